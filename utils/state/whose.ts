import { joinSlices } from '../account/join.ts';
import { takeReading, withdrawAssumed } from '../account/reduce.ts';
import { type Observation, type Origin, REJECTED_KEPT } from '../account/schema.ts';
import { FACT_IDS, type FactId } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isEmpty } from '../base/objects.ts';
import { joinMemories, withNothingKnown, withOtherKey } from '../memory/reduce.ts';
import { isOpen } from '../recovery/entries.ts';
import { noteReadings } from '../recovery/readings.ts';
import { joinRecoveries, noteOwner, withoutLast } from '../recovery/reduce.ts';
import { NO_RECOVERY } from '../recovery/slice.ts';
import {
  accountOf,
  knownStores,
  markedAccounts,
  newAccount,
  storeOf,
  withAccount,
  withoutAccount,
  withStore,
} from './accounts.ts';
import type { Account, State } from './schema.ts';

/* Whose what is kept is: finding the account of a mark, joining, keeping apart and forgetting. Times in milliseconds. */

/** Two accounts of one store as one, under the lower number. */
export function joinAccounts(state: State, marketplace: MarketplaceId, from: number, into: number, now: number): State {
  const { accounts } = storeOf(state, marketplace);
  const [gone, stays] = [from, into].map((n) => accounts.find(({ number }) => number === n));
  if (!gone || !stays || gone === stays) return state;
  // Two marks are two accounts, whatever anybody says.
  if (gone.key && stays.key) return state;
  const joined: Account = {
    ...stays,
    ...joinSlices(stays, gone),
    number: Math.min(gone.number, stays.number),
    key: stays.key ?? gone.key,
    origin: stays.key ? stays.origin : gone.origin,
    name: stays.name ?? gone.name,
    seenAt: Math.max(stays.seenAt ?? 0, gone.seenAt ?? 0) || null,
    rejected: [],
    twoStepDone: { ...gone.twoStepDone, ...stays.twoStepDone },
    recovery: joinRecoveries(stays.recovery, gone.recovery),
    memory: joinMemories(stays.memory, gone.memory),
  };
  const without = [gone, stays].reduce((next, { number }) => withoutAccount(next, marketplace, number), state);
  return withAccount(without, marketplace, joined, now);
}

/** What pages said of an account before any of them bore a mark is of the first account that does. */
const isTakenFor = ({ key, origin, name, recovery, rejected }: Account): boolean =>
  key === null && origin === 'page' && name === null && recovery.incident === null && isEmpty(rejected);

/**
 * The document with an account for this key, and its number. The first account of a store is taken for the one that pages
 * without a mark told of before.
 */
export function withKey(
  state: State,
  marketplace: MarketplaceId,
  key: string,
  now: number,
): { state: State; number: number } {
  const store = storeOf(state, marketplace);
  const known = store.accounts.find((account) => account.key === key);
  if (known) return { state, number: known.number };
  const taken = isEmpty(markedAccounts(store)) ? store.accounts.find(isTakenFor) : undefined;
  const account = taken ? { ...taken, key, memory: withNothingKnown(taken.memory) } : newAccount(store, 'page', key);
  return { state: withAccount(state, marketplace, account, now), number: account.number };
}

/** The account that a page without a mark is taken for, if there is but one it can be; null where it must be asked. */
export function takenFor(state: State, marketplace: MarketplaceId): number | null {
  const store = storeOf(state, marketplace);
  const marked = markedAccounts(store);
  if (marked.length > 1) return null;
  return (marked[0] ?? store.accounts.at(-1) ?? newAccount(store, 'page')).number;
}

/** Takes away what a page was taken to say of other accounts, once it is known whose it is. */
export const withdrawFromOthers = (
  state: State,
  { marketplace, page, since }: Observation & { since: number },
  number: number,
  now: number,
): State =>
  storeOf(state, marketplace)
    .accounts.filter((account) => account.number !== number)
    .reduce((next, account) => {
      const at = { page, since: Math.floor(since) };
      const facts = FACT_IDS.reduce((left, fact) => withdrawAssumed(left, fact, at), account.facts);
      return withAccount(next, marketplace, { ...account, facts }, now);
    }, state);

/** An account of which it is not known whose it is, and that may be that of this key. */
export interface Claim {
  account: Account;
  /** `taken-over-account`: it is being recovered. `whose-past`: something is known of it from before. */
  question: 'taken-over-account' | 'whose-past';
}

const isFromBefore = ({ origin }: Account): boolean =>
  origin === 'earlier' || origin === 'import' || origin === 'key-lost';

/** What there is to ask when a page of this account is seen. What is known from before is asked about once. */
export function claimFor(state: State, marketplace: MarketplaceId, key: string): Claim | null {
  const unclaimed = storeOf(state, marketplace).accounts.filter((account) => account.key === null);
  const recovered = unclaimed.find(({ recovery, rejected }) => isOpen(recovery.incident) && !rejected.includes(key));
  if (recovered) return { account: recovered, question: 'taken-over-account' };
  const past = unclaimed.find((account) => isFromBefore(account) && isEmpty(account.rejected));
  return past ? { account: past, question: 'whose-past' } : null;
}

/** Joins what was not yet known whose to the account of this key, or keeps it apart. */
export function answerClaim(
  state: State,
  marketplace: MarketplaceId,
  key: string,
  { account: { number } }: Claim,
  isOwn: boolean,
  now: number,
): State {
  const { accounts } = storeOf(state, marketplace);
  const unclaimed = accounts.find((account) => account.number === number);
  const marked = accounts.find((account) => account.key === key);
  if (!unclaimed || !marked) return state;
  if (!isOwn) {
    const rejected = [...unclaimed.rejected, key].slice(-REJECTED_KEPT);
    return withAccount(state, marketplace, { ...unclaimed, rejected }, now);
  }
  const { incident } = unclaimed.recovery;
  const owned = isOpen(incident)
    ? withAccount(
        state,
        marketplace,
        { ...unclaimed, recovery: { ...unclaimed.recovery, incident: noteOwner(incident, true, now) } },
        now,
      )
    : state;
  const joined = joinAccounts(owned, marketplace, number, marked.number, now);
  // What was read of it while that was not known yet.
  const account = storeOf(joined, marketplace).accounts.find((a) => a.key === key);
  if (!account || !isOpen(account.recovery.incident)) return joined;
  const recovery = { ...account.recovery, incident: noteReadings(account.recovery.incident, {}, account.facts, now) };
  return withAccount(joined, marketplace, { ...account, recovery }, now);
}

/** Takes back that an account is the one of its recovery: that stands by itself again, and what was read is not of it. */
export function disown(state: State, marketplace: MarketplaceId, number: number, now: number): State {
  const account = accountOf(state, marketplace, number);
  const { incident } = account.recovery;
  if (!incident || account.key === null) return state;
  const left = withAccount(state, marketplace, { ...account, recovery: withoutLast(account.recovery) }, now);
  const own = newAccount(storeOf(left, marketplace), 'recovery');
  return withAccount(
    left,
    marketplace,
    { ...own, rejected: [account.key], recovery: { ...NO_RECOVERY, incident: noteOwner(incident, false, now) } },
    now,
  );
}

/** Moves a reading to another account of the store. */
export function moveReading(
  state: State,
  marketplace: MarketplaceId,
  fact: FactId,
  from: number,
  to: number | null,
  now: number,
): State {
  const source = accountOf(state, marketplace, from);
  const { facts, taken } = takeReading(source.facts, fact);
  const store = storeOf(state, marketplace);
  const isNot = source.key === null ? [] : [source.key];
  const target =
    to === null
      ? { ...newAccount(store, 'page'), rejected: isNot }
      : store.accounts.find(({ number }) => number === to);
  if (!taken || !target || target.number === from) return state;
  const moved = withAccount(state, marketplace, { ...source, facts }, now);
  const record = { replaced: null, unread: null, elsewhere: null, word: null, reading: { ...taken, isAssumed: false } };
  const { facts: joined } = joinSlices(target, { facts: { [fact]: record }, snoozes: {}, pagesSeen: {} });
  return withAccount(moved, marketplace, { ...target, facts: joined }, now);
}

/**
 * The document for the key of this install. Accounts whose keys another made cannot be found again by their marks: they
 * stand as not seen here, and nothing of them is lost.
 */
export function withInstall(state: State, install: string, origin: Extract<Origin, 'import' | 'key-lost'>): State {
  if (state.install === install) return state;
  const known = { ...state, install };
  if (state.install === null) return known;
  return knownStores(state).reduce<State>((next, marketplace) => {
    const store = storeOf(next, marketplace);
    const accounts = store.accounts.map((account): Account => {
      const lost = account.key === null ? {} : { key: null, origin };
      return { ...account, rejected: [], memory: withOtherKey(account.memory), ...lost };
    });
    return withStore(next, marketplace, { ...store, accounts });
  }, known);
}
