import { decided, findingsOf, type Statement } from '../account/decide.ts';
import type { BannerId } from '../account/findings.ts';
import { QUESTION_IDS } from '../account/questions.ts';
import { NOBODY } from '../account/schema.ts';
import * as accounts from '../account/select.ts';
import type { Overview } from '../account/view.ts';
import { MARKETPLACE_IDS, type MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import { holdsDue, incidentTimes, isQuiet } from '../recovery/due.ts';
import { isOpen } from '../recovery/entries.ts';
import { type Suggestion, suggestedByAccess } from '../recovery/suggest.ts';
import { type IncidentView, incidentView } from '../recovery/view.ts';
import * as twoStep from '../two-step/reduce.ts';
import { type TwoStepView, twoStepView } from '../two-step/view.ts';
import {
  accountOf,
  everyAccount,
  everyIncident,
  incidentAtHand,
  knownStores,
  type PlacedIncident,
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

/** What banners could be about: what there is to do, any question, and the walk while it is not finished. */
export const bannerSubjects = (state: State, of: Account, now: number): BannerId[] => [
  ...findingsOf(of.facts, now).map(({ id }) => id),
  ...QUESTION_IDS,
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

/** All facts of one account. */
export const overview = (state: State, marketplace: MarketplaceId, now: number, number?: number): Overview =>
  accounts.overview(accountOf(state, marketplace, number), storeOf(state, marketplace).nobody, marketplace, now);

/** Every statement that decides on one account. */
export const decidedOf = (state: State, marketplace: MarketplaceId, now: number, number?: number): Statement[] =>
  decided(accountOf(state, marketplace, number).facts, now);

/** The plan for two-step verification, and how far this account is with it. */
export function twoStepOf(state: State, marketplace: MarketplaceId, now: number, number?: number): TwoStepView {
  const account = accountOf(state, marketplace, number);
  return twoStepView(state, account, account.twoStepDone, now);
}

/** The path that what is known of the way into a store's account leads to; null where it leads to none. */
export function suggestionOf(state: State, marketplace: MarketplaceId, now: number): Suggestion | null {
  const value = overview(state, marketplace, now).rows.find(({ fact }) => fact === 'access')?.value;
  return value ? suggestedByAccess(value) : null;
}

/** The incident that is meant where none is named, as the surfaces show it, or null. */
export function incidentOf(state: State, now: number): IncidentView | null {
  const at = incidentAtHand(state);
  return at && incidentView(at.incident, now);
}

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

/**
 * The number on the toolbar badge: urgent findings of all accounts that are not snoozed, and holds that have come to
 * their end without the person having said how it stands.
 */
export function urgentCount(state: State, now: number): number {
  const findings = everyAccount(state).map(({ account }) => accounts.urgentCount(account, now));
  const holds = everyIncident(state).map(({ incident }) => (isQuiet(incident) ? 0 : holdsDue(incident, now).length));
  return [...findings, ...holds].reduce((sum, count) => sum + count, 0);
}

/** The moments at which something about recovery comes due. */
export const recoveryTimes = (state: State, now: number): number[] =>
  everyIncident(state).flatMap(({ incident }) => incidentTimes(incident, now));

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
