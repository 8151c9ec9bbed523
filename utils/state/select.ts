import type { Statement } from '../account/decide.ts';
import { decided, findingsOf } from '../account/decide.ts';
import type { BannerId } from '../account/findings.ts';
import type { AccountSlice } from '../account/schema.ts';
import * as account from '../account/select.ts';
import type { Overview } from '../account/view.ts';
import { MARKETPLACE_IDS, type MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import { holdsDue, incidentTimes, isQuiet } from '../recovery/due.ts';
import { type Suggestion, suggestedByAccess } from '../recovery/suggest.ts';
import { type IncidentView, incidentView } from '../recovery/view.ts';
import * as twoStep from '../two-step/reduce.ts';
import { type TwoStepView, twoStepView } from '../two-step/view.ts';
import { type Account, accountOf, knownStores } from './account.ts';
import type { State } from './schema.ts';

/* What is asked of the whole document: which slices, and what the features say of them. Times in milliseconds. */

/** Whether there is a plan to walk by, and something of it left to do on this account. */
export const isWalking = (state: State, { facts, twoStepDone }: Account, now: number): boolean =>
  twoStep.isWalking(state.twoStepPlan, twoStep.accountNow(facts, twoStepDone, now));

/** What banners could be about: what there is to do, and the walk while it is not finished. */
export const bannerSubjects = (state: State, of: Account, now: number): BannerId[] => [
  ...findingsOf(of.facts, now).map(({ id }) => id),
  ...(isWalking(state, of, now) ? (['two-step-walk'] as const) : []),
];

/** What the banner of this page is about: see the account's `bannerAbout`. */
export function bannerAbout(
  state: State,
  marketplace: MarketplaceId,
  page: PageId,
  now: number,
  snoozedInTab: readonly BannerId[],
): BannerId | null {
  const of = accountOf(state, marketplace);
  return account.bannerAbout(of, page, now, isWalking(state, of, now), snoozedInTab);
}

/** All facts of one store. */
export const overview = (state: State, marketplace: MarketplaceId, now: number): Overview =>
  account.overview(accountOf(state, marketplace), marketplace, now);

/** Every statement that decides on one store. */
export const decidedOf = (state: State, marketplace: MarketplaceId, now: number): Statement[] =>
  decided(accountOf(state, marketplace).facts, now);

/** The plan for two-step verification, and how far this store's account is with it. */
export function twoStepOf(state: State, marketplace: MarketplaceId, now: number): TwoStepView {
  const { twoStepDone, ...slice } = accountOf(state, marketplace);
  return twoStepView(state, slice satisfies AccountSlice, twoStepDone, now);
}

/** The path that what is known of the way into a store's account leads to; null where it leads to none. */
export function suggestionOf(state: State, marketplace: MarketplaceId, now: number): Suggestion | null {
  const value = overview(state, marketplace, now).rows.find(({ fact }) => fact === 'access')?.value;
  return value ? suggestedByAccess(value) : null;
}

/** The incident that is open or was ended last, or null. */
export const incidentOf = ({ incident }: State, now: number): IncidentView | null =>
  incident && incidentView(incident, now);

/** The stores of which anything is known, the one seen last first, after the one the person chose. */
export function seenMarketplaces(state: State): MarketplaceId[] {
  const chosen = state.settings.marketplace;
  const known = knownStores(state);
  const lastSeen = (id: MarketplaceId): number => Math.max(0, ...Object.values(accountOf(state, id).pagesSeen));
  return MARKETPLACE_IDS.filter((id) => id === chosen || known.includes(id)).sort(
    (a, b) => Number(b === chosen) - Number(a === chosen) || lastSeen(b) - lastSeen(a),
  );
}

/**
 * The number on the toolbar badge: urgent findings of all stores that are not snoozed, and holds that have come to
 * their end without the person having said how it stands.
 */
export function urgentCount(state: State, now: number): number {
  const findings = knownStores(state).map((id) => account.urgentCount(accountOf(state, id), now));
  const { incident } = state;
  const holds = incident && !isQuiet(incident) ? holdsDue(incident, now).length : 0;
  return findings.reduce((sum, count) => sum + count, holds);
}

/** The moments at which something about recovery comes due. */
export const recoveryTimes = ({ incident }: State, now: number): number[] =>
  incident ? incidentTimes(incident, now) : [];
