import type { FactId, WORD_VALUES } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';

/** A question that a banner asks on a page that cannot be read. The answer is the person's word on a fact. */
type Question = {
  /** `answers`: at most six. */
  [F in FactId]: { page: PageId; fact: F; answers: readonly (typeof WORD_VALUES)[F][number][] };
}[FactId];

/** Every question, with the page on which it is asked. */
export const QUESTIONS = {
  /** Amazon sends stopped accounts there; what that host shows is known only from reports. */
  'status-page': { page: 'account-status', fact: 'access', answers: ['locked', 'ok'] },
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
