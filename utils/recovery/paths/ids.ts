/** Every way of being shut out or harmed, in the order in which they are offered. Words in the locales: `path.<id>`. */
export const PATH_IDS = ['takeover', 'stopped', 'no-code', 'unknown-charge', 'unasked', 'seller', 'insider'] as const;

/** Those of which nobody who shares the screen may see anything; for what is shown before the rules of the paths are there. */
export const QUIET_PATHS: readonly PathId[] = ['insider'];

export type PathId = (typeof PATH_IDS)[number];
