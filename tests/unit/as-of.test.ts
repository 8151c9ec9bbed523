import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* Tables about Amazon and the world bear the month in which they were last looked up. None may be over a year old. */

interface Table {
  name: string;
  asOf: string;
}

const AS_OF = /\b(\w*AS_OF|asOf)\b(?::\s*\w+)?\s*[:=]\s*'(\d{4}-\d{2})(?:-\d{2})?'/g;

const tablesIn = (file: string, source: string): Table[] =>
  [...source.matchAll(AS_OF)].map(([, name, asOf]) => ({ name: `${file} ${name}`, asOf: asOf as string }));

const monthsOf = (yearAndMonth: string): number => {
  const [year = 0, month = 0] = yearAndMonth.split('-').map(Number);
  return year * 12 + month;
};

/** The tables that were looked up more than a year before this day. */
const grownOld = (tables: readonly Table[], today: Date): string[] =>
  tables
    .filter(({ asOf }) => monthsOf(today.toISOString().slice(0, 7)) - monthsOf(asOf) > 12)
    .map(({ name, asOf }) => `${name} is of ${asOf}`);

const TABLES = globSync('{utils,components}/**/*.{ts,tsx}').flatMap((file) =>
  tablesIn(file, readFileSync(file, 'utf8')),
);

describe('the tables', () => {
  it('are found', () => {
    expect(TABLES.length).toBeGreaterThan(15);
    expect(tablesIn('a.ts', `export const X_AS_OF = '2025-01';\nconst t = { asOf: '2025-02-03' };`)).toEqual([
      { name: 'a.ts X_AS_OF', asOf: '2025-01' },
      { name: 'a.ts asOf', asOf: '2025-02' },
    ]);
  });

  it('would be named if they were over a year old', () => {
    const table = { name: 'a.ts X_AS_OF', asOf: '2025-11' };
    expect(grownOld([table], new Date('2026-11-30'))).toEqual([]);
    expect(grownOld([table], new Date('2026-12-01'))).toEqual(['a.ts X_AS_OF is of 2025-11']);
  });

  it('are none of them over a year old', () => {
    expect(grownOld(TABLES, new Date())).toEqual([]);
  });
});
