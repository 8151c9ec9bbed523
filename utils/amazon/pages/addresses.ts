import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The address book. */
export const page = {
  family: 'stored',
  paths: { '/a/addresses': 'A', '/gp/css/account/address/view.html': 'B' },
  link: '/a/addresses',
  facts: { addresses: 'decides', access: 'speaks' },
  banners: ['addresses'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Public programs; markup measured signed in (2026-08).',
};
