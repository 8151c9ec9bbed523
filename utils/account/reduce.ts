import {
  FACT_IDS,
  type FactId,
  type FactReading,
  type FactValue,
  FINE_VALUE,
  PASSING,
  SHUT_OUT,
} from '../amazon/facts.ts';
import { FACT_PAGE, type PageId, speaksFor } from '../amazon/table.ts';
import { without } from '../base/objects.ts';
import { isAhead } from '../base/time.ts';
import { decide } from './decide.ts';
import type { AccountFacts, AccountSlice, FactRecord, Observation } from './schema.ts';
import { READ_AGAIN } from './slice.ts';

/* What happens to what is known of one account. A change that changes nothing returns the same object. */

const NO_RECORD: FactRecord = { reading: null, replaced: null, unread: null, elsewhere: null, word: null };

/** Puts a record in its place. One in which nothing is left leaves no trace. */
function withRecord(facts: AccountFacts, fact: FactId, record: FactRecord): AccountFacts {
  const isNothing = !record.reading && !record.unread && !record.elsewhere && !record.word;
  return isNothing ? without(facts, fact) : { ...facts, [fact]: record };
}

/** Whether a reading of `access` may follow this value. */
function mayFollow(former: FactValue | undefined, { value, signals }: FactReading): boolean {
  if (!PASSING.includes(value) || !former || !SHUT_OUT.includes(former)) return true;
  // Amazon asks for a code or a password only after it has found the address.
  const addressFound = value === 'challenge' || signals.includes('password-form') || signals.includes('wrong-password');
  return former === 'email-not-found' && addressFound;
}

/** Whether a reading from this page may take the place of the one that is kept. */
function mayReplace(fact: FactId, page: PageId, reading: FactReading, kept: FactRecord, now: number): boolean {
  if (fact === 'access') return [kept.reading?.value, decide(kept, now)?.value].every((v) => mayFollow(v, reading));
  if (page === FACT_PAGE[fact]) return true;
  // Beside the fact's own page others may speak, but never say that all is well, and never against that page.
  return reading.value !== FINE_VALUE[fact] && kept.reading?.page !== FACT_PAGE[fact];
}

/**
 * Whether what is kept is of a later page. What lies ahead of the clock was noted before the clock was set back, and gives
 * way; the fact's own page counts before any other.
 */
function isOutdated(fact: FactId, page: PageId, since: number, { reading }: FactRecord, now: number): boolean {
  if (!reading || isAhead(reading.since, now)) return false;
  if (fact !== 'access' && page === FACT_PAGE[fact] && reading.page !== page) return false;
  return since < reading.since;
}

/** After this long it is another attempt, not the same page looked at again. Milliseconds. */
const ANOTHER_ATTEMPT = 3_000;

/** Whether a page that was loaded later says that Amazon finds no account, once more. */
function isReadAgain({ reading }: FactRecord, value: FactValue, since: number): boolean {
  if (value !== 'email-not-found' || reading?.value !== value) return false;
  return reading.signals.includes(READ_AGAIN) || since - reading.since > ANOTHER_ATTEMPT;
}

/** What was read, by whom it is thought to be, and since when it is so. */
interface Sighting {
  page: PageId;
  since: number;
  isAssumed: boolean;
}

function observeFact(
  known: AccountFacts,
  fact: FactId,
  reading: FactReading | undefined,
  { page, since, isAssumed }: Sighting,
  now: number,
): AccountFacts {
  if (!reading || !speaksFor(page, fact)) return known;
  const kept = known[fact] ?? NO_RECORD;
  const { value, signals } = reading;
  // A page that was loaded in the future was loaded before the clock was set back: it may be older than anything.
  const isLate = isAhead(since, now) || isOutdated(fact, page, since, kept, now);
  if (value === 'unknown') {
    // `access` is read on many pages: that one of them could not tell says nothing.
    if (fact === 'access' || page !== FACT_PAGE[fact] || isLate) return known;
    return withRecord(known, fact, { ...kept, unread: { page, since } });
  }
  if (!mayReplace(fact, page, reading, kept, now)) return known;
  const isAgain = isReadAgain(kept, value, since);
  const told = { value, signals: isAgain ? [...signals, READ_AGAIN] : signals, page, since, isAssumed };
  if (isLate && !isAssumed && kept.reading?.isAssumed && since <= now) {
    // It counts again once the later one, which was only taken for this account, is moved.
    const isUnder = !isOutdated(fact, page, since, { ...kept, reading: kept.replaced }, now);
    return isUnder ? withRecord(known, fact, { ...kept, replaced: told }) : known;
  }
  if (isLate) {
    const isOther = kept.reading !== null && kept.reading.value !== value && since <= now;
    return isOther ? withRecord(known, fact, { ...kept, elsewhere: { value, page, since, at: now } }) : known;
  }
  const { elsewhere, unread } = kept;
  return withRecord(known, fact, {
    ...kept,
    reading: told,
    replaced: isAssumed ? (kept.reading?.isAssumed ? kept.replaced : kept.reading) : null,
    unread: unread && unread.since > since ? unread : null,
    // A page that was loaded after the other tab had spoken has settled it.
    elsewhere: elsewhere && elsewhere.value !== value && elsewhere.at >= since ? elsewhere : null,
  });
}

/**
 * Takes in what one reading of one page said. `unknown` never takes the place of a reading, and of two readings the one
 * counts that is so since later, however late the other arrives.
 * @param isAssumed nothing told that the page is of this account
 */
export function observe(account: AccountSlice, observation: Observation, now: number, isAssumed = false): AccountSlice {
  const { page, facts: read, since = now } = observation;
  const sighting = { page, since: Math.floor(since), isAssumed };
  const seenAt = Math.min(sighting.since, now);
  const seen = account.pagesSeen[page];
  return {
    ...account,
    facts: FACT_IDS.reduce((facts, fact) => observeFact(facts, fact, read[fact], sighting, now), account.facts),
    pagesSeen:
      seen !== undefined && seen >= seenAt && !isAhead(seen, now)
        ? account.pagesSeen
        : { ...account.pagesSeen, [page]: seenAt },
  };
}

/** Takes away what was assumed of a page that turned out to be of another account, or (`null`) of any page. */
export function withdrawAssumed(
  facts: AccountFacts,
  fact: FactId,
  page: { page: PageId; since: number } | null,
): AccountFacts {
  const kept = facts[fact];
  if (!kept?.reading?.isAssumed) return facts;
  if (page && (kept.reading.page !== page.page || kept.reading.since !== page.since)) return facts;
  return withRecord(facts, fact, { ...kept, reading: kept.replaced, replaced: null });
}

/** Takes a reading out, whatever it is, and gives back what it replaced; with the reading, to put it elsewhere. */
export function takeReading(facts: AccountFacts, fact: FactId): { facts: AccountFacts; taken: FactRecord['reading'] } {
  const kept = facts[fact];
  if (!kept?.reading) return { facts, taken: null };
  const left = { ...kept, reading: kept.replaced, replaced: null, unread: null, elsewhere: null };
  return { facts: withRecord(facts, fact, left), taken: kept.reading };
}

/** Takes in the person's word on a fact. */
export const say = (facts: AccountFacts, fact: FactId, value: FactValue, now: number): AccountFacts =>
  withRecord(facts, fact, { ...NO_RECORD, ...facts[fact], word: { value, at: now } });

/** Takes the word back. */
export function unsay(facts: AccountFacts, fact: FactId): AccountFacts {
  const kept = facts[fact];
  return kept?.word ? withRecord(facts, fact, { ...kept, word: null }) : facts;
}
