/**
 * The one table of Amazon stores.
 * Source: Amazon's Selling Partner API list of marketplaces (hosts, confidence A; amazon.cn is no longer listed).
 */
export const MARKETPLACES_AS_OF = '2026-11';

/** id -> what stands after `amazon.` in the host name. */
export const TLD = {
  us: 'com',
  ca: 'ca',
  mx: 'com.mx',
  br: 'com.br',
  uk: 'co.uk',
  ie: 'ie',
  de: 'de',
  fr: 'fr',
  it: 'it',
  es: 'es',
  nl: 'nl',
  be: 'com.be',
  pl: 'pl',
  se: 'se',
  tr: 'com.tr',
  ae: 'ae',
  sa: 'sa',
  eg: 'eg',
  za: 'co.za',
  in: 'in',
  sg: 'sg',
  au: 'com.au',
  jp: 'co.jp',
} as const;

export type MarketplaceId = keyof typeof TLD;

/** `amazon.co.jp`: how people know the store. */
export const storeName = (id: MarketplaceId): string => `amazon.${TLD[id]}`;

/** `www.amazon.co.jp`: where the account pages are. */
export const shopHost = (id: MarketplaceId): string => `www.${storeName(id)}`;

/** `account-status.amazon.co.jp`: where Amazon sends locked accounts (.com confidence A; others C). */
export const statusHost = (id: MarketplaceId): string => `account-status.${storeName(id)}`;

/** `pay.amazon.com`: where Amazon Pay shows its orders (.com confidence B; others E, not linked to). */
export const payHost = (id: MarketplaceId): string => `pay.${storeName(id)}`;

/** `sellercentral.amazon.com`: the door of those who sell (.com and .co.jp confidence B; others E, not linked to). */
export const sellerHost = (id: MarketplaceId): string => `sellercentral.${storeName(id)}`;

export const MARKETPLACE_IDS = /* @__PURE__ */ Object.keys(TLD) as MarketplaceId[];

/** The store to which a host of Amazon belongs (`www.amazon.co.jp`, `pay.amazon.de`), or null. */
export const storeOfHost = (host: string): MarketplaceId | null =>
  MARKETPLACE_IDS.find((id) => host === storeName(id) || host.endsWith(`.${storeName(id)}`)) ?? null;
