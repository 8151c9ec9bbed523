import { describe, expect, it } from 'vitest';
import type { StepId } from '../../../utils/recovery/steps.ts';
import { T0 } from '../state/arbitraries.ts';
import { incidentIn } from '../state/at.ts';
import {
  DAY,
  type Happening,
  HOUR,
  hold,
  late,
  lived,
  MINUTE,
  mail,
  news,
  opened,
  over,
  read,
  say,
  stands,
  stepAt,
  tick,
  viewAt,
  whose,
  withdraw,
} from './life.ts';

const statuses = (state: ReturnType<typeof opened>, time: number) => viewAt(state, time).holds.map((h) => h.status);
const suspensions = (...happenings: Happening[]) => viewAt(opened(...happenings), 9 * DAY).suspensions;
const answers = (signIn: 'yes' | 'no'): Happening => [
  1,
  { type: 'answer', answers: { 'sign-in': [signIn] }, since: null },
];

describe('a hold', () => {
  const fiveHours = opened([MINUTE, hold('5-hours', 0)]);

  it('runs to its end, is due from then on, and keeps what needs the account waiting', () => {
    expect(statuses(fiveHours, 5 * HOUR - 1)).toEqual(['running']);
    expect(stepAt(fiveHours, 'card', 5 * HOUR - 1).isWaiting).toBe(true);
    expect(stepAt(fiveHours, 'mailbox', 5 * HOUR - 1).isWaiting).toBe(false);
    expect(stands(fiveHours, 'wait', 5 * HOUR - 1)).toBe('open');
    expect(statuses(fiveHours, 5 * HOUR)).toEqual(['due']);
    expect(stepAt(fiveHours, 'card', 5 * HOUR).isWaiting).toBe(false);
    expect(stepAt(fiveHours, 'wait', 5 * HOUR).done).toMatchObject({ by: 'clock', at: T0 + 5 * HOUR });
  });

  it('shows how long it still lasts, never longer than it is', () => {
    const left = (time: number) => viewAt(fiveHours, time).holds[0]?.left;
    expect([left(HOUR), left(5 * HOUR), left(9 * HOUR), left(-DAY)]).toEqual([4 * HOUR, 0, 0, 5 * HOUR]);
  });

  it('is over earlier when the person says so, from then on', () => {
    const state = lived([[2 * HOUR, over(0)]], fiveHours);
    expect(viewAt(state, 2 * HOUR + 1)).toMatchObject({ isHeld: false, holds: [{ overAt: T0 + 2 * HOUR }], due: [] });
    expect(stepAt(state, 'wait', 3 * HOUR).done).toMatchObject({ by: 'word', at: T0 + 2 * HOUR });
    const looked = lived(
      [
        [3 * HOUR, read('twoStep', 'on')],
        [3 * HOUR, tick('card')],
      ],
      state,
    );
    expect([stands(looked, 'two-step', 4 * HOUR), stands(looked, 'card', 4 * HOUR)]).toEqual(['asks', 'word']);
  });

  it('is late until the person says that it is over; what was done before that wants another look', () => {
    const state = lived(
      [
        [5 * HOUR + 1, tick('devices')],
        [6 * HOUR, late(0)],
      ],
      fiveHours,
    );
    expect(viewAt(state, 7 * HOUR)).toMatchObject({ isHeld: true, due: [], holds: [{ status: 'late', overAt: null }] });
    expect([stands(state, 'wait', 7 * HOUR), stands(state, 'devices', 7 * HOUR)]).toEqual(['open', 'word?']);
    const then = lived([[8 * HOUR, over(0)]], state);
    expect([stands(then, 'wait', 9 * HOUR), stands(then, 'devices', 9 * HOUR)]).toEqual(['word', 'word?']);
    expect(stands(lived([[9 * HOUR, tick('devices')]], then), 'devices', 9 * HOUR)).toBe('word');
  });

  it('that was entered by mistake counts for nothing, not even when a mail lifts it', () => {
    const state = lived(
      [
        [1, tick('password')],
        [2, hold('24-hours', 0)],
        [3, withdraw(1)],
        [4, withdraw(0)],
        [HOUR, mail('hold-lifted', HOUR)],
      ],
      fiveHours,
    );
    expect(viewAt(state, 2 * HOUR)).toMatchObject({ isHeld: false, suspensions: 0 });
    expect(statuses(state, 2 * HOUR)).toEqual(['withdrawn', 'withdrawn']);
    expect([stands(state, 'password', 2 * HOUR), stands(state, 'wait', 2 * HOUR)]).toEqual(['word', 'open']);
  });

  it('that the person was in after its end asks no more', () => {
    expect(statuses(lived([[6 * HOUR, read('access', 'ok', 'wallet')]], fiveHours), 7 * HOUR)).toEqual(['over']);
    expect(statuses(lived([[6 * HOUR, tick('password')]], fiveHours), 7 * HOUR)).toEqual(['over']);
    expect(statuses(lived([[4 * HOUR, tick('password')]], fiveHours), 7 * HOUR)).toEqual(['due']);
    expect(statuses(lived([[6 * HOUR, tick('mailbox')]], fiveHours), 7 * HOUR)).toEqual(['due']);
  });

  it('noted late leaves alone what was done after it began', () => {
    const state = opened([HOUR, tick('password')], [2 * HOUR, tick('two-step')], [3 * HOUR, hold('2-hours', HOUR + 1)]);
    expect(stands(state, 'password', 4 * HOUR)).toBe('undone');
    // It was done within the hold.
    expect(stands(state, 'two-step', 4 * HOUR)).toBe('word?');
    const long = opened([3 * HOUR, tick('two-step')], [4 * HOUR, hold('2-hours', 0)]);
    expect(stands(long, 'two-step', 4 * HOUR)).toBe('word');
  });

  it('whose end has passed when it is noted is due at once and announced no more', () => {
    const state = opened([9 * HOUR, mail('access-revoked', 0, 5)], [10 * HOUR, 'settle']);
    expect(statuses(state, 10 * HOUR)).toEqual(['due']);
    expect(incidentIn(state)?.log.filter(({ kind }) => kind === 'hold-due')).toHaveLength(1);
    expect(viewAt(state, 10 * HOUR).holds[0]?.announcedAt).toBe(T0 + 9 * HOUR);
  });

  it('of two that run at once keeps the account held to the end of the last', () => {
    const state = opened([1, hold('24-hours', 0)], [2, hold('3-days', 0)], [3, tick('devices')]);
    expect([statuses(state, DAY), viewAt(state, DAY).isHeld]).toEqual([['due', 'running'], true]);
    expect(stands(state, 'wait', 2 * DAY)).toBe('open');
    expect(viewAt(state, 3 * DAY)).toMatchObject({ isHeld: false, due: [{ id: 0 }, { id: 1 }], suspensions: 1 });
    expect(viewAt(lived([[DAY, over(1)]], state), DAY + 1).isHeld).toBe(false);
    expect(viewAt(lived([[HOUR, over(1)]], state), HOUR + 1).isHeld).toBe(true);
  });

  it('of two wants another look at what was done before the end of the one that ended last', () => {
    const state = opened([1, hold('3-days', 0)], [2, hold('24-hours', 0)], [2 * DAY, tick('devices')]);
    expect(stands(state, 'devices', 4 * DAY)).toBe('word?');
    expect(stepAt(state, 'wait', 4 * DAY).done?.at).toBe(T0 + 3 * DAY);
  });

  it('keeps `next` at what can be done meanwhile, then at the wait', () => {
    const first: StepId[] = ['contact', 'card-company', 'mailbox', 'same-password'];
    let state = fiveHours;
    for (const step of first) {
      expect(viewAt(state, HOUR).next).toBe(step);
      state = lived([[HOUR, tick(step)]], state);
    }
    expect(viewAt(state, HOUR).next).toBe('wait');
    expect(viewAt(lived([[HOUR, tick('wait')]], state), HOUR).next).toBe('wait');
    expect(viewAt(state, 5 * HOUR).next).toBe('password');
  });
});

describe('a mail that the hold was lifted', () => {
  it('ends every hold that began before it was sent', () => {
    const state = opened([1, hold('24-hours', 0)], [2, hold('3-days', 0)], [3 * HOUR, mail('hold-lifted', 2 * HOUR)]);
    expect(statuses(state, 3 * HOUR)).toEqual(['over', 'over']);
    expect(viewAt(state, 3 * HOUR).holds[0]?.overAt).toBe(T0 + 2 * HOUR);
    expect(viewAt(state, 3 * HOUR).isHeld).toBe(false);
  });

  it('counts also for a hold that is noted after it, and for none that began later', () => {
    const before = opened([3 * HOUR, mail('hold-lifted', 2 * HOUR)], [4 * HOUR, hold('24-hours', HOUR)]);
    expect(statuses(before, 5 * HOUR)).toEqual(['over']);
    const after = opened([3 * HOUR, mail('hold-lifted', 2 * HOUR)], [4 * HOUR, hold('24-hours', 3 * HOUR)]);
    expect(statuses(after, 5 * HOUR)).toEqual(['running']);
  });

  it('does not outdo what the person said after it was sent', () => {
    const state = opened([1, hold('2-hours', 0)], [4 * HOUR, late(0)], [5 * HOUR, mail('hold-lifted', 3 * HOUR)]);
    expect(statuses(state, 6 * HOUR)).toEqual(['late']);
    const sooner = opened([1, hold('2-hours', 0)], [4 * HOUR, late(0)], [6 * HOUR, mail('hold-lifted', 5 * HOUR)]);
    expect(statuses(sooner, 6 * HOUR)).toEqual(['over']);
  });

  it('is nothing while its sender is suspicious', () => {
    const forged = { ...news('hold-lifted', HOUR), verdict: 'suspicious' as const };
    const state = opened([1, hold('24-hours', 0)], [HOUR, { type: 'add-mail', mail: forged }]);
    expect(statuses(state, 2 * HOUR)).toEqual(['running']);
    expect(incidentIn(state)?.log.at(-1)?.kind).toBe('mail');
  });
});

describe('a suspension', () => {
  const done: Happening[] = [
    [HOUR, tick('password')],
    [HOUR + 1, read('twoStep', 'on')],
    [HOUR + 2, say('paymentMethods', 'some')],
    [HOUR + 3, tick('mailbox')],
    [HOUR + 4, tick('devices')],
  ];
  const first: Happening[] = [[1, hold('2-hours', -3 * HOUR)]];

  it('by a mail that is older than what was done since undoes nothing', () => {
    const state = opened(...done, [5 * HOUR, mail('access-revoked', HOUR / 2)]);
    expect(['password', 'two-step', 'card', 'devices'].map((id) => stands(state, id as StepId, 6 * HOUR))).toEqual([
      'word',
      'asks',
      'asks',
      'word',
    ]);
  });

  it('by a mail of later undoes it, the word and the reading, and leaves the ticks in the log', () => {
    const yes: Happening = [HOUR + 5, whose('two-step', true)];
    const state = opened(...first, ...done, yes, [5 * HOUR, mail('access-revoked', 4 * HOUR)]);
    expect(
      ['password', 'two-step', 'card', 'mailbox', 'devices'].map((id) => stands(state, id as StepId, 6 * HOUR)),
    ).toEqual(['undone', 'undone', 'open', 'word', 'word?']);
    expect(stands(state, 'wait', 6 * HOUR)).toBe('undone');
    expect(incidentIn(state)?.log.filter(({ kind }) => kind === 'ticked')).toHaveLength(4);
  });

  it('by a suspicious mail is none', () => {
    const forged = { ...news('access-revoked', 4 * HOUR, 5), verdict: 'suspicious' as const };
    const state = opened(...first, ...done, [5 * HOUR, { type: 'add-mail', mail: forged }]);
    expect(stands(state, 'password', 6 * HOUR)).toBe('word');
    expect(viewAt(state, 6 * HOUR)).toMatchObject({ suspensions: 1, isHeld: false });
    expect(viewAt(state, 6 * HOUR).holds).toHaveLength(1);
  });

  it('is another one after the person was back in, and the same one else', () => {
    expect(suspensions(...first, ...done, [5 * HOUR, mail('access-revoked', 4 * HOUR)])).toBe(2);
    expect(suspensions(...first, [5 * HOUR, hold('24-hours', 5 * HOUR)])).toBe(1);
    expect(suspensions(...first, [2, over(0)], [5 * HOUR, hold('24-hours', 5 * HOUR)])).toBe(2);
    expect(suspensions(...first, [2, late(0)], [5 * HOUR, hold('24-hours', 5 * HOUR)])).toBe(1);
    expect(suspensions(...first, [HOUR, read('access', 'ok')], [2 * HOUR, hold('5-hours', 2 * HOUR)])).toBe(2);
    // One of two waits is over: nobody is back in.
    expect(
      suspensions([1, hold('24-hours', 0)], [2, hold('3-days', 0)], [3, over(0)], [HOUR, hold('5-hours', HOUR)]),
    ).toBe(1);
    // A tick that was taken back shows nothing.
    expect(suspensions(...first, [2, tick('card')], [3, tick('card', false)], [HOUR, hold('5-hours', HOUR)])).toBe(1);
    expect(suspensions(...first, [2, mail('hold-lifted', 2)], [HOUR, mail('account-locked', HOUR)])).toBe(2);
    // Asked for a new password once the wait is over: the way back in, and no other suspension.
    expect(suspensions(...first, [2, over(0)], [HOUR, read('access', 'reset-required')])).toBe(1);
    expect(
      suspensions(...first, [2, over(0)], [3, read('access', 'reset-required')], [HOUR, hold('24-hours', HOUR)]),
    ).toBe(1);
    expect(
      suspensions(...first, [2, over(0)], [3, read('access', 'ok')], [HOUR * 9, read('access', 'reset-required')]),
    ).toBe(2);
  });

  it('is another one when Amazon wrote twice, an hour or more apart', () => {
    expect(suspensions([1, mail('access-revoked', 0)], [2, mail('access-revoked', -HOUR / 2, 5)])).toBe(1);
    expect(suspensions([1, mail('access-revoked', 0)], [3 * HOUR, mail('access-revoked', 2 * HOUR, 5)])).toBe(2);
    // Of a mail without a date nobody knows.
    expect(suspensions([1, mail('access-revoked', 0)], [3 * HOUR, mail('access-revoked', null, 5)])).toBe(1);
    const { holds } = viewAt(
      opened([1, mail('access-revoked', 0, 2)], [9 * HOUR, mail('access-revoked', 8 * HOUR, 5)]),
      DAY,
    );
    expect(holds.map(({ suspension }) => suspension)).toEqual([1, 2]);
  });

  it('is never told of by an identity check, which undoes two-step verification only', () => {
    const state = opened(
      ...first,
      ...done,
      [HOUR + 5, tick('two-step')],
      [HOUR + 6, tick('card')],
      [5 * HOUR, hold('identity-check', 5 * HOUR)],
    );
    expect(viewAt(state, 6 * HOUR)).toMatchObject({ suspensions: 1, isHeld: true, isStillIn: false });
    expect(['password', 'two-step', 'card'].map((id) => stands(state, id as StepId, 6 * HOUR))).toEqual([
      'word?',
      'undone',
      'word?',
    ]);
    const alone = viewAt(opened([1, hold('identity-check', 0)]), 1);
    expect(alone).toMatchObject({ suspensions: 0, isHeld: true, holds: [{ suspension: 1 }] });
  });

  it('puts the steps in the order for somebody who is locked out, whatever was answered', () => {
    const state = opened(answers('yes'));
    const order = (of: typeof state, time: number) => viewAt(of, time).steps.map(({ id }) => id);
    expect([viewAt(state, 1).isStillIn, order(state, 1).includes('wait')]).toEqual([true, false]);
    const stopped = lived([[2, read('access', 'locked', 'account-status')]], state);
    expect([viewAt(stopped, 2).isStillIn, order(stopped, 2).includes('wait')]).toEqual([false, true]);
  });

  it('by a mail whose hold was entered by mistake was none', () => {
    const state = opened(...done, [5 * HOUR, mail('access-revoked', 4 * HOUR, 5)], [5 * HOUR + 1, withdraw(0)]);
    expect(viewAt(state, 6 * HOUR).suspensions).toBe(0);
    expect(stands(state, 'password', 6 * HOUR)).toBe('word');
  });
});

describe('a page that is shown again in its tab', () => {
  const shown = (time: number, since: number): Happening => [time, { ...read('twoStep', 'on'), since }];

  it('is heard only if it was loaded after the incident began and after the last hold', () => {
    const held: Happening[] = [[MINUTE, hold('2-hours', 0)]];
    expect(stands(opened(shown(HOUR, -1)), 'two-step', HOUR)).toBe('open');
    expect(stands(opened(shown(HOUR, 1)), 'two-step', HOUR)).toBe('asks');
    expect(stands(opened(...held, shown(3 * HOUR, HOUR)), 'two-step', 3 * HOUR)).toBe('open');
    expect(stands(opened(...held, shown(3 * HOUR, 2 * HOUR)), 'two-step', 3 * HOUR)).toBe('asks');
    const early: Happening[] = [...held, [HOUR, over(0)]];
    expect(stands(opened(...early, shown(90 * MINUTE, MINUTE)), 'two-step', 90 * MINUTE)).toBe('open');
    expect(stands(opened(...early, shown(90 * MINUTE, HOUR)), 'two-step', 90 * MINUTE)).toBe('asks');
  });

  it('from before a mail of Amazon, says nothing after it', () => {
    const state = opened([3 * HOUR, mail('access-revoked', HOUR)], shown(4 * HOUR, MINUTE));
    expect(stands(state, 'two-step', 4 * HOUR)).toBe('open');
    expect(stands(lived([shown(5 * HOUR, 2 * HOUR)], state), 'two-step', 5 * HOUR)).toBe('asks');
  });

  it('and says that the account is locked, is no second suspension', () => {
    const [old, fresh] = [HOUR, 3 * HOUR].map(
      (since): Happening => [4 * HOUR, { ...read('access', 'locked', 'account-status'), since }],
    ) as [Happening, Happening];
    const before: Happening[] = [
      [MINUTE, hold('2-hours', 0)],
      [150 * MINUTE, read('access', 'ok', 'wallet')],
    ];
    expect(suspensions(...before, old)).toBe(1);
    expect(suspensions(...before, fresh)).toBe(2);
  });
});

describe('a page that says the account is locked', () => {
  const locked = (time: number): Happening => [time, read('access', 'locked', 'account-status')];
  const ok = (time: number): Happening => [time, read('access', 'ok', 'wallet')];

  it('is a suspension; seen again, it is the same one', () => {
    expect(suspensions(locked(1))).toBe(1);
    expect(suspensions([1, say('access', 'reset-required')])).toBe(1);
    const state = opened(locked(1), [HOUR, tick('password')], [HOUR, tick('card')], locked(2 * HOUR));
    expect(viewAt(state, 3 * HOUR).suspensions).toBe(1);
    // What the page says goes for the password; that the rest was undone it does not say.
    expect([stands(state, 'password', 3 * HOUR), stands(state, 'card', 3 * HOUR)]).toEqual(['open', 'word']);
  });

  it('is another one once a page said that it was open', () => {
    const state = opened(locked(1), ok(HOUR), [HOUR, tick('card')], locked(9 * HOUR));
    expect(viewAt(state, 10 * HOUR).suspensions).toBe(2);
    expect(stands(state, 'card', 10 * HOUR)).toBe('undone');
    expect(stands(state, 'password', 10 * HOUR)).toBe('undone');
    expect(viewAt(lived([ok(15 * HOUR)], state), 16 * HOUR).suspensions).toBe(2);
  });

  it('is an old page shown once more when the account is found open within the hour', () => {
    const state = opened(locked(1), ok(HOUR), [HOUR, tick('card')], locked(2 * HOUR), ok(2 * HOUR + 10 * MINUTE));
    expect(viewAt(state, 3 * HOUR).suspensions).toBe(1);
    expect(stands(state, 'card', 3 * HOUR)).toBe('word');
  });

  it('after the hold was due is no second suspension, but the wait is not over', () => {
    const state = opened([1, hold('2-hours', 0)], locked(3 * HOUR));
    expect(viewAt(state, 4 * HOUR)).toMatchObject({ suspensions: 1, due: [{ id: 0 }] });
    expect(stands(state, 'wait', 4 * HOUR)).toBe('undone');
  });

  it('in another store says nothing about the one that the incident is about now', () => {
    const state = opened(locked(1), [2, { type: 'open-incident', marketplace: 'us', via: 'banner', mail: null }]);
    expect(viewAt(state, HOUR)).toMatchObject({ suspensions: 0, marketplace: 'us' });
  });
});

describe('a reading', () => {
  it('asks whose it is that it found fine since the incident began, and after its last hold', () => {
    const before = lived([[-HOUR, read('twoStep', 'on')]]);
    expect(
      stands(
        lived([[0, { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null }]], before),
        'two-step',
        1,
      ),
    ).toBe('open');
    expect(stands(opened([1, read('twoStep', 'on')]), 'two-step', 2)).toBe('asks');
    const held = opened([1, hold('5-hours', 0)], [HOUR, read('twoStep', 'on')]);
    expect(stands(held, 'two-step', 6 * HOUR)).toBe('open');
    expect(stands(lived([[6 * HOUR, read('twoStep', 'on')]], held), 'two-step', 6 * HOUR)).toBe('asks');
    expect(stands(opened([1, hold('5-hours', 0)], [5 * HOUR, read('twoStep', 'on')]), 'two-step', 6 * HOUR)).toBe(
      'asks',
    );
  });

  it('made before the last hold was over asks nothing, whatever kind of hold it was', () => {
    const state = opened([1, read('paymentMethods', 'some')], [2, hold('identity-check', -9 * DAY)]);
    expect(stands(state, 'card', HOUR)).toBe('asks');
    const later = lived([[HOUR, hold('identity-check', HOUR)]], state);
    expect(stands(later, 'card', 9 * DAY)).toBe('open');
  });

  it('made while a hold ran was never done, so that no suspension can have undone it', () => {
    const held = opened([1, hold('5-hours', 0)], [HOUR, read('twoStep', 'on')]);
    expect(stands(lived([[9 * HOUR, mail('account-locked', 8 * HOUR)]], held), 'two-step', DAY)).toBe('open');
    const after = lived(
      [
        [6 * HOUR, read('twoStep', 'on')],
        [6 * HOUR + 1, whose('two-step', true)],
        [9 * HOUR, mail('account-locked', 8 * HOUR)],
      ],
      held,
    );
    expect(stands(after, 'two-step', DAY)).toBe('undone');
  });

  it('that the account is open ticks the password only after a stop made the old one void', () => {
    const open: Happening = [HOUR, read('access', 'ok', 'wallet')];
    expect(stands(opened(answers('yes'), open), 'password', HOUR)).toBe('open');
    expect(stands(opened(open), 'password', HOUR)).toBe('open');
    expect(stands(opened([HOUR, say('access', 'ok')]), 'password', HOUR)).toBe('open');
    expect(stands(opened([1, mail('access-revoked', 0)], open), 'password', HOUR)).toBe('read');
    expect(stands(opened([1, hold('identity-check', -9 * DAY)], open), 'password', HOUR)).toBe('open');
    expect(stands(opened([1, read('access', 'email-not-found', 'sign-in')], open), 'password', HOUR)).toBe('read');
  });

  it('is not forgotten for a sign-in page that was met since, nor for a word', () => {
    const state = opened(
      [1, mail('access-revoked', 0)],
      [2, read('access', 'ok')],
      [3, read('access', 'signed-out', 'sign-in')],
    );
    expect(stands(state, 'password', 4)).toBe('read');
    const said = opened(
      [1, tick('two-step')],
      [2, hold('5-hours', -9 * HOUR)],
      [3, hold('24-hours', -DAY / 2)],
      [4, read('twoStep', 'on')],
    );
    expect(stands(said, 'two-step', 5)).toBe('word?');
    expect(
      stands(
        opened(
          [1, say('access', 'ok')],
          [2, read('access', 'challenge', 'sign-in')],
          [3, mail('access-revoked', -HOUR)],
        ),
        'password',
        4,
      ),
    ).toBe('word');
  });

  it('as bad undoes the tick before it, and not the one after it', () => {
    const off = opened([1, tick('two-step')], [2, read('twoStep', 'off')]);
    expect(stands(off, 'two-step', 3)).toBe('open');
    expect(stands(lived([[3, tick('two-step')]], off), 'two-step', 4)).toBe('word');
    expect(
      stands(
        lived(
          [
            [3, hold('24-hours', 0)],
            [4, read('twoStep', 'on')],
          ],
          off,
        ),
        'two-step',
        5,
      ),
    ).toBe('open');
  });

  it('does not stand against the person’s word that it is not done', () => {
    const state = opened([1, read('twoStep', 'on')], [2, tick('two-step', false)]);
    expect(stands(state, 'two-step', 3)).toBe('open');
    expect(stands(lived([[4, read('twoStep', 'on')]], state), 'two-step', 5)).toBe('asks');
  });

  it('of another store counts no more once the incident is about another', () => {
    const state = opened(
      [1, read('twoStep', 'on')],
      [2, { type: 'open-incident', marketplace: 'us', via: 'banner', mail: null }],
    );
    expect(stands(state, 'two-step', 3)).toBe('open');
  });
});

describe('a word', () => {
  it('can be taken back, and "could not tell" takes it back, too', () => {
    const said = opened([1, say('twoStep', 'on')]);
    expect(stands(said, 'two-step', 2)).toBe('asks');
    expect(stands(lived([[2, { type: 'unsay', marketplace: 'jp', fact: 'twoStep' }]], said), 'two-step', 3)).toBe(
      'open',
    );
    expect(stands(lived([[2, say('twoStep', 'unknown')]], said), 'two-step', 3)).toBe('open');
    expect(stands(lived([[2, say('twoStep', 'off')]], opened([1, tick('two-step')])), 'two-step', 3)).toBe('open');
    expect(stands(lived([[2, say('twoStep', 'unknown')]], opened([1, tick('two-step')])), 'two-step', 3)).toBe('word');
  });

  it('on a step of the account that was given before the last hold was over stays, but wants another look', () => {
    const state = opened(
      [1, tick('devices')],
      [2, tick('mailbox')],
      [3, tick('same-password')],
      [4, hold('2-hours', 0)],
    );
    expect(['devices', 'mailbox', 'same-password'].map((id) => stands(state, id as StepId, 3 * HOUR))).toEqual([
      'word?',
      'word',
      'word',
    ]);
    const { missing } = viewAt(state, 3 * HOUR);
    expect([missing.includes('devices'), missing.includes('mailbox')]).toEqual([true, false]);
  });

  it('leads `next` to what wants another look once all is done', () => {
    const held = opened([1, tick('devices')], [2, hold('2-hours', 0)]);
    const all = viewAt(held, 3 * HOUR).steps.reduce(
      (state, { id }) => (id === 'devices' ? state : lived([[3 * HOUR, tick(id)]], state)),
      held,
    );
    expect(viewAt(all, 3 * HOUR)).toMatchObject({ next: 'devices', missing: ['devices'], isAllClear: false });
    const looked = lived([[4 * HOUR, tick('devices')]], all);
    expect(viewAt(looked, 4 * HOUR)).toMatchObject({ next: null, missing: [], isAllClear: true });
  });
});

describe('a clock that was set back', () => {
  it('keeps the order of the log: what was noted before counts as before', () => {
    // The clock was a year ahead, and is set right.
    const ahead = 365 * DAY;
    const state = lived(
      [
        [0, tick('devices')],
        [1, hold('5-hours', 0)],
      ],
      lived([
        [ahead, { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null }],
        [ahead + 1, tick('card')],
        [ahead + 2, tick('contact')],
      ]),
    );
    expect(stands(state, 'card', HOUR)).toBe('undone');
    expect(stands(state, 'devices', HOUR)).toBe('word?');
    expect(stepAt(state, 'contact', HOUR).done?.at).toBeLessThanOrEqual(T0 + HOUR);
    expect(stands(lived([[6 * HOUR, tick('card')]], state), 'card', 7 * HOUR)).toBe('word');
  });

  it('is noted once and said while a hold is not settled', () => {
    const held = opened([1, hold('24-hours', 0)], [10 * HOUR, tick('contact')]);
    expect(viewAt(held, 10 * HOUR - MINUTE).clockSetBack).toBeNull();
    expect(viewAt(held, 4 * HOUR).clockSetBack).toEqual({ by: 6 * HOUR, at: null });
    const state = lived(
      [
        [4 * HOUR, 'settle'],
        [4 * HOUR + 5 * MINUTE, 'settle'],
      ],
      held,
    );
    expect(incidentIn(state)?.log.filter(({ kind }) => kind === 'clock-set-back')).toHaveLength(1);
    expect(viewAt(state, 5 * HOUR).clockSetBack).toEqual({ by: 6 * HOUR, at: T0 + 4 * HOUR });
    expect(viewAt(state, DAY).clockSetBack).not.toBeNull();
    expect(viewAt(lived([[DAY, over(0)]], state), DAY).clockSetBack).toBeNull();
    // A hold of later has its end by the clock as it goes now.
    expect(
      viewAt(
        lived(
          [
            [DAY, over(0)],
            [DAY, hold('2-hours', DAY)],
          ],
          state,
        ),
        DAY,
      ).clockSetBack,
    ).toBeNull();
    expect(viewAt(opened([10 * HOUR, tick('contact')]), HOUR).clockSetBack).toBeNull();
  });
});

describe('the end', () => {
  it('is the all-clear only where that is earned', () => {
    const end = (how: 'all-clear' | 'by-you' | 'false-alarm', ...before: Happening[]) =>
      viewAt(opened(...before, [DAY, { type: 'end-incident', how }]), DAY + 1).closing;
    const { missing } = viewAt(opened(), 1);
    expect(end('all-clear')).toEqual({ at: T0 + DAY, how: 'by-you', left: missing.length });
    expect(end('false-alarm')).toMatchObject({ how: 'false-alarm' });
    const all = missing.map((id, i): Happening => [HOUR + i, tick(id)]);
    expect(end('all-clear', ...all)).toEqual({ at: T0 + DAY, how: 'all-clear', left: 0 });
    expect(end('all-clear', [1, hold('3-days', 0)], ...all)).toMatchObject({ how: 'by-you' });
  });

  it('stops everything, and re-opened all goes on', () => {
    const ended = opened(
      [1, hold('5-hours', 0)],
      [2, tick('mailbox')],
      [HOUR, { type: 'end-incident', how: 'by-you' }],
    );
    const quiet = lived(
      [
        [2 * HOUR, tick('contact')],
        [3 * HOUR, read('twoStep', 'off')],
        [6 * HOUR, 'settle'],
      ],
      ended,
    );
    expect(incidentIn(quiet)).toEqual(incidentIn(ended));
    const again = lived(
      [
        [7 * HOUR, { type: 'reopen-incident' }],
        [7 * HOUR, 'settle'],
      ],
      quiet,
    );
    expect(viewAt(again, 7 * HOUR)).toMatchObject({ closing: null, due: [{ id: 0, announcedAt: T0 + 7 * HOUR }] });
    expect(stands(again, 'mailbox', 7 * HOUR)).toBe('word');
    expect(lived([[7 * HOUR + 1, { type: 'reopen-incident' }]], again)).toBe(again);
  });

  it('forgets the call sheet, which is not kept again by a late keystroke', () => {
    const sheet = { type: 'keep-call-sheet', sheet: { accountName: 'A. Name' } } as const;
    const open = opened([1, sheet]);
    expect(viewAt(open, 1).callSheet).toEqual({ accountName: 'A. Name' });
    const ended = lived(
      [
        [2, { type: 'end-incident', how: 'by-you' }],
        [3, sheet],
      ],
      open,
    );
    expect(viewAt(ended, 4).callSheet).toBeNull();
    expect(viewAt(lived([[2, { type: 'keep-call-sheet', sheet: null }]], open), 3).callSheet).toBeNull();
  });

  it('lets a new incident begin, which knows nothing of the old one', () => {
    const anew = opened(
      [1, tick('mailbox')],
      [2, { type: 'end-incident', how: 'by-you' }],
      [DAY, { type: 'open-incident', marketplace: 'us', via: 'button', mail: null }],
    );
    expect(viewAt(anew, DAY)).toMatchObject({ openedAt: T0 + DAY, marketplace: 'us', doneCount: 0, closing: null });
  });
});
