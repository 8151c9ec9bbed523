/** The account behind the stand-in: everything about it that a visitor can change, and the story of one takeover. */

/** What can be set, and to what. The first value is the one of a fresh account. */
export const CHOICES = {
  language: ['ja', 'en'],
  /** Whose account it is; the pages of `unmarked` name no customer. */
  customer: ['first', 'second', 'unmarked'],
  session: ['in', 'out'],
  /** What is asked besides the password at the next sign-in. */
  puzzle: ['none', 'asked'],
  email: ['yours', 'changed'],
  standing: ['fine', 'locked', 'on-hold', 'reset-required', 'documents', 'billing', 'policy', 'closed'],
  /** What stands between the right password and the account. */
  obstacle: ['none', 'circles', 'no-code', 'passkey', 'number'],
  twoStep: ['off', 'on'],
  /** Whether the settings of two-step verification name the customer, as the other pages do. */
  twoStepMark: ['shown', 'missing'],
  twoStepBackup: ['none', 'app'],
  primePayment: ['card', 'none', 'problem'],
  primeRow: ['shown', 'after-click'],
  memberships: ['ok', 'gap'],
  wallet: ['card', 'empty'],
  /** Whether the wallet is laid out as it is known from public sources, or in a way that nobody has seen. */
  walletLayout: ['known', 'unknown'],
  addresses: ['some', 'none'],
} as const;

/** What the stand-in speaks, as the stores do: not the languages of the interface. */
export const STORE_LANGUAGES = CHOICES.language;

export type Setting = keyof typeof CHOICES;
export type Account = { -readonly [S in Setting]: (typeof CHOICES)[S][number] };

export const SETTINGS = Object.keys(CHOICES) as Setting[];

export const freshAccount = (language: Account['language'] = 'ja'): Account => ({
  language,
  customer: 'first',
  session: 'in',
  puzzle: 'none',
  email: 'yours',
  standing: 'fine',
  obstacle: 'none',
  twoStep: 'off',
  twoStepMark: 'shown',
  twoStepBackup: 'none',
  primePayment: 'card',
  primeRow: 'shown',
  memberships: 'ok',
  wallet: 'card',
  walletLayout: 'known',
  addresses: 'some',
});

/** The customers' ids, as Amazon's pages name them in their scripts. */
export const CUSTOMER_IDS = { first: 'A1STANDIN7QXKB', second: 'A2STANDIN9WVMD' } as const;

interface Holder {
  name: string;
  email: string;
  phone: string;
  street: string;
  city: string;
  /** The last digits of the one card. */
  card: string;
}

/** What the pages show of whoever has the account: the same in every language. */
export const HOLDERS: Record<'first' | 'second', Holder> = {
  first: {
    name: 'Account holder',
    email: 'name@example.com',
    phone: '+81 90 5550 0101',
    street: '1 Example Street',
    city: 'Exampleville 100-0001',
    card: '0000',
  },
  second: {
    name: 'Second holder',
    email: 'second@example.com',
    phone: '+81 90 5550 0202',
    street: '2 Sample Road',
    city: 'Sampletown 530-0001',
    card: '2222',
  },
};

/** The address that an intruder put in place of the holder's. */
export const STRANGER = 'stranger@example.net';

/** What the pages show of the account now. */
export function holderOf({ customer, email }: Account): Holder {
  const holder = HOLDERS[customer === 'second' ? 'second' : 'first'];
  return email === 'changed' ? { ...holder, email: STRANGER } : holder;
}

/** One takeover and the way back, in order. Setting a stage changes only what it names. */
export const STAGES = {
  'taken-over': { email: 'changed', session: 'out' },
  locked: { email: 'yours', session: 'out', standing: 'locked' },
  'reset-required': { email: 'yours', session: 'out', standing: 'reset-required' },
  'given-back': {
    session: 'in',
    standing: 'fine',
    twoStep: 'off',
    twoStepBackup: 'none',
    primePayment: 'none',
    memberships: 'gap',
    wallet: 'empty',
    addresses: 'none',
  },
  'locked-again': { session: 'out', standing: 'locked' },
  mended: {
    session: 'in',
    email: 'yours',
    standing: 'fine',
    twoStep: 'on',
    primePayment: 'card',
    memberships: 'ok',
    wallet: 'card',
    addresses: 'some',
  },
} as const satisfies Record<string, Partial<Account>>;

export type Stage = keyof typeof STAGES;

/** Whether these two words, from a form, are a setting and a value it can have. */
export const isChoice = (setting: string, value: string): setting is Setting =>
  Object.hasOwn(CHOICES, setting) && (CHOICES[setting as Setting] as readonly string[]).includes(value);
