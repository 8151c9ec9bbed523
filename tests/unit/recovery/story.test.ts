import { describe, expect, it } from 'vitest';
import type { StepId } from '../../../utils/recovery/steps.ts';
import { nextWake, settle } from '../../../utils/shell/reminder-plan.ts';
import { urgentCount } from '../../../utils/state/recovery.ts';
import { T0 } from '../state/arbitraries.ts';
import { incidentIn } from '../state/at.ts';
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
  over,
  read,
  say,
  stands,
  tick,
  viewAt,
  whose,
} from './life.ts';

/*
 * The takeover that the project began with: the mail about a changed address, the call, two waits, Amazon's first mail
 * ten minutes later, everything set right, and at night a second department that stops the account again.
 */

const CALL = 20 * MINUTE;
const FIRST_MAIL = CALL + 10 * MINUTE;
const BACK = CALL + HOUR;
const NIGHT = 10 * HOUR;
const BACK_AGAIN = NIGHT + 5 * HOUR;

const begun: Happening[] = [
  [0, { ...OPEN, via: 'mail', mail: news('email-changed', -HOUR) } as never],
  [
    MINUTE,
    {
      type: 'answer',
      answers: { 'sign-in': ['no'], signs: ['address-mail', 'cannot-sign-in'], mailbox: ['safe'] },
      since: T0 - HOUR,
    },
  ],
  [5 * MINUTE, tick('mailbox')],
];
const called: Happening[] = [
  [CALL, tick('contact')],
  [CALL + MINUTE, hold('3-days', CALL)],
  [CALL + 2 * MINUTE, hold('24-hours', CALL)],
  [CALL + 3 * MINUTE, tick('card-company')],
];
const firstMail: Happening[] = [[FIRST_MAIL + MINUTE, mail('access-revoked', FIRST_MAIL)]];
const back: Happening[] = [
  [BACK, over(0)],
  [BACK + 1000, over(1)],
  [BACK + 2 * MINUTE, tick('password')],
  [BACK + 3 * MINUTE, read('access', 'ok', 'wallet')],
  [BACK + 3 * MINUTE, read('paymentMethods', 'some')],
  [BACK + 4 * MINUTE, read('addresses', 'some')],
  [BACK + 5 * MINUTE, read('primePayment', 'none')],
  [BACK + 9 * MINUTE, read('primePayment', 'set')],
  ...(['card', 'address', 'prime'] as const).map((id): Happening => [BACK + 9.5 * MINUTE, whose(id, true)]),
  [BACK + 10 * MINUTE, tick('memberships')],
  [BACK + 11 * MINUTE, tick('devices')],
];
const night: Happening[] = [[NIGHT + 20 * MINUTE, mail('access-revoked', NIGHT, 5)]];

const toCall = lived([...begun, ...called]);
const toFirstMail = lived(firstMail, toCall);
const toBack = lived(back, toFirstMail);
const toNight = lived(night, toBack);

const UNDONE: StepId[] = ['password', 'card', 'address', 'prime', 'memberships'];

describe('the story', () => {
  it('begins with the call and the card, then the mailbox', () => {
    const view = viewAt(lived(begun), 6 * MINUTE);
    expect(view).toMatchObject({ next: 'contact', suspensions: 0, isHeld: false, isAnswered: true });
    expect(view.steps.slice(0, 5).map(({ id }) => id)).toEqual([
      'contact',
      'card-company',
      'mailbox',
      'wait',
      'password',
    ]);
  });

  it('holds the plan while the two waits run, and takes Amazon’s mail as the same suspension', () => {
    for (const state of [toCall, toFirstMail]) {
      const view = viewAt(state, FIRST_MAIL + 2 * MINUTE);
      expect(view).toMatchObject({ isHeld: true, suspensions: 1, next: 'same-password' });
      expect(view.holds.map(({ status, suspension }) => [status, suspension])).toEqual([
        ['running', 1],
        ['running', 1],
      ]);
      expect(view.steps.filter(({ isWaiting }) => isWaiting).map(({ id }) => id)).toContain('password');
    }
  });

  it('goes on once the person says that the waits are over', () => {
    const view = viewAt(toBack, NIGHT - HOUR);
    expect(view).toMatchObject({ isHeld: false, suspensions: 1, due: [], next: 'sign-out-everywhere' });
    expect(UNDONE.map((id) => stands(toBack, id, NIGHT - HOUR))).toEqual(['read', 'word', 'word', 'word', 'word']);
    expect(stands(toBack, 'wait', NIGHT - HOUR)).toBe('word');
  });

  it('tells the second suspension apart, and opens again what it undoes', () => {
    const now = NIGHT + 21 * MINUTE;
    const view = viewAt(toNight, now);
    expect(view).toMatchObject({ suspensions: 2, isHeld: true });
    expect(view.holds.map(({ status, suspension }) => [status, suspension])).toEqual([
      ['over', 1],
      ['over', 1],
      ['running', 2],
    ]);
    expect(view.holds[2]?.latest).toBe(T0 + BACK_AGAIN);
    for (const id of UNDONE) expect([id, stands(toNight, id, now)]).toEqual([id, 'undone']);
    expect(stands(toNight, 'two-step', now)).toBe('open');
    expect(['mailbox', 'contact', 'card-company'].map((id) => stands(toNight, id as StepId, now))).toEqual(
      Array(3).fill('word'),
    );
    // Nothing that the reset undoes, but to be looked at once more.
    expect(stands(toNight, 'devices', now)).toBe('word?');
    const { log } = view;
    expect(log.slice(0, incidentIn(toBack)?.log.length)).toEqual(incidentIn(toBack)?.log);
    expect(log.filter(({ kind }) => kind === 'ticked')).toHaveLength(9);
  });

  it('announces the end of the five hours once, and asks', () => {
    expect(nextWake(toNight, T0 + BACK_AGAIN - MINUTE)).toBe(T0 + BACK_AGAIN);
    expect(settle(toNight, T0 + BACK_AGAIN - 1).due).toEqual([]);
    expect(urgentCount(toNight, T0 + BACK_AGAIN - 1)).toBe(1);
    const { state, due } = settle(toNight, T0 + BACK_AGAIN);
    expect(due).toEqual(['hold']);
    expect(settle(state, T0 + BACK_AGAIN + MINUTE).due).toEqual([]);
    expect(urgentCount(state, T0 + BACK_AGAIN)).toBe(2);
    expect(viewAt(state, BACK_AGAIN)).toMatchObject({ isHeld: false, due: [{ id: 2 }], next: 'password' });
  });

  it('gives the all-clear only when everything was read or confirmed after that', () => {
    const start = BACK_AGAIN + 10 * MINUTE;
    let state = lived(
      [
        [BACK_AGAIN, 'settle'],
        [start, over(2)],
        [start + 1, read('access', 'ok', 'login-security')],
        [start + 2, read('twoStep', 'on')],
        [start + 3, read('paymentMethods', 'some')],
        [start + 4, read('addresses', 'some')],
        [start + 5, read('primePayment', 'set')],
        [start + 6, say('memberships', 'ok')],
        // What is there was read; that it is theirs, the person says.
        ...(['two-step', 'card', 'address', 'prime', 'memberships'] as const).map(
          (id): Happening => [start + 6, whose(id, true)],
        ),
      ],
      toNight,
    );
    expect(stands(state, 'password', start + 7)).toBe('read');
    const { missing } = viewAt(state, start + 7);
    expect(missing).toContain('devices');
    expect(missing.some((id) => UNDONE.includes(id))).toBe(false);
    for (const [i, step] of missing.entries()) {
      expect(viewAt(state, start + MINUTE)).toMatchObject({ isAllClear: false });
      state = lived([[start + MINUTE + i, tick(step)]], state);
    }
    const view = viewAt(state, start + 2 * MINUTE);
    expect(view).toMatchObject({ isAllClear: true, missing: [], suspensions: 2, isHeld: false });
    const ended = lived([[start + 3 * MINUTE, { type: 'end-incident', how: 'all-clear' }]], state);
    expect(viewAt(ended, start + DAY)).toMatchObject({
      closing: { how: 'all-clear', left: 0 },
      recheck: { due: null, next: { day: 1, at: T0 + start + 3 * MINUTE + DAY } },
    });
  });

  it('comes out the same when Amazon’s first mail is found only at night, with the second', () => {
    const state = lived([...begun, ...called, ...back, [NIGHT + 19 * MINUTE, firstMail[0]?.[1] as never], ...night]);
    const now = NIGHT + 21 * MINUTE;
    expect(viewAt(state, now).suspensions).toBe(2);
    expect(viewAt(state, now).holds.map(({ suspension }) => suspension)).toEqual([1, 1, 2]);
    const between = lived([...begun, ...called, ...back, [NIGHT - MINUTE, firstMail[0]?.[1] as never]]);
    expect(viewAt(between, NIGHT).suspensions).toBe(1);
    expect(UNDONE.map((id) => stands(between, id, NIGHT))).toEqual(['read', 'word', 'word', 'word', 'word']);
  });

  it('comes out the same when the second mail is pasted before the first', () => {
    const state = lived([...begun, ...called, ...back, ...night, [NIGHT + HOUR, firstMail[0]?.[1] as never]]);
    expect(viewAt(state, NIGHT + 2 * HOUR).suspensions).toBe(2);
    expect(viewAt(state, NIGHT + 2 * HOUR).holds.map(({ suspension }) => suspension)).toEqual([1, 1, 2]);
  });

  it('comes out the same when nobody said that the waits were over', () => {
    const state = lived([...begun, ...called, ...firstMail, ...back.slice(2), ...night]);
    expect(viewAt(state, NIGHT + HOUR)).toMatchObject({ suspensions: 2, isHeld: true });
    // The three days run on until the person says how it stands.
    expect(viewAt(state, BACK_AGAIN + MINUTE).isHeld).toBe(true);
  });
});
