import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Subscribe & Save. */
export const page = {
  family: 'other',
  paths: {
    '/auto-deliveries': 'A',
    '/auto-deliveries/*': 'A',
    '/gp/subscribe-and-save/manager/viewsubscriptions': 'A',
  },
  link: '/auto-deliveries',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Real captures (2026).' };
