import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The payment methods that are kept. */
export const page = {
  family: 'stored',
  paths: { '/cpe/yourpayments/wallet': 'A', '/cpe/managepaymentmethods': 'B', '/gp/css/account/cards/view.html': 'C' },
  link: '/cpe/yourpayments/wallet',
  facts: { paymentMethods: 'decides', access: 'speaks' },
  banners: ['paymentMethods'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'A real capture of a sibling page (2025), public programs.',
};
