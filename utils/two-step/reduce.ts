import { assess } from '../account/decide.ts';
import type { AccountFacts, Observation } from '../account/schema.ts';
import { without } from '../base/objects.ts';
import type { Answers } from './answers.ts';
import { choicesFor } from './choices.ts';
import type { TwoStepDone, TwoStepPlan } from './schema.ts';
import { NOTHING_DONE } from './slice.ts';
import type { Afterwards } from './steps.ts';
import { type AccountNow, type Here, isFinished, progress, type Sight, whereIs } from './walk.ts';
import type { Plan } from './ways.ts';

/* The plan for two-step verification and the walk by it. Times in milliseconds. */

/** A plan to be chosen from what these answers allow. */
export const planned = (answers: Answers, now: number): TwoStepPlan => ({ answers, chosen: null, at: now });

/** Walks by one of the choices there are, or (null) by none. */
export const choosePair = (plan: TwoStepPlan | null, chosen: number | null): TwoStepPlan | null =>
  !plan || (chosen !== null && !choicesFor(plan.answers)[chosen]?.first) ? plan : { ...plan, chosen };

/** The plan that the person walks by, or null. */
export const chosenPlan = (plan: TwoStepPlan | null): Plan | null =>
  plan && plan.chosen !== null ? (choicesFor(plan.answers)[plan.chosen] ?? null) : null;

/** What is known of an account for the walk. What is old or in doubt is not known. */
export function accountNow({ twoStep: record }: AccountFacts, done: TwoStepDone, now: number): AccountNow {
  const { current, isSure } = assess(record, now);
  const { value, by } = current ?? {};
  return {
    twoStep: isSure && by && (value === 'on' || value === 'off') ? { value, by } : null,
    settings: record?.reading?.page === 'two-step-settings' ? record.reading.signals : [],
    confirmed: Object.keys(done) as Afterwards[],
  };
}

/** Whether there is a plan to walk by, and something of it left to do. */
export function isWalking(plan: TwoStepPlan | null, known: AccountNow): boolean {
  const chosen = chosenPlan(plan);
  return chosen !== null && !isFinished(progress(chosen, known));
}

/** The page as the walk looks at it, and which step it is; null while its reading is not over and says too little. */
export function sightOf(
  plan: Plan,
  known: AccountNow,
  { page, facts }: Observation,
  path: string,
): { sight: Sight; here: Here } | null {
  // What stays unknown is only reported when the readings of the page are over.
  const { twoStep } = facts;
  const sight: Sight = { page, path, signals: twoStep?.signals ?? [], twoStep: twoStep?.value ?? 'unknown' };
  const here = whereIs(plan, sight, known);
  return here.kind === 'unknown' && !twoStep ? null : { sight, here };
}

/** Notes or takes back that something is done once two-step verification is on. */
export const tickDone = (ticks: TwoStepDone, step: Afterwards, done: boolean, now: number): TwoStepDone =>
  done ? { ...ticks, [step]: now } : without(ticks, step);

/** Forgets what was done once it was on, where it is found off: a reset by Amazon takes the backup with it. */
export const forgetWhenOff = (ticks: TwoStepDone, { twoStep }: AccountFacts, now: number): TwoStepDone =>
  assess(twoStep, now).current?.value === 'off' ? NOTHING_DONE : ticks;
