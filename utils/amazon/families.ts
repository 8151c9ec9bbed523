/**
 * The kinds of Amazon page that Mamori knows, by path. Sources and confidence: docs/PAGES.md.
 * `/x/*` stands for everything below `/x`; `/x?a=b` for `/x` with that parameter. A page gets one content script, that
 * of its family, so that no page pays for the readers of another.
 */
export const TWO_STEP_PAGES = {
  'login-security': ['/ax/account/manage', '/ap/cnep', '/gp/css/account/info/view.html'],
  'two-step-settings': ['/a/settings/approval'],
  'two-step-setup': ['/a/settings/approval/*'],
} as const;

export const PAYMENT_PAGES = {
  prime: [
    ...['/gp/primecentral', '/gp/primecentral/*', '/gp/subs/primeclub/account/homepage.html'],
    ...['/amazonprime', '/gp/prime', '/prime'],
  ],
  memberships: [
    ...['/hz5/yourmembershipsandsubscriptions', '/mc/yourmembershipsandsubscriptions'],
    ...['/yourmembershipsandsubscriptions', '/mc'],
  ],
} as const;

export const STORED_PAGES = {
  wallet: ['/cpe/yourpayments/wallet', '/cpe/managepaymentmethods', '/gp/css/account/cards/view.html'],
  addresses: ['/a/addresses'],
} as const;

export const ACCESS_PAGES = {
  'sign-in': ['/ap/signin', '/ax/claim', '/ap/mfa', '/ap/mfa/*', '/ap/cvf/*', '/ap/challenge'],
  'password-reset': ['/ap/forgotpassword', '/ap/forgotpassword/*'],
  /** Every path of the hosts `account-status.amazon.<tld>`. */
  'account-status': [],
} as const;

const ORDER_LISTS = [
  ...['/your-orders/orders', '/gp/css/order-history', '/gp/your-account/order-history', '/gp/legacy/order-history'],
] as const;

/** Recognised, and so far not read. */
export const OTHER_PAGES = {
  'account-hub': ['/gp/css/homepage.html', '/gp/css/homepage', '/your-account'],
  'archived-orders': /* @__PURE__ */ ORDER_LISTS.flatMap((path) => [
    `${path}?orderFilter=archived`,
    `${path}?timeFilter=archived`,
  ]),
  orders: ORDER_LISTS,
  devices: ['/hz/mycd/digital-console/alldevices', '/hz/mycd/digital-console/devicelist', '/hz/mycd/myx'],
  'message-center': ['/gp/message'],
  'gift-card': ['/gc/balance', '/gp/css/gc/balance'],
  'subscribe-save': ['/auto-deliveries', '/auto-deliveries/*', '/gp/subscribe-and-save/manager/viewsubscriptions'],
  'login-with-amazon': ['/ap/adam'],
  household: ['/myh/manage', '/myh/households'],
  communication: ['/gp/gss/manage'],
  language: ['/customer-preferences/edit', '/gp/customer-preferences/select-language'],
} as const;
