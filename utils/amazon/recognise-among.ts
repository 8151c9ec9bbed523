import { type MarketplaceId, TLD } from './marketplaces.ts';
import type { PageId, PageTable } from './table.ts';

export interface KnownPage {
  marketplace: MarketplaceId;
  page: PageId;
  /** The path without language prefix, `ref=` suffix and trailing slash. */
  path: string;
}

/** `/-/en/…`, `/-/zh_TW/…`: Amazon's language prefix. */
const LANGUAGE_PREFIX = /^\/-\/[a-z]{2,3}([_-]\w{2,4})?(?=\/|$)/;
/** What may hang on at the end of a path: `ref=…`, the old session number, nothing. */
const SUFFIX = /^(ref=.*|\d{3}-\d{7}-\d{7})?$/;

/** A path without language prefix, suffixes and trailing slashes. */
function plainPath(pathname: string): string {
  const parts = pathname.replace(LANGUAGE_PREFIX, '').split('/');
  while (parts.length > 1 && SUFFIX.test(parts.at(-1) as string)) parts.pop();
  return parts.join('/');
}

function matches(pattern: string, path: string, query: URLSearchParams): boolean {
  const [start, parameter] = pattern.split('?') as [string, string?];
  if (start.endsWith('/*')) return path.startsWith(start.slice(0, -1));
  const [name, value] = parameter?.split('=') ?? [];
  return path === start && (!name || query.get(name) === value);
}

/**
 * Which store a URL is of, and whether at its shop or at the host of its own for stopped accounts. Only the 46 exact
 * hosts of the marketplace table count, over https, on the default port, without user info: a look-alike is none.
 */
export function storeAt(url: string): { marketplace: MarketplaceId; isShop: boolean } | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, username, password } = new URL(url);
  const [, place, tld] = /^(www|account-status)\.amazon\.(.+)$/.exec(hostname) ?? [];
  const marketplace = (Object.keys(TLD) as MarketplaceId[]).find((id) => TLD[id] === tld);
  if (protocol !== 'https:' || port || username || password || !marketplace) return null;
  return { marketplace, isShop: place === 'www' };
}

/** Which of these pages a URL names, or null. Says nothing about what the page holds. */
export function recogniseAmong(pages: PageTable, url: string): KnownPage | null {
  const store = storeAt(url);
  if (!store) return null;
  const { pathname, searchParams } = new URL(url);
  const path = plainPath(pathname);
  const page = (Object.keys(pages) as PageId[]).find((id) =>
    store.isShop ? pages[id]?.some((pattern) => matches(pattern, path, searchParams)) : id === 'account-status',
  );
  return page ? { marketplace: store.marketplace, page, path } : null;
}
