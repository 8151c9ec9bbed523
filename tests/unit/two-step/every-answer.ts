import fc from 'fast-check';
import { type Answers, QUESTIONS } from '../../../utils/two-step/answers.ts';

/** The answers in which exactly these questions are answered with yes. */
export const yesTo = (...questions: (keyof Answers)[]): Answers =>
  Object.fromEntries(QUESTIONS.map((question) => [question, questions.includes(question)])) as Answers;

/** All 256 ways to answer. */
export const EVERY_ANSWER: readonly Answers[] = Array.from({ length: 2 ** QUESTIONS.length }, (_, bits) =>
  yesTo(...QUESTIONS.filter((_, place) => bits & (1 << place))),
);

export const anyAnswers: fc.Arbitrary<Answers> = fc.constantFrom(...EVERY_ANSWER);

/** The questions answered with yes, for the names of tests and failures. */
export const yeses = (answers: Answers): string =>
  QUESTIONS.filter((question) => answers[question]).join(' ') || 'nothing';
