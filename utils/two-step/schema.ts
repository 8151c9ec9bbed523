import { time, z } from '../base/zod.ts';
import { type Answers, QUESTIONS, type Question } from './answers.ts';
import { choicesFor } from './choices.ts';
import { AFTERWARDS } from './steps.ts';

/* What is kept of two-step verification. The plan is about the person's devices, what was done about one account. */

type AnswerSchemas = Record<Question, z.ZodMiniBoolean>;
/** One answer to each question. */
export const answers = z.strictObject(
  Object.fromEntries(QUESTIONS.map((question) => [question, z.boolean()])) as AnswerSchemas,
);

/** Which of the choices for these answers; null until the person has chosen. */
const isAmong = ({ answers: given, chosen }: { answers: Answers; chosen: number | null }): boolean =>
  chosen === null || choicesFor(given)[chosen]?.first != null;

/** The answers given last, and the pair to walk by: its place among the choices for them. */
export const twoStepPlan = z
  .strictObject({ answers, chosen: z.nullable(z.int().check(z.gte(0))), at: time })
  .check(z.refine(isAmong));

/** When the person said that phone or number changed, and when the reminder of it was given. */
export const phoneChange = z.strictObject({ at: time, remindedAt: z.nullable(time) });

export const afterwards = z.enum(AFTERWARDS);

/** What the person said is done once two-step verification is on, and when they said it. */
export const twoStepDone = z.partialRecord(afterwards, time);

export type TwoStepPlan = z.infer<typeof twoStepPlan>;
export type PhoneChange = z.infer<typeof phoneChange>;
export type TwoStepDone = z.infer<typeof twoStepDone>;
