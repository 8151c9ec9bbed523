import { describe, expect, test } from 'vitest';
import {
  check,
  gmail,
  gmx,
  icloud,
  mail,
  outlook,
  proton,
  reasonsOf,
  small,
  verdictOf,
  written,
  yahoo,
} from './mails.ts';

describe('results of the receiver', () => {
  test.each([
    ['Gmail', gmail()],
    ['Outlook, without a server name', outlook()],
    ['Proton, a field a method below its own Received line', proton()],
    ['GMX, a field a signature, only header.i', gmx()],
    ['Yahoo', yahoo()],
    ['iCloud, a server name a method', icloud()],
    [
      'a provider with SPF only, above its Received line',
      [
        'Authentication-Results: nifty.com; spf=pass smtp.mailfrom=x@bounces.amazon.co.jp; sender-id=softfail header.From=x@amazon.co.jp; dkim=none; dkim-adsp=none',
        'Received: from a by mx1.nifty.com; x',
      ],
    ],
    [
      'Yahoo! JAPAN, the property set apart',
      [
        'Authentication-Results: mta706.mail.djm.yahoo.co.jp  from=amazon.co.jp; domainkeys=neutral (no sig); dkim=pass (ok); header.i=@amazon.co.jp',
        'Received: from 192.0.2.2  (EHLO a) (192.0.2.2) by mta706.mail.djm.yahoo.co.jp with SMTP; x',
      ],
    ],
    [
      'an excerpt without Received lines',
      [
        'Delivered-To: person@example.com',
        'Authentication-Results: mx.google.com; dmarc=pass (p=QUARANTINE) header.from=amazon.co.jp',
      ],
    ],
    [
      'Outlook with the tenant between the results',
      outlook(
        'spf=pass (sender IP is 192.0.2.2) smtp.mailfrom=bounces.amazon.co.jp; example.onmicrosoft.com; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=amazon.co.jp;',
      ),
    ],
  ])('%s: authenticated', async (_name, added) => {
    const { sender } = await check(mail(added));
    expect(sender).toMatchObject({ domain: 'amazon.co.jp', verdict: 'authenticated' });
    expect(sender.reasons.map(({ id }) => id)).toContain('headers-can-be-invented');
  });

  test.each<[string, string[], string]>([
    ['no results at all', small, 'results-missing'],
    [
      'only ARC',
      ['ARC-Authentication-Results: i=1; mx.google.com; dmarc=pass header.from=amazon.co.jp'],
      'results-missing',
    ],
    [
      'results that another server wrote and kept',
      [
        'X-Mailman-Original-Authentication-Results: mx.example.org; dmarc=pass header.from=amazon.co.jp',
        'Authentication-Results-Original: mx.example.org; dmarc=pass header.from=amazon.co.jp',
      ],
      'results-missing',
    ],
    [
      'results of an unknown server below its Received line',
      [...small, 'Authentication-Results: mx.example.org; dmarc=pass header.from=amazon.co.jp'],
      'results-misplaced',
    ],
    [
      'results in the name of Gmail below another server',
      [...small, 'Authentication-Results: mx.google.com; dmarc=pass header.from=amazon.co.jp'],
      'results-misplaced',
    ],
    [
      'the same with an invented line of Gmail',
      [
        ...small,
        'Received: from a by mx.google.com with ESMTPS id 1; x',
        'Authentication-Results: mx.google.com; dmarc=pass header.from=amazon.co.jp',
      ],
      'results-misplaced',
    ],
    [
      'results without a server name below another server',
      [
        ...small,
        'Authentication-Results: spf=pass smtp.mailfrom=amazon.co.jp; dmarc=pass header.from=amazon.co.jp;compauth=pass reason=100',
      ],
      'results-misplaced',
    ],
    [
      'results above that name another server than Received',
      ['Authentication-Results: mx.google.com; dmarc=pass header.from=amazon.co.jp', ...small],
      'results-misplaced',
    ],
    [
      'a server that calls itself Gmail in its greeting',
      [
        'Received: from by mx.google.com (a [192.0.2.9]) by mx.example.org; x',
        'Authentication-Results: mx.google.com; dmarc=pass header.from=amazon.co.jp',
      ],
      'results-misplaced',
    ],
    [
      'a line as Google writes them, and none that names Google',
      [
        'Received: by 10.0.0.1 with SMTP id q19csp113602lfm; x',
        'Authentication-Results: mx.google.com; dmarc=pass header.from=amazon.co.jp',
      ],
      'results-misplaced',
    ],
    ['results without a server name and no border server below', outlook().slice(0, 4), 'results-misplaced'],
    [
      'bestguesspass and compauth',
      outlook(
        'spf=pass smtp.mailfrom=example.net; dkim=none header.d=none;dmarc=bestguesspass action=none header.from=amazon.co.jp;compauth=pass reason=109',
      ),
      'passes-for-another',
    ],
    ['only the relay service passed', gmx(['dkim=pass header.i=@amazonses.com']), 'only-amazonses'],
    [
      'SPF of a foreign envelope',
      gmail('spf=pass (google.com: domain of x@mallecvite.example) smtp.mailfrom=x@mallecvite.example'),
      'passes-for-another',
    ],
    ['the signature of another store', gmail('dkim=pass header.d=amazon.com'), 'passes-for-another'],
    [
      'i= of Amazon, d= of another',
      gmail('dkim=pass header.i=@amazon.co.jp header.d=example.net'),
      'passes-for-another',
    ],
    ['DMARC of another From', gmail('dmarc=pass header.from=example.net'), 'passes-for-another'],
    [
      'DMARC pass and none at once',
      gmail('dmarc=pass header.from=amazon.co.jp; dmarc=none header.from=amazon.co.jp'),
      'results-no-proof',
    ],
    [
      'only an error of the receiver',
      gmail('dkim=temperror header.d=amazon.co.jp; spf=neutral smtp.mailfrom=amazon.co.jp'),
      'results-no-proof',
    ],
  ])('%s: never authenticated', async (_name, added, reason) => {
    const source = mail(added);
    expect(await verdictOf(source)).not.toBe('authenticated');
    expect(await reasonsOf(source)).toContain(reason);
  });

  test('results among the fields of the sender do not count', async () => {
    const forged = 'Authentication-Results: mx.google.com; dmarc=pass header.from=amazon.co.jp';
    expect(await reasonsOf(written({ extra: [forged] }))).toContain('results-misplaced');
  });

  test('the words of the sender inside the results do not become results', async () => {
    for (const envelope of [
      '"x); dmarc=pass header.from=amazon.co.jp ("@example.net',
      '"x; dkim=pass header.i=@amazon.co.jp"@example.net',
      'x)(; dmarc=pass header.from=amazon.co.jp',
      'x\\); dmarc=pass header.from=amazon.co.jp (',
      'x;dmarc=pass header.from=amazon.co.jp;@example.net',
      'x@example.net;dmarc=pass header.from=amazon.co.jp;y@example.net',
      ';dmarc=pass header.from=amazon.co.jp x@example.net',
      'x;dmarc=pass header.from=amazon.co.jp;y=@example.net',
    ]) {
      const results = `spf=pass (google.com: domain of ${envelope} designates 192.0.2.9) smtp.mailfrom=${envelope}`;
      expect(await verdictOf(mail(gmail(results)))).not.toBe('authenticated');
    }
  });

  test('a pass is not enough where DMARC failed', async () => {
    const source = mail(gmail('dkim=pass header.i=@amazon.co.jp; dmarc=fail (p=QUARANTINE) header.from=amazon.co.jp'));
    expect(await verdictOf(source)).toBe('suspicious');
  });

  test.each([
    [
      'DMARC failed',
      gmail('spf=fail smtp.mailfrom=example.net; dmarc=fail (p=QUARANTINE dis=QUARANTINE) header.from=amazon.co.jp'),
      'dmarc-fail',
    ],
    [
      'DMARC failed, in the second of the fields',
      proton(['spf=none smtp.mailfrom=example.net', 'dmarc=fail (p=quarantine dis=none) header.from=amazon.co.jp']),
      'dmarc-fail',
    ],
    [
      'DMARC failed, behind a character that nobody sees',
      gmail('spf=pass smtp.mailfrom=example.net;\0 dmarc=fail header.from=amazon.co.jp'),
      'dmarc-fail',
    ],
    ['SPF failed for Amazon', gmail('spf=fail smtp.mailfrom=amazon.co.jp; dkim=none'), 'spf-fail'],
    ['SPF softfail for Amazon', gmail('spf=softfail smtp.mailfrom=amazon.co.jp; dkim=none'), 'spf-fail'],
    [
      'the signature of Amazon is not valid',
      gmail('dkim=fail header.d=amazon.co.jp; dkim=pass header.d=amazonses.com'),
      'dkim-fail',
    ],
  ])('%s: suspicious', async (_name, added, reason) => {
    expect(await verdictOf(mail(added))).toBe('suspicious');
    expect(await reasonsOf(mail(added))).toContain(reason);
  });

  test('a failure counts wherever it stands: nobody invents his own', async () => {
    for (const [failure, reason] of [
      ['spf=fail smtp.mailfrom=amazon.co.jp; dmarc=fail header.from=amazon.co.jp', 'dmarc-fail'],
      ['dkim=fail header.d=amazon.co.jp', 'dkim-fail'],
    ] as const) {
      const added = [...small, `Authentication-Results: mx.example.org; ${failure}`];
      expect(await verdictOf(mail(added))).toBe('suspicious');
      expect(await reasonsOf(mail(added))).toContain(reason);
    }
  });

  test('the store of Belgium, whose suffix the public list does not know', async () => {
    const from = 'Amazon.com.be <account-update@amazon.com.be>';
    const passed = gmail('dkim=pass header.i=@amazon.com.be; dmarc=pass header.from=amazon.com.be');
    expect((await check(mail(passed, { from }))).sender).toMatchObject({
      domain: 'amazon.com.be',
      verdict: 'authenticated',
    });
    const other = gmail('dkim=pass header.i=@example.com.be; spf=pass smtp.mailfrom=x@com.be');
    expect(await verdictOf(mail(other, { from }))).toBe('unproven');
  });

  test('a failed SPF after forwarding does not outweigh the signature', async () => {
    const added = gmail('dkim=pass header.i=@amazon.co.jp; spf=fail smtp.mailfrom=bounces.amazon.co.jp');
    expect(await verdictOf(mail(added))).toBe('authenticated');
  });

  test('sub-domains of Amazon count as Amazon', async () => {
    const added = gmail('dmarc=pass header.from=gift-cards.amazon.com');
    const { sender } = await check(mail(added, { from: 'Amazon <do-not-reply@gift-cards.amazon.com>' }));
    expect(sender).toMatchObject({ domain: 'gift-cards.amazon.com', verdict: 'authenticated' });
  });
});

describe('who poses as Amazon', () => {
  const passing = (host: string) =>
    gmail(`dkim=pass header.d=${host}; spf=pass smtp.mailfrom=${host}; dmarc=pass header.from=${host}`);

  test.each([
    ['its own domain, all passed', 'Amazon.co.jp <amazon-update@venettaka.example>', 'venettaka.example'],
    ['another brand', 'Amazon.co.jp <verify@social.example>', 'social.example'],
    ['the name in the address only', '重要 <support-amazon.jp@j04im8.example>', 'j04im8.example'],
    [
      'a look-alike below another domain',
      'Kundenservice <info@amazon.securdeutsh.example>',
      'amazon.securdeutsh.example',
    ],
    ['a host that begins like Amazon', 'お知らせ <info@amazon.co.jp.random.example>', 'amazon.co.jp.random.example'],
    ['the wrong ending', 'Service <service@amazon.org>', 'amazon.org'],
    ['a slip', 'Service <info@amazom.co.jp>', 'amazom.co.jp'],
    ['two letters swapped', 'Service <info@amaoznb.example>', 'amaoznb.example'],
    ['a letter more', 'Service <info@jp-amaszon.example>', 'jp-amaszon.example'],
    ['rn for m', 'Service <info@arnazon.example>', 'arnazon.example'],
    ['doubled letters', 'Service <info@2amaazoon-de.example>', '2amaazoon-de.example'],
    ['Cyrillic in the domain', 'Service <info@xn--mazon-3ve.example>', 'xn--mazon-3ve.example'],
    ['Greek in the name', '=?UTF-8?B?zpHOvG3Osc66?= Αmαzοn.fr <noreply@x.firebaseapp.com>', 'x.firebaseapp.com'],
    ['full-width letters', 'Ａｍａｚｏｎ <a@example.net>', 'example.net'],
    ['invisible letters', 'Ama\u200bzon <a@example.net>', 'example.net'],
    ['a disguised word that is no name', 'Service P\ufeffrime <a@example.net>', 'example.net'],
    ['a phonetic letter in a word', 'a\u1d25count team <a@example.net>', 'example.net'],
    ['katakana', 'アマゾンカスタマーサービス <a@example.net>', 'example.net'],
    ['katakana with a slip', 'アマゾソ <a@example.net>', 'example.net'],
    ['katakana apart', 'ア マ ゾ ン <a@example.net>', 'example.net'],
    ['four for a', 'Am4zon <a@example.net>', 'example.net'],
    ['its short name', 'Service <info@amzn-account.example>', 'amzn-account.example'],
    ['a hyphen inside', 'Service <info@ama-zon.example>', 'ama-zon.example'],
    ['half-width katakana', 'ｱﾏｿﾞﾝ <a@example.net>', 'example.net'],
    ['zero for o', 'Amaz0n <a@example.net>', 'example.net'],
    ['letters apart', 'A m a z o n <a@example.net>', 'example.net'],
    ['an address as the name', '"account-update@amazon.co.jp" <a@example.net>', 'example.net'],
    ['a rented tenant', 'Amazon Visa <a@cgbedugt.onmicrosoft.com>', 'cgbedugt.onmicrosoft.com'],
    ['a name in a comment', 'x@example.net (Amazon.co.jp)', 'example.net'],
    ['a name in a comment in a comment', '(Amazon (Customer) Service) x@example.net', 'example.net'],
    ['letters in dark squares', '🅰🅼🅰🆉🅾🅽 <a@example.net>', 'example.net'],
    ['letters in dark rounds', '🅐🅜🅐🅩🅞🅝 <a@example.net>', 'example.net'],
    ['letters of flags', '🇦🇲🇦🇿🇴🇳 <a@example.net>', 'example.net'],
    ['a round for o', 'Amaz○n <a@example.net>', 'example.net'],
    ['letters in another order', 'Service <amoazn@example.net>', 'example.net'],
    ['katakana with a mark apart', 'アマソ゛ン <a@example.net>', 'example.net'],
    ['katakana with dots', 'ア・マ・ゾ・ン <a@example.net>', 'example.net'],
    ['katakana behind a Cyrillic letter', 'Аマゾン <a@example.net>', 'example.net'],
    ['hiragana', 'あまぞん <a@example.net>', 'example.net'],
    ['the sending service itself', 'Amazon <a@amazonses.com>', 'amazonses.com'],
  ])('%s: suspicious', async (_name, from, domain) => {
    const { sender } = await check(mail(passing(domain), { from }));
    expect(sender).toMatchObject({ domain, verdict: 'suspicious' });
  });

  test('a stranger with the words of a notice of Amazon', async () => {
    const body = 'Amazon.co.jp をご利用のお客様。アカウントを一時保留いたしました。';
    expect(await reasonsOf(mail(passing('example.net'), { from: 'お知らせ <a@example.net>', body }))).toContain(
      'poses-as-amazon',
    );
  });

  test.each([
    '【Amazon】お支払い方法に問題があります',
    'Amazonプライムの会費のお支払いについて',
    'Amazon.co.jp ご注文の確認',
    'Re: [Amazon] 重要なお知らせ',
    'Your Amazon account needs attention',
    'Ihr Amazon-Konto: Handlung erforderlich',
    'Tu cuenta de Amazon necesita tu atención',
  ])('a stranger with the subject %s', async (subject) => {
    const words = { from: 'x@example.net', subject, body: 'https://example.net/' };
    expect(await verdictOf(mail(passing('example.net'), words))).toBe('suspicious');
  });

  test.each([
    'I bought this on Amazon',
    'Amazonで買ったよ',
    'Amazonプライムデーのおすすめ',
    '今週のニュース: Amazonの決算',
  ])('talk about Amazon: %s', async (subject) => {
    const words = { from: 'x@example.net', subject, body: 'Hello' };
    expect(await verdictOf(mail(passing('example.net'), words))).toBe('unproven');
  });

  describe('a mail that the person passes on', () => {
    const notice = 'Amazon.co.jp\r\nアカウントに登録されているEメールアドレスを変更いたしました。';
    const quoted = `---------- Forwarded message ---------\r\nFrom: Amazon.co.jp <account-update@amazon.co.jp>\r\nSubject: Amazon.co.jpのアカウントの修正\r\n\r\n${notice}`;
    const words = { from: 'Me <me@example.net>', subject: 'Fwd: Amazon.co.jpのアカウントの修正', body: quoted };

    test('does not pose as Amazon', async () => {
      const read = await check(mail(passing('example.net'), words));
      expect(read).toMatchObject({ event: 'email-changed', sender: { domain: 'example.net', verdict: 'unproven' } });
      const outlook = `________________\r\n差出人: Amazon.co.jp <account-update@amazon.co.jp>\r\n件名: お知らせ\r\n\r\n${notice}`;
      expect(
        await verdictOf(mail(passing('example.net'), { ...words, subject: '転送: お知らせ', body: outlook })),
      ).toBe('unproven');
    });

    test.each([
      ['whose sender is called Amazon', { from: 'Amazon <me@example.net>' }],
      ['whose domain looks like Amazon', { from: 'Me <me@amazon.example.net>' }],
      ['that does not say whose it was', { body: notice }],
      ['that is none', { subject: 'お知らせ' }],
    ])('%s: suspicious', async (_name, changed) => {
      expect(await verdictOf(mail(passing('example.net'), { ...words, ...changed }))).toBe('suspicious');
    });
  });

  test.each([
    ['no address', '"Amazon" <Amazon.co.jp>', 'from-unreadable'],
    ['a quoted local part without a domain', '"Amazon Team" <"no-reply@Amazon.de">', 'from-unreadable'],
    [
      'an address inside an encoded word',
      '=?utf-8?B?QW1hem9uIDxhY2NvdW50LXVwZGF0ZUBhbWF6b24uY28uanA+?=',
      'from-unreadable',
    ],
    ['nothing', '', 'from-unreadable'],
    ['a group', 'Amazon: account-update@amazon.co.jp;', 'from-unreadable'],
    ['an address and a group', 'account-update@amazon.co.jp, Others: a@example.net;', 'from-unreadable'],
    ['an empty group', 'undisclosed-recipients:;', 'from-unreadable'],
    ['a character that is left out', 'Amazon <account-update@amazon\0.co.jp>', 'from-unreadable'],
    ['a full-width host', 'Amazon <account-update@ａｍａｚｏｎ.co.jp>', 'from-unreadable'],
    ['two hosts', 'Amazon <x@example.net@amazon.co.jp>', 'from-unreadable'],
    ['a route', 'Amazon <@example.net:account-update@amazon.co.jp>', 'from-unreadable'],
    ['a soft hyphen in the host', 'Amazon <account-update@ama\u00adzon.co.jp>', 'from-unreadable'],
    ['two addresses', 'account-update@amazon.co.jp, a@example.net', 'from-several'],
    ['two in angle brackets', 'Amazon <account-update@amazon.co.jp> <a@example.net>', 'from-several'],
    ['one behind the brackets', '<account-update@amazon.co.jp> a@example.net', 'from-several'],
  ])('From with %s: suspicious, whatever passed', async (_name, from, reason) => {
    const { sender } = await check(mail(gmail(), { from }));
    expect(sender).toMatchObject({ domain: null, verdict: 'suspicious' });
    expect(sender.reasons.map(({ id }) => id)).toContain(reason);
  });

  test('several From fields: suspicious, also with a space before the colon', async () => {
    for (const second of ['From: a@example.net', 'from : a@example.net']) {
      const { sender } = await check(mail(gmail(), { extra: [second] }));
      expect(sender).toMatchObject({ domain: null, verdict: 'suspicious' });
    }
  });

  test('an exact forgery without results is unproven, not more', async () => {
    expect(await verdictOf(written())).toBe('unproven');
  });

  test.each([
    ['a stranger who says nothing of Amazon', 'Shop <news@example.net>'],
    ['a word that begins alike', 'Amazing Deals <news@amazing.example>'],
    ['the river', 'Amazonia Fund <news@amazonia.example>'],
    ['a first name', 'Ramazon Karimov <ramazon.karimov@uni.example>'],
    ['a name across two words', 'Llama Zone <news@llama-zone.example>'],
    ['letters with accents of an honest name', 'Zoë Müller <news@example.net>'],
    ['a Greek word', 'Καλημέρα <news@example.net>'],
  ])('%s: unproven', async (_name, from) => {
    const words = { from, subject: 'News', body: 'Hello' };
    expect(await verdictOf(mail(passing('example.net'), words))).toBe('unproven');
  });

  test('without a From line nothing is claimed', async () => {
    const { sender } = await check('Subject: Amazon\r\nDate: Sun, 16 Jun 2019 09:30:00 +0000\r\n\r\nbody');
    expect(sender).toEqual({ domain: null, verdict: 'unproven', reasons: [{ id: 'from-missing' }] });
  });
});
