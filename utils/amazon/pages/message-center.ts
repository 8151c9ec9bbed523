import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Every mail that is really Amazon’s is listed here. */
export const page = {
  family: 'other',
  paths: { '/gp/message': 'A' },
  link: '/gp/message',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Amazon’s own texts, a real capture of the account hub; its rows: two public programs (B).',
};
