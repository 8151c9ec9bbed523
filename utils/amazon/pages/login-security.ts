import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Login & security, in its new layout and the old one. */
export const page = {
  family: 'two-step',
  paths: { '/ax/account/manage': 'A', '/ap/cnep': 'A', '/gp/css/account/info/view.html': 'C' },
  link: '/ax/account/manage',
  facts: { twoStep: 'speaks', access: 'decides' },
  banners: ['twoStep'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Public programs that open it, help of Audible (Amazon), walk-throughs.',
};
