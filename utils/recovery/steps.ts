import type { FactId } from '../amazon/facts.ts';
import type { LinkId } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { Confidence } from '../base/confidence.ts';

interface StepRule {
  /** The place on Amazon where it is done, if it is done there. */
  link: LinkId | null;
  /** A reading of this fact as fine, made after the last hold, ticks the step, and so does the person's word on it. */
  fact: FactId | null;
  /** Can be done only by somebody who is signed in: not while Amazon keeps the account stopped. */
  needsSignIn: boolean;
  /** Another suspension by Amazon undoes it: the password is void again, card and address may be gone. */
  isUndone: boolean;
  /** The all-clear needs it. */
  isForAllClear: boolean;
  confidence: Confidence;
  source: string;
}

export const STEPS_AS_OF = '2026-11';

/* What steps have in common, by the part of the way they belong to. */
const BEFORE = { link: null, fact: null, needsSignIn: false, isUndone: false, isForAllClear: false } as const;
const INSIDE = { ...BEFORE, needsSignIn: true, isForAllClear: true } as const;
const RESTORED = { ...INSIDE, isUndone: true } as const;
const ADVISED = { confidence: 'B', source: 'advised by guides; seen in no first-hand report' } as const;

/** Every step of the way back into an account. Which of them a person needs, and in which order: `plan.ts`. */
export const STEPS = {
  mailbox: {
    ...BEFORE,
    isForAllClear: true,
    confidence: 'B',
    source: 'Amazon’s own mail asks for it; four reports of a mailbox that was open too',
  },
  'mail-flood': { ...BEFORE, confidence: 'B', source: 'seven reports, 2023' },
  contact: {
    ...BEFORE,
    link: 'contact',
    confidence: 'B',
    source: 'linked from Amazon’s sign-in page; reports of 2019 and 2020',
  },
  'card-company': { ...BEFORE, confidence: 'C', source: 'a report of 2019; a card refilled and charged again, 2019' },
  wait: {
    ...BEFORE,
    isUndone: true,
    confidence: 'C',
    source: 'Amazon’s mails as quoted; see the table of holds',
  },
  password: {
    ...BEFORE,
    link: 'password-reset',
    fact: 'access',
    isUndone: true,
    isForAllClear: true,
    confidence: 'B',
    source: 'Amazon’s mails as quoted',
  },
  'same-password': {
    ...BEFORE,
    isForAllClear: true,
    confidence: 'A',
    source: 'Council of Anti-Phishing Japan, questions and answers',
  },
  'sign-out-everywhere': {
    ...INSIDE,
    link: 'login-security',
    confidence: 'D',
    source: 'two guides of 2025; the page behind the row was not seen',
  },
  devices: {
    ...INSIDE,
    link: 'devices',
    confidence: 'B',
    source: 'three reports of devices that outlived the new password',
  },
  passkeys: { ...INSIDE, link: 'login-security', confidence: 'B', source: 'passkeys are kept per domain, since 2023' },
  'cancel-orders': {
    ...INSIDE,
    link: 'orders',
    isForAllClear: false,
    confidence: 'C',
    source: 'a report of gift cards still in process the next morning',
  },
  'two-step': {
    ...RESTORED,
    link: 'two-step-settings',
    fact: 'twoStep',
    confidence: 'C',
    source: 'Amazon’s mail as quoted: what was switched on during the takeover is switched off',
  },
  card: {
    ...RESTORED,
    link: 'wallet',
    fact: 'paymentMethods',
    confidence: 'C',
    source: 'Amazon’s mail of 2019; a card entered too early and charged again',
  },
  address: {
    ...RESTORED,
    link: 'addresses',
    fact: 'addresses',
    confidence: 'C',
    source: 'Amazon’s mail of 2019',
  },
  prime: { ...RESTORED, link: 'prime', fact: 'primePayment', confidence: 'C', source: 'a report of 2019' },
  memberships: {
    ...RESTORED,
    link: 'memberships',
    fact: 'memberships',
    confidence: 'C',
    source: 'Amazon’s mail of 2019',
  },
  orders: {
    ...INSIDE,
    link: 'archived-orders',
    confidence: 'B',
    source: 'eight reports, most of them of 2023 in Japan',
  },
  'gift-cards': { ...INSIDE, link: 'gift-card', confidence: 'B', source: 'about ten reports' },
  'strange-cards': { ...INSIDE, link: 'wallet', confidence: 'B', source: 'three reports' },
  'strange-addresses': {
    ...INSIDE,
    link: 'addresses',
    confidence: 'B',
    source: 'five reports; lockers that Amazon added by mistake, 2023',
  },
  'login-with-amazon': { ...INSIDE, link: 'login-with-amazon', ...ADVISED },
  'amazon-pay': { ...INSIDE, link: 'account-hub', ...ADVISED },
  household: { ...INSIDE, link: 'household', ...ADVISED },
  'subscribe-save': { ...INSIDE, link: 'subscribe-save', ...ADVISED },
  'kindle-senders': { ...INSIDE, link: 'devices', ...ADVISED },
  business: {
    ...INSIDE,
    link: 'account-hub',
    confidence: 'B',
    source: 'a first-hand report of 2025; subjects of Amazon’s mails',
  },
  language: {
    ...INSIDE,
    link: 'language',
    confidence: 'C',
    source: 'a report of 2023: notices came in another language',
  },
  communication: { ...INSIDE, link: 'communication', ...ADVISED },
} as const satisfies Record<string, StepRule>;

export type StepId = keyof typeof STEPS;

export const STEP_IDS = Object.keys(STEPS) as StepId[];

/** The rule of a step, with the general types. */
export const stepRule = (id: StepId): StepRule => STEPS[id];

/** Whether a step is one in the account itself: not to be done while Amazon keeps it stopped, void once it stops it. */
export const needsAccount = (id: StepId): boolean => id === 'password' || STEPS[id].needsSignIn;

/**
 * The place to open for a step. Whoever can still sign in changes the password where the account's settings are; the
 * address of Amazon Pay is known for amazon.com only.
 */
export function stepLink(id: StepId, marketplace: MarketplaceId, canSignIn: boolean): LinkId | null {
  if (id === 'password' && canSignIn) return 'login-security';
  if (id === 'amazon-pay' && marketplace === 'us') return 'amazon-pay';
  return STEPS[id].link;
}

/** Where intruders leave things: looked through last, when they are out and the account works again. */
export const LEFT_BEHIND = [
  'orders',
  'gift-cards',
  'strange-cards',
  'strange-addresses',
  'login-with-amazon',
  'amazon-pay',
  'household',
  'subscribe-save',
  'kindle-senders',
  'business',
  'language',
  'communication',
] as const satisfies readonly StepId[];
