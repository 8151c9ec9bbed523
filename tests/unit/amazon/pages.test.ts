import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { FACT_IDS } from '../../../utils/amazon/facts.ts';
import type { PageDefinition } from '../../../utils/amazon/page.ts';
import { PAGES } from '../../../utils/amazon/pages.ts';
import { recognise } from '../../../utils/amazon/recognise.ts';
import { FACT_PAGE, PAGE_IDS, speaksFor } from '../../../utils/amazon/table.ts';
import type { Provenance } from '../../../utils/base/confidence.ts';

const FILES = globSync('utils/amazon/pages/*.ts');

test('every file of a page is in the table, under its own name', async () => {
  expect(FILES.map((file) => basename(file, '.ts')).sort()).toEqual([...PAGE_IDS].sort());
  for (const file of FILES) {
    const { page, provenance } = (await import(`../../../${file}`)) as { page: PageDefinition; provenance: Provenance };
    expect(PAGES[basename(file, '.ts') as keyof typeof PAGES], file).toBe(page);
    expect(provenance.source, file).not.toBe('');
    expect(provenance.asOf, file).toMatch(/^20\d\d-[01]\d$/);
  }
});

test('every fact is decided on one page', () => {
  for (const fact of FACT_IDS) {
    const deciding = PAGE_IDS.filter((id) => (PAGES[id] as PageDefinition).facts[fact] === 'decides');
    expect(deciding, fact).toEqual([FACT_PAGE[fact]]);
  }
});

describe.each(PAGE_IDS)('%s', (id) => {
  const { paths, banners }: PageDefinition = PAGES[id];
  it('is recognised at each of its addresses, however they overlap with those of other pages', () => {
    for (const path of Object.keys(paths)) {
      expect(recognise(`https://www.amazon.de${path.replace('/*', '/x')}`)?.page, path).toBe(id);
    }
  });
  it('shows the banner of no fact that it does not speak for, unless it shows all', () => {
    if (banners !== 'all') expect(banners.filter((fact) => !speaksFor(id, fact))).toEqual([]);
  });
  it('is in the documentation with each address and how well it is known', () => {
    const row = readFileSync('docs/PAGES.md', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| \`${id}\` |`));
    const known = Object.entries(paths).map(([path, confidence]) => `\`${path}\` ${confidence}`);
    expect(row).toBe(`| \`${id}\` | ${known.join(' · ') || 'every path of `account-status.amazon.<tld>`'} |`);
  });
});
