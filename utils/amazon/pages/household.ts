import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Who shares the Prime membership. */
export const page = {
  family: 'other',
  paths: { '/myh/manage': 'A', '/myh/households': 'A' },
  link: '/myh/manage',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Public programs.' };
