import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../../../utils/recovery/charges.ts';

describe('the sum of a list of charges', () => {
  it.each([
    ['2026-11-22 $39.99 seller fee', { currency: '$', amount: 39.99, lines: 1 }],
    ['11/22 ￥７，６２１ コイン\n\n11/22 7,621円 コイン', { currency: 'JPY', amount: 15_242, lines: 2 }],
    ['Nov 3: 12.50 EUR\n€0.10', { currency: 'EUR', amount: 12.6, lines: 2 }],
    ['CA$50\n50 CAD', { currency: 'CAD', amount: 100, lines: 2 }],
    ['US$5.10\nUS$ 4.90', { currency: 'USD', amount: 10, lines: 2 }],
    ['order: R$50', { currency: 'BRL', amount: 50, lines: 1 }],
  ])('of %j', (list, sum) => {
    expect(sumOf(list)).toEqual(sum);
  });

  it.each([
    ['nothing', ''],
    ['a line without an amount', '$10\nsomething else'],
    ['two amounts in a line', '2 × $5, $10'],
    ['an amount on either side', 'Nov 22 $39.99'],
    ['two currencies', '$10\n¥10'],
    ['a decimal comma', '12,99 €'],
    ['a number without a currency', '1,000'],
    ['money given back', '$10\n-$10'],
    ['money given back in yen', '¥10\n−¥10'],
    ['a number partly in words', '1万2000円'],
    ['a number before a word for it', '¥3万'],
    ...['CA$', 'C$', 'A$', 'AU$', 'US$', 'MX$', 'R$', 'S$', 'NZ$', 'HK$', 'NT$', 'xy$'].map((sign) => [
      `$ beside ${sign}`,
      `$50\n${sign}50`,
    ]),
    ['Canadian beside American dollars', 'CA$50\nUS$50'],
    ['a dollar named apart', '$50\nUS $50'],
    ['a dollar named behind', '$50\n$50 CA'],
    ['a dollar with its code', '$50\n$50 CAD'],
    ['codes right at the number', '$50CAD\n$50USD'],
    ['codes in small letters', '$50 cad\n$50 usd'],
    ['a country right at the number', '$50US\n$50CA'],
    ['Chinese beside Japanese yuan', '¥50CNY\n¥50'],
    ['letters behind the sign', '$50\n$CA50'],
    ['Egyptian beside British pounds', '£5\nE£5'],
    ['a sign that is not known', 'NT$50'],
  ])('is left to the person: %s', (_, list) => {
    expect(sumOf(list)).toBeNull();
  });

  it('is exact, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 40 }), (hundredths) => {
        const list = hundredths.map((each) => `x: $${(each / 100).toFixed(2)}`).join('\n');
        const total = hundredths.reduce((sum, each) => sum + each, 0);
        expect(sumOf(list)).toEqual({ currency: '$', amount: total / 100, lines: hundredths.length });
      }),
    );
  });
});
