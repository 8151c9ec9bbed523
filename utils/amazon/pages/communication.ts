import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Which mails Amazon sends. */
export const page = {
  family: 'other',
  paths: { '/gp/gss/manage': 'B' },
  link: '/gp/gss/manage',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Public programs.' };
