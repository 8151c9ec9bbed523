import { describe, expect, it } from 'vitest';
import { firstRow, foldedWords, summary } from '../../../components/account/summary.ts';
import { reportText } from '../../../components/settings/misread-report.ts';
import { guessStore } from '../../../components/ui/guess-store.ts';
import { stateWord } from '../../../components/ui/state-mark.tsx';
import { day, duration, moment, when } from '../../../components/ui/when.ts';
import { tongueOf } from '../../../locales/index.ts';
import { FACT_IDS, type FactId, type FactValue, FINE_VALUE } from '../../../utils/amazon/facts.ts';
import { FACT_PAGE } from '../../../utils/amazon/table.ts';
import { DAY } from '../../../utils/base/time.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { applyCommand, observe } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { overview } from '../../../utils/state/select.ts';
import { partIn, withPart } from '../state/at.ts';

const NOW = new Date(2026, 10, 22, 14, 5).getTime();
const { t: en, language: EN } = tongueOf('en');
const { t: ja, language: JA } = tongueOf('ja');

const reading = (state: State, fact: FactId, value: FactValue, at: number): State =>
  observe(
    state,
    { marketplace: 'jp', page: FACT_PAGE[fact], facts: { [fact]: { value, signals: ['label-value'] } } },
    at,
  );
const allFine = (at: number): State =>
  FACT_IDS.reduce((state, fact) => reading(state, fact, FINE_VALUE[fact], at), initialState());
const english = (state: State): string => summary(overview(state, 'jp', NOW), NOW, EN, en);
const japanese = (state: State): string => summary(overview(state, 'jp', NOW), NOW, JA, ja);

describe('the sentence about the whole', () => {
  it('says that nothing was read', () => {
    expect(english(initialState())).toBe('Nothing has been read yet.');
  });

  it('counts what needs the person, and leaves what was never read to the words about the rest', () => {
    const state = reading(reading(initialState(), 'twoStep', 'off', NOW), 'primePayment', 'none', NOW);
    const rest = (['memberships', 'paymentMethods', 'addresses'] as const).reduce(
      (next, fact) => reading(next, fact, FINE_VALUE[fact], NOW),
      state,
    );
    expect(english(rest)).toBe('2 things need you.');
    expect(japanese(rest)).toBe('対応が必要なことが2件あります。');
    expect(foldedWords(overview(rest, 'jp', NOW).rows, EN, en)).toContain('1 not known');
  });

  it('counts what was never read where nothing needs the person', () => {
    expect(english(reading(initialState(), 'twoStep', 'on', NOW))).toBe('5 not read yet.');
  });

  it('says that all is fine only when all was read, with the age of the oldest', () => {
    const at = new Date(2026, 10, 3, 9).getTime();
    expect(english(reading(allFine(at), 'twoStep', 'on', NOW))).toBe('All 6 read as fine; the oldest 3 Nov.');
  });

  it('names the person’s word where it stands for a reading', () => {
    const said = applyCommand(
      allFine(NOW - DAY),
      { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' },
      NOW,
    );
    expect(english(said)).toBe('All 6 fine, as read or as you said; the oldest 21 Nov.');
  });

  it('does not call old readings fine', () => {
    expect(english(allFine(NOW - 31 * DAY))).toBe('6 to look at again.');
  });
});

describe('the first thing to do', () => {
  const first = (state: State) => firstRow(overview(state, 'jp', NOW))?.fact;

  it('is the most urgent finding', () => {
    expect(first(reading(reading(allFine(NOW), 'addresses', 'none', NOW), 'primePayment', 'none', NOW))).toBe(
      'primePayment',
    );
  });

  it('is something not known where nothing needs doing', () => {
    const { addresses: _, ...facts } = partIn(allFine(NOW), 'facts').jp ?? {};
    expect(first(withPart(initialState(), 'jp', { facts }))).toBe('addresses');
  });

  it('is nothing when all is fine', () => {
    expect(firstRow(overview(allFine(NOW), 'jp', NOW))).toBeNull();
  });
});

describe('the word of a state', () => {
  it.each([
    ['urgent', 'off', 'state.urgent'],
    ['fine', 'on', 'state.fine'],
    ['unknown', null, 'state.never'],
    ['unknown', 'unknown', 'state.unknown'],
    ['unknown', 'on', 'state.lookAgain'],
  ] as const)('%s with %s is %s', (state, value, word) => {
    expect(stateWord({ state, value })).toBe(word);
  });
});

describe('times', () => {
  it('are days, with the year when it is another one', () => {
    expect(day(new Date(2026, 10, 3).getTime(), NOW, EN)).toBe('3 Nov');
    expect(day(new Date(2025, 10, 3).getTime(), NOW, EN)).toBe('3 Nov 2025');
    expect(day(new Date(2026, 10, 3).getTime(), NOW, JA)).toBe('11月3日');
    expect(day(new Date(2025, 10, 3).getTime(), NOW, JA)).toBe('2025年11月3日');
  });

  it('are hours and minutes today', () => {
    expect(when(NOW, NOW, EN, en)).toBe('today at 14:05');
    expect(when(NOW, NOW, JA, ja)).toBe('今日14:05に');
    expect(when(NOW - DAY, NOW, EN, en)).toBe('on 21 Nov');
  });
});

describe('countdowns', () => {
  const MINUTE = 60_000;
  const HOUR = 60 * MINUTE;

  it.each([
    [200 * MINUTE, '3 h 20 min', '3時間20分'],
    [200 * MINUTE - 1, '3 h 20 min', '3時間20分'],
    [2 * HOUR, '2 h', '2時間'],
    [59 * MINUTE + 1, '1 h', '1時間'],
    [1, '1 min', '1分'],
    [0, '1 min', '1分'],
    [47 * HOUR + MINUTE, '47 h 1 min', '47時間1分'],
    [48 * HOUR, '2 days', '2日'],
    [75 * HOUR - MINUTE, '3 days 3 h', '3日3時間'],
  ])('of %i ms are %s, %s, and never too short', (length, english, japanese) => {
    expect(duration(length, EN, en)).toBe(english);
    expect(duration(length, JA, ja)).toBe(japanese);
  });

  it('name the moment of the end', () => {
    expect(moment(new Date(2026, 10, 22, 21, 40).getTime(), NOW, EN, en)).toBe('today 21:40');
    expect(moment(new Date(2026, 10, 23, 1, 5).getTime(), NOW, EN, en)).toBe('tomorrow 01:05');
    expect(moment(new Date(2026, 10, 24, 9, 0).getTime(), NOW, EN, en)).toBe('24 Nov, 09:00');
    expect(moment(new Date(2026, 10, 24, 9, 0).getTime(), NOW, JA, ja)).toBe('11月24日09:00');
    expect(moment(new Date(2026, 10, 23, 1, 5).getTime(), NOW, JA, ja)).toBe('明日01:05');
  });
});

describe('the guessed store', () => {
  it.each([
    ['ja', 'jp'],
    ['ja-JP', 'jp'],
    ['en', 'us'],
    ['en-GB', 'uk'],
    ['en-NZ', 'au'],
    ['de-AT', 'de'],
    ['pt', 'br'],
    ['fr-CA', 'ca'],
    ['ar-SA', 'sa'],
    ['ko', 'us'],
    ['not a language', 'us'],
  ])('of a browser in %s is %s', (language, store) => {
    expect(guessStore(language)).toBe(store);
  });
});

describe('the report of a misread page', () => {
  it('holds fixed names, times and versions of this page alone', () => {
    const at = Date.UTC(2026, 10, 22, 5);
    const state = reading(reading(initialState(), 'primePayment', 'none', at), 'addresses', 'some', at);
    expect(
      reportText({ marketplace: 'jp', page: 'prime', unread: false, trouble: null }, state, '1.2.3', 'Browser/1'),
    ).toBe(
      [
        'Mamori 1.2.3',
        'Browser/1',
        'marketplace: jp',
        'page: prime',
        'read: yes',
        'primePayment: none (label-value), 2026-11-22T05:00:00.000Z',
      ].join('\n'),
    );
  });

  it('works where what is stored cannot be read', () => {
    expect(reportText({ marketplace: 'us', page: 'wallet', unread: true, trouble: null }, null, '1', 'B')).toContain(
      'read: no',
    );
  });
});
