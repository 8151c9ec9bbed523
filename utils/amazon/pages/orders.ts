import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The list of orders. */
export const page = {
  family: 'other',
  paths: {
    '/your-orders/orders': 'A',
    '/gp/css/order-history': 'A',
    '/gp/your-account/order-history': 'A',
    '/gp/legacy/order-history': 'A',
  },
  link: '/your-orders/orders',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Real captures of several stores (2023 to 2026).' };
