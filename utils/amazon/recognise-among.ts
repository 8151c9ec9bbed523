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

/** What may hang on at the end of a path. Patterns are asked last: a page pays for each at its first use. */
const isSuffix = (part: string): boolean => !part || part.startsWith('ref=') || (part[3] === '-' && SESSION.test(part));

/** A path without language prefix, suffixes and trailing slashes. */
function plainPath(pathname: string): string {
  const path = pathname.startsWith('/-/') ? pathname.replace(LANGUAGE_PREFIX, '') : pathname;
  const parts = path.split('/');
  while (parts.length > 1 && isSuffix(parts.at(-1) as string)) parts.pop();
  return parts.join('/');
}

/** As what a table may name an address: whole, with one of its parameters, or as one below another. */
function namesOf(path: string, search: string): string[] {
  // No address of which a table names all that is below it has more parts.
  const parts = path.split('/', 6);
  const asked = search.slice(1).split('&');
  return [path, ...asked.map((one) => `${path}?${one}`), ...parts.map((_, n) => `${parts.slice(0, n).join('/')}/*`)];
}

/** The page for stopped accounts, and its host, which begins so. */
const STATUS = 'account-status' satisfies PageId;

/** A parsed address: a `URL`, or the `location` of a document, which needs no parsing. */
export type Address = Pick<URL, 'protocol' | 'hostname' | 'port' | 'pathname' | 'search'> &
  Partial<Pick<URL, 'username' | 'password'>>;

/**
 * Which store an address is of, and whether at its shop or at the host of its own for stopped accounts. Only the 46 exact
 * hosts of the marketplace table count, over https, on the default port, without user info: a look-alike is none.
 */
export function storeAt(address: Address): { marketplace: MarketplaceId; isShop: boolean } | null {
  const { protocol, hostname, port, username, password } = address;
  const [place, tld, more] = hostname.split('.amazon.') as [string, string?, string?];
  const isShop = place === 'www';
  const isOurs = (isShop || place === STATUS) && more === undefined;
  const marketplace = (Object.keys(TLD) as MarketplaceId[]).find((id) => TLD[id] === tld);
  return marketplace && isOurs && protocol === 'https:' && !port && !username && !password
    ? { marketplace, isShop }
    : null;
}

/** Which of these pages an address names, or null. Says nothing about what the page holds. */
export function recogniseAmong(pages: PageTable, address: Address): KnownPage | null {
  const store = storeAt(address);
  if (!store) return null;
  const path = plainPath(address.pathname);
  const names = namesOf(path, address.search);
  const page = (Object.keys(pages) as PageId[]).find((id) =>
    store.isShop ? names.some((name) => (pages[id] as string).includes(` ${name} `)) : id === STATUS,
  );
  return page ? { marketplace: store.marketplace, page, path } : null;
}
