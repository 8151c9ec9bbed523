import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Apps and sites that are signed in to with the account. */
export const page = {
  family: 'other',
  paths: { '/ap/adam': 'B' },
  link: '/ap/adam',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Help of Video Central (Amazon, 2024), a real capture of the account hub.',
};
