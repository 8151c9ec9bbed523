import { type Done, doneOf } from './done.ts';
import { inOrder, last, ofKind } from './log.ts';
import { isStillIn, type PlannedStep, planFor } from './plan.ts';
import type { Ending, Incident } from './schema.ts';
import { needsAccount, type StepId, stepRule } from './steps.ts';
import { type Hold, readStops } from './stops.ts';
import { NOTHING_ANSWERED, type Triage } from './triage.ts';

/* What an incident's log amounts to. Times are milliseconds. */

export type { Done } from './done.ts';
export { type Hold, type HoldStatus, mailMoment } from './stops.ts';

export interface StepState extends PlannedStep {
  done: Done | null;
  /** It was done, and a suspension undid it. */
  wasUndone: boolean;
  /** Amazon keeps the account stopped, and it can be done only from inside. */
  isWaiting: boolean;
}

export interface Closing {
  at: number;
  how: Ending;
  /** How many things were not looked at when it was closed. */
  left: number;
}

/** An incident as its log tells it. */
export interface IncidentState {
  openedAt: number;
  triage: Triage;
  /** By what was answered, and no stop by Amazon is known: the person can still sign in. */
  isStillIn: boolean;
  holds: Hold[];
  /** How many times Amazon suspended the account, as far as is known. */
  suspensions: number;
  /** A hold runs, or its end was said to be late. */
  isHeld: boolean;
  steps: StepState[];
  /** What to do now; null when nothing is left. */
  next: StepId | null;
  /** What the all-clear still needs, in the order of the steps. */
  missing: StepId[];
  closing: Closing | null;
}

/**
 * The first open step. While Amazon keeps the account stopped: the first that need not wait, then the wait itself. When
 * all are done: the first that wants another look.
 */
function nextOf(steps: readonly StepState[], isHeld: boolean, missing: readonly StepId[]): StepId | null {
  const open = steps.filter(({ done }) => !done);
  if (!isHeld) return open[0]?.id ?? missing[0] ?? null;
  return (
    (open.find(({ id, isWaiting }) => !isWaiting && id !== 'wait') ?? open.find(({ id }) => id === 'wait'))?.id ?? null
  );
}

/** Works an incident out of its log. */
export function incidentState(incident: Incident, now: number): IncidentState {
  const log = inOrder(incident.log, now);
  const stops = readStops(log, now);
  const { holds, suspensions, isStopped, isHeld } = stops;
  const triage = last(ofKind(log, 'answered'))?.entry.triage ?? NOTHING_ANSWERED;
  const steps = planFor(triage, isStopped).map((planned): StepState => {
    const { done, wasUndone } = doneOf(planned.id, log, stops);
    return { ...planned, done, wasUndone, isWaiting: isHeld && needsAccount(planned.id) && done === null };
  });
  const missing = steps
    .filter(({ id, done }) => stepRule(id).isForAllClear && (!done || done.isBeforeLastHold))
    .map(({ id }) => id);
  const word = last(ofKind(log, 'ended', 'reopened'))?.entry;
  return {
    openedAt: incident.log[0]?.at ?? now,
    triage,
    isStillIn: isStillIn(triage, isStopped),
    holds,
    suspensions,
    isHeld,
    steps,
    next: nextOf(steps, isHeld, missing),
    missing,
    closing: word?.kind === 'ended' ? { at: word.at, how: word.how, left: word.left } : null,
  };
}

/** Whether the all-clear may be given: everything was read or confirmed after the last hold, and none runs. */
export const isAllClear = ({ missing, isHeld }: IncidentState): boolean => missing.length === 0 && !isHeld;
