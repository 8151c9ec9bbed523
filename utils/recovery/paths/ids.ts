/** Every way of being shut out or harmed, in the order in which they are offered. Words in the locales: `path.<id>`. */
export const PATH_IDS = ['takeover', 'stopped', 'no-code', 'unknown-charge', 'unasked', 'seller', 'insider'] as const;

export type PathId = (typeof PATH_IDS)[number];
