import { decide, factsOf } from '../account/decide.ts';
import type { Observation } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isEmpty, without } from '../base/objects.ts';
import { isFresh } from '../base/time.ts';
import type { State, TwoStepPlan } from '../state/schema.ts';
import { choicesFor } from './planner.ts';
import type { Afterwards } from './steps.ts';
import { type Here, isFinished, type Known, progress, type Sight, whereIs } from './walk.ts';
import type { Plan } from './ways.ts';

/* The plan for two-step verification and the walk by it, as the document has them. Times in milliseconds. */

/** The plan that the person walks by, or null. */
export const chosenPlan = ({ twoStepPlan }: State): Plan | null =>
  twoStepPlan && twoStepPlan.chosen !== null ? (choicesFor(twoStepPlan.answers)[twoStepPlan.chosen] ?? null) : null;

/** What is known of the account for the walk. What is old or in doubt is not known. */
export function knownFor(state: State, marketplace: MarketplaceId, now: number): Known {
  const record = factsOf(state, marketplace).twoStep;
  const statement = decide(record, now);
  const isDoubted = statement?.source === 'read' && record?.unread != null;
  const isKnown = statement && isFresh(statement.at, now) && !isDoubted;
  const { value, source: by } = statement ?? {};
  return {
    twoStep: isKnown && by && (value === 'on' || value === 'off') ? { value, by } : null,
    settings: record?.reading?.page === 'two-step-settings' ? record.reading.signals : [],
    confirmed: Object.keys(state.twoStepDone[marketplace] ?? {}) as Afterwards[],
  };
}

/** Whether there is a plan to walk by, and something of it left to do. */
export function isWalking(state: State, marketplace: MarketplaceId, now: number): boolean {
  const plan = chosenPlan(state);
  return plan !== null && !isFinished(progress(plan, knownFor(state, marketplace, now)));
}

/** The page as the walk looks at it, and which step it is; null while its reading is not over and says too little. */
export function sightOf(
  state: State,
  plan: Plan,
  { marketplace, page, facts }: Observation,
  path: string,
  now: number,
): { sight: Sight; here: Here } | null {
  // What stays unknown is only reported when the readings of the page are over.
  const { twoStep } = facts;
  const sight: Sight = { page, path, signals: twoStep?.signals ?? [], twoStep: twoStep?.value ?? 'unknown' };
  const here = whereIs(plan, sight, knownFor(state, marketplace, now));
  return here.kind === 'unknown' && !twoStep ? null : { sight, here };
}

/** Notes or takes back that something is done once two-step verification is on. */
export function tickTwoStep(
  state: State,
  marketplace: MarketplaceId,
  step: Afterwards,
  done: boolean,
  now: number,
): State {
  const ticks = state.twoStepDone[marketplace] ?? {};
  const left = done ? { ...ticks, [step]: now } : without(ticks, step);
  return {
    ...state,
    twoStepDone: isEmpty(left)
      ? without(state.twoStepDone, marketplace)
      : { ...state.twoStepDone, [marketplace]: left },
  };
}

/** Forgets what was done once it was on, where it is found off: a reset by Amazon takes the backup with it. */
export function forgetWhenOff(state: State, marketplace: MarketplaceId, now: number): State {
  const isOff = decide(factsOf(state, marketplace).twoStep, now)?.value === 'off';
  if (!isOff || !state.twoStepDone[marketplace]) return state;
  return { ...state, twoStepDone: without(state.twoStepDone, marketplace) };
}

/** Another plan to walk by, or none. Its banner shows again wherever it was put off. */
export function withPlan(state: State, twoStepPlan: TwoStepPlan): State {
  const snoozes = { ...state.snoozes };
  for (const id of Object.keys(snoozes) as MarketplaceId[]) {
    const left = without(snoozes[id] ?? {}, 'two-step-walk');
    if (isEmpty(left)) delete snoozes[id];
    else snoozes[id] = left;
  }
  return { ...state, twoStepPlan, snoozes };
}

/**
 * A new phone or number: what was said to be done is open again, and the questions come back with the answers as they
 * were.
 */
export const phoneChanged = (state: State, now: number): State => ({
  ...(state.twoStepPlan ? withPlan(state, { ...state.twoStepPlan, chosen: null }) : state),
  twoStepDone: {},
  phoneChange: { at: now, remindedAt: null },
});
