import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The Prime membership. */
export const page = {
  family: 'payment',
  paths: {
    '/gp/primecentral': 'A',
    '/gp/primecentral/*': 'A',
    '/gp/subs/primeclub/account/homepage.html': 'A',
    '/amazonprime': 'B',
    '/gp/prime': 'B',
    '/prime': 'B',
  },
  link: '/gp/primecentral',
  facts: { primePayment: 'decides' },
  banners: ['primePayment'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Real captures of the menu (2025), public programs; the last three may be the landing page.',
};
