import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../utils/account/schema.ts';
import type { FactRow } from '../../../utils/account/view.ts';
import { FACT_IDS, type FactId, type FactValue, FINE_VALUE } from '../../../utils/amazon/facts.ts';
import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import { FACT_PAGE, PAGE_IDS, type PageId } from '../../../utils/amazon/table.ts';
import { DAY, FRESH_FOR, MINUTE } from '../../../utils/base/time.ts';
import { exportText, stateOf } from '../../../utils/state/document.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { readDocument } from '../../../utils/state/read.ts';
import { urgentCount } from '../../../utils/state/recovery.ts';
import { applyCommand, observe, snoozeBanner } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { bannerAbout, overview, seenMarketplaces } from '../../../utils/state/select.ts';
import { everythingStored } from '../../../utils/state/stored.ts';
import { HOUR, hold, late, lived, opened, over, read, withdraw } from '../recovery/life.ts';
import { lived as anyLife, T0 } from '../state/arbitraries.ts';

type Happening =
  | { read: FactValue; at?: number; page?: PageId; store?: MarketplaceId }
  | { say: FactValue; at?: number };

/** A document in which these things happened to one fact, a second apart unless said otherwise. */
function withFact(fact: FactId, happenings: Happening[], from: State = initialState()): State {
  return happenings.reduce((state, h, i) => {
    const at = h.at ?? T0 + i * 1000;
    if ('say' in h) return applyCommand(state, { type: 'say', marketplace: 'jp', fact, value: h.say as never }, at);
    const observation: Observation = {
      marketplace: h.store ?? 'jp',
      page: h.page ?? FACT_PAGE[fact],
      facts: { [fact]: { value: h.read, signals: [] } },
    };
    return observe(state, observation, at);
  }, from);
}

const rowOf = (state: State, fact: FactId, now: number): FactRow =>
  overview(state, 'jp', now).rows.find((row) => row.fact === fact) as FactRow;

describe('the row of a fact', () => {
  const soon = T0 + 10_000;
  const rows: [string, FactId, Happening[], number, Partial<FactRow>][] = [
    ['never read', 'twoStep', [], soon, { state: 'unknown', value: null, by: null, at: null, stale: false }],
    ['tried in vain', 'twoStep', [{ read: 'unknown' }], soon, { state: 'unknown', value: null, unreadAt: T0 }],
    [
      'read as fine',
      'twoStep',
      [{ read: 'on' }],
      soon,
      { state: 'fine', value: 'on', by: 'read', at: T0, readOn: 'two-step-settings' },
    ],
    ['read as bad', 'twoStep', [{ read: 'off' }], soon, { state: 'urgent', finding: 'two-step-off' }],
    ['soon', 'addresses', [{ read: 'none' }], soon, { state: 'soon', finding: 'addresses-none' }],
    ['fine on its last fresh moment', 'twoStep', [{ read: 'on' }], T0 + FRESH_FOR, { state: 'fine', stale: false }],
    [
      'fine a moment later',
      'twoStep',
      [{ read: 'on' }],
      T0 + FRESH_FOR + 1,
      { state: 'unknown', value: 'on', stale: true },
    ],
    [
      'bad and old',
      'twoStep',
      [{ read: 'off' }],
      T0 + FRESH_FOR + 1,
      { state: 'urgent', finding: 'two-step-off', stale: true },
    ],
    [
      'fine, then not readable',
      'twoStep',
      [{ read: 'on' }, { read: 'unknown' }],
      soon,
      { state: 'unknown', value: 'on', unreadAt: T0 + 1000 },
    ],
    [
      'bad, then not readable',
      'twoStep',
      [{ read: 'off' }, { read: 'unknown' }],
      soon,
      { state: 'urgent', unreadAt: T0 + 1000 },
    ],
    ['said to be fine', 'twoStep', [{ say: 'on' }], soon, { state: 'fine', by: 'word', readOn: null }],
    [
      'said to be fine of a page that is not readable',
      'twoStep',
      [{ read: 'unknown' }, { say: 'on' }, { read: 'unknown' }],
      soon,
      { state: 'fine', by: 'word', unreadAt: T0 + 2000 },
    ],
    ['said to be fine, long ago', 'twoStep', [{ say: 'on' }], T0 + FRESH_FOR + 1, { state: 'unknown', stale: true }],
    ['said to be bad', 'twoStep', [{ say: 'off' }], soon, { state: 'urgent', finding: 'two-step-off', by: 'word' }],
    [
      'could not tell',
      'twoStep',
      [{ say: 'unknown' }],
      soon,
      { state: 'unknown', value: 'unknown', by: 'word', contradiction: null },
    ],
    [
      'word against an older reading',
      'twoStep',
      [{ read: 'off' }, { say: 'on' }],
      soon,
      { state: 'fine', contradiction: { value: 'off', by: 'read', at: T0 } },
    ],
    [
      'reading against an older word',
      'twoStep',
      [{ say: 'on' }, { read: 'off' }],
      soon,
      { state: 'urgent', contradiction: { value: 'on', by: 'word', at: T0 } },
    ],
    [
      'word and reading at one',
      'twoStep',
      [{ say: 'on' }, { read: 'on' }],
      soon,
      { state: 'fine', by: 'read', contradiction: null },
    ],
    [
      'signed out',
      'access',
      [{ read: 'signed-out', page: 'sign-in' }],
      soon,
      { state: 'unknown', value: 'signed-out', finding: null, readOn: 'sign-in' },
    ],
    ['asked for a code', 'access', [{ read: 'challenge', page: 'sign-in' }], soon, { state: 'unknown', finding: null }],
    [
      'locked',
      'access',
      [{ read: 'locked', page: 'account-status' }],
      soon,
      { state: 'urgent', finding: 'account-locked' },
    ],
    ['fine, noted ahead of the clock', 'twoStep', [{ read: 'on' }], T0 - DAY, { state: 'unknown', stale: true }],
    ['fine, the clock a little behind', 'twoStep', [{ read: 'on' }], T0 - MINUTE, { state: 'fine', stale: false }],
    ['bad, noted ahead of the clock', 'twoStep', [{ read: 'off' }], T0 - DAY, { state: 'urgent', stale: true }],
    [
      'a word ahead of the clock gives way to a reading now',
      'twoStep',
      [{ say: 'on' }, { read: 'off', at: T0 - DAY }],
      T0 - DAY,
      { state: 'urgent', by: 'read' },
    ],
  ];
  it.each(rows)('%s', (_, fact, happenings, now, expected) => {
    expect(rowOf(withFact(fact, happenings), fact, now)).toMatchObject(expected);
  });

  it('names the page to open on its own store', () => {
    expect(rowOf(initialState(), 'twoStep', T0).open).toBe('https://www.amazon.co.jp/a/settings/approval');
    expect(overview(initialState(), 'de', T0).rows[0]?.open).toMatch(/^https:\/\/www\.amazon\.de\//);
  });

  it('says until when its banner is snoozed', () => {
    const state = snoozeBanner(withFact('twoStep', [{ read: 'off' }]), 'jp', 'two-step-off', 'week', T0);
    expect(rowOf(state, 'twoStep', T0)).toMatchObject({ state: 'urgent', snoozed: { until: T0 + 7 * DAY } });
    expect(rowOf(state, 'twoStep', T0 + 7 * DAY).snoozed).toBeNull();
  });
});

describe('the overview', () => {
  it('puts the most pressing first, and behind it what is snoozed', () => {
    let state = withFact('addresses', [{ read: 'some' }]);
    state = withFact('paymentMethods', [{ read: 'none' }], state);
    state = withFact('primePayment', [{ read: 'none' }], state);
    state = withFact('twoStep', [{ read: 'off' }], state);
    const order = (s: State) => overview(s, 'jp', T0 + 10_000).rows.map(({ fact }) => fact);
    expect(order(state)).toEqual(['twoStep', 'primePayment', 'paymentMethods', 'memberships', 'access', 'addresses']);
    expect(order(snoozeBanner(state, 'jp', 'two-step-off', 'week', T0 + 9000)).slice(0, 2)).toEqual([
      'primePayment',
      'twoStep',
    ]);
  });

  it('counts every row once, and calls nothing fine that is old, ahead, doubted or unknown', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: -40 * DAY, max: 40 * DAY }), ({ state, now }, later) => {
        const at = now + later;
        const { rows, needYou, never, lookAgain } = overview(state, 'jp', at);
        expect(rows.map(({ fact }) => fact).sort()).toEqual([...FACT_IDS].sort());
        const fine = rows.filter((row) => row.state === 'fine');
        expect(needYou + never + lookAgain + fine.length).toBe(rows.length);
        for (const row of fine) {
          expect(row.value).toBe(FINE_VALUE[row.fact]);
          expect(row.stale || row.at === null || at - row.at > FRESH_FOR || row.at > at + MINUTE).toBe(false);
          if (row.by === 'read') expect(row.unreadAt).toBeNull();
        }
        for (const row of rows) expect(row.state === 'urgent' || row.state === 'soon').toBe(row.finding !== null);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the badge', () => {
  it('counts urgent things of all stores that are not snoozed', () => {
    let state = withFact('twoStep', [{ read: 'off' }, { read: 'off', store: 'us' }]);
    state = withFact('addresses', [{ read: 'none' }], state);
    expect(urgentCount(state, T0)).toBe(2);
    const later = snoozeBanner(state, 'us', 'two-step-off', 'tomorrow', T0);
    expect(urgentCount(later, T0)).toBe(1);
    expect(urgentCount(later, T0 + DAY)).toBe(2);
    // With the look through everything that is due by then.
    expect(urgentCount(later, T0 + 90 * DAY)).toBe(3);
    expect(urgentCount(initialState(), T0)).toBe(0);
  });

  it('counts a path that is walked, and every hold of it that is due, until the person says how it stands', () => {
    const held = opened([1, hold('5-hours', 0)], [2, hold('24-hours', 0)]);
    const count = (state: State, time: number) => urgentCount(state, T0 + time);
    expect([count(held, 5 * HOUR - 1), count(held, 5 * HOUR), count(held, DAY)]).toEqual([1, 2, 3]);
    expect(count(lived([[5 * HOUR, over(0)]], held), 6 * HOUR)).toBe(1);
    expect(count(lived([[5 * HOUR, late(0)]], held), 6 * HOUR)).toBe(1);
    expect(count(lived([[5 * HOUR, withdraw(0)]], held), 6 * HOUR)).toBe(1);
    expect(count(lived([[6 * HOUR, read('access', 'ok', 'wallet')]], held), 6 * HOUR)).toBe(1);
    expect(count(lived([[6 * HOUR, { type: 'end-incident', how: 'by-you' }]], held), DAY)).toBe(0);
  });
});

describe('the banner of a page', () => {
  const everything = (
    [
      ['twoStep', 'off'],
      ['primePayment', 'none'],
      ['memberships', 'gap'],
      ['paymentMethods', 'none'],
      ['addresses', 'none'],
    ] as const
  ).reduce((state, [fact, value]) => withFact(fact, [{ read: value, at: T0 }], state), initialState());
  const locked = withFact('access', [{ read: 'locked', at: T0, page: 'account-status' }], everything);

  const shown: Partial<Record<PageId, string>> = {
    'two-step-settings': 'two-step-off',
    'login-security': 'two-step-off',
    'two-step-setup': 'two-step-off',
    prime: 'prime-payment-none',
    memberships: 'membership-gap',
    wallet: 'payment-methods-none',
    addresses: 'addresses-none',
    'account-hub': 'two-step-off',
  };
  it.each(PAGE_IDS)('%s shows what belongs there and nothing else', (page) => {
    expect(bannerAbout(everything, 'jp', page, T0, [])).toBe(shown[page] ?? null);
    const doors = ['sign-in', 'password-reset', 'account-status', 'account-hub'];
    const expected = doors.includes(page) ? 'account-locked' : (shown[page] ?? null);
    expect(bannerAbout(locked, 'jp', page, T0, [])).toBe(expected);
    expect(bannerAbout(locked, 'us', page, T0, [])).toBeNull();
  });

  it('goes to the next finding, or away, when snoozed', () => {
    expect(bannerAbout(everything, 'jp', 'account-hub', T0, ['two-step-off'])).toBe('prime-payment-none');
    expect(bannerAbout(everything, 'jp', 'prime', T0, ['prime-payment-none'])).toBeNull();
    const later = snoozeBanner(everything, 'jp', 'prime-payment-none', 'tomorrow', T0);
    expect(bannerAbout(later, 'jp', 'prime', T0 + DAY - 1, [])).toBeNull();
    expect(bannerAbout(later, 'jp', 'prime', T0 + DAY, [])).toBe('prime-payment-none');
  });

  it('does not speak of what is old or ahead of the clock', () => {
    expect(bannerAbout(everything, 'jp', 'prime', T0 + FRESH_FOR, [])).toBe('prime-payment-none');
    expect(bannerAbout(everything, 'jp', 'prime', T0 + FRESH_FOR + 1, [])).toBeNull();
    expect(bannerAbout(everything, 'jp', 'prime', T0 - DAY, [])).toBeNull();
  });
});

describe('what else the surfaces show', () => {
  it('lists the chosen store first, then those seen, the last one first', () => {
    let state = observe(initialState(), { marketplace: 'jp', page: 'orders', facts: {} }, T0);
    state = observe(state, { marketplace: 'de', page: 'orders', facts: {} }, T0 + 1);
    state = observe(state, { marketplace: 'us', page: 'orders', facts: {} }, T0 + 2);
    expect(seenMarketplaces(state)).toEqual(['jp', 'us', 'de']);
    expect(seenMarketplaces(initialState())).toEqual([]);
  });

  it('lists everything stored: no time, switch or number in the document can change without the list changing', () => {
    const list = (state: unknown) => JSON.stringify(everythingStored(state as State));
    const file = readFileSync(new URL('../state/documents/v2-lived-in.json', import.meta.url), 'utf8');
    const document = structuredClone(stateOf(readDocument(JSON.parse(file)))) as unknown as Record<string, unknown>;
    const before = list(document);
    let tried = 0;
    const visit = (node: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(node)) {
        // The version, and what only tells accounts apart.
        if (['version', 'install', 'key', 'rejected', 'digest'].includes(key)) continue;
        const isList = Array.isArray(value) && typeof value[0] !== 'object';
        if (value !== null && typeof value === 'object' && !isList) {
          visit(value as Record<string, unknown>);
          continue;
        }
        // Which kind of entry it is decides what else it holds.
        if (key === 'kind') continue;
        node[key] = Array.isArray(value) ? [...value, 'more'] : 'changed';
        expect(list(document), key).not.toBe(before);
        node[key] = value;
        tried++;
      }
    };
    visit(document);
    expect(tried).toBeGreaterThan(100);
    expect(list(document)).toBe(before);
  });

  it('lists everything stored: two documents of different content never give the same list', () => {
    fc.assert(
      fc.property(anyLife, anyLife, ({ state: a }, { state: b }) => {
        fc.pre(exportText({ kind: 'ok', state: a }).length !== exportText({ kind: 'ok', state: b }).length);
        expect(everythingStored(a)).not.toEqual(everythingStored(b));
      }),
    );
  });
});
