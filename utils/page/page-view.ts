import type { CountId, FactId, Facts } from '../amazon/facts.ts';
import type { PageReading } from '../reading/reading.ts';

/**
 * What was read of one page since it was opened. Pages fill late and re-render, so a value once known stays until
 * another known value replaces it, and `unknown` is said only when the readings are over. So is a value that counts
 * only then, such as that a list is empty.
 */
export interface PageView {
  /** Takes one more reading. */
  add(reading: PageReading): void;
  /** Is every fact of the page known? */
  isComplete(): boolean;
  /** Could nothing at all be read, although the page should say something? */
  isUnread(): boolean;
  /** The facts to report: what is known, and at the end of the readings all the rest. */
  report(atEnd: boolean): Facts;
}

export function pageView(): PageView {
  let known: Facts = {};
  let unknown: Facts = {};
  /** What counts only at the end: the last reading's. */
  let last: Facts = {};
  return {
    add({ facts, atEnd }) {
      unknown = {};
      last = {};
      for (const id of Object.keys(facts) as (FactId | CountId)[]) {
        const one = { [id]: facts[id] } as Facts;
        if (facts[id]?.value === 'unknown') unknown = { ...unknown, ...one };
        else if (id === atEnd) last = one;
        else known = { ...known, ...one };
      }
    },
    isComplete: () => Object.keys({ ...unknown, ...last }).every((id) => id in known),
    isUnread: () => {
      const silent = Object.values(unknown);
      const isEmpty = Object.keys({ ...known, ...last }).length === 0;
      return silent.length > 0 && isEmpty && silent.every(({ signals }) => !signals.length);
    },
    report: (atEnd) => (atEnd ? { ...unknown, ...known, ...last } : known),
  };
}
