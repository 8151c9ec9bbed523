import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isEmpty, without } from '../base/objects.ts';
import { DAY, isAhead, WEEK } from '../base/time.ts';
import type { Dismissal } from '../messages/protocol.ts';
import type { State } from '../state/schema.ts';
import { isWalking } from '../two-step/reduce.ts';
import { standing } from './decide.ts';
import type { BannerId } from './findings.ts';

/** How a banner is put off in the document; 'tab' is not kept there. */
export type PutOff = Exclude<Dismissal, 'tab'>;

const LENGTH = { tomorrow: DAY, week: WEEK } as const;

/** What is put off on one marketplace. */
type Snoozes = NonNullable<State['snoozes'][MarketplaceId]>;

const withSnoozes = (state: State, marketplace: MarketplaceId, snoozes: Snoozes): State => ({
  ...state,
  snoozes: isEmpty(snoozes) ? without(state.snoozes, marketplace) : { ...state.snoozes, [marketplace]: snoozes },
});

/**
 * Whether a time to put off until is still to come. One further away than anybody can choose was noted before the
 * clock was set back, and has passed.
 */
const isComing = (until: number, now: number): boolean => until > now && !isAhead(until, now + WEEK);

/** How a finding is put off now: until a time, or (null) until the fact's value changes. Null when it is not. */
export function putOffOf(
  state: State,
  marketplace: MarketplaceId,
  finding: BannerId,
  now: number,
): { until: number | null } | null {
  const snooze = state.snoozes[marketplace]?.[finding];
  if (!snooze || (snooze.until !== null && !isComing(snooze.until, now))) return null;
  return { until: snooze.until };
}

/** What banners could be about on one marketplace: what stands, and the walk while it is not finished. */
const subjects = (state: State, marketplace: MarketplaceId, now: number): BannerId[] => [
  ...standing(state, marketplace, now).map(({ id }) => id),
  ...(isWalking(state, marketplace, now) ? (['two-step-walk'] as const) : []),
];

/** Puts a banner off. Nothing is noted for one that is about nothing. */
export function putOff(state: State, marketplace: MarketplaceId, finding: BannerId, how: PutOff, now: number): State {
  if (!subjects(state, marketplace, now).includes(finding)) return state;
  const until = how === 'not-so' ? null : now + LENGTH[how];
  return withSnoozes(state, marketplace, { ...state.snoozes[marketplace], [finding]: { until } });
}

/** Shows a banner again. */
export function showAgain(state: State, marketplace: MarketplaceId, finding: BannerId): State {
  const snoozes = state.snoozes[marketplace];
  if (!snoozes?.[finding]) return state;
  return withSnoozes(state, marketplace, without(snoozes, finding));
}

/**
 * Forgets what was put off about what there is no more. Since a finding is one value of one fact, this is also
 * what ends "until the reading changes".
 */
export function forgetSettled(state: State, marketplace: MarketplaceId, now: number): State {
  const stands = subjects(state, marketplace, now);
  const gone = (Object.keys(state.snoozes[marketplace] ?? {}) as BannerId[]).filter((id) => !stands.includes(id));
  return gone.reduce((next, id) => showAgain(next, marketplace, id), state);
}

/** Every time to put off until that has been noted, with what it is about. */
export const putOffTimes = (state: State): { marketplace: MarketplaceId; finding: BannerId; until: number }[] =>
  (Object.entries(state.snoozes) as [MarketplaceId, Snoozes][]).flatMap(([marketplace, snoozes]) =>
    (Object.entries(snoozes) as [BannerId, { until: number | null }][]).flatMap(([finding, { until }]) =>
      until === null ? [] : [{ marketplace, finding, until }],
    ),
  );
