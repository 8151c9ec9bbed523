import { recogniseAmong } from './recognise-among.ts';
import { PAGE_PATHS } from './table.ts';

export type { KnownPage } from './recognise-among.ts';

/** Which Amazon page a URL names, or null: see `recogniseAmong`. */
export const recognise = (url: string) => recogniseAmong(PAGE_PATHS, url);
