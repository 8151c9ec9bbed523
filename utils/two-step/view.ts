import { factsOf, statements } from '../account/decide.ts';
import { putOffOf } from '../account/snooze.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { State } from '../state/schema.ts';
import type { Answers } from './answers.ts';
import { choicesFor } from './planner.ts';
import { type ReasonId, reasonsFor } from './reasons.ts';
import { chosenPlan, knownFor } from './reduce.ts';
import type { WalkStep } from './steps.ts';
import { type Progress, progress } from './walk.ts';
import type { Plan } from './ways.ts';

/** The plan for two-step verification and the walk by it, as the faces show them. Times in milliseconds. */
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
  /** The banner of the walk is put off. */
  isHidden: boolean;
}

/** True where readings and words about two-step verification do not agree, or the last look could not tell. */
function isDoubtful(state: State, marketplace: MarketplaceId, now: number): boolean {
  const record = factsOf(state, marketplace).twoStep;
  const [current, older] = statements(record, now);
  const unread = record?.unread && (!current || current.source === 'read' || record.unread.at > current.at);
  return !!unread || current?.value === 'unknown' || (older !== undefined && older.value !== current?.value);
}

export function twoStepView(state: State, marketplace: MarketplaceId, now: number): TwoStepView {
  const { twoStepPlan, phoneChange } = state;
  const answers = twoStepPlan?.answers ?? null;
  const choices = answers ? choicesFor(answers) : [];
  const plan = chosenPlan(state);
  const about = plan ?? choices[0];
  const walk = plan ? progress(plan, knownFor(state, marketplace, now)) : [];
  return {
    answers,
    asks: !twoStepPlan || (phoneChange !== null && twoStepPlan.at <= phoneChange.at),
    choices,
    plan,
    reasons: about && answers ? reasonsFor(about, answers) : [],
    walk,
    next: walk.find(({ done }) => done === null)?.step ?? null,
    isOn: knownFor(state, marketplace, now).twoStep?.value === 'on',
    isDoubtful: isDoubtful(state, marketplace, now),
    phoneChangedAt: phoneChange?.at ?? null,
    isHidden: putOffOf(state, marketplace, 'two-step-walk', now) !== null,
  };
}
