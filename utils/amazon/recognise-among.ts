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

function matches(pattern: string, path: string, search: string): boolean {
  const [start, parameter] = pattern.split('?') as [string, string?];
  if (start.endsWith('/*')) return path.startsWith(start.slice(0, -1));
  const [name, value] = parameter?.split('=') ?? [];
  return path === start && (!name || new URLSearchParams(search).get(name) === value);
}

/** A parsed address: a `URL`, or the `location` of a document, which needs no parsing. */
export type Address = Pick<URL, 'protocol' | 'hostname' | 'port' | 'pathname' | 'search'> &
  Partial<Pick<URL, 'username' | 'password'>>;

/**
 * Which store an address is of, and whether at its shop or at the host of its own for stopped accounts. Only the 46 exact
 * hosts of the marketplace table count, over https, on the default port, without user info: a look-alike is none.
 */
export function storeAt(address: Address): { marketplace: MarketplaceId; isShop: boolean } | null {
  const { protocol, hostname, port, username, password } = address;
  const [, place, tld] = /^(www|account-status)\.amazon\.(.+)$/.exec(hostname) ?? [];
  const marketplace = (Object.keys(TLD) as MarketplaceId[]).find((id) => TLD[id] === tld);
  if (protocol !== 'https:' || port || username || password || !marketplace) return null;
  return { marketplace, isShop: place === 'www' };
}

/** Which of these pages an address names, or null. Says nothing about what the page holds. */
export function recogniseAmong(pages: PageTable, address: Address): KnownPage | null {
  const store = storeAt(address);
  if (!store) return null;
  const path = plainPath(address.pathname);
  const page = (Object.keys(pages) as PageId[]).find((id) =>
    store.isShop ? pages[id]?.some((pattern) => matches(pattern, path, address.search)) : id === 'account-status',
  );
  return page ? { marketplace: store.marketplace, page, path } : null;
}
