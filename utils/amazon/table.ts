import type { FactId } from './facts.ts';
import type { Family } from './page.ts';
import { PAGES } from './pages.ts';

export type PageId = keyof typeof PAGES;

export const PAGE_IDS = /* @__PURE__ */ Object.keys(PAGES) as PageId[];

/** Some pages, one family or all, and their addresses in one text, each between spaces, which no path of an address holds. */
export type PageTable = { readonly [P in PageId]?: string };

const paths = (ids: readonly PageId[]): PageTable =>
  Object.fromEntries(ids.map((id) => [id, ['', ...Object.keys(PAGES[id].paths), ''].join(' ')]));

/** Every page and its addresses. */
export const PAGE_PATHS = /* @__PURE__ */ paths(PAGE_IDS);

export const isOfFamily = (page: PageId, family: Family): boolean => PAGES[page].family === family;

/** The pages of one content script. */
export const pagesOf = (family: Family): PageId[] => PAGE_IDS.filter((id) => isOfFamily(id, family));

/** The pages of one content script and their addresses. */
export const familyPaths = (family: Family): PageTable => paths(pagesOf(family));

type Facts<P extends PageId> = (typeof PAGES)[P]['facts'];
type DecidingPage<F extends FactId> = {
  [P in PageId]: Facts<P> extends { readonly [G in F]: 'decides' } ? P : never;
}[PageId];

/** The page whose reading decides a fact, and the page to open to see for oneself. `access` is told on many others, too. */
export const FACT_PAGE = /* @__PURE__ */ Object.fromEntries(
  PAGE_IDS.flatMap((id) =>
    Object.entries(PAGES[id].facts).flatMap(([fact, role]) => (role === 'decides' ? [[fact, id]] : [])),
  ),
) as { readonly [F in FactId]: DecidingPage<F> };

/** May this page speak for the fact? What any other page claims is not believed. */
export const speaksFor = (page: PageId, fact: FactId): boolean => fact in PAGES[page].facts;

/** Does a finding about the fact show its banner on this page? */
export function showsBannerOf(page: PageId, fact: FactId): boolean {
  const banners: readonly FactId[] | 'all' = PAGES[page].banners;
  return banners === 'all' || banners.includes(fact);
}
