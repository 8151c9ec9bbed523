import { type MarketplaceId, payHost, shopHost, statusHost } from './marketplaces.ts';
import type { PageId } from './table.ts';

/**
 * The address to open for each page (confidence A or B). `contact` and `two-step-register` are places Mamori sends
 * people to without reading them. `amazon-pay` is known for amazon.com only.
 */
export const LINK_PATHS = {
  'login-security': '/ax/account/manage',
  'two-step-settings': '/a/settings/approval',
  'two-step-setup': '/a/settings/approval/setup/register',
  prime: '/gp/primecentral',
  'prime-payment': '/gp/primecentral/editPaymentPreference',
  memberships: '/yourmembershipsandsubscriptions',
  wallet: '/cpe/yourpayments/wallet',
  addresses: '/a/addresses',
  'add-address': '/a/addresses/add',
  'sign-in': '/ap/signin',
  'password-reset': '/ap/forgotpassword',
  'account-hub': '/gp/css/homepage.html',
  orders: '/your-orders/orders',
  'archived-orders': '/gp/your-account/order-history?orderFilter=archived',
  devices: '/hz/mycd/digital-console/alldevices',
  'message-center': '/gp/message',
  'gift-card': '/gc/balance',
  'subscribe-save': '/auto-deliveries',
  'login-with-amazon': '/ap/adam',
  household: '/myh/manage',
  communication: '/gp/gss/manage',
  language: '/customer-preferences/edit',
  'account-status': '/',
  contact: '/gp/help/customer/account-issues',
  'amazon-pay': '/jr/your-account/orders',
  'two-step-help': '/gp/help/customer/display.html?nodeId=G3PWZPU52FKN7PW4',
} as const satisfies Record<PageId, string> & Record<string, string>;

export type LinkId = keyof typeof LINK_PATHS;

/** The host of a place that is not in the shop itself. */
const OTHER_HOSTS: { readonly [L in LinkId]?: (marketplace: MarketplaceId) => string } = {
  'account-status': statusHost,
  'amazon-pay': payHost,
};

/** The full https address of a place on one marketplace. */
export const linkTo = (link: LinkId, marketplace: MarketplaceId): string =>
  `https://${(OTHER_HOSTS[link] ?? shopHost)(marketplace)}${LINK_PATHS[link]}`;
