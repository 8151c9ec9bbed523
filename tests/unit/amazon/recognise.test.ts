import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_PATHS, type LinkId, linkTo } from '../../../utils/amazon/links.ts';
import { MARKETPLACE_IDS, type MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import { recognise } from '../../../utils/amazon/recognise.ts';
import { PAGE_IDS, type PageId } from '../../../utils/amazon/table.ts';

/** Written out by hand, not taken from the table: the addresses that the public sources name for each page. */
const PATHS: Record<Exclude<PageId, 'account-status'>, string[]> = {
  'login-security': ['/ax/account/manage', '/ap/cnep', '/gp/css/account/info/view.html'],
  'two-step-settings': ['/a/settings/approval'],
  'two-step-setup': [
    '/a/settings/approval/setup/register',
    '/a/settings/approval/setup/howto',
    '/a/settings/approval/addbackup',
  ],
  prime: ['/gp/primecentral', '/gp/subs/primeclub/account/homepage.html', '/prime', '/amazonprime', '/gp/prime'],
  memberships: [
    '/hz5/yourmembershipsandsubscriptions',
    '/mc/yourmembershipsandsubscriptions',
    '/yourmembershipsandsubscriptions',
  ],
  wallet: ['/cpe/yourpayments/wallet', '/cpe/managepaymentmethods'],
  addresses: ['/a/addresses', '/gp/css/account/address/view.html'],
  'sign-in': [
    '/ap/signin',
    '/ax/claim',
    '/ap/mfa',
    '/ap/mfa/new-otp',
    '/ap/cvf/request',
    '/ap/cvf/verify',
    '/ap/cvf/approval',
    '/ap/cvf/approval/poll',
    '/ap/cvf/transactionapproval',
    '/ap/challenge',
    '/ap/dcq',
    '/ap/accountfixup',
  ],
  'password-reset': ['/ap/forgotpassword', '/ap/forgotpassword/reverification'],
  'account-hub': ['/gp/css/homepage.html', '/your-account'],
  orders: [
    '/your-orders/orders',
    '/gp/css/order-history',
    '/gp/your-account/order-history',
    '/gp/legacy/order-history',
    '/your-orders/orders?timeFilter=year-2026&startIndex=10',
    '/gp/your-account/order-history?orderFilter=year-2026&x=archived',
  ],
  'archived-orders': [
    '/gp/your-account/order-history?orderFilter=archived',
    '/your-orders/orders?timeFilter=archived&startIndex=0',
  ],
  devices: [
    '/hz/mycd/myx',
    '/hz/mycd/digital-console/devicelist',
    '/hz/mycd/digital-console/devicedetails?deviceFamily=ALEXA_APP',
  ],
  'message-center': ['/gp/message'],
  'gift-card': ['/gc/balance'],
  'subscribe-save': [
    '/auto-deliveries',
    '/auto-deliveries/landing',
    '/auto-deliveries/subscriptionList',
    '/gp/subscribe-and-save/manager/viewsubscriptions',
  ],
  'login-with-amazon': ['/ap/adam'],
  household: ['/myh/manage', '/myh/households'],
  communication: ['/gp/gss/manage'],
  language: ['/customer-preferences/edit', '/gp/customer-preferences/select-language'],
};

/** Written out by hand too. */
const TLDS: Record<MarketplaceId, string> = {
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
};

const split = (path: string): [string, string] => {
  const at = path.indexOf('?');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
};

/** The ways in which Amazon itself writes one address. */
const WRITINGS: Record<string, (path: string) => string> = {
  plain: (path) => path,
  'language prefix': (path) => `/-/en${path}`,
  'other language prefix': (path) => `/-/zh${path}`,
  'ref suffix': (path) => split(path).join('/ref=ya_d_l_addr'),
  'empty ref suffix': (path) => split(path).join('/ref='),
  'trailing slash': (path) => split(path).join('/'),
  query: (path) =>
    `${path}${path.includes('?') ? '&' : '?'}ref_=nav_ya&openid.return_to=https%3A%2F%2Fwww.amazon.com%2F`,
  hash: (path) => `${path}#!/inbox`,
  'all of it': (path) => `/-/de${split(path).join('/ref=a_b_c')}${path.includes('?') ? '&' : '?'}ie=UTF8#x`,
};

const pages = Object.entries(PATHS).flatMap(([page, paths]) => paths.map((path) => ({ page, path })));

describe('every page, in every writing, in every store', () => {
  it('covers all pages', () => {
    expect([...Object.keys(PATHS), 'account-status'].sort()).toEqual([...PAGE_IDS].sort());
    expect(Object.keys(TLDS)).toEqual(MARKETPLACE_IDS);
  });

  it.each(pages)('$page: $path', ({ page, path }) => {
    const missed: string[] = [];
    for (const [marketplace, tld] of Object.entries(TLDS)) {
      for (const write of Object.values(WRITINGS)) {
        const url = `https://www.amazon.${tld}${write(path)}`;
        const known = recognise(url);
        if (known?.marketplace !== marketplace || known.page !== page) missed.push(`${url} is ${known?.page}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('takes the default port, capital letters of the host and white space around as browsers do', () => {
    expect(recognise('https://www.amazon.co.jp:443/gp/primecentral')?.page).toBe('prime');
    expect(recognise('HTTPS://WWW.Amazon.CO.JP/gp/primecentral')?.page).toBe('prime');
  });

  it('takes everything on the lock-out hosts as that page', () => {
    for (const [marketplace, tld] of Object.entries(TLDS)) {
      for (const path of ['', '/', '/billing', '/ap/signin', '/?arb=x#y', '/-/en/start/ref=z']) {
        const known = recognise(`https://account-status.amazon.${tld}${path}`);
        expect({ page: known?.page, marketplace: known?.marketplace }).toEqual({ page: 'account-status', marketplace });
      }
    }
  });

  it('keeps the path without prefix and suffix', () => {
    expect(recognise('https://www.amazon.de/-/en/ap/forgotpassword/reverification/ref=ap_fpp?x=1')?.path).toBe(
      '/ap/forgotpassword/reverification',
    );
    expect(recognise('https://www.amazon.de/ap/forgotpassword/')?.path).toBe('/ap/forgotpassword');
  });
});

/** Hosts that are not Amazon's account pages. Each is tried with the path of a known page. */
const OTHER_HOSTS = [
  'amazon.com',
  'amazon.co.jp',
  'smile.amazon.com',
  'm.amazon.com',
  'music.amazon.co.jp',
  'pay.amazon.com',
  'sellercentral.amazon.com',
  'apx-security.amazon.com',
  'www.www.amazon.com',
  'account-status.www.amazon.com',
  'wwww.amazon.com',
  'ww.amazon.com',
  'www-amazon.com',
  'www.amazon.com.',
  'www.amazon.co.jp.',
  'account-status.amazon.com.',
  'www.amazon.cn',
  'www.amazon.jp',
  'www.amazon.uk',
  'www.amazon.eu',
  'www.amazon.co',
  'www.amazon.com.jp',
  'www.amazon.co.de',
  'www.amazon.com.evil.example',
  'www.amazon.co.jp.evil.example',
  'account-status.amazon.com.evil.example',
  'account-status-amazon.com',
  'evil.example',
  'www.amazon.example',
  'amazon.co.jp.example',
  'www.amaz0n.com',
  'www.arnazon.co.jp',
  'www.amazon-co.jp',
  'www.xn--amazn-mye.com',
  'www.xn--mazon-3ve.co.jp',
  'www.аmazon.com',
  'www.amаzon.co.jp',
  'localhost',
  '127.0.0.1',
  '[::1]',
];

const NOWHERE = [
  ...OTHER_HOSTS.map((host) => `https://${host}/a/settings/approval`),
  // the scheme, the port, the user
  'http://www.amazon.co.jp/gp/primecentral',
  'http://account-status.amazon.com/',
  'ftp://www.amazon.com/ap/signin',
  'ws://www.amazon.com/ap/signin',
  'file:///www.amazon.com/ap/signin',
  'https://www.amazon.com:8443/ap/signin',
  'https://www.amazon.com:80/ap/signin',
  'https://account-status.amazon.com:444/',
  'https://user@www.amazon.com/ap/signin',
  'https://user:word@www.amazon.com/ap/signin',
  'https://:word@www.amazon.com/ap/signin',
  'https://www.amazon.com@evil.example/ap/signin',
  'https://www.amazon.com%2Fap@evil.example/signin',
  'https://evil.example/https://www.amazon.com/ap/signin',
  'https://evil.example/?u=https://www.amazon.com/ap/signin',
  'https://evil.example/#https://www.amazon.com/ap/signin',
  'https://evil.example\\@www.amazon.com.evil.example/ap/signin',
  // no page, or another one
  'https://www.amazon.com/',
  'https://www.amazon.com',
  'https://www.amazon.co.jp/-/en/',
  'https://www.amazon.com/ref=nav_logo',
  'https://www.amazon.com/dp/B000000000',
  'https://www.amazon.com/s?k=/a/settings/approval',
  'https://www.amazon.com/s?k=x#/a/settings/approval',
  'https://www.amazon.com/?u=/gp/primecentral',
  'https://www.amazon.com/cpe/yourpayments/transactions',
  'https://www.amazon.com/cpe/yourpayments/overview',
  'https://www.amazon.com/cpe/yourpayments/settings/manageoneclick',
  'https://www.amazon.com/cpe/yourpayments',
  'https://www.amazon.com/cpe/yourpayments/wallets',
  'https://www.amazon.com/a/addresses/add',
  'https://www.amazon.com/a/addresses/edit',
  'https://www.amazon.com/a/addressesx',
  'https://www.amazon.com/a/settings',
  'https://www.amazon.com/a/settings/approvals',
  'https://www.amazon.com/xa/settings/approval',
  'https://www.amazon.com/a/settings/approvalsetup/register',
  'https://www.amazon.com/ap/register',
  'https://www.amazon.com/ap/signinx',
  'https://www.amazon.com/ap/signin2/x',
  'https://www.amazon.com/ap/cvf',
  'https://www.amazon.com/ap/cvfx/request',
  'https://www.amazon.com/ap/account-status.amazon.com',
  'https://www.amazon.com/account-status.amazon.com/',
  'https://www.amazon.com/errors/validateCaptcha',
  'https://www.amazon.com/gp/flex/sign-out.html',
  'https://www.amazon.com/gp/css/order-history/archive/archiveModal.html?orderId=x',
  'https://www.amazon.com/your-orders/order-details',
  'https://www.amazon.com/gp/your-account/order-details',
  'https://www.amazon.com/gp/video/storefront',
  'https://www.amazon.com/primeday',
  'https://www.amazon.com/x/ap/signin',
  'https://www.amazon.com/ref=x/ap/signin',
  'https://www.amazon.com/ap/signin/ref=x/more',
  'https://www.amazon.com/-/en',
  'https://www.amazon.com/-/ap/signin',
  'https://www.amazon.com/-/english/ap/signin',
  'https://www.amazon.com/-/en/-/de/ap/signin',
  'https://www.amazon.com/en/ap/signin',
  'https://www.amazon.com/a%2Fsettings%2Fapproval',
  'https://www.amazon.com/a/settings%2Fapproval',
  'https://www.amazon.com/%61/settings/approval%00',
  'https://www.amazon.com//a/settings/approval',
  'https://www.amazon.com/a//settings/approval',
  'https://www.amazon.com/a/settings/approval;x=1',
  'https://www.amazon.com/A/SETTINGS/APPROVAL',
  // no address of the web
  'javascript:location="https://www.amazon.com/ap/signin"',
  'data:text/html,https://www.amazon.com/ap/signin',
  'blob:https://www.amazon.com/ap/signin',
  'view-source:https://www.amazon.com/ap/signin',
  'filesystem:https://www.amazon.com/ap/signin',
  'about:blank',
  'about:srcdoc',
  'chrome-extension://abcdefghijklmnop/www.amazon.com/ap/signin',
  'moz-extension://00000000-0000-0000-0000-000000000000/ap/signin',
  'www.amazon.com/ap/signin',
  '//www.amazon.com/ap/signin',
  '/ap/signin',
  'https://',
  'https:///',
  'https://www.amazon.com:99999/ap/signin',
  'https://www.amazon com/ap/signin',
  '',
  ' ',
];

describe('what is no Amazon page', () => {
  it.each(NOWHERE)('%s', (url) => {
    expect(recognise(url)).toBeNull();
  });

  it('is everything on any other host', () => {
    const known = new Set(Object.values(TLDS).flatMap((tld) => [`www.amazon.${tld}`, `account-status.amazon.${tld}`]));
    const part = fc.constantFrom(
      'www',
      'amazon',
      'account-status',
      'com',
      'co',
      'jp',
      'de',
      'uk',
      'evil',
      'amaz0n',
      '-',
      '',
    );
    const host = fc.oneof(
      fc.domain(),
      fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.')),
      fc.tuple(fc.constantFrom(...known), fc.string({ maxLength: 4 })).map(([name, more]) => name + more),
      fc.tuple(fc.string({ maxLength: 4 }), fc.constantFrom(...known)).map(([more, name]) => more + name),
    );
    fc.assert(
      fc.property(host, fc.constantFrom(...pages), (name, { path }) => {
        const url = `https://${name}${path}`;
        const seen = recognise(url);
        if (!seen) return;
        // What was recognised is, letter for letter as the browser reads it, one of the 46.
        const { protocol, hostname, port, username, password } = new URL(url);
        expect({ protocol, port, username, password }).toEqual({
          protocol: 'https:',
          port: '',
          username: '',
          password: '',
        });
        expect(known).toContain(hostname);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws', () => {
    const amazonish = fc.tuple(
      fc.constantFrom('https://www.amazon.com', 'https://account-status.amazon.de', ''),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          amazonish.map((parts) => parts.join('/')),
        ),
        (url) => void recognise(url),
      ),
    );
  });

  it.each([
    ['parts', 'a/'.repeat(100_000)],
    ['slashes', `${'/'.repeat(50_000)}x`],
    ['ref suffixes', `ap/signin${'/ref=a'.repeat(20_000)}x/y`],
    ['session numbers', `ap/signin${'/000-0000000-0000000'.repeat(5_000)}/y`],
  ])('comes to an end on a long address: %s', (_, path) => {
    expect(recognise(`https://www.amazon.com/${path}`)).toBeNull();
  });

  it('is a path with something before or after it that Amazon does not write', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    /** Below these everything belongs to the page. */
    const open = /^\/(?:ap\/mfa|ap\/cvf|ap\/forgotpassword|a\/settings\/approval|auto-deliveries)\//;
    fc.assert(
      fc.property(fc.constantFrom(...pages), word, ({ page, path }, more) => {
        const [plain] = split(path);
        expect(recognise(`https://www.amazon.fr/${more}-x${plain}`)).toBeNull();
        if (!open.test(plain)) expect(recognise(`https://www.amazon.fr${plain}-${more}`)?.page).not.toBe(page);
      }),
    );
  });
});

describe('the places Mamori opens', () => {
  it.each(Object.keys(LINK_PATHS) as LinkId[])('%s is a page of its own name, or none', (link) => {
    for (const marketplace of MARKETPLACE_IDS) {
      const url = linkTo(link, marketplace);
      expect(new URL(url).protocol).toBe('https:');
      const known = recognise(url);
      if ((PAGE_IDS as string[]).includes(link)) expect(known?.page).toBe(link);
      if (known) expect(known.marketplace).toBe(marketplace);
    }
  });
});
