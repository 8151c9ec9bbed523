import { describe, expect, test } from 'vitest';
import { checkMail, UnreadableMail } from '../../../utils/mail/check.ts';
import { parseMail } from '../../../utils/mail/parse.ts';
import { check, gmail, mail, parseHtml, written } from './mails.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

/** 「パスワードを変更しました」 */
const SHIFT_JIS = [
  0x83, 0x70, 0x83, 0x58, 0x83, 0x8f, 0x81, 0x5b, 0x83, 0x68, 0x82, 0xf0, 0x95, 0xcf, 0x8d, 0x58, 0x82, 0xb5, 0x82,
  0xdc, 0x82, 0xb5, 0x82, 0xbd,
];
const ISO_2022_JP = [...bytes('\x1b$B%Q%9%o!<%I$rJQ99$7$^$7$?\x1b(B')];

const head = (type: string, encoding = '8bit') =>
  `From: Amazon.co.jp <account-update@amazon.co.jp>\r\nSubject: x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;

describe('encodings', () => {
  test.each<[string, Uint8Array]>([
    ['Shift_JIS', bytes(head('text/plain; charset=Shift_JIS'), SHIFT_JIS)],
    ['Shift_JIS, named cp932', bytes(head('text/plain; charset="cp932"'), SHIFT_JIS)],
    ['ISO-2022-JP', bytes(head('text/plain; charset=ISO-2022-JP', '7bit'), ISO_2022_JP)],
    ['Shift_JIS without a name', bytes('From: a@example.net\r\n\r\n', SHIFT_JIS)],
    ['ISO-2022-JP without a name', bytes('From: a@example.net\r\n\r\n', ISO_2022_JP)],
    [
      'quoted-printable with breaks inside letters',
      bytes(
        head('text/plain; charset=utf-8', 'quoted-printable'),
        '=E3=83=91=E3=82=B9=E3=83=AF=E3=\r\n=83=BC=E3=83=89=E3=82=92=E5=A4=89=E6=9B=B4=E3=81=97=E3=81=BE=E3=81=97=E3=81=9F',
      ),
    ],
    [
      'base64',
      bytes(head('text/plain; charset=utf-8', 'base64'), Buffer.from('パスワードを変更しました').toString('base64')),
    ],
    ['Shift_JIS, named UTF-8', bytes(head('text/plain; charset=utf-8'), SHIFT_JIS)],
    ['ISO-2022-JP, named with a suffix', bytes(head('text/plain; charset=iso-2022-jp-ms', '7bit'), ISO_2022_JP)],
    ['ISO-2022-JP, named UTF-8', bytes(head('text/plain; charset=utf-8', '7bit'), ISO_2022_JP)],
    ['UTF-8, named US-ASCII', bytes(head('text/plain; charset=us-ascii'), 'パスワードを変更しました')],
    ['UTF-8, named ISO-8859-1', bytes(head('text/plain; charset="iso-8859-1"'), 'パスワードを変更しました')],
    [
      'UTF-8 in base64, named US-ASCII',
      bytes(head('text/plain; charset=us-ascii', 'base64'), Buffer.from('パスワードを変更しました').toString('base64')),
    ],
    [
      'ISO-8859-1 without a name',
      Uint8Array.from(Buffer.from(`${head('text/plain')}Ihr Passwort wurde erfolgreich geändert.`, 'latin1')),
    ],
    ['words alone in Shift_JIS', Uint8Array.from(SHIFT_JIS)],
    ['words alone in ISO-2022-JP', Uint8Array.from(ISO_2022_JP)],
    [
      'UTF-16 of a text editor',
      new Uint8Array(Buffer.from(`\ufeff${head('text/plain')}パスワードを変更しました`, 'utf16le')),
    ],
  ])('%s', async (_name, source) => {
    expect((await check(source)).event).toBe('password-changed');
  });

  test('a subject in ISO-2022-JP, in several words', async () => {
    const word = (text: string) => `=?ISO-2022-JP?B?${Buffer.from(text, 'latin1').toString('base64')}?=`;
    const subject = `${word('\x1b$B%Q%9%o!<%I$r\x1b(B')}\r\n ${word('\x1b$BJQ99$7$^$7$?\x1b(B')}`;
    expect((await check(`From: a@example.net\r\nSubject: ${subject}\r\n\r\nx`)).event).toBe('password-changed');
  });

  test('a subject cut inside a letter, or written raw in the charset of the body', async () => {
    const words = [...Buffer.from('パスワードを変更しました')];
    const cut = [words.slice(0, 7), words.slice(7)].map(
      (part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`,
    );
    expect((await check(`From: a@example.net\r\nSubject: ${cut.join('\r\n ')}\r\n\r\nx`)).event).toBe(
      'password-changed',
    );
    const type = '\r\nContent-Type: text/plain; charset=Shift_JIS\r\n\r\nx';
    const raw = bytes('From: a@example.net\r\nSubject: ', SHIFT_JIS, type);
    expect((await check(raw)).event).toBe('password-changed');
  });

  test('the mark that Chromium puts before a text in ISO-2022-JP is nothing', async () => {
    expect((await check(written({ subject: '\ufffdパスワードを', body: '変更' }))).event).toBe('unknown');
    expect((await check(written({ body: '\ufffdパスワード\ufffdを変更しました' }))).event).toBe('password-changed');
    expect((await check(written({ from: '\ufffdAmazon <a@example.net>' }))).sender.verdict).toBe('suspicious');
  });

  test('a source whose words were decoded on the way is read though it says base64', async () => {
    const words = 'Per your request, we have successfully changed your password.';
    const mail = await parseMail(
      `From: a@amazon.com\nSubject: Hi\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${words}\n`,
      parseHtml,
    );
    expect(mail.text).toContain(words);
  });

  test('a source that was copied as text is read though it names another charset', async () => {
    const read = await checkMail(`${head('text/plain; charset=Shift_JIS')}パスワードを変更しました`, parseHtml);
    expect(read.event).toBe('password-changed');
  });
});

describe('what stands before the head', () => {
  test.each([
    ['nothing', ''],
    ['empty lines', '\r\n \n\n'],
    ['a byte order mark', '\ufeff'],
    ['an mbox line', 'From someone@example.com Wed Apr  7 22:29:41 2021\n'],
    [
      'the summary of a page',
      "Original Message\nMessage ID\t<1@example.com>\nFrom:\tAmazon <account-update@amazon.co.jp>\nSPF:\tPASS with IP 192.0.2.2 Learn more\nDKIM:\t'PASS' with domain amazon.co.jp\nDMARC:\t'PASS' Learn more\n\nDownload Original\n\n",
    ],
  ])('%s', async (_name, before) => {
    const read = await check(before + mail(gmail(), { body: 'パスワードを変更しました' }));
    expect(read).toMatchObject({ event: 'password-changed', sender: { verdict: 'authenticated' } });
  });

  test('a summary alone proves nothing', async () => {
    const read = await check(
      "Original Message\nFrom:\tAmazon <account-update@amazon.co.jp>\nSPF:\tPASS with IP 192.0.2.2\nDKIM:\t'PASS' with domain amazon.co.jp\nDMARC:\t'PASS'\n",
    );
    expect(read.sender).toMatchObject({ domain: null, verdict: 'unproven' });
  });

  test('lines of a summary in a head do not hide what stands above them', async () => {
    const forged =
      "SPF: PASS with IP 192.0.2.2\r\nDMARC: 'PASS'\r\nAuthentication-Results: mx.google.com; dmarc=pass header.from=amazon.co.jp";
    const added = gmail('spf=fail smtp.mailfrom=example.net; dmarc=fail header.from=amazon.co.jp');
    expect((await check(mail([...added, forged]))).sender.verdict).toBe('suspicious');
    const bare = `X-Mailer: x\r\nSubject: y\r\n${forged}\r\nFrom: account-update@amazon.co.jp\r\n\r\nx`;
    expect((await check(bare)).sender.verdict).toBe('unproven');
    const mbox = `From a@example.com x\n${mail([...added, forged])}`;
    expect((await check(mbox)).sender.verdict).toBe('suspicious');
  });
});

describe('shapes of mails', () => {
  test('line ends of old Macs', async () => {
    const source = mail(gmail(), { body: 'パスワードを変更しました' }).replaceAll('\r\n', '\r');
    expect(await check(source)).toMatchObject({ event: 'password-changed', sender: { verdict: 'authenticated' } });
  });

  test('parts behind a boundary that is not the named one are read as they stand', async () => {
    const extra = ['Content-Type: multipart/mixed; boundary=b'];
    const source = written({ body: '--c\r\nContent-Type: text/plain\r\n\r\nパスワードを変更しました\r\n--c--', extra });
    expect((await check(source)).event).toBe('password-changed');
  });

  test('line ends of both kinds, folded and very long fields, NUL bytes', async () => {
    const source = mail(gmail(), {
      body: 'パスワードを\0変更しました',
      extra: [`X-Long: ${'x'.repeat(300_000)}`, 'X-Nul: a\0b'],
    });
    const mixed = source
      .split('\r\n')
      .map((line, i) => line + (i % 2 ? '\n' : '\r\n'))
      .join('');
    expect(await check(mixed)).toMatchObject({ event: 'password-changed', sender: { verdict: 'authenticated' } });
  });

  test('an attached mail does not speak for the outer one', async () => {
    const inner = mail(gmail(), { subject: 'Revision', body: 'パスワードを変更しました https://inner.example/' });
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'See this',
      '--b',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--b--',
    ].join('\r\n');
    const read = await check(
      written({
        from: 'Friend <a@example.net>',
        subject: 'Look',
        body,
        extra: ['Content-Type: multipart/mixed; boundary=b'],
      }),
    );
    expect(read).toMatchObject({ event: 'unknown', links: [], sender: { domain: 'example.net', verdict: 'unproven' } });
  });

  test('missing parts: no end of the boundary, no boundary, no body, no head', async () => {
    const type = ['Content-Type: multipart/mixed; boundary=b'];
    expect((await check(written({ body: '--b\r\n\r\nパスワードを変更しました', extra: type }))).event).toBe(
      'password-changed',
    );
    expect(
      (await check(written({ body: 'パスワードを変更しました', extra: ['Content-Type: multipart/mixed'] }))).sender
        .domain,
    ).toBe('amazon.co.jp');
    expect((await check('From: a@example.net')).sender.domain).toBe('example.net');
    expect((await check('パスワードを変更しました')).sender).toEqual({
      domain: null,
      verdict: 'unproven',
      reasons: [{ id: 'no-headers' }],
    });
  });

  test('words alone in HTML', async () => {
    const read = await check('<div>パスワードを<br>変更しました <a href="https://www.amazon.co.jp/">x</a></div>');
    expect(read).toMatchObject({ event: 'password-changed', marketplace: 'jp', links: [{ host: 'www.amazon.co.jp' }] });
  });

  test('when it was sent', async () => {
    expect((await parseMail(written(), parseHtml)).sentAt).toBe(Date.UTC(2019, 5, 16, 9, 30));
    expect((await parseMail('From: a@example.net\nDate: soon\n\nx', parseHtml)).sentAt).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['blank', ' \r\n\r\n '],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array<number>(200).fill(0)])],
    ['numbers only', '1234567890'],
  ])('%s is not a mail', async (_name, source) => {
    await expect(check(source)).rejects.toThrow(UnreadableMail);
  });
});

describe('bounds', () => {
  const TEN_MB = 10 * 1024 * 1024;
  const filled = (piece: string) => piece.repeat(Math.ceil(TEN_MB / piece.length));
  const multipart = ['Content-Type: multipart/mixed; boundary=b'];

  test.each<[string, string]>([
    [
      'an attachment',
      written({
        body: `--b\r\n\r\nパスワードを変更しました\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${filled(`${'A'.repeat(76)}\r\n`)}--b--`,
        extra: multipart,
      }),
    ],
    [
      'text behind the words',
      written({ body: `パスワードを変更しました\r\n${filled('wait 5 hours to https://example.net/ sign \n')}` }),
    ],
    ['empty lines', written({ body: `パスワードを変更しました\r\n${filled('\n')}` })],
    ['one line', written({ body: `パスワードを変更しました\r\n${filled('a')}` })],
    ['parts', written({ body: `--b\r\n\r\nパスワードを変更しました\r\n${filled('--b\r\n\r\n')}`, extra: multipart })],
    [
      'nested elements',
      written({ body: `<p>パスワードを変更しました${filled('<i>')}`, extra: ['Content-Type: text/html'] }),
    ],
    [
      'broken elements',
      written({ body: `<p>パスワードを変更しました</p>${filled('<a href="')}`, extra: ['Content-Type: text/html'] }),
    ],
  ])('10 MB of %s', async (_name, source) => {
    expect((await check(source)).event).toBe('password-changed');
  });

  test('parts nested without end leave the head readable', async () => {
    const body = Array.from(
      { length: 400 },
      (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
    ).join('');
    const read = await check(mail(gmail(), { body, extra: ['Content-Type: multipart/mixed; boundary=b0'] }));
    expect(read.sender.verdict).toBe('authenticated');
  });

  test('a head of megabytes is refused', async () => {
    await expect(check(`From: a@example.net\r\nX: ${'x'.repeat(3_000_000)}\r\n\r\nx`)).rejects.toThrow(UnreadableMail);
  });
});
