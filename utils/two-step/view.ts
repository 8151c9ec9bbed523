import { assess } from '../account/decide.ts';
import type { AccountSlice } from '../account/schema.ts';
import { snoozeOf } from '../account/snooze.ts';
import type { Answers } from './answers.ts';
import { choicesFor } from './choices.ts';
import { type ReasonId, reasonsFor } from './reasons.ts';
import { accountNow, chosenPlan } from './reduce.ts';
import type { TwoStepDone } from './schema.ts';
import type { TwoStepSlice } from './slice.ts';
import type { WalkStep } from './steps.ts';
import { type Progress, progress } from './walk.ts';
import type { Plan } from './ways.ts';

/** The plan for two-step verification and the walk by it, as the surfaces show them. Times in milliseconds. */
export interface TwoStepView {
  /** The answers given last; null before any. */
  answers: Answers | null;
  /** The questions are to be answered first: there is no answer, or the phone has changed since. */
  asks: boolean;
  /** What can be chosen, the best first. */
  choices: Plan[];
  /** The plan to walk by; null until one is chosen. */
  plan: Plan | null;
  /** What is to be said about that plan, or about the best one. */
  reasons: ReasonId[];
  /** The steps of the chosen plan; none without one. */
  walk: Progress[];
  next: WalkStep | null;
  /** Whether two-step verification is known to be on. */
  isOn: boolean;
  /** What is known speaks against itself, or could not be read: it takes a look to tell. */
  isDoubtful: boolean;
  phoneChangedAt: number | null;
  /** The banner of the walk is snoozed. */
  isHidden: boolean;
}

/** True where readings and words about two-step verification do not agree, or the last look could not tell. */
function isDoubtful({ facts }: AccountSlice, now: number): boolean {
  const { current, contradiction, unread } = assess(facts.twoStep, now);
  return unread !== null || current?.value === 'unknown' || contradiction !== null;
}

/** @param done what was done on this account once it was on */
export function twoStepView(
  { twoStepPlan, phoneChange }: TwoStepSlice,
  account: AccountSlice,
  done: TwoStepDone,
  now: number,
): TwoStepView {
  const answers = twoStepPlan?.answers ?? null;
  const choices = answers ? choicesFor(answers) : [];
  const plan = chosenPlan(twoStepPlan);
  const about = plan ?? choices[0];
  const known = accountNow(account.facts, done, now);
  const walk = plan ? progress(plan, known) : [];
  return {
    answers,
    asks: !twoStepPlan || (phoneChange !== null && twoStepPlan.at <= phoneChange.at),
    choices,
    plan,
    reasons: about && answers ? reasonsFor(about, answers) : [],
    walk,
    next: walk.find(({ done: by }) => by === null)?.step ?? null,
    isOn: known.twoStep?.value === 'on',
    isDoubtful: isDoubtful(account, now),
    phoneChangedAt: phoneChange?.at ?? null,
    isHidden: snoozeOf(account.snoozes, 'two-step-walk', now) !== null,
  };
}
