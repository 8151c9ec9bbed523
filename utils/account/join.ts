import { FACT_IDS } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';
import type { AccountFacts, AccountSlice, FactRecord } from './schema.ts';

/* Two accounts that turn out to be one. */

/** The later of two, by some time of theirs; the first where they are of one time. */
const later = <T>(a: T | null | undefined, b: T | null | undefined, at: (item: T) => number): T | null =>
  a && b ? (at(b) > at(a) ? b : a) : (a ?? b ?? null);

const bySince = ({ since }: { since: number }): number => since;
const byAt = ({ at }: { at: number }): number => at;

/** Two records of one fact as one: what is so since later counts. */
function joinRecords(a: FactRecord, b: FactRecord): FactRecord {
  const reading = later(a.reading, b.reading, bySince);
  const unread = later(a.unread, b.unread, bySince);
  return {
    reading,
    replaced: reading?.isAssumed ? later(a.replaced, b.replaced, bySince) : null,
    unread: unread && unread.since >= (reading?.since ?? 0) ? unread : null,
    elsewhere: later(a.elsewhere, b.elsewhere, byAt),
    word: later(a.word, b.word, byAt),
  } as FactRecord;
}

/** Everything that is known of two accounts that are one. */
export function joinSlices(a: AccountSlice, b: AccountSlice): AccountSlice {
  const facts: AccountFacts = { ...b.facts, ...a.facts };
  for (const fact of FACT_IDS) {
    const [one, two] = [a.facts[fact], b.facts[fact]];
    if (one && two) facts[fact] = joinRecords(one, two);
  }
  const pagesSeen = { ...a.pagesSeen };
  for (const page of Object.keys(b.pagesSeen) as PageId[]) {
    pagesSeen[page] = Math.max(pagesSeen[page] ?? 0, b.pagesSeen[page] as number);
  }
  return { facts, snoozes: { ...b.snoozes, ...a.snoozes }, pagesSeen };
}
