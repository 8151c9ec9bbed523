import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Content and devices. */
export const page = {
  family: 'other',
  paths: {
    '/hz/mycd/digital-console/alldevices': 'A',
    '/hz/mycd/digital-console/devicelist': 'A',
    '/hz/mycd/digital-console/devicedetails': 'A',
    '/hz/mycd/myx': 'A',
  },
  link: '/hz/mycd/digital-console/alldevices',
  facts: {},
  banners: [],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Public programs for several stores.' };
