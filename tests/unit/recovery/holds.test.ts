import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { HOLD_KINDS, HOLDS, holdEnds, holdOfHours, LONGEST_OWN } from '../../../utils/recovery/holds.ts';

const HOUR = 3_600_000;
const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});
const within = (timeZone: string) => {
  process.env.TZ = timeZone;
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
};

describe('the end of a hold', () => {
  it.each([
    ['2-hours', 2],
    ['5-hours', 5],
    ['24-hours', 24],
    ['3-days', 72],
  ] as const)('%s is %i hours later to the millisecond, in any zone and over a change of the clocks', (kind, hours) => {
    for (const timeZone of ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      within(timeZone);
      // The night before clocks go back in Europe, and forward.
      for (const from of [Date.UTC(2026, 9, 24, 23), Date.UTC(2027, 2, 27, 23), Date.UTC(2026, 10, 24)]) {
        const end = from + hours * HOUR;
        expect(holdEnds(kind, from, null)).toEqual({ earliest: end, latest: end });
      }
    }
  });

  it('of one’s own is as long as was said', () => {
    expect(holdEnds('own', 1000, 7)).toEqual({ earliest: 1000 + 7 * HOUR, latest: 1000 + 7 * HOUR });
    expect(holdEnds('own', 0, LONGEST_OWN).latest).toBe(60 * 24 * HOUR);
  });

  /** Local dates and times. */
  const ends = (from: string) => {
    const { earliest, latest } = holdEnds('identity-check', new Date(from).getTime(), null);
    return [earliest, latest].map((end) => {
      const date = new Date(end);
      return `${date.getMonth() + 1}-${date.getDate()} ${date.getHours()}:${date.getMinutes()}`;
    });
  };

  it.each([
    ['Monday', '2026-11-23T10:00', ['11-24 23:59', '11-26 23:59']],
    ['Wednesday', '2026-11-25T23:50', ['11-26 23:59', '11-30 23:59']],
    ['Thursday', '2026-11-26T10:00', ['11-27 23:59', '12-1 23:59']],
    ['Friday', '2026-11-27T10:00', ['11-30 23:59', '12-2 23:59']],
    ['Saturday', '2026-11-28T10:00', ['11-30 23:59', '12-2 23:59']],
    ['Sunday', '2026-11-29T00:10', ['11-30 23:59', '12-2 23:59']],
    ['Thursday before New Year', '2026-12-31T12:00', ['1-1 23:59', '1-5 23:59']],
  ])('of an identity check is one to three working days later, from a %s', (_, from, expected) => {
    for (const timeZone of ['Asia/Tokyo', 'America/New_York']) {
      within(timeZone);
      expect(ends(from)).toEqual(expected);
    }
  });

  it('of an identity check is the end of the day, also where the clocks change on the way', () => {
    within('Europe/Berlin');
    expect(ends('2026-10-23T10:00')).toEqual(['10-26 23:59', '10-28 23:59']);
    expect(ends('2027-03-26T10:00')).toEqual(['3-29 23:59', '3-31 23:59']);
  });

  it('is never before its begin, and its range is in order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HOLD_KINDS),
        fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
        fc.integer({ min: 1, max: LONGEST_OWN }),
        (kind, from, hours) => {
          const { earliest, latest } = holdEnds(kind, from, hours);
          expect(earliest).toBeGreaterThan(from);
          expect(latest).toBeGreaterThanOrEqual(earliest);
          expect(Number.isInteger(latest)).toBe(true);
        },
      ),
    );
  });
});

it('a stated wait is one of the known ones, or one’s own', () => {
  expect([2, 5, 24, 48, 72, 3].map(holdOfHours)).toEqual([
    '2-hours',
    '5-hours',
    '24-hours',
    '48-hours',
    '3-days',
    'own',
  ]);
  for (const kind of HOLD_KINDS) {
    const { hours } = HOLDS[kind];
    if (hours !== null) expect(holdOfHours(hours)).toBe(kind);
  }
});
