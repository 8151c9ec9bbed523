import { type FactId, PASSING } from '../amazon/facts.ts';
import type { Entry, EntryKind, EntryOf } from './schema.ts';

/*
 * The order of things in an incident's log. Entries stand in the order in which they were noted; each may tell of
 * something earlier (a mail of last night), and this computer's clock may have been set back between two of them. So
 * every thing gets a moment, and what came after what is asked of moments alone. Times are milliseconds.
 */

/** A point in the order of things: behind how many entries it lies, and when it was. */
export interface Moment {
  /** Between two entries a whole number, a page loaded there a quarter behind it; of an entry itself its index and a half. */
  place: number;
  at: number;
}

/** An entry of the log with its moment. `at` never lies ahead of a later entry's, nor of the clock. */
export interface Noted<K extends EntryKind = EntryKind> extends Moment {
  index: number;
  entry: EntryOf<K>;
}

/** Orders moments, the earlier first. */
export const byMoment = (a: Moment, b: Moment): number => a.place - b.place || a.at - b.at;

export const isAfter = (a: Moment, b: Moment): boolean => byMoment(a, b) > 0;

export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** The latest of some moments. */
export const latestOf = (moments: readonly Moment[]): Moment | undefined => last([...moments].sort(byMoment));

/** The entries with their moments. Where the clock was set back, the times before that are brought down to it. */
export function inOrder(log: readonly Entry[], now: number): Noted[] {
  const noted: Noted[] = [];
  let at = now;
  for (let index = log.length - 1; index >= 0; index--) {
    const entry = log[index] as Entry;
    at = Math.min(at, entry.at);
    noted.push({ index, entry, at, place: index + 0.5 });
  }
  return noted.reverse();
}

export const ofKind = <K extends EntryKind>(log: readonly Noted[], ...kinds: K[]): Noted<K>[] =>
  log.filter(({ entry }) => kinds.includes(entry.kind as K)) as unknown as Noted<K>[];

/** How many entries were noted by `at`. Their moments never go back. */
function firstAfter(log: readonly Noted[], at: number): number {
  let [low, high] = [0, log.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((log[middle] as Noted).at > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The moment of something that happened at `at` and is told by an entry: behind whatever was noted by then. */
export function momentOf(
  log: readonly Noted[],
  at: number,
  { index, at: notedAt }: Pick<Noted, 'index' | 'at'>,
): Moment {
  return { place: Math.min(firstAfter(log, at), index), at: Math.min(at, notedAt) };
}

/** The moment when the clock comes to `at`: before whatever was noted from then on. */
export function clockMoment(log: readonly Noted[], at: number): Moment {
  const next = log.findIndex((noted) => noted.at >= at);
  return { place: next === -1 ? log.length : next, at };
}

/**
 * What was read or said of a fact, of the store the incident is about now, in the order in which it came to be so. A word
 * that was taken back was not said, and what was read of another account was not read; `unknown` is the person's "could
 * not tell".
 */
export function statementsOf(log: readonly Noted[], fact: FactId): Noted<'read' | 'said'>[] {
  const moved = log.findLastIndex(({ entry }) => entry.kind === 'moved');
  const unsaid = log.findLastIndex(({ entry }) => entry.kind === 'unsaid' && entry.fact === fact);
  const disowned = log.findLastIndex(({ entry }) => entry.kind === 'owned' && !entry.isOwn);
  return ofKind(log, 'read', 'said')
    .filter(
      ({ entry, index }) =>
        entry.fact === fact &&
        index > moved &&
        (entry.kind === 'read' ? index > disowned && !PASSING.includes(entry.value) : index > unsaid),
    )
    .map((noted) => {
      const { entry } = noted;
      if (entry.kind !== 'read' || entry.since === undefined) return noted;
      const { place, at } = momentOf(log, entry.since, noted);
      // A page that was loaded at the very moment that a wait ended was loaded after it.
      return { ...noted, place: place + 0.25, at };
    })
    .sort(byMoment);
}
