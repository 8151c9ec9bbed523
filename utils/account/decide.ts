import { FACT_IDS, type FactId, type FactValue } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';
import { isAhead, isFresh } from '../base/time.ts';
import { type Finding, find } from './find.ts';
import type { AccountFacts, FactRecord } from './schema.ts';
import { READ_AGAIN } from './slice.ts';

/** Who said it: read on an Amazon page, or the person's word after looking. */
export type StatedBy = 'read' | 'word';

/** What stands for a fact: a reading, or the person's word. */
export interface Statement {
  value: FactValue;
  by: StatedBy;
  at: number;
  /** Where it was read; null for a word. */
  page: PageId | null;
}

/** What is to be made of all that is known of a fact. */
export interface Assessment {
  /** What decides: the newer of reading and word; one that lies ahead of the clock gives way to one that does not. */
  current: Statement | null;
  /** The other of the two, where it says something else. */
  contradiction: Statement | null;
  /** The last attempt that could not tell, where it is newer than what decides. */
  unread: { page: PageId; since: number } | null;
  /** Another tab, loaded earlier than the page that decides, shows it otherwise. */
  elsewhere: { value: FactValue; page: PageId; since: number } | null;
  /**
   * Such an attempt came after the reading that decides. A word is how the person answers a page that cannot be read,
   * so only a reading is put in doubt by it.
   */
  isDoubted: boolean;
  /** What decides is young enough to be called fine, and not in doubt. */
  isSure: boolean;
}

/** Weighs what is known of a fact. */
export function assess(record: FactRecord | undefined, now: number): Assessment {
  const { reading, word, unread: attempt } = record ?? {};
  const all: Statement[] = [];
  if (word) all.push({ value: word.value, by: 'word', at: word.at, page: null });
  if (reading) all.push({ value: reading.value, by: 'read', at: reading.since, page: reading.page });
  const rank = ({ at }: Statement) => (isAhead(at, now) ? -1 : at);
  const [current = null, other = null] = all.sort((a, b) => rank(b) - rank(a));
  const unread = attempt && (current?.by !== 'word' || attempt.since > current.at) ? attempt : null;
  const isDoubted = current?.by === 'read' && unread !== null;
  return {
    current,
    contradiction: other && other.value !== current?.value ? other : null,
    unread,
    elsewhere: record?.elsewhere && record.elsewhere.value !== current?.value ? record.elsewhere : null,
    isDoubted,
    isSure: current !== null && isFresh(current.at, now) && !isDoubted,
  };
}

/** The statement that decides on a fact. */
export const decide = (record: FactRecord | undefined, now: number): Statement | null => assess(record, now).current;

/** What there is to do about an account, most urgent first, snoozed or not, however old. */
export const findingsOf = (facts: AccountFacts, now: number): Finding[] =>
  find(
    (fact) => decide(facts[fact], now)?.value,
    (fact) => isTwiceTold(facts[fact], now),
  );

/** Whether what decides is more than one reading: the person said so, or another page said the same. */
function isTwiceTold(record: FactRecord | undefined, now: number): boolean {
  const current = decide(record, now);
  const { word, reading } = record ?? {};
  return (
    current !== null &&
    (word?.value === current.value || (reading?.value === current.value && reading.signals.includes(READ_AGAIN)))
  );
}

/** Every statement that decides. */
export const decided = (facts: AccountFacts, now: number): (Statement & { fact: FactId })[] =>
  FACT_IDS.flatMap((fact) => {
    const statement = decide(facts[fact], now);
    return statement ? [{ fact, ...statement }] : [];
  });
