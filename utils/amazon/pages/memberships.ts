import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Memberships & subscriptions. */
export const page = {
  family: 'payment',
  paths: {
    '/hz5/yourmembershipsandsubscriptions': 'A',
    '/mc/yourmembershipsandsubscriptions': 'C',
    '/yourmembershipsandsubscriptions': 'C',
    '/mc': 'C',
  },
  link: '/yourmembershipsandsubscriptions',
  facts: { memberships: 'decides' },
  banners: ['memberships'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'A real capture of the account hub (2025), public programs (2026).',
};
