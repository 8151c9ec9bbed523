import type { FactId, Facts } from '../amazon/facts.ts';
import type { PageReading } from '../reading/reading.ts';

/**
 * What was read of one page since it was opened. Pages fill late and re-render, so a value once known stays until
 * another known value replaces it, and `unknown` is said only when the readings are over.
 */
export interface PageView {
  /** Takes one more reading. */
  add(reading: PageReading): void;
  /** Is every fact of the page known? */
  isComplete(): boolean;
  /** Could nothing at all be read, although the page should say something? */
  isUnread(): boolean;
  /** The facts to report: what is known, and at the end of the readings also what stayed unknown. */
  report(atEnd: boolean): Facts;
}

export function pageView(): PageView {
  let known: Facts = {};
  let unknown: Facts = {};
  let previous: Facts = {};
  return {
    add({ facts, needsSecond }) {
      unknown = {};
      for (const id of Object.keys(facts) as FactId[]) {
        const fact = facts[id];
        const waits = id === needsSecond && previous[id]?.value !== fact?.value;
        if (fact?.value === 'unknown' || waits) unknown = { ...unknown, [id]: { ...fact, value: 'unknown' } };
        else known = { ...known, [id]: fact };
      }
      previous = facts;
    },
    isComplete: () => Object.keys(unknown).every((id) => id in known),
    isUnread: () => {
      const silent = Object.values(unknown);
      return silent.length > 0 && !Object.keys(known).length && silent.every(({ signals }) => !signals.length);
    },
    report: (atEnd) => (atEnd ? { ...unknown, ...known } : known),
  };
}
