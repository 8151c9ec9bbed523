import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The settings of two-step verification: the one page that tells whether it is on. */
export const page = {
  family: 'two-step',
  paths: { '/a/settings/approval': 'A' },
  link: '/a/settings/approval',
  facts: { twoStep: 'decides', access: 'speaks' },
  banners: ['twoStep'],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Ten and more public programs and walk-throughs.' };
