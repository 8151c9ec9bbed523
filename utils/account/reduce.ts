import { FACT_IDS, type FactId, type FactReading, type FactValue, FINE_VALUE } from '../amazon/facts.ts';
import { FACT_PAGE, type PageId, speaksFor } from '../amazon/table.ts';
import { without } from '../base/objects.ts';
import { decide } from './decide.ts';
import type { AccountFacts, AccountSlice, FactRecord, Observation } from './schema.ts';

/* What happens to what is known of one account. A change that changes nothing returns the same object. */

const NO_RECORD: FactRecord = { reading: null, unread: null, word: null };

/** Puts a record in its place. One in which nothing is left leaves no trace. */
function withRecord(facts: AccountFacts, fact: FactId, record: FactRecord): AccountFacts {
  const isNothing = !record.reading && !record.unread && !record.word;
  return isNothing ? without(facts, fact) : { ...facts, [fact]: record };
}

/** Being shut out; merely meeting a sign-in page or a code prompt afterwards does not disprove it. */
const SHUT_OUT: readonly FactValue[] = ['locked', 'reset-required', 'email-not-found'];
const PASSING: readonly FactValue[] = ['signed-out', 'challenge'];

/** Whether a reading of `access` may follow this value. */
function mayFollow(former: FactValue | undefined, { value, signals }: FactReading): boolean {
  if (!PASSING.includes(value) || !former || !SHUT_OUT.includes(former)) return true;
  // Amazon asks for a code or a password only after it has found the address.
  const addressFound = value === 'challenge' || signals.includes('password-form');
  return former === 'email-not-found' && addressFound;
}

/** Whether a reading from this page may take the place of the one that is kept. */
function mayReplace(fact: FactId, page: PageId, reading: FactReading, kept: FactRecord, now: number): boolean {
  if (fact === 'access') return [kept.reading?.value, decide(kept, now)?.value].every((v) => mayFollow(v, reading));
  if (page === FACT_PAGE[fact]) return true;
  // Beside the fact's own page others may speak, but never say that all is well, and never against that page.
  return reading.value !== FINE_VALUE[fact] && kept.reading?.page !== FACT_PAGE[fact];
}

function observeFact(known: AccountFacts, { page, facts }: Observation, fact: FactId, now: number): AccountFacts {
  const reading: FactReading | undefined = facts[fact];
  if (!reading || !speaksFor(page, fact)) return known;
  const kept = known[fact] ?? NO_RECORD;
  const { value, signals } = reading;
  if (value === 'unknown') {
    // `access` is read on many pages: that one of them could not tell says nothing.
    if (fact === 'access' || page !== FACT_PAGE[fact]) return known;
    return withRecord(known, fact, { ...kept, unread: { page, at: now } });
  }
  if (!mayReplace(fact, page, reading, kept, now)) return known;
  return withRecord(known, fact, { ...kept, reading: { value, signals, page, at: now } as never, unread: null });
}

/** Takes in what one reading of one page said. `unknown` never takes the place of a reading. */
export const observe = (account: AccountSlice, observation: Observation, now: number): AccountSlice => ({
  ...account,
  facts: FACT_IDS.reduce((facts, fact) => observeFact(facts, observation, fact, now), account.facts),
  pagesSeen: { ...account.pagesSeen, [observation.page]: now },
});

/** Takes in the person's word on a fact. */
export const say = (facts: AccountFacts, fact: FactId, value: FactValue, now: number): AccountFacts =>
  withRecord(facts, fact, { ...NO_RECORD, ...facts[fact], word: { value, at: now } });

/** Takes the word back. */
export function unsay(facts: AccountFacts, fact: FactId): AccountFacts {
  const kept = facts[fact];
  return kept?.word ? withRecord(facts, fact, { ...kept, word: null }) : facts;
}
