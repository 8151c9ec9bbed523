import type { CallSheetField } from '../call-sheet.ts';
import type { HoldKind } from '../holds.ts';
import { type Answers, type Option, type QuestionId, says } from '../questions.ts';
import type { RecheckDay } from '../rechecks.ts';
import type { StepId } from '../steps.ts';
import type { BecauseId } from './because.ts';
import type { PathId } from './ids.ts';

/** The three parts of every way: stop it, get back in, clean up. Each has words in the locales: `phase.<id>`. */
export const PHASES = ['stop', 'back', 'clean'] as const;
export type Phase = (typeof PHASES)[number];

/** What a plan is made for. */
export interface Case {
  answers: Answers;
  /** Amazon has stopped the account in this incident: then nobody is in, whatever was answered. */
  isStopped: boolean;
  /** The steps where the person said that what was read is not theirs. */
  isNotMine: (step: StepId) => boolean;
}

export interface PlannedStep {
  id: StepId;
  phase: Phase;
  /** Why it stands there; each has a sentence in the locales: `because.<id>`. */
  because: BecauseId[];
  /** It goes on beside the others, and keeps none of them waiting. */
  isBeside: boolean;
  /** Not before the day after the questions were answered. */
  isTomorrow: boolean;
}

/** What to say on the telephone or in the chat; each has a sentence in the locales: `call.says.<id>`. */
export const SAY_IDS = [
  ...(['takeover', 'stopped', 'no-code', 'unknown-charge', 'unasked', 'seller', 'insider'] as const),
  ...(['name', 'address', 'changed', 'mail', 'notice', 'tried', 'charges', 'given', 'not-us'] as const),
] as const;
export type SayId = (typeof SAY_IDS)[number];

/** What to ask there; each has a sentence in the locales: `call.asks.<id>`. */
export const ASK_IDS = [
  ...(['stop', 'cancel', 'long', 'mail', 'case', 'why', 'what-is-missing', 'person', 'open-orders'] as const),
  ...(['specialist', 'document', 'number-change', 'what-is-lost'] as const),
  ...(['which-order', 'refund', 'end-membership', 'who-ordered', 'was-anybody-in', 'sign-out-all'] as const),
  ...(['listings', 'pay-out', 'fee', 'buyer-account', 'who-is-in', 'leave-family'] as const),
] as const;
export type AskId = (typeof ASK_IDS)[number];

export interface Sheet {
  /** What to have at hand. */
  fields: readonly CallSheetField[];
  says: readonly SayId[];
  asks: readonly AskId[];
}

/** Where the answers on one path show that it is another. */
export interface Turn {
  path: PathId;
  answers: Answers;
}

/** One way of being shut out or harmed, and the way through it. */
export interface PathRule {
  /** In the order in which they are asked. Some hang on an earlier answer. */
  questions: (answers: Answers) => readonly QuestionId[];
  plan: (given: Case) => readonly PlannedStep[];
  /** The path that these answers show it to be, if it is another one. */
  turn: (answers: Answers) => Turn | null;
  /** The paths to which something seen on this one may lead. Any can be chosen at any time. */
  leadsTo: readonly PathId[];
  /** The answers make it likely that nobody got in. */
  isLikelyHarmless: (answers: Answers) => boolean;
  sheet: Sheet;
  /** The waits that may be named on it, the likeliest first. */
  waits: readonly HoldKind[];
  /** After how many days to look again once it has ended. */
  looks: readonly RecheckDay[];
  /** Somebody who shares the screen must not see it: no badge, no notification, a neutral title. */
  isQuiet: boolean;
}

/** A step of a plan. */
export const step = (
  phase: Phase,
  id: StepId,
  { because = [], isBeside = false, isTomorrow = false }: Partial<Omit<PlannedStep, 'id' | 'phase'>> = {},
): PlannedStep => ({ id, phase, because, isBeside, isTomorrow });

/** Steps of one part, without reasons of their own. */
export const inPhase = (phase: Phase, ...ids: StepId[]): PlannedStep[] => ids.map((id) => step(phase, id));

/** A part of a plan that only some cases call for. */
export const where = <T>(isCalledFor: boolean, ...parts: T[]): T[] => (isCalledFor ? parts : []);

/** The reason that an answer gives. */
export const since = <Q extends QuestionId>(
  answers: Answers,
  question: Q,
  option: Option<Q>,
  because: BecauseId,
): BecauseId[] => (says(answers, question, option) ? [because] : []);
