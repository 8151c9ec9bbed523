import { type CountValue, type FactId, type FactValue, FINE_VALUE } from '../amazon/facts.ts';
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

/** What a page said about a step, or the person after looking. */
export interface Reading {
  fact: FactId;
  value: FactValue;
  /** The place in the log, and the time. */
  index: number;
  at: number;
  by: 'read' | 'said';
  /** How many were listed, where that was read. */
  count: CountValue | null;
}

export interface HowDone {
  done: Done | null;
  /** It was done, and a suspension or an attack undid it. */
  wasUndone: boolean;
  /** What was read last since the last hold and stop; null where nothing was, or nothing can be. */
  reading: Reading | null;
  /** What was read looks fine, and nobody has said yet whose it is. */
  asksWhose: boolean;
  /** The person said that what was read is not theirs, and has not put it right since. */
  isNotMine: boolean;
}

/** Something that speaks for a step being done. */
interface Sign extends Moment {
  by: Done['by'];
}

/** The person's last word on a step: their tick, unless it was taken back. */
function wordOn(log: readonly Noted[], step: StepId) {
  const words = ofKind(log, 'ticked', 'unticked', 'not-mine').filter(({ entry }) => entry.step === step);
  const word = last(words);
  const takenBack = words.findLast(({ entry }) => entry.kind !== 'ticked')?.index ?? -1;
  return {
    tick: word?.entry.kind === 'ticked' ? (word as Moment) : null,
    takenBack,
    isNotMine: word?.entry.kind === 'not-mine',
  };
}

/** What is in an account may be anybody's. That it opens is the person's own doing. */
const isDoneByReading = (fact: FactId): boolean => fact === 'access';

/**
 * The statements that call the step's fact fine, those apart that a later one refutes, and the last that does not. That the
 * account is open speaks for a new password only where the old one had been void, or the person shut out.
 */
function statementsFor(log: readonly Noted[], fact: FactId, stops: Stops) {
  const all = statementsOf(log, fact);
  const isFine = ({ entry }: (typeof all)[number]) => entry.value === FINE_VALUE[fact];
  const other = all.findLast((statement) => !isFine(statement));
  const gone = fact === 'access' ? all.find(({ entry }) => entry.value === 'email-not-found') : undefined;
  const counts = (moment: Moment) =>
    fact !== 'access' || stops.cameAfterReset(moment) || (gone !== undefined && isAfter(moment, gone));
  const isRefuted = (moment: Moment) => other !== undefined && !isAfter(moment, other);
  const called = all.filter((statement) => isFine(statement) && counts(statement));
  return {
    all,
    fine: called.filter((statement) => !isRefuted(statement)),
    refuted: called.filter(isRefuted),
    bad: other?.entry.value === 'unknown' ? undefined : other,
  };
}

/** How a step stands, as far as suspensions and attacks have left it so. */
export function doneOf(step: StepId, log: readonly Noted[], stops: Stops): HowDone {
  const { fact } = stepRule(step);
  const { tick, takenBack, isNotMine } = wordOn(log, step);
  const { all, fine, refuted, bad } = fact
    ? statementsFor(log, fact, stops)
    : { all: [], fine: [], refuted: [], bad: undefined };
  const reading = fact && readingOf(step, fact, all, stops);
  const open: HowDone = { done: null, wasUndone: false, reading, asksWhose: false, isNotMine };
  if (step === 'wait' && stops.isHeld) return open;

  const signs: Sign[] = [];
  if (step === 'wait' && stops.lastEnd) signs.push({ ...stops.lastEnd, by: stops.lastEnd.isSaid ? 'word' : 'clock' });
  // What was found bad after the tick undoes it: Amazon's reset switches two-step verification off again.
  if (tick && !(bad && isAfter(bad, tick))) signs.push({ place: tick.place, at: tick.at, by: 'word' });
  for (const { entry, index, place, at } of fact && isDoneByReading(fact) ? fine : []) {
    if (index < takenBack) continue;
    if (entry.kind === 'said') signs.push({ place, at, by: 'word' });
    else if (stops.isBetweenHolds({ place, at })) signs.push({ place, at, by: 'read' });
  }

  const standing = signs.filter((sign) => stops.stands(step, sign));
  const known = standing
    .sort((a, b) => b.place - a.place)
    .map(({ place, at, by }): Done => {
      const isBeforeLastHold = needsAccount(step) && !stops.isAfterAll({ place, at });
      return { index: Math.floor(place), at, by, isBeforeLastHold };
    })
    .filter(({ by, isBeforeLastHold }) => by !== 'read' || !isBeforeLastHold);
  // The newest: where any was after the last hold, that one was.
  const done = known[0] ?? null;
  // A page that says the account is locked refutes that it was open, and is a suspension at the same time.
  const wasUndone =
    signs.length > standing.length ||
    (fact !== null && isDoneByReading(fact) && refuted.some((moment) => !stops.stands(step, moment)));
  const asksWhose =
    fact !== null &&
    !isDoneByReading(fact) &&
    reading?.value === FINE_VALUE[fact] &&
    reading.index > takenBack &&
    (done === null || done.isBeforeLastHold);
  return { done, wasUndone: done === null && wasUndone, reading, asksWhose, isNotMine };
}

/** What was read or said last of a step's fact, if nothing has come since that would have changed it. */
function readingOf(step: StepId, fact: FactId, all: readonly Noted<'read' | 'said'>[], stops: Stops): Reading | null {
  const newest = all.at(-1);
  if (!newest || newest.entry.value === 'unknown') return null;
  if (!stops.stands(step, newest) || (needsAccount(step) && !stops.isAfterAll(newest))) return null;
  const { entry, index, at } = newest;
  const count = (entry.kind === 'read' && entry.count) || null;
  return { fact, value: entry.value, index, at, by: entry.kind, count };
}
