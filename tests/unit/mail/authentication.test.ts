import { describe, expect, test } from 'vitest';
import { hostIn, parseResults } from '../../../utils/mail/authentication.ts';
import { writerOf } from '../../../utils/mail/receiver.ts';

const read = (value: string) => {
  const results = parseResults(value);
  return (
    results && {
      server: results.server,
      results: results.results.map(({ method, result, properties }) => [
        method,
        result,
        Object.fromEntries(properties),
      ]),
    }
  );
};

describe('the grammar of results', () => {
  test.each<[string, string, unknown]>([
    [
      'version, comments, spaces around the sign',
      'MX.example.org 1; dkim = pass (2048-bit key)  header.d = amazon.com;',
      { server: 'mx.example.org', results: [['dkim', 'pass', { 'header.d': 'amazon.com' }]] },
    ],
    [
      'a comment stuck to a word',
      'x.yahoo.com; dmarc=pass(p=NONE,sp=NONE) header.from=amazon.com;',
      { server: 'x.yahoo.com', results: [['dmarc', 'pass', { 'header.from': 'amazon.com' }]] },
    ],
    [
      'a quoted reason with words in it',
      'mx.example.org; dkim=fail reason="key not found dmarc=pass" header.d=amazon.com',
      {
        server: 'mx.example.org',
        results: [['dkim', 'fail', { reason: 'key_not_found_dmarc=pass', 'header.d': 'amazon.com' }]],
      },
    ],
    [
      'an envelope with signs of equality',
      'mx.example.org; spf=pass smtp.mailfrom="SRS0=Z8=5h=amazon.com=x@example.net"',
      {
        server: 'mx.example.org',
        results: [['spf', 'pass', { 'smtp.mailfrom': 'SRS0=Z8=5h=amazon.com=x@example.net' }]],
      },
    ],
    ['nothing', 'mx.example.org; none', { server: 'mx.example.org', results: [] }],
    [
      'a property twice: the first',
      'a.example; dkim=pass header.d=x.example header.d=amazon.com',
      { server: 'a.example', results: [['dkim', 'pass', { 'header.d': 'x.example' }]] },
    ],
    [
      'only properties of headers may stand apart',
      'a.example; dkim=pass; smtp.mailfrom=amazon.com',
      { server: 'a.example', results: [['dkim', 'pass', {}]] },
    ],
  ])('%s', (_name, value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  test.each([
    [
      'a quotation mark in a comment',
      'a.example; spf=pass (domain of "x); dmarc=pass ("@b.example) smtp.mailfrom=b.example',
    ],
    ['a bracket in a comment', 'a.example; spf=pass (domain of x(y) smtp.mailfrom=b.example'],
    ['a bracket that closes nothing', 'a.example; spf=pass x) smtp.mailfrom=b.example'],
    ['a bracket that stays open', 'a.example; spf=pass (x'],
    ['a separator in quotation marks', 'a.example; spf=pass smtp.mailfrom="x; dmarc=pass"@b.example'],
    ['a bracket in quotation marks', 'a.example; spf=pass smtp.mailfrom="x("@b.example'],
    ['an open quotation mark', 'a.example; spf=pass smtp.mailfrom="x'],
    ['a backslash', 'a.example; spf=pass (x\\) smtp.mailfrom=b.example'],
    ['too much', `a.example; spf=pass ${'x'.repeat(30_000)}`],
  ])('%s: not read', (_name, value) => {
    expect(parseResults(value)).toBeNull();
  });
});

test.each<[string | undefined, string | null]>([
  ['@Amazon.co.jp', 'amazon.co.jp'],
  ['<x@bounces.amazon.de>', 'bounces.amazon.de'],
  ['amazon.com.', 'amazon.com'],
  ['"a@amazon.com"@example.net', 'example.net'],
  ['none', null],
  ['', null],
  [undefined, null],
  ['amazon.com/x', null],
])('the host in %s is %s', (value, host) => {
  expect(hostIn(value)).toBe(host);
});

test.each<[string, string | null]>([
  ['from a.example (b.example [192.0.2.1]) by MX.example.org. (Postfix) with ESMTPS id 1; date', 'mx.example.org'],
  ['from a.example([192.0.2.1]) by mx.example.org with ESMTP', 'mx.example.org'],
  ['by 2002:ac2:5293:0:0:0:0:0 with SMTP id q19; date', '2002:ac2:5293:0:0:0:0:0'],
  ['from by by mx.example.org; date', 'mx.example.org'],
  ['from a (by mx.google.com) by mx.example.org; date', 'mx.example.org'],
  ['from a; by mx.google.com', null],
  ['from a (by mx.example.org', null],
  ['from a) by mx.example.org', null],
  ['', null],
])('%s was written by %s', (value, host) => {
  expect(writerOf(value)).toBe(host);
});
