import { type MarketplaceId, payHost, sellerHost, shopHost, statusHost } from './marketplaces.ts';
import { PAGES } from './pages.ts';
import type { PageId } from './table.ts';

/** Places Mamori sends people to without reading them (confidence A or B). `amazon-pay` is known for amazon.com only. */
const OTHER_PLACES = {
  'prime-payment': '/gp/primecentral/editPaymentPreference',
  'add-address': '/a/addresses/add',
  contact: '/gp/help/customer/account-issues',
  'amazon-pay': '/jr/your-account/orders',
  'two-step-help': '/gp/help/customer/display.html?nodeId=G3PWZPU52FKN7PW4',
  /** The help on getting back in once two-step verification fails; it leads to the form for a document. */
  'two-step-recovery': '/gp/help/customer/display.html?nodeId=202073840',
  'report-scam': '/reportascam',
  /** Where sellers sign in; known for amazon.com and amazon.co.jp only. */
  'seller-central': '/',
} as const;

export type LinkId = PageId | keyof typeof OTHER_PLACES;

/** The address to open for each page, and for the places beside. */
export const LINK_PATHS = {
  ...(Object.fromEntries(Object.entries(PAGES).map(([id, { link }]) => [id, link])) as Record<PageId, string>),
  ...OTHER_PLACES,
} as const satisfies Record<LinkId, string>;

/** The host of a place that is not in the shop itself. */
const OTHER_HOSTS: { readonly [L in LinkId]?: (marketplace: MarketplaceId) => string } = {
  'account-status': statusHost,
  'amazon-pay': payHost,
  'seller-central': sellerHost,
};

/** The full https address of a place on one marketplace. */
export const linkTo = (link: LinkId, marketplace: MarketplaceId): string =>
  `https://${(OTHER_HOSTS[link] ?? shopHost)(marketplace)}${LINK_PATHS[link]}`;
