import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The account’s start page. */
export const page = {
  family: 'other',
  paths: { '/gp/css/homepage.html': 'A', '/gp/css/homepage': 'A', '/your-account': 'A' },
  link: '/gp/css/homepage.html',
  facts: {},
  banners: 'all',
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Real captures (2025, 2026).' };
