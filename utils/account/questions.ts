import { COUNT_OF, type CountValue, type FactId, type WORD_VALUES } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';
import type { Key } from '../base/i18n.ts';

/** A question that a banner asks on a page that cannot be read. The answer is the person's word on a fact. */
type Question = {
  /** `answers`: at most six. */
  [F in FactId]: { page: PageId; fact: F; answers: readonly (typeof WORD_VALUES)[F][number][] };
}[FactId];

/** Every question, with the page on which it is asked. */
export const QUESTIONS = {
  /** Amazon sends stopped accounts there; what that host shows is known only from reports. */
  'status-page': {
    page: 'account-status',
    fact: 'access',
    answers: ['locked', 'documents', 'billing', 'policy', 'closed', 'ok'],
  },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

export const isQuestion = (about: string): about is QuestionId => Object.hasOwn(QUESTIONS, about);

/** What an answer says about which fact; null for one that the question has not. */
export function wordOf(
  asked: QuestionId,
  answer: string,
): { fact: FactId; value: (typeof WORD_VALUES)[FactId][number] } | null {
  const { fact, answers } = QUESTIONS[asked];
  const value = answers.find((each) => each === answer);
  return value ? { fact, value } : null;
}

/**
 * What a banner asks about whose a page, or what is known, is: whether it is the account that is recovered; whether what is
 * known from before is of it; whether a page on which nobody is signed in is about the recovery; and of which account a
 * page is.
 */
export const OWNER_QUESTIONS = ['taken-over-account', 'whose-past', 'about-recovery', 'whose-page'] as const;
export type OwnerQuestion = (typeof OWNER_QUESTIONS)[number];

/** Those that tell that an account is recovered. */
export const isAboutRecovery = (asked: OwnerQuestion): boolean =>
  asked === 'taken-over-account' || asked === 'about-recovery';

export const isOwnerQuestion = (about: string): about is OwnerQuestion =>
  (OWNER_QUESTIONS as readonly string[]).includes(about);

/** Whether an address that Amazon does not find was typed rightly. */
export const TYPED_ANSWERS = ['right', 'again'] as const;

/** Whose what a page lists is, asked while an account is recovered; with the fact that was read there. */
export const YOURS_QUESTIONS = {
  'yours-two-step': 'twoStep',
  'yours-prime-payment': 'primePayment',
  'yours-memberships': 'memberships',
  'yours-payment-methods': 'paymentMethods',
  'yours-addresses': 'addresses',
} as const satisfies Record<string, FactId>;
export type YoursQuestion = keyof typeof YOURS_QUESTIONS;
export type OwnedFact = (typeof YOURS_QUESTIONS)[YoursQuestion];

export const YOURS_IDS = Object.keys(YOURS_QUESTIONS) as YoursQuestion[];

export const isYoursQuestion = (about: string): about is YoursQuestion => Object.hasOwn(YOURS_QUESTIONS, about);

/** The sentence that asks whose it is. @param count how many are listed, where that is known */
export const whoseKey = (fact: OwnedFact, count: CountValue | null): Key =>
  `whose.${fact}.${count === null || count === 'unknown' || !COUNT_OF[fact] ? 'some' : count}` as Key;

/** The most accounts among which is asked; with them stands "another one". */
export const MOST_ACCOUNTS = 5;

/** The answers to the question of which account a page is, by number; null: one that is not known yet. */
export const pageAnswer = (number: number | null): string => (number === null ? 'another' : `account-${number}`);

/** Which account was answered; null: one that is not known yet. Undefined for what is no answer. */
export function answeredAccount(answer: string): number | null | undefined {
  if (answer === 'another') return null;
  const [, number] = /^account-([1-9]\d{0,6})$/.exec(answer) ?? [];
  return number === undefined ? undefined : Number(number);
}
