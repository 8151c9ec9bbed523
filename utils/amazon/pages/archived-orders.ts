import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Orders that were put out of sight: where an intruder hides them. */
export const page = {
  family: 'other',
  paths: {
    '/your-orders/orders?orderFilter=archived': 'A',
    '/your-orders/orders?timeFilter=archived': 'C',
    '/gp/css/order-history?orderFilter=archived': 'A',
    '/gp/css/order-history?timeFilter=archived': 'C',
    '/gp/your-account/order-history?orderFilter=archived': 'A',
    '/gp/your-account/order-history?timeFilter=archived': 'C',
    '/gp/legacy/order-history?orderFilter=archived': 'A',
    '/gp/legacy/order-history?timeFilter=archived': 'C',
  },
  link: '/gp/your-account/order-history?orderFilter=archived',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Public programs (2025).' };
