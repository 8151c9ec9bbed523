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
/** The old session number. */
const SESSION = /^\d{3}-\d{7}-\d{7}$/;
const SESSION_LENGTH = 19;

/** What may hang on at the end of a path. Patterns are asked last: a page pays for each at its first use. */
const isSuffix = (part: string): boolean =>
  !part || part.startsWith('ref=') || (part.length === SESSION_LENGTH && SESSION.test(part));

/** A path without language prefix, suffixes and trailing slashes. */
function plainPath(pathname: string): string {
  const path = pathname.startsWith('/-/') ? pathname.replace(LANGUAGE_PREFIX, '') : pathname;
  const parts = path.split('/');
  while (parts.length > 1 && isSuffix(parts.at(-1) as string)) parts.pop();
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
  const [place] = hostname.split('.', 1) as [string];
  const isShop = place === 'www';
  let marketplace: MarketplaceId | undefined;
  for (const id in TLD) {
    if (hostname === `${place}.amazon.${TLD[id as MarketplaceId]}`) marketplace = id as MarketplaceId;
  }
  const isOurs = isShop || place === 'account-status';
  return marketplace && isOurs && protocol === 'https:' && !port && !username && !password
    ? { marketplace, isShop }
    : null;
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
