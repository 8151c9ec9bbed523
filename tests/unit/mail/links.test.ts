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
  });
});

test('hidden words are not read', async () => {
  const words =
    '<p>パス<span style="color:red; display : none">xq</span>ワードを<font style="font-size:0px">7f</font>変更いたしました<style>p{}</style><script>x</script></p>';
  expect((await check(html(words))).event).toBe('password-changed');
});
