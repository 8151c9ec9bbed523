import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../scripts/inspect.ts';
import type { FactId } from '../../utils/amazon/facts.ts';

/*
 * Small pages written to be misread: in `hand` each with a fault that real markup or a person's story showed, in
 * `hostile` by kinds of attack. Those called `live-` need a browser, and those called `mark-` are about whose account a
 * page belongs to.
 */

const read = (path: string) => readFileSync(new URL(`crafted/${path}`, import.meta.url), 'utf8');
const rowsOf = (folder: string) =>
  read(`${folder}/expected.tsv`)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, ...string[]])
    .filter(([file]) => !/^(?:live|mark)-/.test(file));

/** The fact that a hostile page is about, by the beginning of its name. */
const ABOUT: Record<string, FactId> = {
  two: 'twoStep',
  pay: 'primePayment',
  payja: 'primePayment',
  adr: 'addresses',
  mem: 'memberships',
  wal: 'paymentMethods',
  acc: 'access',
};

describe('pages by hand', () => {
  it.each(rowsOf('hand'))('%s, a page of %s', (file, page = '', url = '', expected = '', why = '') => {
    const seen = inspectPage(url, read(`hand/${file}`));
    expect(seen.page).toBe(page);
    const [, fact, value] = /(\w+)=([\w-]+)/.exec(expected) ?? [];
    expect(seen.facts[fact as FactId]?.value, why).toBe(value);
    const finding = /finding ([\w-]+)/.exec(expected)?.[1];
    if (finding) expect(seen.findings.map(({ id }) => id)).toEqual([finding]);
    if (/no finding/.test(expected)) expect(seen.findings).toEqual([]);
  });
});

describe('hostile pages', () => {
  it.each(rowsOf('hostile'))('%s', (file, url = '', _then = '', right = '', kind = '') => {
    const { facts } = inspectPage(url, read(`hostile/${file}`));
    const about = ABOUT[file.split('-')[0] as string];
    const seen = about ? facts[about]?.value : Object.values(facts)[0]?.value;
    expect(right.split('|'), kind).toContain(seen ?? 'unknown');
  });
});
