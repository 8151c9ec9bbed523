export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const WEEK = 7 * DAY;

/** After this long a fact is "look again", never fine. Milliseconds. */
export const FRESH_FOR = 30 * DAY;

/** True for a time that has not come yet: it was noted before the clock was set back. A minute is let pass. */
export const isAhead = (at: number, now: number): boolean => at > now + MINUTE;

/** True while something noted at `at` may still be called fine: not older than `FRESH_FOR`, and not ahead of the clock. */
export const isFresh = (at: number, now: number): boolean => now - at <= FRESH_FOR && !isAhead(at, now);
