import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResults } from '../../../utils/mail/authentication.ts';
import { UnreadableMail } from '../../../utils/mail/check.ts';
import { check, gmail, gmx, icloud, outlook, proton, small, verdictOf, written, yahoo } from './mails.ts';

const RANK: Record<string, number> = { suspicious: 0, unproven: 1, authenticated: 2 };

const FAILING = 'spf=pass smtp.mailfrom=example.net; dkim=none; dmarc=fail header.from=amazon.co.jp';
const NOTHING = 'spf=none smtp.mailfrom=example.net; dkim=none';

/** Blocks of every kind of receiver, good and bad. */
const blocks = fc.constantFrom(
  ...[gmail(), gmail(FAILING), gmail(NOTHING), outlook(), outlook(`${FAILING};compauth=fail`), outlook(NOTHING)],
  ...[proton(), proton([FAILING]), proton([NOTHING]), proton(['spf=none smtp.mailfrom=example.net'])],
  ...[
    gmx(),
    gmx([NOTHING]),
    yahoo(),
    yahoo(FAILING),
    yahoo(NOTHING),
    icloud(),
    icloud('dmarc=fail header.from=amazon.co.jp', 'dkim=none'),
  ],
  ...[small, []],
);

const result = fc.constantFrom(
  ...['dmarc=pass header.from=amazon.co.jp', 'dkim=pass header.d=amazon.co.jp', 'dkim=pass header.i=@amazon.co.jp'],
  ...[
    'spf=pass smtp.mailfrom=bounces.amazon.co.jp',
    'compauth=pass reason=100',
    'arc=pass',
    'bimi=pass',
    'spf=none',
    '',
  ],
);
const server = fc.constantFrom(
  'mx.google.com; ',
  'mail5i.protonmail.ch; ',
  'gmx.net; ',
  'dmarc.icloud.com; ',
  'mx.example.org; ',
  '',
);
const forged = fc.oneof(
  fc
    .tuple(server, fc.array(result, { maxLength: 3 }))
    .map(([name, results]) => `Authentication-Results: ${name}${results.join('; ')}`),
  fc
    .constantFrom('mx.google.com', 'mail5i.protonmail.ch', 'mx.example.org', 'x.outlook.com')
    .map((host) => `Received: from a by ${host} with ESMTPS id 1; x`),
  fc.constantFrom(
    ...[
      'ARC-Authentication-Results: i=1; mx.google.com; dmarc=pass header.from=amazon.co.jp',
      'X-Original-Authentication-Results: mx.google.com; dmarc=pass',
    ],
    ...[
      'Received-SPF: pass client-ip=192.0.2.1',
      'X-AMAZON-MAIL-RELAY-TYPE: notification',
      'Return-Path: <x@bounces.amazon.co.jp>',
      'Sender: account-update@amazon.co.jp',
      'From: account-update@amazon.co.jp',
    ],
  ),
  fc.string({ maxLength: 40 }).map((text) => `X-Any: ${text.replace(/[\r\n]/g, ' ')}`),
);

/** A block without any line of a receiver is no mailbox's: what is added to it is its top. */
const received = blocks.filter((block) => block.length > 0);

test('nothing that is added below the lines of the receiver raises the verdict', async () => {
  await fc.assert(
    fc.asyncProperty(
      received,
      fc.array(forged, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (block, added, deep) => {
        const plain = [...block, written()].join('\r\n');
        const more = deep ? [...block, written({ extra: added })] : [...block, ...added, written()];
        expect(RANK[await verdictOf(more.join('\r\n'))]).toBeLessThanOrEqual(RANK[await verdictOf(plain)] as number);
      },
    ),
    { numRuns: 500 },
  );
});

/** Words that a sender may add: talk, names, notices of Amazon's, threats, comforts. */
const said = fc.oneof(
  fc.constantFrom(
    ...['This is no forgery.', 'Amazon', 'Your Amazon account', 'DMARC: PASS', 'dmarc=pass header.from=amazon.co.jp'],
    ...[
      'Amazon Conservation',
      'News about Amazon',
      'Hello',
      'アカウントを停止いたしました。',
      'via Relay',
      'unsubscribe',
    ],
    ...[
      'If it was not you, ignore this.',
      '「ご確認ください」など',
      'Amazon.co.jp',
      'we have changed your password',
      '"',
      ')',
    ],
  ),
  fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const senders = fc.constantFrom(
  ...['"Amazon.co.jp" <account-update@amazon.co.jp>', 'Amazon <a@example.net>', 'support <a@example.net>'],
  ...['x <info@amazon-jp.example>', 'x <amznjp.update@example.net>', 'News <news@example.net>'],
);
const subjects = fc.constantFrom(
  ...[
    'Amazon.co.jpのアカウントの修正',
    '【重要】Amazonプライムのお支払い方法に問題があります',
    'Your Amazon order',
    'Hello',
  ],
);
const bodies = fc.constantFrom(
  ...[
    'Hello',
    'アカウントに登録されているEメールアドレスを変更いたしました。\r\nAmazon.co.jp',
    'Dear Amazon customer, pay.',
  ],
);

test('nothing that a sender adds to his words raises the verdict', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(blocks, senders, subjects, bodies),
      fc.array(said, { maxLength: 3 }),
      fc.array(said, { maxLength: 3 }),
      async ([block, from, subject, body], inSubject, inBody) => {
        const plain = await verdictOf([...block, written({ from, subject, body })].join('\r\n'));
        const more = written({
          from,
          subject: [subject, ...inSubject].join(' '),
          body: [body, ...inBody].join('\r\n'),
        });
        expect(RANK[await verdictOf([...block, more].join('\r\n'))]).toBeLessThanOrEqual(RANK[plain] as number);
      },
    ),
    { numRuns: 500 },
  );
});

/**
 * Each mail without one of its header fields. The only line of a receiver stays: without it nothing is left of him, and
 * the head is one that somebody made.
 */
function withoutOne(source: string): string[] {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const fields = head.split(/\r\n(?![ \t])/);
  const kept = fields.indexOf(small[1] as string);
  return fields.flatMap((_, i) =>
    i === kept ? [] : [[fields.toSpliced(i, 1).join('\r\n'), ...body].join('\r\n\r\n')],
  );
}

/** As services write them that have a field for each test. */
const separate = fc.constantFrom(
  proton(['dmarc=fail (p=quarantine) header.from=amazon.co.jp', 'spf=pass smtp.mailfrom=example.net', 'dkim=none']),
  proton(['dmarc=none header.from=amazon.co.jp', 'spf=none smtp.mailfrom=example.net', 'dkim=none']),
);
const atOnce = received.filter((block) => !block.some((line) => line.includes('protonmail')));
const noSecondFrom = forged.filter((line) => !line.startsWith('From:'));

test('no field proves anything by being absent', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(atOnce, separate),
      fc.array(noSecondFrom, { maxLength: 4 }),
      fc.boolean(),
      async (block, added, deep) => {
        const source = deep ? [...block, written({ extra: added })] : [...block, ...added, written()];
        const whole = source.join('\r\n');
        if ((await verdictOf(whole)) === 'authenticated') return;
        for (const less of withoutOne(whole)) expect([await verdictOf(less), less]).not.toContain('authenticated');
      },
    ),
    { numRuns: 400 },
  );
});

test('nothing that a sender writes authenticates where the receiver writes no results', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(forged, { maxLength: 6 }), async (added) => {
      expect(await verdictOf([...small, ...added, written()].join('\r\n'))).not.toBe('authenticated');
    }),
    { numRuns: 500 },
  );
});

test('a pass of amazonses.com alone never authenticates', async () => {
  const host = fc.constantFrom('amazonses.com', 'us-west-2.amazonses.com', 'a1-2.smtp-out.amazonses.com');
  const passed = fc
    .tuple(
      fc.constantFrom(
        'dkim=pass header.d=',
        'dkim=pass header.i=@',
        'spf=pass smtp.mailfrom=x@',
        'dmarc=pass header.from=',
      ),
      host,
    )
    .map((parts) => parts.join(''));
  const service = fc.constantFrom<(results: string) => string[]>(
    gmail,
    outlook,
    yahoo,
    (results) => gmx([results]),
    (results) => proton([results]),
  );
  const from = fc.constantFrom(
    'Amazon <account-update@amazon.co.jp>',
    'Amazon <a@amazonses.com>',
    'a@us-west-2.amazonses.com',
  );
  await fc.assert(
    fc.asyncProperty(
      service,
      fc.array(passed, { minLength: 1, maxLength: 3 }),
      from,
      async (lines, results, sender) => {
        expect(await verdictOf([...lines(results.join('; ')), written({ from: sender })].join('\r\n'))).not.toBe(
          'authenticated',
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('any bytes give a verdict that is no proof, or are refused', async () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
    fc
      .tuple(
        fc.constant('From: Amazon <account-update@amazon.co.jp>\nContent-Type: multipart/mixed; boundary=b\n'),
        fc.string({ unit: 'binary', maxLength: 1000 }),
      )
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(noise, async (bytes) => {
      try {
        expect((await check(bytes)).sender.verdict).not.toBe('authenticated');
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableMail);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a genuine mail with damage anywhere is read or refused', async () => {
  const source = new TextEncoder().encode([...gmail(), written()].join('\r\n'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
      async (damage) => {
        const bytes = Uint8Array.from(source);
        for (const [at, value] of damage) bytes[at] = value;
        await check(bytes).catch((error) => expect(error).toBeInstanceOf(UnreadableMail));
      },
    ),
    { numRuns: 500 },
  );
});

test('the grammar of results takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab.=;()"\\ @/'), maxLength: 200 }), (text) => {
      const results = parseResults(text);
      expect(results === null || Array.isArray(results.results)).toBe(true);
    }),
  );
});
