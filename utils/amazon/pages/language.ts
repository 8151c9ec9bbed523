import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The language of the shop. */
export const page = {
  family: 'other',
  paths: { '/customer-preferences/edit': 'A', '/gp/customer-preferences/select-language': 'A' },
  link: '/customer-preferences/edit',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Public programs.' };
