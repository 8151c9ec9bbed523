import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, findingsOf } from '../../../utils/account/decide.ts';
import type { BannerId, FindingId } from '../../../utils/account/findings.ts';
import { QUESTION_IDS } from '../../../utils/account/questions.ts';
import type { Observation } from '../../../utils/account/schema.ts';
import { snoozeOf } from '../../../utils/account/snooze.ts';
import { FACT_IDS, type FactId, type FactValue } from '../../../utils/amazon/facts.ts';
import { MARKETPLACE_IDS } from '../../../utils/amazon/marketplaces.ts';
import { FACT_PAGE, type PageId } from '../../../utils/amazon/table.ts';
import { DAY, WEEK } from '../../../utils/base/time.ts';
import { HISTORY_KEPT } from '../../../utils/memory/slice.ts';
import { accountOf, everyAccount, everyIncident, storeOf } from '../../../utils/state/accounts.ts';
import { ACCOUNTS_KEPT, COMMANDS_KEPT, initialState, LINES_KEPT } from '../../../utils/state/initial.ts';
import { applyCommand, observe, once, snoozeBanner } from '../../../utils/state/reduce.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { isWalking } from '../../../utils/state/select.ts';
import { change, clockStep, event, happen, history, lived, observation, T0 } from './arbitraries.ts';
import { incidentIn, partIn } from './at.ts';

const read = (fact: FactId, value: FactValue, page: PageId = FACT_PAGE[fact], signals: string[] = []): Observation => ({
  marketplace: 'jp',
  page,
  facts: { [fact]: { value, signals } },
});
const kept = (state: State, fact: FactId) => accountOf(state, 'jp').facts[fact];
const having = (...observations: Observation[]) =>
  observations.reduce((state, o, i) => observe(state, o, T0 + i * 1000), initialState());

describe('observing', () => {
  it('keeps value, signals, page and time of a reading', () => {
    expect(kept(having(read('primePayment', 'none', 'prime', ['label-value'])), 'primePayment')).toEqual({
      reading: { value: 'none', signals: ['label-value'], page: 'prime', since: T0, isAssumed: false },
      replaced: null,
      unread: null,
      elsewhere: null,
      word: null,
    });
  });

  it('notes the kind of page and the store', () => {
    const state = having({ marketplace: 'jp', page: 'orders', facts: {} });
    expect(partIn(state, 'pagesSeen')).toEqual({ jp: { orders: T0 } });
    expect(state.settings.marketplace).toBe('jp');
    expect(observe(state, { marketplace: 'us', page: 'orders', facts: {} }, T0).settings.marketplace).toBe('jp');
  });

  it('lets unknown stand beside a reading, never in its place', () => {
    const state = having(read('twoStep', 'on'), read('twoStep', 'unknown'));
    expect(kept(state, 'twoStep')).toMatchObject({
      reading: { value: 'on', since: T0 },
      unread: { page: 'two-step-settings', since: T0 + 1000 },
    });
    expect(kept(having(read('twoStep', 'unknown'), read('twoStep', 'on')), 'twoStep')?.unread).toBeNull();
  });

  it('brings histories that came far above their bounds with an import within them, the longest first', () => {
    const lines = Array.from(
      { length: HISTORY_KEPT },
      (_, n) => ({ kind: 'read', at: T0 + n, page: 'wallet' }) as const,
    );
    const account = accountOf(initialState(), 'jp', 1);
    const accounts = Array.from({ length: ACCOUNTS_KEPT }, (_, n) => ({
      ...account,
      number: n + 1,
      key: n.toString(16).padStart(16, '0'),
      memory: { ...account.memory, history: n === 0 ? lines.slice(0, 1) : lines },
    }));
    const store = { ...storeOf(initialState(), 'jp'), accounts };
    const imported = { ...initialState(), stores: Object.fromEntries(MARKETPLACE_IDS.map((id) => [id, store])) };
    const read = observe(imported as State, { marketplace: 'jp', page: 'orders', facts: {} }, T0 + DAY);
    const left = everyAccount(read).map((each) => each.account.memory.history.length);
    expect(left.reduce((sum, length) => sum + length, 0)).toBe(LINES_KEPT);
    expect(left.filter((length) => length === 1).length).toBeGreaterThanOrEqual(MARKETPLACE_IDS.length);
  });

  it.each(['login-security', 'two-step-setup'] as const)(
    'lets %s neither touch nor better the settings page',
    (page) => {
      const settled = having(read('twoStep', 'on'));
      for (const value of ['off', 'on', 'unknown'] as const) {
        expect(kept(observe(settled, read('twoStep', value, page), T0 + 5), 'twoStep')).toEqual(
          kept(settled, 'twoStep'),
        );
      }
      expect(kept(having(read('twoStep', 'on', page)), 'twoStep')).toBeUndefined();
      expect(kept(having(read('twoStep', 'unknown', page)), 'twoStep')).toBeUndefined();
    },
  );

  it('takes "off" from the set-up page while nothing better is known', () => {
    const state = having(read('twoStep', 'off', 'two-step-setup'), read('twoStep', 'on'));
    expect(kept(state, 'twoStep')?.reading).toMatchObject({ value: 'on', page: 'two-step-settings' });
    expect(kept(having(read('twoStep', 'off', 'two-step-setup')), 'twoStep')?.reading?.value).toBe('off');
  });

  it('believes no page about what is not read there', () => {
    const state = having(read('twoStep', 'off', 'orders'), read('primePayment', 'none', 'wallet'));
    expect(accountOf(state, 'jp').facts).toEqual({});
  });

  const shutOut: [before: FactValue, seen: FactValue, signals: string[], then: FactValue][] = [
    ['locked', 'signed-out', [], 'locked'],
    ['locked', 'signed-out', ['password-form'], 'locked'],
    ['locked', 'challenge', [], 'locked'],
    ['locked', 'unknown', [], 'locked'],
    ['locked', 'reset-required', [], 'reset-required'],
    ['locked', 'email-not-found', [], 'email-not-found'],
    ['locked', 'ok', [], 'ok'],
    ['reset-required', 'challenge', [], 'reset-required'],
    ['reset-required', 'ok', [], 'ok'],
    ['email-not-found', 'signed-out', [], 'email-not-found'],
    ['email-not-found', 'signed-out', ['password-form'], 'signed-out'],
    ['email-not-found', 'challenge', [], 'challenge'],
    ['ok', 'signed-out', [], 'signed-out'],
    ['signed-out', 'challenge', [], 'challenge'],
  ];
  it.each(shutOut)('access: %s, then %s %j, is %s', (before, seen, signals, then) => {
    const state = having(read('access', before, 'sign-in'), read('access', seen, 'sign-in', signals));
    expect(kept(state, 'access')?.reading?.value).toBe(then);
  });
  it('access: a sign-in page does not undo the word that the account is locked', () => {
    const locked = applyCommand(
      initialState(),
      { type: 'say', marketplace: 'jp', fact: 'access', value: 'locked' },
      T0,
    );
    const state = observe(locked, read('access', 'signed-out', 'sign-in'), T0 + 1000);
    expect(decide(kept(state, 'access'), T0 + 1000)?.value).toBe('locked');
  });
  it('access: is never marked as unreadable, since it has no page of its own', () => {
    expect(kept(having(read('access', 'ok'), read('access', 'unknown')), 'access')?.unread).toBeNull();
  });

  it('never loses a reading to unknown, and keeps the newest known one, in any order', () => {
    const ofOne = fc.constantFrom(...FACT_IDS.filter((fact) => fact !== 'access'));
    fc.assert(
      fc.property(ofOne, fc.array(observation, { maxLength: 30 }), (fact, observations) => {
        const own = observations.filter(({ marketplace, page }) => marketplace === 'jp' && page === FACT_PAGE[fact]);
        const state = observations.reduce((s, o, i) => observe(s, o, T0 + i), initialState());
        const newest = own.findLast(({ facts }) => facts[fact] && facts[fact].value !== 'unknown');
        if (newest) expect(kept(state, fact)?.reading?.value).toBe(newest.facts[fact]?.value);
        // Two-step verification may also be read as off on another page, which settles an attempt in vain as well.
        const last = own.findLast(({ facts }) => facts[fact]);
        if (fact !== 'twoStep') expect(Boolean(kept(state, fact)?.unread)).toBe(last?.facts[fact]?.value === 'unknown');
      }),
      { numRuns: 300 },
    );
  });
});

describe('putting off', () => {
  const off = having(read('twoStep', 'off'));
  const id: FindingId = 'two-step-off';

  it.each([
    ['tomorrow', DAY],
    ['week', WEEK],
  ] as const)('until %s lasts exactly as long', (how, length) => {
    const state = snoozeBanner(off, 'jp', id, how, T0);
    expect(snoozeOf(accountOf(state, 'jp').snoozes, id, T0 + length - 1)).toEqual({ until: T0 + length });
    expect(snoozeOf(accountOf(state, 'jp').snoozes, id, T0 + length)).toBeNull();
  });

  it('"not so" lasts until the value changes, whatever is read meanwhile', () => {
    const state = snoozeBanner(off, 'jp', id, 'not-so', T0);
    const same = observe(
      observe(state, read('twoStep', 'off'), T0 + 9 * WEEK),
      read('twoStep', 'unknown'),
      T0 + 9 * WEEK,
    );
    expect(snoozeOf(accountOf(same, 'jp').snoozes, id, T0 + 99 * WEEK)).toEqual({ until: null });
    const back = observe(observe(same, read('twoStep', 'on'), T0 + 1), read('twoStep', 'off'), T0 + 2);
    expect(snoozeOf(accountOf(back, 'jp').snoozes, id, T0 + 2)).toBeNull();
    expect(partIn(back, 'snoozes')).toEqual({});
  });

  it('notes nothing about what does not stand', () => {
    expect(snoozeBanner(off, 'jp', 'addresses-none', 'week', T0)).toBe(off);
    expect(snoozeBanner(off, 'us', id, 'week', T0)).toBe(off);
  });

  it('does not outlast a clock that was set back', () => {
    const state = snoozeBanner(off, 'jp', id, 'week', T0);
    expect(snoozeOf(accountOf(state, 'jp').snoozes, id, T0 - 365 * DAY)).toBeNull();
  });

  it('is undone on request', () => {
    const state = snoozeBanner(off, 'jp', id, 'week', T0);
    expect(applyCommand(state, { type: 'wake', marketplace: 'jp', about: id }, T0)).toEqual(off);
  });
});

describe('commands', () => {
  const run = (state: State, ...commands: Parameters<typeof applyCommand>[1][]) =>
    commands.reduce((s, command, i) => applyCommand(s, command, T0 + i), state);

  it('keep the word beside the reading, and take it back', () => {
    const off = having(read('twoStep', 'off'));
    const said = run(off, { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' });
    expect(kept(said, 'twoStep')).toEqual({ ...kept(off, 'twoStep'), word: { value: 'on', at: T0 } });
    const unsay = { type: 'unsay', marketplace: 'jp', fact: 'twoStep' } as const;
    expect(run(said, unsay)).toEqual(off);
    const only = run(initialState(), { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' }, unsay);
    expect(only).toEqual(initialState());
  });

  it('begin an incident, by a mail if there is one, and tell its log what is done', () => {
    const mail = { event: 'email-changed', verdict: 'unproven', sentAt: T0 - 5, waitHours: null } as const;
    const state = run(
      initialState(),
      { type: 'open-incident', marketplace: 'jp', via: 'mail', mail },
      { type: 'answer', answers: { mailbox: ['safe'] }, since: null },
      { type: 'tick', step: 'mailbox', done: true },
      { type: 'tick', step: 'mailbox', done: false },
      { type: 'add-hold', hold: 'own', from: T0 + 9, hours: 3 },
      { type: 'answer-hold', id: 0, how: 'withdrawn' },
      { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' },
      { type: 'unsay', marketplace: 'jp', fact: 'twoStep' },
      { type: 'note', text: 'Called.', happenedAt: T0 + 99 },
      { type: 'keep-call-sheet', sheet: { lastOrder: 'Tea' } },
      { type: 'end-incident', how: 'false-alarm' },
      { type: 'reopen-incident' },
    );
    const ends = { earliest: T0 + 4 + 3 * 3_600_000, latest: T0 + 4 + 3 * 3_600_000 };
    expect(incidentIn(state)).toEqual({
      marketplace: 'jp',
      log: [
        { kind: 'opened', at: T0, via: 'mail' },
        { kind: 'mail', at: T0, mail },
        { kind: 'path', at: T0, path: 'takeover' },
        { kind: 'answered', at: T0, answers: { signs: ['address-mail'] }, since: null },
        { kind: 'answered', at: T0 + 1, answers: { mailbox: ['safe'] }, since: null },
        { kind: 'ticked', at: T0 + 2, step: 'mailbox' },
        { kind: 'unticked', at: T0 + 3, step: 'mailbox' },
        { kind: 'hold', at: T0 + 4, id: 0, hold: 'own', from: T0 + 4, ...ends, by: 'person' },
        { kind: 'hold-said', at: T0 + 5, id: 0, how: 'withdrawn' },
        { kind: 'said', at: T0 + 6, fact: 'twoStep', value: 'on' },
        { kind: 'unsaid', at: T0 + 7, fact: 'twoStep' },
        { kind: 'note', at: T0 + 8, happenedAt: T0 + 8, text: 'Called.' },
        { kind: 'ended', at: T0 + 10, how: 'false-alarm', left: 24 },
        { kind: 'reopened', at: T0 + 11 },
      ],
      callSheet: null,
      clock: T0,
    });
    expect(incidentIn(run(state, { type: 'erase-incident' }))).toBeNull();
  });

  it('leave an incident that is open as it is, and replace one that was ended', () => {
    const open = { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null } as const;
    const running = run(initialState(), open, { type: 'tick', step: 'mailbox', done: true });
    expect(run(running, open)).toBe(running);
    expect(incidentIn(run(running, { ...open, marketplace: 'us' }))).toEqual({
      ...incidentIn(running),
      marketplace: 'us',
      log: [...(incidentIn(running)?.log ?? []), { kind: 'moved', at: T0, marketplace: 'us' }],
    });
    const anew = run(running, { type: 'end-incident', how: 'by-you' }, open);
    expect(incidentIn(anew)?.log).toEqual([{ kind: 'opened', at: T0 + 1, via: 'button' }]);
  });

  it('bring no change of one account into the recovery of another, nor move that', () => {
    const [one, two] = ['a'.repeat(16), 'b'.repeat(16)];
    const showing = (state: State, marketplace: 'jp' | 'us', key: string, email: string, since: number) =>
      observe(
        state,
        { marketplace, page: 'login-security', facts: {}, since, shown: { digests: { email }, isMadeHere: false } },
        T0 + DAY,
        { key },
      );
    const seen = showing(initialState(), 'jp', one, one, T0);
    const going = run(seen, { type: 'open-incident', marketplace: 'jp', account: 1, via: 'button', mail: null });
    const before = incidentIn(going);
    for (const [marketplace, account] of [
      ['jp', 2],
      ['us', 1],
    ] as const) {
      const changed = showing(showing(going, marketplace, two, one, T0), marketplace, two, two, T0 + 1);
      const [change] = accountOf(changed, marketplace, account).memory.pending;
      if (!change) throw new Error('no change');
      const { subject, from, to } = change;
      const answered = { type: 'answer-change', answer: 'not-mine', via: 'banner' } as const;
      const said = run(changed, { ...answered, marketplace, account, subject, from, to });
      expect(accountOf(said, marketplace, account).memory.history.at(-1)).toMatchObject({ answer: 'not-mine' });
      expect(everyIncident(said).map(({ incident }) => incident)).toEqual([before]);
      const looked = { type: 'open-incident', path: 'takeover', via: 'button', mail: null } as const;
      expect(run(said, { ...looked, marketplace, account })).toBe(said);
      // It waits until it can be followed.
      expect(accountOf(said, marketplace, account).memory.pending).toEqual([{ ...change, isUnsure: true }]);
      const free = run(said, { type: 'end-incident', how: 'by-you' });
      const begun = run(free, { ...answered, marketplace, account, subject, from, to });
      expect(accountOf(begun, marketplace, account).recovery.incident).not.toBeNull();
      expect(accountOf(begun, marketplace, account).memory.pending).toEqual([]);
    }
  });

  it('change nothing where there is nothing to change', () => {
    const state = initialState();
    expect(run(state, { type: 'tick', step: 'mailbox', done: true })).toBe(state);
    const mail = { event: 'access-revoked', verdict: 'unproven', sentAt: null, waitHours: 5 } as const;
    for (const command of [
      { type: 'answer', answers: {}, since: null },
      { type: 'take-path', path: 'seller' },
      { type: 'answer-reading', step: 'card', isMine: true },
      { type: 'answer-stop', suspension: 1, isAttack: true },
      { type: 'add-mail', mail },
      { type: 'add-hold', hold: '5-hours', from: T0, hours: null },
      { type: 'answer-hold', id: 0, how: 'over' },
      { type: 'note', text: 'x', happenedAt: T0 },
      { type: 'keep-call-sheet', sheet: { lastOrder: 'Tea' } },
      { type: 'end-incident', how: 'by-you' },
      { type: 'reopen-incident' },
      { type: 'rechecked', day: 1 },
      { type: 'erase-incident' },
    ] as const) {
      expect(run(state, command), command.type).toBe(state);
    }
    const open = run(state, { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null });
    expect(run(open, { type: 'answer-hold', id: 0, how: 'over' })).toBe(open);
    expect(run(open, { type: 'add-hold', hold: 'own', from: T0, hours: null })).toBe(open);
    expect(run(open, { type: 'reopen-incident' })).toBe(open);
    expect(run(open, { type: 'rechecked', day: 1 })).toBe(open);
    expect(run(state, { type: 'unsay', marketplace: 'jp', fact: 'twoStep' })).toBe(state);
    expect(run(state, { type: 'wake', marketplace: 'jp', about: 'two-step-off' })).toBe(state);
  });

  it('set only the settings that are named, and note the first run once', () => {
    expect(run(initialState(), { type: 'set', settings: { language: 'ja' } }).settings).toEqual({
      ...initialState().settings,
      language: 'ja',
    });
    expect(run(initialState(), { type: 'finish-first-run' }, { type: 'finish-first-run' }).firstRun.doneAt).toBe(T0);
  });

  it('are done once for each id, and the last 200 ids are remembered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 5 }), change), { maxLength: 30 }), (sent) => {
        const ids = Array.from({ length: 6 }, (_, i) => `00000000-0000-4000-8000-00000000000${i}`);
        const runOnce = (s: State, [i, c]: (typeof sent)[number]) =>
          once(s, ids[i] ?? '', (x) => applyCommand(x, c, T0));
        const twice = sent.reduce((s, m) => runOnce(runOnce(s, m), m), initialState());
        const firsts = sent.filter(([i], at) => sent.findIndex(([j]) => j === i) === at);
        expect(twice).toEqual(firsts.reduce(runOnce, initialState()));
      }),
    );
    const many = Array.from({ length: COMMANDS_KEPT + 5 }, () => crypto.randomUUID());
    const state = many.reduce((s, id) => once(s, id, (x) => x), initialState());
    expect(state.commands).toEqual(many.slice(5));
  });
});

describe('whatever happens, in whatever order, with whatever clock', () => {
  it('the document fits the schema', () => {
    fc.assert(
      fc.property(lived, ({ state }) => {
        expect(schema.safeParse(state).error?.issues).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('only what stands is snoozed', () => {
    fc.assert(
      fc.property(history, event, clockStep, (events, last, step) => {
        let [state, now] = [initialState(), T0];
        for (const [e, s] of [...events, [last, step] as const]) {
          now += s;
          state = happen(state, e, now);
        }
        // The clock decides between two statements only where one of them lies ahead of it.
        fc.pre(events.every(([, s]) => s >= 0) && step >= 0);
        for (const marketplace of ['jp', 'us'] as const) {
          const account = accountOf(state, marketplace);
          const stands: BannerId[] = [...findingsOf(account.facts, now).map(({ id }) => id), ...QUESTION_IDS];
          if (isWalking(state, account, now)) stands.push('two-step-walk');
          for (const id of Object.keys(partIn(state, 'snoozes')[marketplace] ?? {})) expect(stands).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing given is changed in place', () => {
    fc.assert(
      fc.property(lived, event, ({ state, now }, e) => {
        const before = structuredClone(state);
        happen(state, e, now);
        expect(state).toEqual(before);
      }),
    );
  });
});
