import { recogniseAmong } from './recognise-among.ts';
import { PAGE_PATHS } from './table.ts';

export type { KnownPage } from './recognise-among.ts';

/** Which Amazon page a URL names, or null: see `recogniseAmong`. */
export const recognise = (url: string) => (URL.canParse(url) ? recogniseAmong(PAGE_PATHS, new URL(url)) : null);
