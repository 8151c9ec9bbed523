import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** Password help; below it, the reset that Amazon demands. */
export const page = {
  family: 'access',
  paths: { '/ap/forgotpassword': 'A', '/ap/forgotpassword/*': 'A' },
  link: '/ap/forgotpassword',
  facts: { access: 'speaks' },
  banners: ['access'],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '2026-11', source: 'Public programs for several stores.' };
