import type { AccountSlice, Origin } from '../account/schema.ts';
import { NOBODY, NOTHING_KNOWN } from '../account/slice.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isEmpty, without } from '../base/objects.ts';
import type { Memory } from '../memory/schema.ts';
import { NO_MEMORY } from '../memory/slice.ts';
import { isOpen } from '../recovery/entries.ts';
import type { Incident } from '../recovery/schema.ts';
import { NO_RECOVERY } from '../recovery/slice.ts';
import { NOTHING_DONE } from '../two-step/slice.ts';
import { ACCOUNTS_KEPT } from './initial.ts';
import type { Account, State, Store } from './schema.ts';

/* Where the slices of an account lie in the document, and which account is meant. */

const NO_STORE: Store = { accounts: [], nobody: NOTHING_KNOWN, forgotAt: null };

export const storeOf = (state: State, marketplace: MarketplaceId): Store => state.stores[marketplace] ?? NO_STORE;

/** The stores of which anything is known. */
export const knownStores = ({ stores }: State): MarketplaceId[] => Object.keys(stores) as MarketplaceId[];

const isBlankSlice = ({ facts, snoozes, pagesSeen }: AccountSlice): boolean =>
  isEmpty(facts) && isEmpty(snoozes) && isEmpty(pagesSeen);

const isBlankMemory = ({ known, pending, history }: Memory): boolean =>
  isEmpty(known) && pending.length === 0 && history.length === 0;

/** Whether nothing would be lost with an account. One that is known by its mark or by a name stays. */
const isBlank = (account: Account): boolean =>
  account.key === null &&
  account.name === null &&
  isBlankSlice(account) &&
  isEmpty(account.twoStepDone) &&
  account.recovery.incident === null &&
  account.recovery.ended.length === 0 &&
  isBlankMemory(account.memory);

const isOpenAccount = ({ recovery }: Account): boolean => isOpen(recovery.incident);

/** Puts a store back. One in which nothing is left leaves no trace. */
export function withStore(state: State, marketplace: MarketplaceId, store: Store): State {
  if (state.stores[marketplace] === store) return state;
  const isNothing = store.accounts.length === 0 && isBlankSlice(store.nobody) && store.forgotAt === null;
  if (isNothing && !state.stores[marketplace]) return state;
  const stores = isNothing ? without(state.stores, marketplace) : { ...state.stores, [marketplace]: store };
  return { ...state, stores };
}

const blank = (number: number, origin: Origin, key: string | null = null): Account => ({
  number,
  key,
  origin,
  name: null,
  seenAt: null,
  rejected: [],
  ...NOTHING_KNOWN,
  twoStepDone: NOTHING_DONE,
  recovery: NO_RECOVERY,
  memory: NO_MEMORY,
});

/** An account that is not there yet. */
export const newAccount = ({ accounts }: Store, origin: Origin, key: string | null = null): Account =>
  blank(1 + Math.max(0, ...accounts.map(({ number }) => number)), origin, key);

/** The accounts of a store whose pages bore a mark. */
export const markedAccounts = ({ accounts }: Store): Account[] => accounts.filter(({ key }) => key !== null);

/** The account to show and to speak of where none is named: the one seen last. */
export const shownAccount = (state: State, marketplace: MarketplaceId): number => {
  const [first] = storeOf(state, marketplace).accounts.toSorted((a, b) => (b.seenAt ?? -1) - (a.seenAt ?? -1));
  return first?.number ?? 1;
};

/** An account by its number, or the one to show. What is not known yet is blank. */
export function accountOf(
  state: State,
  marketplace: MarketplaceId,
  number = shownAccount(state, marketplace),
): Account {
  const { accounts, nobody } = storeOf(state, marketplace);
  if (number === NOBODY) return { ...blank(NOBODY, 'page'), ...nobody };
  return accounts.find((account) => account.number === number) ?? blank(number, 'page');
}

/** Makes room for one more: forgets the account that was not seen for the longest, never one that is being recovered. */
function withRoom(store: Store, now: number): Store {
  if (store.accounts.length < ACCOUNTS_KEPT) return store;
  const [oldest] = store.accounts
    .filter((account) => !isOpenAccount(account))
    .sort((a, b) => (a.seenAt ?? 0) - (b.seenAt ?? 0));
  if (!oldest) return store;
  return { ...store, accounts: store.accounts.filter((account) => account !== oldest), forgotAt: now };
}

/** Puts an account back, or adds it. One in which nothing is left leaves no trace. */
export function withAccount(state: State, marketplace: MarketplaceId, account: Account, now: number): State {
  const before = storeOf(state, marketplace);
  if (account.number === NOBODY) {
    const { facts, snoozes, pagesSeen } = account;
    const isSame = Object.entries({ facts, snoozes, pagesSeen }).every(
      ([part, value]) => before.nobody[part as keyof AccountSlice] === value,
    );
    return isSame ? state : withStore(state, marketplace, { ...before, nobody: { facts, snoozes, pagesSeen } });
  }
  const index = before.accounts.findIndex(({ number }) => number === account.number);
  const there = before.accounts[index];
  if (there && (Object.keys(there) as (keyof Account)[]).every((part) => there[part] === account[part])) return state;
  if (isBlank(account)) {
    return there ? withStore(state, marketplace, { ...before, accounts: before.accounts.toSpliced(index, 1) }) : state;
  }
  if (there) return withStore(state, marketplace, { ...before, accounts: before.accounts.with(index, account) });
  const store = withRoom(before, now);
  if (store.accounts.length >= ACCOUNTS_KEPT) return state;
  return withStore(state, marketplace, { ...store, accounts: [...store.accounts, account] });
}

/** Takes an account out. */
export const withoutAccount = (state: State, marketplace: MarketplaceId, number: number): State => {
  const store = storeOf(state, marketplace);
  const accounts = store.accounts.filter((account) => account.number !== number);
  return accounts.length === store.accounts.length ? state : withStore(state, marketplace, { ...store, accounts });
};

/** An account and its store. */
export interface Placed {
  marketplace: MarketplaceId;
  account: Account;
}

/** Every account of every store, and for each store what is known where nobody is signed in. */
export const everyAccount = (state: State): Placed[] =>
  knownStores(state).flatMap((marketplace) => [
    ...storeOf(state, marketplace).accounts.map((account) => ({ marketplace, account })),
    { marketplace, account: accountOf(state, marketplace, NOBODY) },
  ]);

/** Changes every account, and what is known where nobody is signed in. */
export const withEveryAccount = (state: State, change: (account: Account) => Account, now: number): State =>
  everyAccount(state).reduce(
    (next, { marketplace, account }) => withAccount(next, marketplace, change(account), now),
    state,
  );

/** An incident, and whose it is. */
export interface PlacedIncident extends Placed {
  incident: Incident;
}

/** Every incident that is open, or was the last of its account. */
export const everyIncident = (state: State): PlacedIncident[] =>
  everyAccount(state).flatMap(({ marketplace, account }) =>
    account.recovery.incident ? [{ marketplace, account, incident: account.recovery.incident }] : [],
  );

const lastAt = ({ log }: Incident): number => log.at(-1)?.at ?? 0;

/** The incident that is meant where none is named: an open one before an ended one, and the one that moved last. */
export function incidentAtHand(state: State): PlacedIncident | null {
  const [first] = everyIncident(state).sort(
    (a, b) => Number(isOpen(b.incident)) - Number(isOpen(a.incident)) || lastAt(b.incident) - lastAt(a.incident),
  );
  return first ?? null;
}

/**
 * The open recovery that is known to be of another account than this one; null: one may begin for this account, or goes on.
 * One is walked at a time.
 */
export function othersRecovery(state: State, marketplace: MarketplaceId, number: number): PlacedIncident | null {
  const at = incidentAtHand(state);
  if (!at || !isOpen(at.incident) || !at.account.key) return null;
  return at.marketplace === marketplace && at.account.number === number ? null : at;
}
