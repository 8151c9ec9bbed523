import { type FactId, FINE_VALUE } from '../amazon/facts.ts';
import { isAfter, last, type Moment, type Noted, ofKind, statementsOf } from './log.ts';
import { needsAccount, type StepId, stepRule } from './steps.ts';
import type { Stops } from './stops.ts';

/* How a step was done, as the log of an incident tells it. Times are milliseconds. */

export interface Done {
  /** The place in the log, and the time. */
  index: number;
  at: number;
  /** `clock`: a wait whose time is over. */
  by: 'read' | 'word' | 'clock';
  /** Before the last hold or stop was over: then the all-clear needs another look. */
  isBeforeLastHold: boolean;
}

/** Something that speaks for a step being done. */
interface Sign extends Moment {
  by: Done['by'];
}

/** The person's tick, unless it was taken back. */
function tickOf(log: readonly Noted[], step: StepId): { tick: Moment | null; unticked: number } {
  const words = ofKind(log, 'ticked', 'unticked').filter(({ entry }) => entry.step === step);
  const word = last(words);
  const unticked = words.findLast(({ entry }) => entry.kind === 'unticked')?.index ?? -1;
  return { tick: word?.entry.kind === 'ticked' ? word : null, unticked };
}

/**
 * The statements that call the step's fact fine, those apart that a later one refutes, and the last that does not. That the
 * account is open speaks for a new password only where the old one had been void, or the person shut out.
 */
function statementsFor(log: readonly Noted[], step: StepId, fact: FactId, stops: Stops) {
  const all = statementsOf(log, fact);
  const isFine = ({ entry }: (typeof all)[number]) => entry.value === FINE_VALUE[fact];
  const other = all.findLast((statement) => !isFine(statement));
  const gone = step === 'password' ? all.find(({ entry }) => entry.value === 'email-not-found') : undefined;
  const counts = (moment: Moment) =>
    step !== 'password' || stops.cameAfterReset(moment) || (gone !== undefined && isAfter(moment, gone));
  const isRefuted = (moment: Moment) => other !== undefined && !isAfter(moment, other);
  const called = all.filter((statement) => isFine(statement) && counts(statement));
  return {
    fine: called.filter((statement) => !isRefuted(statement)),
    refuted: called.filter(isRefuted),
    bad: other?.entry.value === 'unknown' ? undefined : other,
  };
}

/** How a step was done, as far as suspensions have left it so; and whether one undid it. */
export function doneOf(step: StepId, log: readonly Noted[], stops: Stops): { done: Done | null; wasUndone: boolean } {
  const { fact } = stepRule(step);
  if (step === 'wait' && stops.isHeld) return { done: null, wasUndone: false };
  const { tick, unticked } = tickOf(log, step);
  const { fine, refuted, bad } = fact
    ? statementsFor(log, step, fact, stops)
    : { fine: [], refuted: [], bad: undefined };

  const signs: Sign[] = [];
  if (step === 'wait' && stops.lastEnd) signs.push({ ...stops.lastEnd, by: stops.lastEnd.isSaid ? 'word' : 'clock' });
  // What was found bad after the tick undoes it: Amazon's reset switches two-step verification off again.
  if (tick && !(bad && isAfter(bad, tick))) signs.push({ ...tick, by: 'word' });
  for (const { entry, index, place, at } of fine) {
    if (index < unticked) continue;
    if (entry.kind === 'said') signs.push({ place, at, by: 'word' });
    else if (stops.isBetweenHolds({ place, at })) signs.push({ place, at, by: 'read' });
  }

  const left = signs.filter((sign) => stops.stands(step, sign));
  const all = left
    .sort((a, b) => b.place - a.place)
    .map(({ place, at, by }): Done => {
      const isBeforeLastHold = needsAccount(step) && !stops.isAfterAll({ place, at });
      return { index: Math.floor(place), at, by, isBeforeLastHold };
    })
    .filter(({ by, isBeforeLastHold }) => by !== 'read' || !isBeforeLastHold);
  // The newest: where any was after the last hold, that one was.
  const done = all[0] ?? null;
  // A page that says the account is locked refutes that it was open, and is a suspension at the same time.
  const wasUndone = signs.length > left.length || refuted.some((moment) => !stops.stands(step, moment));
  return { done, wasUndone: done === null && wasUndone };
}
