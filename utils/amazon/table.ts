import { ACCESS_PAGES, OTHER_PAGES, PAYMENT_PAGES, STORED_PAGES, TWO_STEP_PAGES } from './families.ts';

export const PAGES_AS_OF = '2026-11';

/** Content script -> the pages it is for. */
export const FAMILIES = {
  'two-step': TWO_STEP_PAGES,
  payment: PAYMENT_PAGES,
  stored: STORED_PAGES,
  access: ACCESS_PAGES,
  other: OTHER_PAGES,
} as const;

/** Every page and its paths. */
export const PAGE_PATHS = {
  ...TWO_STEP_PAGES,
  ...PAYMENT_PAGES,
  ...STORED_PAGES,
  ...ACCESS_PAGES,
  ...OTHER_PAGES,
} satisfies Record<string, readonly string[]>;

export type PageId = keyof typeof PAGE_PATHS;

/** Some pages and their paths: one family, or all. */
export type PageTable = { readonly [P in PageId]?: readonly string[] };

export const PAGE_IDS = Object.keys(PAGE_PATHS) as PageId[];
