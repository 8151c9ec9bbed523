import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../scripts/inspect.ts';

/**
 * Real saved pages are not part of the project (they are other people's captures). Where a folder of them lies beside
 * it, every page in it is read.
 */
const FOLDER = new URL('../../../shared/pages/', import.meta.url);
const INDEX = new URL('index.tsv', FOLDER);

const rows = existsSync(INDEX)
  ? readFileSync(INDEX, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [file = '', page = '', url = ''] = line.split('\t');
        return { file, page: page === '-' ? null : page, url };
      })
  : [];

/** What the name of a capture says about the page in it. A capture that is not listed may claim nothing at all. */
const SAYS: [name: RegExp, facts: Record<string, string[]>][] = [
  [/__signin(?:-claim-username)?\.html$/, { access: ['signed-out'] }],
  [/invalid-password/, { access: ['signed-out'] }],
  [/post-signin-mfa/, { access: ['challenge'] }],
  [/captcha/, { access: ['challenge'] }],
  // The form for a new password, cut out of its page: account structure without its rows.
  [/form-change-password/, { twoStep: ['unknown'], access: ['ok', 'unknown'] }],
  // The form for a new card, cut out of its page: no wallet to be seen.
  [/form-add-card/, { paymentMethods: ['unknown'], access: ['ok', 'unknown'] }],
];

describe.skipIf(rows.length === 0)('real saved pages', () => {
  it.each(rows)('$file', ({ file, page, url }) => {
    const seen = inspectPage(url, readFileSync(new URL(file, FOLDER), 'utf8'));
    expect(seen.page).toBe(page);
    expect(seen.marketplace).toBe(page && (url.includes('amazon.co.jp') ? 'jp' : 'us'));
    const says = SAYS.find(([name]) => name.test(file))?.[1] ?? {};
    expect(
      Object.keys(seen.facts)
        .filter((id) => !id.endsWith('Count'))
        .sort(),
    ).toEqual(Object.keys(says).sort());
    for (const [fact, { value }] of Object.entries(seen.facts)) expect(says[fact] ?? ['unknown']).toContain(value);
    expect(seen.findings).toEqual([]);
  });

  it.each(rows)('$file at the address of another page is not misread', ({ file }) => {
    const html = readFileSync(new URL(file, FOLDER), 'utf8');
    for (const path of [
      '/a/settings/approval',
      '/gp/primecentral',
      '/yourmembershipsandsubscriptions',
      '/cpe/yourpayments/wallet',
      '/a/addresses',
    ]) {
      const { facts, findings } = inspectPage(`https://www.amazon.com${path}`, html);
      expect(findings).toEqual([]);
      for (const [fact, { value }] of Object.entries(facts)) if (fact !== 'access') expect(value).toBe('unknown');
    }
  });
});
