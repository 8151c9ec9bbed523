import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../scripts/inspect.ts';

/** Known addresses at which an error page would be taken for a finding by whoever trusts the address alone. */
const ADDRESSES = [
  'https://account-status.amazon.com/',
  'https://account-status.amazon.co.jp/',
  'https://www.amazon.com/ap/forgotpassword/reverification',
  'https://www.amazon.co.jp/ap/signin',
  'https://www.amazon.com/cpe/yourpayments/wallet',
  'https://www.amazon.co.jp/gp/primecentral',
  'https://www.amazon.de/a/settings/approval',
];

/** What servers, gateways and Amazon itself say instead of a page. */
const ERRORS: [title: string, body: string][] = [
  ['503 Service Unavailable', '<h1>Service Unavailable</h1>'],
  ['500 Internal Server Error', '<h1>Internal Server Error</h1>'],
  ['502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center><hr><center>server</center>'],
  ['504 Gateway Time-out', '<center><h1>504 Gateway Time-out</h1></center>'],
  ['403 Forbidden', '<h1>403 Forbidden</h1>'],
  ['404 Not Found', '<h1>Not Found</h1><p>The requested URL was not found on this server.</p>'],
  ['400 Bad Request', '<h1>400 Bad Request</h1><p>Request Header Or Cookie Too Large</p>'],
  ['429 Too Many Requests', '<h1>Too Many Requests</h1>'],
  ['', '<p>Service Unavailable</p>'],
  ['Access Denied', '<h1>Access Denied</h1>You don’t have permission to access this server.'],
  ['', '{"message":"Internal server error"}'],
  ['', '<pre>{"error":"not found"}</pre>'],
  ['Error', '<h1>Error</h1>'],
  ['Sorry!', '<p>Sorry! Something went wrong on our end.</p>'],
  ['', '<p>We’re sorry, an error occurred when we tried to process your request.</p>'],
  ['', '<p>An unexpected error occurred. Please try again later.</p>'],
  ['', '<p>問題が発生しました。もう一度お試しください。</p>'],
  ['', '<p>申し訳ございません。お探しのページが見つかりませんでした。</p>'],
  ['ご迷惑をおかけしています', '<p>ご迷惑をおかけしています。お客様のリクエストの処理中にエラーが発生しました。</p>'],
  ['', '<p>Es ist ein Fehler aufgetreten. Bitte versuche es später erneut.</p>'],
  ['', '<p>Une erreur s’est produite. Veuillez réessayer plus tard.</p>'],
];

const save = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

describe.each(ADDRESSES)('an error at %s', (url) => {
  it.each(ERRORS)('"%s" %s claims nothing', (title, body) => {
    const { facts, findings } = inspectPage(url, save(title, body));
    expect(findings).toEqual([]);
    for (const fact of Object.values(facts)) expect(fact.value).toBe('unknown');
  });

  it.each(ERRORS.filter(([title]) => /^[45]\d\d /.test(title)))('"%s" is no page', (title, body) => {
    expect(inspectPage(url, save(title, body))).toEqual({ marketplace: null, page: null, facts: {}, findings: [] });
  });
});

describe('a page that only mentions an error', () => {
  it('stays what it is', () => {
    const off =
      '<p>Error 404? Something went wrong? See Help.</p><a id="sia-settings-enable-mfa" href="#">Get Started</a>';
    const seen = inspectPage('https://www.amazon.com/a/settings/approval', save('Two-Step Verification', off));
    expect(seen.facts.twoStep?.value).toBe('off');
  });

  it('is a lock-out when it is on the lock-out host and says more than an error', () => {
    const locked =
      '<h1>Account on hold</h1><p>We could not verify your billing address. Something went wrong before? Try again.</p>';
    const seen = inspectPage('https://account-status.amazon.com/', save('Amazon', locked));
    expect(seen.facts.access?.value).toBe('locked');
  });
});
