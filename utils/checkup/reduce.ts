import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isAhead } from '../base/time.ts';
import type { Checkup, Outcome } from './schema.ts';
import { FURTHER_IDS, type FurtherId, type LookAnswer, STOP_IDS, type StopId } from './table.ts';

/* What happens in a checkup, as pure functions. Times are milliseconds since 1970. */

export const isUnderWay = (checkup: Checkup | null): checkup is Checkup => checkup !== null && checkup.endedAt === null;

/** A checkup begins at the first stop, in place of any other. */
export const startCheckup = (marketplace: MarketplaceId, account: number | null, now: number): Checkup => ({
  marketplace,
  account,
  startedAt: now,
  current: STOP_IDS[0] as StopId,
  outcomes: {},
  looked: {},
  isPaused: false,
  endedAt: null,
});

/** What one reading of a stop's page means for the checkup. */
export interface Arrival {
  marketplace: MarketplaceId;
  page: StopId;
  /** The account that the page counts for; null where that is not told yet. */
  account: number | null;
  /** Since when the page shows it: what was loaded before the checkup began is no look of this checkup. */
  since: number;
  /** True once the page's fact was read; false when the readings are over and could not tell; null meanwhile. */
  isRead: boolean | null;
}

/** Whether a page belongs to another account than the one that is being looked through: then it is asked, not counted. */
export const isOtherAccount = ({ account }: Checkup, arrived: Pick<Arrival, 'account'>): boolean =>
  account !== null && arrived.account !== null && account !== arrived.account;

const withOutcome = (checkup: Checkup, page: StopId, outcome: Outcome, at: number): Checkup => ({
  ...checkup,
  outcomes: { ...checkup.outcomes, [page]: { outcome, at } },
});

/** What was read weighs more than that it could not be read, or was passed over; the person's eyes answer the latter. */
const WEIGHT: Record<Outcome, number> = { skipped: 0, unread: 1, said: 2, read: 3 };

/** Takes in a page that was opened during the checkup, whichever stop it is; what it showed before stays. */
export function arrive(checkup: Checkup, arrival: Arrival, now: number): Checkup {
  const { page, since, isRead, account } = arrival;
  if (!isUnderWay(checkup) || arrival.marketplace !== checkup.marketplace || isOtherAccount(checkup, arrival))
    return checkup;
  if (since < checkup.startedAt || isAhead(since, now) || isRead === null) return checkup;
  const outcome = isRead ? 'read' : 'unread';
  const before = checkup.outcomes[page];
  const named = account !== null && checkup.account === null ? { ...checkup, account } : checkup;
  return before && WEIGHT[before.outcome] >= WEIGHT[outcome] ? named : withOutcome(named, page, outcome, since);
}

/** The next stop that nothing is known of yet, after this one and then from the first. */
function nextOpen({ outcomes, current }: Checkup): StopId | null {
  const from = current === null ? 0 : STOP_IDS.indexOf(current) + 1;
  const inOrder = [...STOP_IDS.slice(from), ...STOP_IDS.slice(0, from)];
  return inOrder.find((id) => id !== current && outcomes[id] === undefined) ?? null;
}

/** The person goes on: what the current stop did not give is passed over. After the last one the checkup is at its end. */
export function goOn(checkup: Checkup, now: number): Checkup {
  if (!isUnderWay(checkup) || checkup.current === null) return checkup;
  const left = checkup.outcomes[checkup.current] ? checkup : withOutcome(checkup, checkup.current, 'skipped', now);
  const current = nextOpen(left);
  return { ...lookAt(left, null), current, isPaused: false, endedAt: current === null ? now : null };
}

/** The person goes to a stop of their choice: one that was passed over, or could not be read. */
export function goTo(checkup: Checkup, page: StopId): Checkup {
  return isUnderWay(checkup) && checkup.current !== page
    ? { ...lookAt(checkup, null), current: page, isPaused: false }
    : checkup;
}

/** The person's word about the fact of a stop that could not be read. */
export const sayAt = (checkup: Checkup, page: StopId, now: number): Checkup =>
  isUnderWay(checkup) && checkup.outcomes[page]?.outcome !== 'read' ? withOutcome(checkup, page, 'said', now) : checkup;

/** The person goes to look at a place with their own eyes, or (null) to none any more. */
export function lookAt(checkup: Checkup, looking: FurtherId | null): Checkup {
  if (looking) return checkup.looking === looking ? checkup : { ...checkup, looking };
  if (!checkup.looking) return checkup;
  const { looking: _, ...rest } = checkup;
  return rest;
}

/** The place to look at next: after this one, the first of which the person has not said what they saw. */
export const nextPlace = ({ looked, looking }: Checkup): FurtherId | null =>
  FURTHER_IDS.slice(looking ? FURTHER_IDS.indexOf(looking) + 1 : 0).find((id) => !looked[id]) ?? null;

/** What the person saw at a place that Mamori does not read. It may be told after the end, too. */
export const sayLooked = (checkup: Checkup, page: FurtherId, answer: LookAnswer, now: number): Checkup => ({
  ...checkup,
  looked: { ...checkup.looked, [page]: { answer, at: now } },
});

export const pause = (checkup: Checkup, isPaused: boolean): Checkup =>
  isUnderWay(checkup) && checkup.isPaused !== isPaused ? { ...checkup, isPaused } : checkup;

/** The strip is sent away: what is looked at is over, or the checkup rests. */
export const putAway = (checkup: Checkup): Checkup => (checkup.looking ? lookAt(checkup, null) : pause(checkup, true));

/** Ends it where it stands: what was not looked at stays unknown. */
export const stopCheckup = (checkup: Checkup, now: number): Checkup =>
  isUnderWay(checkup) ? { ...checkup, current: null, isPaused: false, endedAt: now } : checkup;
