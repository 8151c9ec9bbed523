import { without } from '../base/objects.ts';
import { DAY, isAhead, WEEK } from '../base/time.ts';
import type { BannerId } from './findings.ts';
import type { Snoozes } from './schema.ts';

/** How long a banner is snoozed: until tomorrow, for a week, until the reading changes. */
export const SNOOZES = ['tomorrow', 'week', 'not-so'] as const;
export type Snooze = (typeof SNOOZES)[number];

const LENGTH = { tomorrow: DAY, week: WEEK } as const;

/**
 * Whether the end of a snooze is still to come. One further away than anybody can choose was noted before the clock
 * was set back, and has passed.
 */
const isComing = (until: number, now: number): boolean => until > now && !isAhead(until, now + WEEK);

/** How a banner is snoozed now: until a time, or (null) until what it is about changes. Null when it is not. */
export function snoozeOf(snoozes: Snoozes, about: BannerId, now: number): { until: number | null } | null {
  const snooze = snoozes[about];
  return !snooze || (snooze.until !== null && !isComing(snooze.until, now)) ? null : { until: snooze.until };
}

/** Snoozes a banner. @param subjects what banners could be about now: nothing is noted for anything else */
export function snooze(
  snoozes: Snoozes,
  about: BannerId,
  how: Snooze,
  subjects: readonly BannerId[],
  now: number,
): Snoozes {
  if (!subjects.includes(about)) return snoozes;
  return { ...snoozes, [about]: { until: how === 'not-so' ? null : now + LENGTH[how] } };
}

/** Shows a banner again. */
export const wake = (snoozes: Snoozes, about: BannerId): Snoozes =>
  snoozes[about] ? without(snoozes, about) : snoozes;

/**
 * Wakes what is about something that is no more. Since a finding is one value of one fact, this is also what ends "until
 * the reading changes".
 */
export const wakeSettled = (snoozes: Snoozes, subjects: readonly BannerId[]): Snoozes =>
  (Object.keys(snoozes) as BannerId[]).filter((about) => !subjects.includes(about)).reduce(wake, snoozes);

/** Every end of a snooze that has been noted, with what it is about. */
export const snoozeEnds = (snoozes: Snoozes): { about: BannerId; until: number }[] =>
  (Object.entries(snoozes) as [BannerId, { until: number | null }][]).flatMap(([about, { until }]) =>
    until === null ? [] : [{ about, until }],
  );
