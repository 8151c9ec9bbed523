import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The balance of gift cards. */
export const page = {
  family: 'other',
  paths: { '/gc/balance': 'B', '/gp/css/gc/balance': 'A' },
  link: '/gc/balance',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'A real capture of the account hub, public programs.',
};
