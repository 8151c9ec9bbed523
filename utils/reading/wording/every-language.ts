import type { LanguageWording } from './wording.ts';

/** Schemes and services that pay. */
const NAMES = [
  ...[
    'visa',
    'mastercard',
    'master card',
    'american express',
    'americanexpress',
    'amex',
    'jcb',
    'diners',
    'diners club',
  ],
  ...[
    'dinersclub',
    'discover card',
    'unionpay',
    'union pay',
    'maestro',
    'bancontact',
    'rupay',
    'upi',
    'paypal',
    'paypay',
  ],
  ...[
    'paidy',
    'amazon pay',
    'sepa',
    'sepa direct debit',
    'troy',
    'eftpos',
    'dankort',
    'cartes bancaires',
    'carte bancaire',
  ],
];

/** Names that are the same in every language. */
export const everyLanguage: LanguageWording = {
  lists: {
    known: { asOf: '2026-11', source: 'Names of schemes and services', confidence: 'A' },
    methods: NAMES,
  },
  payment: {
    known: { asOf: '2026-11', source: 'Names of schemes, services and products', confidence: 'A' },
    ways: NAMES,
    otherProducts: [
      ...['grubhub', 'one medical', 'hbo', 'starz', 'paramount', 'amazon one'],
      ...[
        'kindle',
        'music',
        'audible',
        '1-click',
        'one-click',
        'luna',
        'twitch',
        'freevee',
        'comixology',
        'appstore',
        'alexa',
      ],
      ...[
        'ring',
        'blink',
        'fire tv',
        'kids+',
        'fresh',
        'whole foods',
        'aws',
        'photos',
        'drive',
        'prime video',
        'channels',
      ],
      ...['amazon pay', 'wallet', 'subscribe'],
    ],
  },
};
