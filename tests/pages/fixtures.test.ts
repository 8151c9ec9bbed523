import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectPage } from '../../scripts/inspect.ts';
import { COUNT_IDS, FACT_VALUES, type FactId } from '../../utils/amazon/facts.ts';
import { PAGE_IDS } from '../../utils/amazon/table.ts';
import { DOCUMENTED } from '../unit/account/documented.ts';
import { EXPECTATIONS } from './expectations.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const saved = (file: string) => readFileSync(new URL(file, FIXTURES), 'utf8');

describe.each([...new Set(EXPECTATIONS.map(({ file }) => file.split('/')[0]))])('%s', (folder) => {
  it.each(EXPECTATIONS.filter(({ file }) => file.startsWith(`${folder}/`)))('$file: $why', (row) => {
    const seen = inspectPage(row.url, saved(row.file));
    expect({ marketplace: seen.marketplace, page: seen.page }).toEqual({
      marketplace: row.marketplace,
      page: row.page,
    });
    // How many there are is beside the facts: looked at where the row says so.
    const told = Object.keys(seen.facts).filter(
      (id) => !(COUNT_IDS as readonly string[]).includes(id) || id in row.facts,
    );
    expect(told.sort()).toEqual(Object.keys(row.facts).sort());
    for (const [fact, expected] of Object.entries(row.facts)) {
      const reading = seen.facts[fact as FactId];
      expect(expected.values, `${fact}, signals ${reading?.signals}`).toContain(reading?.value);
      expect(reading?.signals).toEqual(expect.arrayContaining(expected.spoke));
      expect(reading?.signals.filter((signal) => expected.silent.includes(signal))).toEqual([]);
      for (const signal of reading?.signals ?? []) expect(signal).toMatch(/^[a-z][\w-]{2,30}$/);
    }
    const ids = seen.findings.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(row.findings));
    expect(ids.filter((id) => !row.allowed.includes(id))).toEqual([]);
    const follows = DOCUMENTED.filter(({ fact, value }) => seen.facts[fact]?.value === value);
    expect([...seen.findings].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      follows.map(({ id, severity }) => ({ id, severity })).sort((a, b) => a.id.localeCompare(b.id)),
    );
  });
});

describe('the fixtures', () => {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));

  it('are all listed, once', () => {
    expect(EXPECTATIONS.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('cover every page in Japanese and English', () => {
    const covered = new Set(EXPECTATIONS.map(({ file, page }) => `${page} ${file.split('/')[1]?.slice(0, 2)}`));
    for (const page of PAGE_IDS) for (const lang of ['ja', 'en']) expect(covered).toContain(`${page} ${lang}`);
  });

  it('cover every value of every fact in Japanese and English', () => {
    const decided = EXPECTATIONS.flatMap(({ file, facts }) =>
      Object.entries(facts).flatMap(([fact, { values }]) =>
        values.length === 1 ? [`${fact}=${values[0]} ${file.split('/')[1]?.slice(0, 2)}`] : [],
      ),
    );
    for (const [fact, values] of Object.entries(FACT_VALUES))
      for (const value of values)
        for (const lang of ['ja', 'en']) expect(decided).toContain(`${fact}=${value} ${lang}`);
  });

  it('hold nobody’s data', () => {
    for (const file of files) {
      const text = saved(file);
      for (const [digits] of text.matchAll(/(?<![\dA-Z-])\d(?:[ -]?\d){11,}/g)) expect(digits).toMatch(/^[0 -]+$/);
      for (const [, host] of text.matchAll(/[\w.]+@([\w.]+)/g)) expect(host).toBe('example.com');
    }
  });
});
