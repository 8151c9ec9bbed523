import { z } from '../base/zod.ts';
import { type Option, QUESTION_IDS, QUESTIONS, type QuestionId } from './questions.ts';

const optionsOf = (question: QuestionId) => {
  const { options, isMany } = QUESTIONS[question];
  return z.array(z.enum(options)).check(
    z.maxLength(isMany ? options.length : 1),
    z.refine((given) => new Set(given).size === given.length),
  );
};

type AnswerSchemas = {
  [Q in QuestionId]: z.ZodMiniExactOptional<z.ZodMiniArray<z.ZodMiniEnum<{ [O in Option<Q>]: O }>>>;
};
export const answersSchema = z.strictObject(
  Object.fromEntries(QUESTION_IDS.map((id) => [id, z.exactOptional(optionsOf(id))])) as unknown as AnswerSchemas,
);
