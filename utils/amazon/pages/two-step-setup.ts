import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** The steps of turning two-step verification on. It is on only after the last one. */
export const page = {
  family: 'two-step',
  paths: { '/a/settings/approval/*': 'A' },
  link: '/a/settings/approval/setup/register',
  facts: { twoStep: 'speaks' },
  banners: ['twoStep'],
} as const satisfies PageDefinition;

export const provenance: Provenance = {
  asOf: '2026-11',
  source: 'Public programs; `addbackup` is known from one of 2021 (C).',
};
