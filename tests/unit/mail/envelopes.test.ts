import { describe, expect, test } from 'vitest';
import { gmail, gmx, mail, outlook, proton, verdictOf, yahoo } from './mails.ts';

/* The sender chooses the envelope, and each service writes it into the results in its own way. */

type Write = (envelope: string, spf: string, rest: string[]) => string[];

const SERVICES: Record<string, Write> = {
  Gmail: (envelope, spf, rest) =>
    gmail(
      [
        ...rest.slice(0, -1),
        `spf=${spf} (google.com: domain of ${envelope} designates 192.0.2.9 as permitted sender) smtp.mailfrom=${envelope}`,
        ...rest.slice(-1),
      ].join('; '),
    ),
  Outlook: (envelope, spf, rest) =>
    outlook(
      `spf=${spf} (sender IP is 192.0.2.9) smtp.mailfrom=${envelope}; ${rest.join(';')};compauth=fail reason=000`,
    ),
  Yahoo: (envelope, spf, rest) => yahoo(`${rest[0]}; spf=${spf} smtp.mailfrom=${envelope}; ${rest.at(-1)};`),
  Proton: (envelope, spf, rest) =>
    proton([rest.at(-1) as string, `spf=${spf} smtp.mailfrom=${envelope}`, rest[0] as string]),
  GMX: (envelope, spf, rest) => gmx([`spf=${spf} smtp.mailfrom=${envelope}; ${rest.join('; ')}`]),
  'a provider that writes the name it was greeted by': (envelope, spf, rest) => [
    `Authentication-Results: mx.example.org; spf=${spf} smtp.mailfrom=${envelope} smtp.helo=${envelope}; ${rest.join('; ')}`,
    'Received: from a by mx.example.org with ESMTP id 1; x',
  ],
};

const HOSTILE = [
  '"x; dmarc=pass header.from=amazon.co.jp; y"@evil.example',
  '"x; dkim=pass header.d=amazon.co.jp"@evil.example',
  '"a(b"@evil.example',
  '"a)b"@evil.example',
  '"x) dmarc=pass header.from=amazon.co.jp (y"@evil.example',
  'x) ; dmarc=pass header.from=amazon.co.jp; spf=pass (x@evil.example',
  '"a\\"b; dmarc=pass"@evil.example',
  'a\\(b@evil.example',
  '"@amazon.co.jp"@evil.example',
  'amazon.co.jp@evil.example',
  'x@amazon.co.jp@evil.example',
  'x@evil.example smtp.mailfrom=bounces.amazon.co.jp',
  '"x smtp.mailfrom=y@amazon.co.jp"@evil.example',
  'SRS0=ab=cd=amazon.co.jp=account-update@evil.example',
  'x@[203.0.113.9]',
  '<>',
  '""@evil.example',
  `"${'x'.repeat(25_000)}"@evil.example`,
  '=?utf-8?q?dmarc=3Dpass?=@evil.example',
  "x';dmarc=pass header.from=amazon.co.jp;'@evil.example",
];

const named = HOSTILE.map((envelope) => [envelope.slice(0, 60), envelope] as const);

describe.each(Object.entries(SERVICES))('%s', (_service, write) => {
  test.each(named)('a failure beside %s', async (_name, envelope) => {
    const added = write(envelope, 'pass', [
      'dkim=none',
      'dmarc=fail (p=QUARANTINE dis=QUARANTINE) header.from=amazon.co.jp',
    ]);
    expect(await verdictOf(mail(added))).toBe('suspicious');
  });

  test.each(named)('nothing that proves beside %s', async (_name, envelope) => {
    const added = write(envelope, 'pass', ['dkim=none', 'dmarc=none header.from=amazon.co.jp']);
    expect(await verdictOf(mail(added))).not.toBe('authenticated');
  });

  test.each([
    'account-update+SRS=ab=cd=amazon.co.jp=x@forwarder.example',
    'prvs=1234567890=x@bounces.amazon.co.jp',
    '20260101=a-b_c.d/e@bounces.amazon.co.jp',
    'btv1==123456==x@bounces.amazon.co.jp',
  ])('an honest envelope that is odd: %s', async (envelope) => {
    const added = write(envelope, 'none', ['dkim=pass header.i=@amazon.co.jp', 'dmarc=pass header.from=amazon.co.jp']);
    expect(await verdictOf(mail(added))).toBe('authenticated');
  });
});
