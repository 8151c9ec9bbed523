import { decided, findingsOf, type Statement } from '../account/decide.ts';
import type { BannerId } from '../account/findings.ts';
import { QUESTION_IDS } from '../account/questions.ts';
import * as accounts from '../account/select.ts';
import { NOBODY } from '../account/slice.ts';
import { snoozeOf } from '../account/snooze.ts';
import type { Overview } from '../account/view.ts';
import { MARKETPLACE_IDS, type MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import { FRESH_FOR, isAhead } from '../base/time.ts';
import { changeQuestion } from '../memory/questions.ts';
import type { PendingChange } from '../memory/schema.ts';
import { isAskedOn, isSaidNotMine, waitingChanges } from '../memory/select.ts';
import { isOpen, recheckDue } from '../recovery/entries.ts';
import * as twoStep from '../two-step/reduce.ts';
import {
  accountOf,
  everyIncident,
  incidentAtHand,
  knownStores,
  type PlacedIncident,
  shownAccount,
  storeOf,
} from './accounts.ts';
import type { Account, State } from './schema.ts';

/*
 * What is asked of the whole document: which slices, and what the features say of them. Where an account's number may be
 * left out, the one of the store that was seen last is meant. Times in milliseconds.
 */

/** Whether there is a plan to walk by, and something of it left to do on this account. */
export const isWalking = (state: State, { number, facts, twoStepDone }: Account, now: number): boolean =>
  number !== NOBODY && twoStep.isWalking(state.twoStepPlan, twoStep.accountNow(facts, twoStepDone, now));

/**
 * What banners could be about: what there is to do, any question, changes that wait for an answer, and the walk while it is
 * not finished.
 */
export const bannerSubjects = (state: State, of: Account, now: number): BannerId[] => [
  ...findingsOf(of.facts, now).map(({ id }) => id),
  ...QUESTION_IDS,
  ...waitingChanges(of.memory).map(({ subject }) => changeQuestion(subject)),
  ...(isWalking(state, of, now) ? (['two-step-walk'] as const) : []),
];

/** What the banner of this page is about: see the account's `bannerAbout`. */
export function bannerAbout(
  state: State,
  marketplace: MarketplaceId,
  page: PageId,
  now: number,
  snoozedInTab: readonly BannerId[],
  number?: number,
): BannerId | null {
  const of = accountOf(state, marketplace, number);
  return accounts.bannerAbout(of, page, now, isWalking(state, of, now), snoozedInTab);
}

/** Whether a question about a change of an account is put off. */
const isPutOff = ({ snoozes }: Account, { subject }: PendingChange, now: number): boolean =>
  snoozeOf(snoozes, changeQuestion(subject), now) !== null;

/** The changes of an account that something is to be done about: to be answered, or said not to be the person's own, the weightiest first. */
export const urgentChanges = (of: Account, now: number): PendingChange[] =>
  waitingChanges(of.memory).filter(
    (change) => (!change.isUnsure || isSaidNotMine(of.memory, change)) && !isPutOff(of, change, now),
  );

/** Those of them that ask for an answer by themselves. */
export const askingChanges = (of: Account, now: number): PendingChange[] =>
  urgentChanges(of, now).filter(({ isUnsure }) => !isUnsure);

/** The one change that the banner of a page asks about, if any. @param putOff questions that are put off in its tab */
export const changeOn = (of: Account, page: PageId, now: number, putOff: readonly BannerId[]): PendingChange | null =>
  askingChanges(of, now).find(({ subject }) => isAskedOn(subject, page) && !putOff.includes(changeQuestion(subject))) ??
  null;

/** All facts of one account. */
export const overview = (state: State, marketplace: MarketplaceId, now: number, number?: number): Overview =>
  accounts.overview(accountOf(state, marketplace, number), storeOf(state, marketplace).nobody, marketplace, now);

/** Every statement that decides on one account. */
export const decidedOf = (state: State, marketplace: MarketplaceId, now: number, number?: number): Statement[] =>
  decided(accountOf(state, marketplace, number).facts, now);

/**
 * From when on a look through everything is due: when the oldest fact of the account to show in the person's store has
 * become too old to be called fine, unless a checkup of that account was made since. Null when they want no monthly look, or nothing was ever known.
 */
export function lookDueAt(state: State, now: number): number | null {
  const { monthlyReminder, marketplace } = state.settings;
  if (!monthlyReminder || !marketplace) return null;
  const times = decidedOf(state, marketplace, now).map(({ at }) => at);
  if (times.length === 0) return null;
  const { checkup } = state;
  const number = shownAccount(state, marketplace);
  const isOfIt = checkup?.marketplace === marketplace && (checkup.account ?? number) === number;
  const looked = (isOfIt && checkup.endedAt) || 0;
  const [oldest, last] = [Math.min(...times.map((at) => before(at, now))), before(looked, now)];
  return Math.max(oldest, last) + FRESH_FOR + 1;
}

/** A time ahead of the clock was noted before the clock was set back: it stands for none. */
const before = (at: number, now: number): number => (isAhead(at, now) ? 0 : at);

/** Whether the recovery has something to show by itself: a path that is walked, or a look again that is due. */
export function hasRecoveryToShow(state: State): boolean {
  const incident = incidentAtHand(state)?.incident ?? null;
  return incident !== null && (isOpen(incident) || recheckDue(incident) !== null);
}

/** When the waits of what is walked end, as they were entered. */
export const waitEnds = (state: State): number[] =>
  everyIncident(state).flatMap(({ incident }) =>
    isOpen(incident) ? incident.log.flatMap((e) => (e.kind === 'hold' ? [e.earliest, e.latest] : [])) : [],
  );

/** The incidents of a store that are open. */
export const recovering = (state: State, marketplace: MarketplaceId): PlacedIncident[] =>
  everyIncident(state).filter((at) => at.marketplace === marketplace && isOpen(at.incident));

/** When this kind of page of a store was seen last, whoever was signed in; 0: never. */
export function pageSeenAt(state: State, marketplace: MarketplaceId, page: PageId): number {
  const { accounts: all, nobody } = storeOf(state, marketplace);
  return Math.max(0, ...[...all, nobody].map(({ pagesSeen }) => pagesSeen[page] ?? 0));
}

/** The stores of which anything is known, the one seen last first, after the one the person chose. */
export function seenMarketplaces(state: State): MarketplaceId[] {
  const chosen = state.settings.marketplace;
  const known = knownStores(state);
  const lastSeen = (id: MarketplaceId): number => {
    const { accounts: all, nobody } = storeOf(state, id);
    return Math.max(0, ...[...all, nobody].flatMap(({ pagesSeen }) => Object.values(pagesSeen)));
  };
  return MARKETPLACE_IDS.filter((id) => id === chosen || known.includes(id)).sort(
    (a, b) => Number(b === chosen) - Number(a === chosen) || lastSeen(b) - lastSeen(a),
  );
}

/** Whether any path is walked. */
export const isRecovering = (state: State): boolean => everyIncident(state).some(({ incident }) => isOpen(incident));

/** An account as the surfaces name it. */
export interface AccountView {
  number: number;
  /** What the person calls it. */
  name: string | null;
  seenAt: number | null;
  /** Why it is not known whose it is; null where it is. */
  unknown: Account['origin'] | null;
  isRecovering: boolean;
  /** Something of it stands in a checkup: not only a recovery. */
  isSeen: boolean;
}

/** Whose the recovery at hand is. */
export interface RecoveredAccount {
  marketplace: MarketplaceId;
  number: number;
  account: { number: number; name: string | null };
  /** Its mark is known: what is read of it counts. */
  isKnown: boolean;
}

/** Whose the open recovery at hand is; null where none is open. */
export function recoveredAccount(state: State): RecoveredAccount | null {
  const at = incidentAtHand(state);
  if (!at || !isOpen(at.incident)) return null;
  const { marketplace, account } = at;
  const { number, name, key } = account;
  return { marketplace, number, account: { number, name }, isKnown: key !== null };
}

/** The accounts of a store of which there is something to show, the one seen last first. */
export const accountsOf = (state: State, marketplace: MarketplaceId): AccountView[] =>
  storeOf(state, marketplace)
    .accounts.filter(({ key, name, facts, recovery }) => key || name || Object.keys(facts).length || recovery.incident)
    .map(({ number, name, seenAt, key, origin, facts, recovery }) => ({
      number,
      name,
      seenAt,
      unknown: key === null ? origin : null,
      isRecovering: isOpen(recovery.incident),
      isSeen: key !== null || Object.keys(facts).length > 0,
    }))
    .sort((a, b) => (b.seenAt ?? -1) - (a.seenAt ?? -1));
