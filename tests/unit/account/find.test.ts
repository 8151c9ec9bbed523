import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../utils/account/find.ts';
import { FINDING_IDS, FINDINGS } from '../../../utils/account/findings.ts';
import { FACT_IDS, FACT_VALUES, FINE_VALUE } from '../../../utils/amazon/facts.ts';
import { LINK_PATHS } from '../../../utils/amazon/links.ts';
import { DOCUMENTED } from './documented.ts';

const everyValue = FACT_IDS.flatMap((fact) => FACT_VALUES[fact].map((value) => ({ fact, value })));
const anyValues = fc.record(
  Object.fromEntries(FACT_IDS.map((fact) => [fact, fc.constantFrom(...FACT_VALUES[fact])])) as Record<
    (typeof FACT_IDS)[number],
    fc.Arbitrary<string>
  >,
  { requiredKeys: [] },
);

describe('findings', () => {
  it.each(everyValue)('$fact = $value', ({ fact, value }) => {
    const documented = DOCUMENTED.filter((row) => row.fact === fact && row.value === value);
    expect(find((id) => (id === fact ? value : undefined))).toEqual(
      documented.map(({ id, severity }) => ({ id, severity })),
    );
  });

  it('are the documented ones and no others', () => {
    expect([...FINDING_IDS].sort()).toEqual(DOCUMENTED.map(({ id }) => id).sort());
  });

  it('makes none of unknown, fine and missing values', () => {
    expect(find(() => 'unknown')).toEqual([]);
    expect(find(() => undefined)).toEqual([]);
    expect(find((fact) => FINE_VALUE[fact])).toEqual([]);
  });

  it('puts everything urgent before everything that can wait, a lock-out first', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const severities = find((fact) => values[fact]).map(({ severity }) => severity);
        expect(severities).toEqual([...severities].sort((a, b) => (a === b ? 0 : a === 'urgent' ? -1 : 1)));
      }),
    );
    const everything: Record<string, string> = { access: 'locked', twoStep: 'off', addresses: 'none' };
    expect(find((fact) => everything[fact])[0]?.id).toBe('account-locked');
  });

  it('finds each fact’s finding whatever the other facts say', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const found = find((fact) => values[fact]).map(({ id }) => id);
        const documented = DOCUMENTED.filter(({ fact, value }) => values[fact] === value).map(({ id }) => id);
        expect([...found].sort()).toEqual(documented.sort());
      }),
    );
  });
});

describe('where a finding leads', () => {
  it.each(FINDING_IDS)('%s: to a place that exists, and from there further', (id) => {
    const { fix, onPage, whenThere } = FINDINGS[id];
    expect(LINK_PATHS).toHaveProperty(fix);
    if (whenThere !== 'here') expect(LINK_PATHS).toHaveProperty(whenThere);
    if ((onPage as readonly string[]).includes(fix)) expect(whenThere).not.toBe(fix);
  });
});
