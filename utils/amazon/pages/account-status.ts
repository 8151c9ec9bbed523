import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Where Amazon sends accounts that it stopped: every path of a host of its own. */
export const page = {
  family: 'access',
  paths: {},
  link: '/',
  facts: { access: 'speaks' },
  banners: ['access'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Public programs for amazon.com (A); the hosts of other stores are known by name only (C).',
};
