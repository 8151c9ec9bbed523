/** The account behind the stand-in: everything about it that a visitor can change, and the story of one takeover. */

/** What can be set, and to what. The first value is the one of a fresh account. */
export const CHOICES = {
  language: ['ja', 'en'],
  /** Whose account it is; the pages of `unmarked` name no customer. */
  customer: ['first', 'second', 'unmarked'],
  session: ['in', 'out'],
  email: ['yours', 'changed'],
  standing: ['fine', 'locked', 'reset-required', 'documents', 'billing', 'policy', 'closed'],
  twoStep: ['off', 'on'],
  /** Whether the settings of two-step verification name the customer, as the other pages do. */
  twoStepMark: ['shown', 'missing'],
  twoStepBackup: ['none', 'app'],
  primePayment: ['card', 'none', 'problem'],
  primeRow: ['shown', 'after-click'],
  memberships: ['ok', 'gap'],
  wallet: ['card', 'empty'],
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
  email: 'yours',
  standing: 'fine',
  twoStep: 'off',
  twoStepMark: 'shown',
  twoStepBackup: 'none',
  primePayment: 'card',
  primeRow: 'shown',
  memberships: 'ok',
  wallet: 'card',
  addresses: 'some',
});

/** The customers' ids, as Amazon's pages name them in their scripts. */
export const CUSTOMER_IDS = { first: 'A1STANDIN7QXKB', second: 'A2STANDIN9WVMD' } as const;

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
