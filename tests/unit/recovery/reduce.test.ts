import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../utils/recovery/schema.ts';
import { LOG_KEPT, LOG_OF_PERSON, READINGS_GIVE_WAY } from '../../../utils/recovery/slice.ts';
import { STEP_IDS } from '../../../utils/recovery/steps.ts';
import { nextWake, settle } from '../../../utils/shell/reminder-plan.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { applyCommand, type Change, noteClock } from '../../../utils/state/reduce.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { T0 } from '../state/arbitraries.ts';
import { incidentIn, withIncident } from '../state/at.ts';
import {
  DAY,
  type Happening,
  HOUR,
  hold,
  lived,
  MINUTE,
  mail,
  news,
  OPEN,
  opened,
  over,
  read,
  say,
  stands,
  tick,
  viewAt,
} from './life.ts';

const log = (state: State): readonly Entry[] => incidentIn(state)?.log ?? [];
const kinds = (state: State) => log(state).map(({ kind }) => kind);
const count = (state: State, kind: Entry['kind']) => kinds(state).filter((k) => k === kind).length;

describe('what the surfaces are given', () => {
  it('is null before there was an incident', () => {
    expect(viewAt(initialState(), 0)).toBeNull();
  });

  it('begins with the first step, with the pages of its store', () => {
    const view = viewAt(opened(), 0);
    expect(view).toMatchObject({ doneCount: 0, next: 'contact', marketplace: 'jp', openedAt: T0, closing: null });
    const open = (id: string) => view.steps.find((step) => step.id === id)?.open;
    expect(open('contact')).toBe('https://www.amazon.co.jp/gp/help/customer/account-issues');
    expect(open('two-step')).toMatch(/amazon\.co\.jp\/a\/settings\/approval$/);
    expect(open('mailbox')).toBeNull();
  });

  it('leads who can sign in to the settings for a new password, until the account is stopped', () => {
    const state = opened([1, { type: 'answer', answers: { 'sign-in': ['yes'] }, since: null }]);
    const link = (s: State) => viewAt(s, HOUR).steps.find(({ id }) => id === 'password')?.link;
    expect(link(state)).toBe('login-security');
    expect(link(lived([[2, mail('access-revoked', 1)]], state))).toBe('password-reset');
  });

  it('says whether the first questions were answered, or skipped by starting', () => {
    expect(viewAt(opened(), 1).isAnswered).toBe(false);
    expect(viewAt(opened([1, tick('mailbox')]), 2).isAnswered).toBe(true);
  });

  it('counts what is done', () => {
    const all = STEP_IDS.reduce((state, step) => lived([[1, tick(step)]], state), opened());
    const { doneCount, steps, next } = viewAt(all, 2);
    expect([doneCount, next]).toEqual([steps.length, null]);
  });
});

describe('a mail', () => {
  it('has its hold counted from when it was sent', () => {
    const state = opened([3 * HOUR, mail('access-revoked', HOUR, 5)]);
    expect(viewAt(state, 3 * HOUR).holds).toMatchObject([
      { kind: '5-hours', from: T0 + HOUR, latest: T0 + 6 * HOUR, by: 'mail' },
    ]);
  });

  it('that bears a date ahead of the clock, or none, is taken as of now', () => {
    for (const sentAt of [9 * DAY, null]) {
      const state = opened([HOUR, mail('access-revoked', sentAt, 7)]);
      expect(viewAt(state, HOUR).holds).toMatchObject([{ kind: 'own', from: T0 + HOUR, latest: T0 + 8 * HOUR }]);
    }
  });

  it('is taken in once; without a date, once an hour', () => {
    const dated = opened([HOUR, mail('access-revoked', 0, 5)], [9 * HOUR, mail('access-revoked', 0, 5)]);
    expect([count(dated, 'mail'), count(dated, 'hold')]).toEqual([1, 1]);
    const bare = opened([HOUR, mail('access-revoked', null, 5)], [HOUR + MINUTE, mail('access-revoked', null, 5)]);
    expect([count(bare, 'mail'), count(bare, 'hold')]).toEqual([1, 1]);
    const later = lived([[9 * HOUR, mail('access-revoked', null, 5)]], bare);
    expect([count(later, 'mail'), count(later, 'hold')]).toEqual([2, 2]);
    const other = lived([[HOUR + MINUTE, mail('access-revoked', null, 2)]], bare);
    expect(count(other, 'hold')).toBe(2);
  });

  it('whose sender proves better later is noted with that, and its hold not twice', () => {
    const unproven = { ...news('access-revoked', 0, 5), verdict: 'unproven' as const };
    const state = opened([HOUR, { type: 'add-mail', mail: unproven }], [2 * HOUR, mail('access-revoked', 0, 5)]);
    expect([count(state, 'mail'), count(state, 'hold')]).toEqual([2, 1]);
    const forged = { ...unproven, verdict: 'suspicious' as const };
    const then = opened([HOUR, { type: 'add-mail', mail: forged }], [2 * HOUR, mail('access-revoked', 0, 5)]);
    expect([count(then, 'mail'), count(then, 'hold')]).toEqual([2, 1]);
  });

  it('pasted as words first, then with its date, has one hold that runs, counted from the date', () => {
    const words = { ...news('access-revoked', null, 5), verdict: 'unproven' as const };
    const both: Happening[] = [
      [2 * HOUR, { type: 'add-mail', mail: words }],
      [2 * HOUR + MINUTE, mail('access-revoked', HOUR, 5)],
    ];
    const view = viewAt(opened(...both), 3 * HOUR);
    expect(view.holds.map(({ status, latest }) => [status, latest])).toEqual([
      ['withdrawn', T0 + 7 * HOUR],
      ['running', T0 + 6 * HOUR],
    ]);
    expect(view.suspensions).toBe(1);
    // And what was done between its sending and the pasting stands.
    expect(stands(opened([HOUR + MINUTE, tick('card')], ...both), 'card', 3 * HOUR)).toBe('word?');
    expect(log(lived([[2 * HOUR + 2 * MINUTE, mail('access-revoked', HOUR, 5)]], opened(...both)))).toHaveLength(6);
  });

  it('that is suspicious is taken in once, too, and does not touch the hold of one that is not', () => {
    const words = mail('access-revoked', null, 5);
    const forged = { ...news('access-revoked', 0, 5), verdict: 'suspicious' as const };
    const paste: Change = { type: 'add-mail', mail: forged };
    const state = opened([1, words], [2, paste], [3, paste]);
    expect(kinds(state)).toEqual(['opened', 'mail', 'hold', 'mail']);
    expect(viewAt(state, 4).holds).toMatchObject([{ status: 'running' }]);
  });

  it('that is suspicious states no hold', () => {
    const forged = { ...news('access-revoked', 0, 5), verdict: 'suspicious' as const };
    expect(kinds(opened([1, { type: 'add-mail', mail: forged }]))).toEqual(['opened', 'mail']);
  });
});

describe('what is noted of readings', () => {
  const off: Happening = [MINUTE, read('twoStep', 'off')];

  it('is what says something new', () => {
    expect(count(opened(off, [2 * MINUTE, read('twoStep', 'off')]), 'read')).toBe(1);
    expect(count(opened(off, [2 * MINUTE, read('twoStep', 'on')]), 'read')).toBe(2);
    expect(count(opened(off, [2 * MINUTE, say('twoStep', 'on')], [3 * MINUTE, read('twoStep', 'off')]), 'read')).toBe(
      2,
    );
    expect(count(opened(off, [MINUTE + DAY, read('twoStep', 'off')]), 'read')).toBe(1);
    expect(count(opened(off, [2 * MINUTE + DAY, read('twoStep', 'off')]), 'read')).toBe(2);
  });

  it('is the same again after something that may have changed it', () => {
    const again: Happening = [8 * HOUR, read('twoStep', 'off')];
    expect(count(opened(off, again), 'read')).toBe(1);
    expect(count(opened(off, [2 * HOUR, tick('two-step')], again), 'read')).toBe(2);
    expect(count(opened(off, [2 * HOUR, mail('access-revoked', HOUR)], again), 'read')).toBe(2);
    const held = opened([1, hold('5-hours', 0)], off);
    expect(count(lived([[4 * HOUR, read('twoStep', 'off')]], held), 'read')).toBe(1);
    expect(count(lived([again], held), 'read')).toBe(2);
  });

  it('is nothing in another store, nor before the beginning and after the end', () => {
    expect(count(lived([off, [HOUR, OPEN]]), 'read')).toBe(0);
    expect(count(opened([1, { type: 'end-incident', how: 'by-you' }], off), 'read')).toBe(0);
    expect(count(lived([[0, { ...OPEN, marketplace: 'us' } as never], off]), 'read')).toBe(0);
  });
});

describe('looking again', () => {
  const ended = (how: 'by-you' | 'false-alarm' = 'by-you') => opened([0, { type: 'end-incident', how }]);

  it('is asked for after 1, 7, 30 and 90 days, each once', () => {
    let state = ended();
    const asked: number[] = [];
    for (let day = 0; day <= 100; day++) {
      const settled = settle(state, T0 + day * DAY);
      if (settled.due.includes('recheck')) asked.push(day);
      state = settled.state;
    }
    expect(asked).toEqual([1, 7, 30, 90]);
    expect(nextWake(state, T0 + 101 * DAY)).toBeNull();
  });

  it('wakes at the time, and stays due until it is answered', () => {
    expect(nextWake(ended(), T0)).toBe(T0 + DAY);
    const { state } = settle(ended(), T0 + DAY);
    expect(viewAt(state, 2 * DAY).recheck).toEqual({ due: 1, next: { day: 7, at: T0 + 7 * DAY } });
    expect(applyCommand(state, { type: 'rechecked', day: 7 }, T0 + 2 * DAY)).toBe(state);
    const answered = applyCommand(state, { type: 'rechecked', day: 1 }, T0 + 2 * DAY);
    expect(viewAt(answered, 2 * DAY).recheck.due).toBeNull();
    expect(applyCommand(answered, { type: 'rechecked', day: 1 }, T0 + 2 * DAY)).toBe(answered);
  });

  it('missed for weeks is one reminder, about the last', () => {
    const { state, due } = settle(ended(), T0 + 45 * DAY);
    expect(due).toEqual(['recheck']);
    expect(viewAt(state, 45 * DAY).recheck).toEqual({ due: 30, next: { day: 90, at: T0 + 90 * DAY } });
    const answered = applyCommand(state, { type: 'rechecked', day: 30 }, T0 + 45 * DAY);
    expect(viewAt(answered, 46 * DAY).recheck.due).toBeNull();
  });

  it('is not asked for after a false alarm, nor once the incident is open again; then it begins anew', () => {
    expect(settle(ended('false-alarm'), T0 + 9 * DAY).due).toEqual([]);
    expect(viewAt(ended('false-alarm'), 9 * DAY).recheck).toEqual({ due: null, next: null });
    const again = lived([[2 * DAY, { type: 'reopen-incident' }]], settle(ended(), T0 + DAY).state);
    expect(viewAt(again, 3 * DAY).recheck).toEqual({ due: null, next: null });
    expect(settle(again, T0 + 9 * DAY).due).toEqual([]);
    const twice = lived([[4 * DAY, { type: 'end-incident', how: 'by-you' }]], again);
    expect(viewAt(twice, 4 * DAY).recheck).toEqual({ due: null, next: { day: 1, at: T0 + 5 * DAY } });
  });

  it('is counted from when the clock was found set back', () => {
    // Ended while the clock was a year ahead.
    const ahead = lived([
      [365 * DAY, OPEN],
      [365 * DAY, { type: 'end-incident', how: 'by-you' }],
    ]);
    const { state, due } = settle(ahead, T0);
    expect(due).toEqual([]);
    expect(log(state).at(-1)).toEqual({ kind: 'clock-set-back', at: T0, was: T0 + 365 * DAY });
    expect(viewAt(state, 0).recheck.next).toEqual({ day: 1, at: T0 + DAY });
    expect(settle(state, T0 + DAY).due).toEqual(['recheck']);
    expect(noteClock(state, T0 + HOUR)).toBe(state);
  });
});

describe('a log that grows very long', () => {
  const filled = (length: number, from: State = opened()): State => {
    const incident = incidentIn(from);
    if (!incident) throw new Error('no incident');
    const notes = Array.from(
      { length: length - incident.log.length },
      (): Entry => ({ kind: 'note', at: T0, happenedAt: T0, text: 'x' }),
    );
    return withIncident(from, { ...incident, log: [...incident.log, ...notes] });
  };
  const run = (state: State, command: Parameters<typeof applyCommand>[1], time = 1) =>
    applyCommand(state, command, T0 + time);

  it('tells the person that it is full, and changes nothing', () => {
    const full = filled(LOG_OF_PERSON);
    for (const command of [tick('mailbox'), hold('5-hours', 0), say('twoStep', 'on'), mail('access-revoked', 0, 5)]) {
      expect(() => run(full, command), command.type).toThrow('log-full');
    }
    expect(log(run(filled(LOG_OF_PERSON - 1), tick('mailbox')))).toHaveLength(LOG_OF_PERSON);
    expect(() => run(filled(LOG_OF_PERSON - 1), mail('access-revoked', 0, 5))).toThrow('log-full');
  });

  it('keeps room for what is read, comes due, for the end, and for looking again', () => {
    let state = filled(LOG_OF_PERSON, opened([1, hold('5-hours', 0)]));
    state = lived(
      [
        [HOUR, read('twoStep', 'off')],
        [2 * HOUR, read('access', 'locked', 'account-status')],
      ],
      state,
    );
    expect(kinds(state).slice(-2)).toEqual(['read', 'read']);
    const due = settle(state, T0 + 5 * HOUR);
    expect(due.due).toEqual(['hold']);
    state = run(due.state, { type: 'end-incident', how: 'by-you' }, DAY);
    expect(viewAt(state, DAY).closing).toMatchObject({ how: 'by-you' });
    state = settle(state, T0 + 3 * DAY).state;
    state = run(state, { type: 'rechecked', day: 1 }, 3 * DAY);
    expect(kinds(state).slice(-3)).toEqual(['ended', 'recheck-due', 'rechecked']);
    expect(() => run(state, { type: 'reopen-incident' }, 4 * DAY)).toThrow('log-full');
  });

  it('sets no alarm for what it has no room to note', () => {
    const full = filled(LOG_KEPT, opened([1, hold('5-hours', 0)]));
    expect(settle(full, T0 + 6 * HOUR).due).toEqual([]);
    expect(nextWake(full, T0 + 6 * HOUR)).toBeNull();
    expect(() => run(full, { type: 'end-incident', how: 'by-you' })).toThrow('log-full');
  });

  it('drops first the readings that tell nothing any more, and amounts to the same', () => {
    const first = opened(
      [1, hold('2-hours', -9 * HOUR)],
      [2, over(0)],
      [HOUR, read('access', 'ok', 'wallet')],
      [HOUR + 1, tick('card')],
      [2 * HOUR, mail('access-revoked', 2 * HOUR)],
      [3 * HOUR, read('access', 'ok', 'wallet')],
      ...Array.from({ length: 9 }, (_, day): Happening => [(day + 1) * (DAY + HOUR), read('access', 'ok', 'wallet')]),
      [11 * DAY, read('access', 'signed-out', 'sign-in')],
      [11 * DAY + HOUR, read('access', 'ok', 'wallet')],
    );
    let state = filled(READINGS_GIVE_WAY, first);
    const before = viewAt(state, 12 * DAY);
    for (let i = 1; i <= 9; i++) state = run(state, { type: 'note', text: 'y', happenedAt: T0 }, 12 * DAY);
    expect(log(state)).toHaveLength(READINGS_GIVE_WAY);
    expect(count(state, 'read')).toBe(count(first, 'read') - 9);
    const then = viewAt(state, 12 * DAY);
    const seen = (view: typeof then) => view.steps.map(({ id, done, wasUndone }) => [id, done?.at, wasUndone]);
    expect(seen(then)).toEqual(seen(before));
    expect([then.suspensions, then.missing]).toEqual([before.suspensions, before.missing]);
  });

  it('keeps what shows that the person was back in between two suspensions', () => {
    const ok = (time: number): Happening => [time, read('access', 'ok', 'wallet')];
    const first = opened(
      ok(HOUR),
      [2 * HOUR, mail('account-locked', 2 * HOUR)],
      ok(3 * HOUR),
      [4 * HOUR, mail('account-locked', 4 * HOUR)],
      ok(5 * HOUR),
      ok(2 * DAY),
      ok(4 * DAY),
    );
    const state = run(filled(READINGS_GIVE_WAY, first), { type: 'note', text: 'y', happenedAt: T0 }, 5 * DAY);
    expect([count(first, 'read'), count(state, 'read')]).toEqual([5, 4]);
    expect(viewAt(state, 5 * DAY).suspensions).toBe(2);
  });

  it('drops a sign-in page that was merely met before anything else', () => {
    const first = opened(
      [HOUR, read('access', 'ok', 'wallet')],
      [2 * HOUR, read('access', 'signed-out', 'sign-in')],
      [3 * HOUR, read('access', 'locked', 'account-status')],
    );
    const state = run(filled(READINGS_GIVE_WAY, first), { type: 'note', text: 'y', happenedAt: T0 }, DAY);
    expect(log(state).flatMap((entry) => (entry.kind === 'read' ? [entry.value] : []))).toEqual(['ok', 'locked']);
  });

  it('drops nothing but readings that a later one has replaced, and each document is good', () => {
    let state = filled(READINGS_GIVE_WAY - 100, opened([1, hold('3-days', 0)]));
    for (let i = 1; i <= 150; i++) {
      const former = log(state);
      const reading = read('twoStep', i % 2 ? 'on' : 'off');
      state = lived([[i * HOUR, i % 3 ? reading : tick('card', i % 2 === 0)]], state);
      state = run(state, { type: 'note', text: String(i), happenedAt: T0 }, i * HOUR + 1);
      const gone = former.filter((entry) => !log(state).includes(entry));
      expect(gone.every(({ kind }) => kind === 'read')).toBe(true);
    }
    expect(log(state).length).toBeGreaterThan(READINGS_GIVE_WAY);
    expect(count(state, 'hold')).toBe(1);
    expect(count(state, 'note')).toBe(READINGS_GIVE_WAY - 102 + 150);
    expect(count(state, 'read')).toBe(1);
    expect(schema.safeParse(state).success).toBe(true);
  });
});
