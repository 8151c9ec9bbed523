import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Signing in, with all that may be asked on the way. */
export const page = {
  family: 'access',
  paths: {
    '/ap/signin': 'A',
    '/ax/claim': 'A',
    '/ap/mfa': 'A',
    '/ap/mfa/*': 'A',
    '/ap/cvf/*': 'A',
    '/ap/challenge': 'E',
    '/ap/dcq': 'B',
    '/ap/accountfixup': 'B',
  },
  link: '/ap/signin',
  facts: { access: 'speaks' },
  banners: ['access'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Real captures (2024 to 2026), public programs; `/ap/challenge` was seen in no source.',
};
