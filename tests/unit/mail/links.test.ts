import { describe, expect, test } from 'vitest';
import { check, written } from './mails.ts';

const html = (body: string) => written({ body, extra: ['Content-Type: text/html; charset=utf-8'] });
const linksIn = async (source: string) => (await check(source)).links;
const hostsIn = async (source: string) => (await linksIn(source)).map(({ host }) => host);

test('from HTML in order, with the words of the link and the host it names', async () => {
  const body =
    '<a href="https://evil.example/x?a=1&amp;b=2"><b>https://www.amazon.co.jp</b>/</a> <a href=http://www.amazon.co.jp/>\ufffdアマ\u200bゾン</a><a href="mailto:a@example.com">m</a><a href="https://amazon.co.jp.evil.example"><img alt="Amazon" src="https://img.example/x.png"></a>';
  expect(await linksIn(html(body))).toEqual([
    { text: 'https://www.amazon.co.jp/', host: 'evil.example', amazon: false },
    { text: 'アマゾン', host: 'www.amazon.co.jp', amazon: true },
    { text: 'Amazon', host: 'amazon.co.jp.evil.example', amazon: false },
  ]);
});

test('from plain text, without the marks around', async () => {
  const body =
    '詳細は https://www.amazon.co.jp/gp/help。\nまたはhttps://amazon.com/xをご覧ください (http://example.net/a). <https://example.org/?q=1>';
  expect(await linksIn(written({ body }))).toEqual([
    { text: 'https://www.amazon.co.jp/gp/help', host: 'www.amazon.co.jp', amazon: true },
    { text: 'https://amazon.com/x', host: 'amazon.com', amazon: true },
    { text: 'http://example.net/a', host: 'example.net', amazon: false },
    { text: 'https://example.org/?q=1', host: 'example.org', amazon: false },
  ]);
});

test('a target in both parts of a mail is listed once, one only in the plain part as well', async () => {
  const body = [
    '--b',
    'Content-Type: text/plain',
    '',
    'https://www.amazon.de/a https://www.amazon.de https://plain.example/',
    '--b',
    'Content-Type: text/html',
    '',
    '<a href="https://www.amazon.de/a">A</a><a href="https://www.amazon.de">B</a>',
    '--b--',
  ].join('\r\n');
  const source = written({ body, extra: ['Content-Type: multipart/alternative; boundary=b'] });
  expect(await linksIn(source)).toEqual([
    { text: 'A', host: 'www.amazon.de', amazon: true },
    { text: 'B', host: 'www.amazon.de', amazon: true },
    { text: 'https://plain.example/', host: 'plain.example', amazon: false },
  ]);
});

describe('hosts', () => {
  test.each([
    ['https://www.amazon.co.jp@evil.example/', 'evil.example'],
    ['https://аmazon.co.jp/', 'xn--mazon-3ve.co.jp'],
    ['https://WWW.AMAZON.CO.JP./', 'www.amazon.co.jp'],
    ['https:\\\\evil.example\\x', 'evil.example'],
    ['https://evil.example\t/x', 'evil.example'],
    ['http://192.0.2.1/', '192.0.2.1'],
    ['https://www.ａｍａｚｏｎ.co.jp/', 'www.amazon.co.jp'],
    ['https:/evil.example/', 'evil.example'],
    ['/\\evil.example/', 'evil.example'],
    ['http://3405803785/', '203.0.113.9'],
    ['https://evil%2eexample/', 'evil.example'],
    ['https://evil。example/', 'evil.example'],
  ])('%s names %s', async (href, host) => {
    expect(await hostsIn(html(`<a href="${href}">x</a>`))).toEqual([host]);
  });

  test.each([
    ['https://amazon.co.jp', true],
    ['https://a.b.amazon.com.mx', true],
    ['https://www.amazon.com.be', true],
    ['https://com.be', false],
    ['https://amazon.co.jp.evil.example', false],
    ['https://notamazon.co.jp', false],
    ['https://amazon.jp', false],
    ['https://amazonses.com', false],
    ['https://amazon.org', false],
  ])('%s is of a store: %s', async (href, amazon) => {
    expect((await linksIn(html(`<a href="${href}">x</a>`)))[0]?.amazon).toBe(amazon);
  });

  test('what has no host is no link', async () => {
    expect(
      await linksIn(
        html(
          '<a href="javascript:alert(1)">a</a><a href="https://">b</a><a href="/x">c</a><a>d</a><!-- <a href="https://evil.example">e</a> -->',
        ),
      ),
    ).toEqual([]);
  });

  test('relative targets follow the base that the mail sets', async () => {
    expect(await hostsIn(html('<base href="https://evil.example/"><a href="signin">x</a>'))).toEqual(['evil.example']);
    expect(await hostsIn(html('<base href="//evil.example/"><form action="/signin">x</form>'))).toEqual([
      'evil.example',
    ]);
  });
});

describe('whatever leads somewhere', () => {
  test.each([
    ['a host without a scheme', '<a href="//evil.example/login">x</a>'],
    ['the same with other slashes', '<a href="\\\\evil.example/login">x</a>'],
    ['a form', '<form action="https://evil.example/p"><input type=password><button>x</button></form>'],
    ['a button with a target of its own', '<form><button formaction="https://evil.example/p">x</button></form>'],
    ['a picture in svg', '<svg><a xlink:href="https://evil.example/"><text>x</text></a></svg>'],
    ['svg as it is written now', '<svg><a href="https://evil.example/"><text>x</text></a></svg>'],
    ['a part of a picture', '<map><area href="https://evil.example/" alt="x"></map>'],
    [
      'a button that only Outlook shows',
      '<!--[if mso]><v:roundrect href="https://evil.example/" style="x"><center>x</center></v:roundrect><![endif]-->',
    ],
    ['an address in its words', '<p>Go to www.evil.example/verify now</p>'],
    ['a link in words that are hidden', '<div style="display:none"><a href="https://evil.example/">x</a></div>'],
  ])('%s', async (_name, body) => {
    expect((await hostsIn(html(body))).map((host) => host.replace('www.', ''))).toEqual(['evil.example']);
  });

  test('an address that begins with www. in plain text, but not one inside another', async () => {
    const body = 'こちら www.amazon-login.example/verify から。a@www.x.example http://y.example/www.z.example www.only';
    expect(await hostsIn(written({ body }))).toEqual(['www.amazon-login.example', 'y.example']);
  });

  test('the words of a link are no second link', async () => {
    expect(await hostsIn(html('<a href="https://evil.example/">https://www.amazon.co.jp/ www.amazon.com</a>'))).toEqual(
      ['evil.example'],
    );
  });
});

describe('what could not be read is told', () => {
  const attached = (type: string, name: string) =>
    written({
      body: `--b\r\n\r\nHello\r\n--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\nx\r\n--b--`,
      extra: ['Content-Type: multipart/mixed; boundary=b'],
    });

  test.each<[string, string, string[]]>([
    [
      'nothing',
      html('<a href="https://www.amazon.de/">x</a><a href="mailto:a@example.com">y</a><a href="#top">z</a>'),
      [],
    ],
    ['a link that runs a script', html('<a href="javascript:alert(1)">x</a>'), ['link']],
    ['a link without a host', html('<a href="signin.html">x</a>'), ['link']],
    ['a page that is attached', attached('text/html', 'a.html'), ['attachment']],
    ['a document of another kind', attached('application/octet-stream', 'invoice.PDF'), ['attachment']],
    ['a picture that is attached', attached('image/png', 'a.png'), []],
    ['the end of a long text', written({ body: 'Hello '.repeat(100_000) }), ['end']],
    ['elements in elements', html('<i>'.repeat(5000)), ['end']],
  ])('%s', async (_name, source, unread) => {
    expect((await check(source)).unread).toEqual(unread);
  });
});

describe('what else leads away', () => {
  test.each([
    ['a page that gives way', '<meta http-equiv="Refresh" content="0; URL=\'https://evil.example/x\'">'],
    ['a page inside', '<iframe src="//evil.example/x"></iframe>'],
    ['something embedded', '<embed src="https://evil.example/x">'],
    ['an object', '<object data="https://evil.example/x"></object>'],
  ])('%s', async (_name, body) => {
    expect(await hostsIn(html(body))).toEqual(['evil.example']);
  });

  test.each([
    ['amazon-login.example/verify から', ['amazon-login.example']],
    ['こちら→www2.amazon-login.example/verify', ['www2.amazon-login.example']],
    ['help@www.evil.example, 24/7, and/or, v1.2/3, e.g./i.e., evil.example', []],
  ])('words: %s', async (body, hosts) => {
    expect(await hostsIn(written({ body }))).toEqual(hosts);
  });
});
