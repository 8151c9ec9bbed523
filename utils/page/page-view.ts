import type { CountId, FactId, Facts } from '../amazon/facts.ts';
import type { PageReading } from '../reading/reading.ts';

/** Facts of a page that are so since the same moment. Milliseconds since 1970. */
export interface Report {
  since: number;
  facts: Facts;
}

/**
 * What was read of one page since it was opened. Pages fill late and re-render, so a value once known stays until
 * another known value replaces it, and `unknown` is said only when the readings are over. So is a value that counts
 * only then, such as that a list is empty.
 */
export interface PageView {
  /** Takes one more reading. `now`: when it was made. */
  add(reading: PageReading, now: number): void;
  /** Is every fact of the page known, and nothing to be waited for? */
  isComplete(): boolean;
  /** Is there a fact that no reading could tell? */
  hasUnknown(): boolean;
  /** Could nothing at all be read, although the page should say something? */
  isUnread(): boolean;
  /** What to report, the oldest first: what is known, and at the end of the readings all the rest. */
  report(atEnd: boolean): Report[];
}

type Id = FactId | CountId;
const idsOf = (facts: Facts) => Object.keys(facts) as Id[];

/**
 * @param start since when the page shows what it shows: its load, or the moment at which its address became this one. A
 * known value that follows another one is so since the reading that first showed it.
 */
export function pageView(start: number): PageView {
  let known: Facts = {};
  let unknown: Facts = {};
  /** What counts only at the end: the last reading's. */
  let last: Facts = {};
  /** What was reported last as known. */
  let reported: Facts = {};
  /** Since when each value is so, where it is not the start. */
  const since: { [I in Id]?: { value: string | undefined; at: number } } = {};
  return {
    add({ facts, atEnd }, now) {
      unknown = {};
      last = {};
      for (const id of idsOf(facts)) {
        const value = facts[id]?.value;
        const one = { [id]: facts[id] } as Facts;
        if (value === 'unknown') {
          unknown = { ...unknown, ...one };
          continue;
        }
        const former = (reported[id] ?? known[id])?.value;
        if (former !== undefined && former !== value && since[id]?.value !== value) since[id] = { value, at: now };
        if (id === atEnd) last = one;
        else known = { ...known, ...one };
      }
    },
    isComplete: () => idsOf({ ...unknown, ...last }).every((id) => id in known),
    hasUnknown: () => idsOf(unknown).some((id) => !(id in known)),
    isUnread: () => {
      const silent = Object.values(unknown);
      const isEmpty = Object.keys({ ...known, ...last }).length === 0;
      return silent.length > 0 && isEmpty && silent.every(({ signals }) => !signals.length);
    },
    report(atEnd) {
      const facts: Facts = atEnd ? { ...unknown, ...known, ...last } : known;
      reported = { ...reported, ...known, ...(atEnd && last) };
      const reports = new Map<number, Facts>([[start, {}]]);
      for (const id of idsOf(facts)) {
        const changed = since[id];
        const at = changed?.value === facts[id]?.value ? (changed?.at ?? start) : start;
        reports.set(at, { ...reports.get(at), [id]: facts[id] } as Facts);
      }
      return [...reports].map(([at, some]) => ({ since: at, facts: some })).sort((a, b) => a.since - b.since);
    },
  };
}
