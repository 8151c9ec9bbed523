import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { speakIn } from '../../../locales/index.ts';
import { queueLock } from '../../../utils/base/lock.ts';
import { DAY, FRESH_FOR, WEEK } from '../../../utils/base/time.ts';
import { CLOCK_EVERY } from '../../../utils/recovery/due.ts';
import { lookAgainAt, nextWake, phoneReminderAt, type Reminder, settle } from '../../../utils/shell/reminder-plan.ts';
import { createReminders } from '../../../utils/shell/reminders.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { STATE_KEY } from '../../../utils/state/keys.ts';
import { urgentCount } from '../../../utils/state/recovery.ts';
import { applyCommand, observe, snoozeBanner } from '../../../utils/state/reduce.ts';
import { createRepository } from '../../../utils/state/repository.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { HOUR, hold, late, lived, open, opened, over, withdraw } from '../recovery/life.ts';
import { lived as anyLife, T0 } from '../state/arbitraries.ts';
import { incidentIn, partIn } from '../state/at.ts';
import { type FakeStorage, fakeStorage } from '../state/fake-storage.ts';

const see = (state: State, value: 'on' | 'off', at: number) =>
  observe(state, { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value, signals: [] } } }, at);
const seePrime = (state: State, at: number) =>
  observe(state, { marketplace: 'jp', page: 'prime', facts: { primePayment: { value: 'set', signals: [] } } }, at);
const set = (state: State, settings: Partial<State['settings']>) => applyCommand(state, { type: 'set', settings }, T0);

const on = see(initialState(), 'on', T0);
const off = see(initialState(), 'off', T0);
const snoozedOnce = snoozeBanner(off, 'jp', 'two-step-off', 'tomorrow', T0);
const TOO_OLD = T0 + FRESH_FOR + 1;

describe('the monthly reminder', () => {
  it('comes when the oldest fact of the store has become too old, and not before', () => {
    expect(lookAgainAt(on, T0)).toBe(TOO_OLD);
    expect(lookAgainAt(seePrime(on, T0 + DAY), T0 + DAY)).toBe(TOO_OLD);
    expect(lookAgainAt(see(seePrime(on, T0 + DAY), 'on', T0 + 2 * DAY), T0 + 2 * DAY)).toBe(TOO_OLD + DAY);
    expect(settle(on, TOO_OLD - 1)).toEqual({ state: on, due: [] });
    expect(settle(on, TOO_OLD).due).toEqual(['monthly']);
  });

  it('comes once, and again a month later while nothing was looked at', () => {
    const given = settle(on, TOO_OLD + 5).state;
    expect(settle(given, TOO_OLD + 6)).toEqual({ state: given, due: [] });
    expect(nextWake(given, TOO_OLD + 6)).toBe(TOO_OLD + 5 + FRESH_FOR + 1);
    expect(settle(given, TOO_OLD + 5 + FRESH_FOR + 1).due).toEqual(['monthly']);
  });

  it('is silent without anything known, for other stores, and when switched off', () => {
    expect(lookAgainAt(initialState(), T0)).toBeNull();
    expect(lookAgainAt(set(on, { marketplace: 'us' }), T0)).toBeNull();
    expect(lookAgainAt(set(on, { monthlyReminder: false }), T0)).toBeNull();
    expect(nextWake(set(on, { monthlyReminder: false }), T0)).toBeNull();
  });

  it('without notifications wakes for the badge, and says nothing', () => {
    const silent = set(on, { notifications: false });
    expect(nextWake(silent, T0)).toBe(TOO_OLD);
    const { state, due } = settle(silent, TOO_OLD);
    expect(due).toEqual([]);
    expect(nextWake(state, TOO_OLD)).toBeGreaterThan(TOO_OLD);
  });

  it('is put off by a checkup of that store, whatever it could not read', () => {
    const begun = applyCommand(on, { type: 'begin-checkup', marketplace: 'jp' }, T0 + 10 * DAY);
    const ended = applyCommand(begun, { type: 'stop-checkup' }, T0 + 10 * DAY);
    expect(lookAgainAt(begun, T0 + 10 * DAY)).toBe(TOO_OLD);
    expect(lookAgainAt(ended, T0 + 10 * DAY)).toBe(TOO_OLD + 10 * DAY);
    expect([urgentCount(ended, TOO_OLD), urgentCount(ended, TOO_OLD + 10 * DAY)]).toEqual([0, 1]);
  });

  it('is put off by no checkup of another account', () => {
    const seen = (state: State, key: string, at: number) =>
      observe(
        state,
        { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value: 'on', signals: [] } } },
        at,
        {
          key,
        },
      );
    const two = seen(seen(initialState(), 'b'.repeat(16), T0), 'a'.repeat(16), T0 + 1);
    const begun = applyCommand(two, { type: 'begin-checkup', marketplace: 'jp', account: 1 }, T0 + 10 * DAY);
    const ended = applyCommand(begun, { type: 'stop-checkup' }, T0 + 10 * DAY);
    expect(lookAgainAt(ended, T0 + 10 * DAY)).toBe(TOO_OLD + 1);
  });

  it('that was given wakes all the same for the badge, when a look is due once more', () => {
    const given = settle(seePrime(on, T0 + 2 * DAY), TOO_OLD).state;
    const looked = see(given, 'on', TOO_OLD + DAY);
    expect(urgentCount(looked, TOO_OLD + DAY)).toBe(0);
    expect(urgentCount(looked, TOO_OLD + 2 * DAY)).toBe(1);
    expect(nextWake(looked, TOO_OLD + DAY)).toBe(TOO_OLD + 2 * DAY);
    expect(settle(looked, TOO_OLD + 2 * DAY).due).toEqual([]);
  });

  it('comes at once, and once, for what lies ahead of a clock that was set back', () => {
    const then = T0 - 365 * DAY;
    const { state, due } = settle(on, then);
    expect(due).toEqual(['monthly']);
    expect(settle(state, then + 1).due).toEqual([]);
  });

  it('is not held up by one that was given before the clock was set back', () => {
    const given = settle(on, TOO_OLD + 365 * DAY).state;
    expect(settle(given, TOO_OLD).due).toEqual(['monthly']);
  });
});

describe('what was snoozed', () => {
  it('is said to be due once, when its time is over', () => {
    expect(nextWake(snoozedOnce, T0)).toBe(T0 + DAY);
    expect(settle(snoozedOnce, T0 + DAY - 1)).toEqual({ state: snoozedOnce, due: [] });
    const { state, due } = settle(snoozedOnce, T0 + DAY);
    expect(due).toEqual(['due']);
    expect(state).toEqual(off);
    expect(settle(state, T0 + DAY).due).toEqual([]);
  });

  it('ends without a word when notifications are off, or it is too old to be sure of', () => {
    expect(settle(set(snoozedOnce, { notifications: false }), T0 + DAY)).toEqual({
      state: set(off, { notifications: false }),
      due: [],
    });
    expect(settle(set(snoozedOnce, { monthlyReminder: false }), TOO_OLD).due).toEqual([]);
  });

  it('"until the reading changes" never comes due', () => {
    const state = set(snoozeBanner(off, 'jp', 'two-step-off', 'not-so', T0), { monthlyReminder: false });
    expect(nextWake(state, T0)).toBeNull();
    expect(settle(state, T0 + 9 * FRESH_FOR)).toEqual({ state, due: [] });
  });
});

describe('a changed phone', () => {
  const quiet = set(initialState(), { monthlyReminder: false });
  const changed = applyCommand(quiet, { type: 'phone-change', settled: false }, T0);

  it('is reminded of once, a week later', () => {
    expect(nextWake(changed, T0)).toBe(T0 + WEEK);
    expect(settle(changed, T0 + WEEK - 1)).toEqual({ state: changed, due: [] });
    const { state, due } = settle(changed, T0 + WEEK);
    expect(due).toEqual(['phone']);
    expect(settle(state, T0 + 9 * WEEK)).toEqual({ state, due: [] });
    expect(state.phoneChange).toEqual({ at: T0, remindedAt: T0 + WEEK });
  });

  it('is not reminded of once it is settled, nor while notifications are off', () => {
    expect(nextWake(applyCommand(changed, { type: 'phone-change', settled: true }, T0 + 1), T0 + 1)).toBeNull();
    expect(settle(set(changed, { notifications: false }), T0 + WEEK).due).toEqual([]);
  });

  it('is reminded of again when it changes again', () => {
    const again = applyCommand(
      settle(changed, T0 + WEEK).state,
      { type: 'phone-change', settled: false },
      T0 + 2 * WEEK,
    );
    expect(phoneReminderAt(again, T0 + 2 * WEEK)).toBe(T0 + 3 * WEEK);
  });

  it('comes at once when the clock was set back', () => {
    expect(settle(changed, T0 - 365 * DAY).due).toEqual(['phone']);
  });
});

describe('a hold', () => {
  const quiet = { type: 'set', settings: { monthlyReminder: false } } as const;
  const held = opened([0, quiet], [1, hold('5-hours', 0)], [2, hold('24-hours', 0)]);
  const at = (time: number) => T0 + time;

  it('is announced once at its end, each by itself', () => {
    let state = held;
    const said: [number, Reminder[]][] = [];
    for (let time = 0; time <= 3 * DAY; time += HOUR) {
      const settled = settle(state, at(time));
      if (settled.due.length > 0) said.push([time / HOUR, settled.due]);
      state = settled.state;
    }
    expect(said).toEqual([
      [5, ['hold']],
      [24, ['hold']],
    ]);
  });

  it('is announced after a sleep through both ends, once', () => {
    const { state, due } = settle(held, at(9 * DAY));
    expect(due).toEqual(['hold']);
    expect(settle(state, at(9 * DAY)).due).toEqual([]);
    expect(incidentIn(state)?.log.filter(({ kind }) => kind === 'hold-due')).toHaveLength(2);
  });

  it('wakes at its end to the millisecond, and each half hour until then to see how the clock goes', () => {
    expect(nextWake(held, at(HOUR))).toBe(at(HOUR) + CLOCK_EVERY);
    expect(nextWake(held, at(5 * HOUR - 1000))).toBe(at(5 * HOUR));
    expect(nextWake(held, at(5 * HOUR + 9))).toBe(at(5 * HOUR));
    expect(nextWake(settle(held, at(9 * DAY)).state, at(9 * DAY))).toBeNull();
    const early = lived(
      [
        [HOUR, over(0)],
        [HOUR, over(1)],
      ],
      held,
    );
    expect(nextWake(early, at(HOUR))).toBeNull();
    expect(settle(early, at(9 * DAY)).due).toEqual([]);
  });

  it('is not announced when the person said beforehand how it stands, nor after the end', () => {
    for (const answer of [over, late, withdraw]) {
      const said = lived(
        [
          [HOUR, answer(0)],
          [HOUR, answer(1)],
        ],
        held,
      );
      expect(settle(said, at(9 * DAY)).due).toEqual([]);
    }
    const ended = lived([[HOUR, { type: 'end-incident', how: 'false-alarm' }]], held);
    expect(settle(ended, at(9 * DAY)).due).toEqual([]);
    expect(nextWake(ended, at(2 * HOUR))).toBeNull();
  });

  it('comes due without a word while notifications are off, and is not made up for', () => {
    const silent = set(held, { notifications: false });
    expect(nextWake(silent, at(5 * HOUR - 1))).toBe(at(5 * HOUR));
    const { state, due } = settle(silent, at(6 * HOUR));
    expect(due).toEqual([]);
    expect(urgentCount(state, at(6 * HOUR))).toBe(2);
    expect(settle(set(state, { notifications: true }), at(7 * HOUR)).due).toEqual([]);
  });

  it('is announced once even where the clock runs past its end, back, and past it again', () => {
    const first = settle(held, at(6 * HOUR));
    expect(first.due).toEqual(['hold']);
    const back = settle(first.state, at(HOUR));
    expect([back.due, incidentIn(back.state)?.log.at(-1)?.kind]).toEqual([[], 'clock-set-back']);
    expect(settle(back.state, at(6 * HOUR)).due).toEqual([]);
    expect(urgentCount(settle(back.state, at(6 * HOUR)).state, at(6 * HOUR))).toBe(2);
  });

  it('runs on for as long as its end is ahead, wherever the clock was set', () => {
    const back = settle(held, at(-9 * DAY)).state;
    expect(settle(back, at(0)).due).toEqual([]);
    expect(settle(back, at(5 * HOUR)).due).toEqual(['hold']);
  });
});

describe('settling', () => {
  it('leaves nothing due, changes nothing twice, and keeps the document good, whatever happened', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: -400 * DAY, max: 400 * DAY }), ({ state, now }, later) => {
        const at = now + later;
        const settled = settle(state, at).state;
        expect(schema.safeParse(settled).success).toBe(true);
        expect(settle(settled, at)).toEqual({ state: settled, due: [] });
        const wake = nextWake(settled, at);
        if (wake !== null) expect(wake).toBeGreaterThan(at);
      }),
      { numRuns: 300 },
    );
  });
});

describe('at each start of the background', () => {
  let storage: FakeStorage;
  let alarm: number | null;
  let told: [Reminder, string][];
  /** What was stored at the moment of each notification. */
  let storedThen: State[];
  /** The alarm that is set was set while a recovery was open. */
  let isMarked: boolean;
  const start = (now: number, wasRecovering = false) => {
    const reminders = createReminders({
      repository: createRepository(storage, queueLock()),
      setAlarm: (when, isRecovering = false) => {
        [alarm, isMarked] = [when, isRecovering];
      },
      settled: (state) => reminders.schedule(state),
      notify: (reminder, { title }) => {
        told.push([reminder, title]);
        storedThen.push(structuredClone(storage.data[STATE_KEY]) as State);
      },
      now: () => now,
      speak: speakIn('en-US'),
    });
    return reminders.settle(wasRecovering);
  };
  const keep = (state: State) => {
    storage = fakeStorage({ [STATE_KEY]: state });
    [alarm, isMarked, told, storedThen] = [null, false, [], []];
  };
  beforeEach(() => keep(snoozedOnce));

  it('the alarm is made anew from the document', async () => {
    await start(T0 + 1);
    expect([alarm, told]).toEqual([T0 + DAY, []]);
    await start(T0 + 2);
    expect(alarm).toBe(T0 + DAY);
  });

  it('what came due while the browser was closed is announced once, after that was noted', async () => {
    await start(T0 + 3 * DAY);
    await start(T0 + 3 * DAY + 1);
    expect(told.map(([reminder]) => reminder)).toEqual(['due']);
    expect(partIn(storedThen[0], 'snoozes')).toEqual({});
    expect(alarm).toBe(TOO_OLD);
  });

  it('is announced in the language that the person chose, whatever the browser’s is', async () => {
    keep({ ...snoozedOnce, settings: { ...snoozedOnce.settings, language: 'ja' } });
    await start(T0 + 3 * DAY);
    expect(told).toEqual([['due', expect.stringMatching(/[ぁ-ん]/)]]);
  });

  it('two starts at once announce it once', async () => {
    const repository = createRepository(storage, queueLock());
    const one = () =>
      createReminders({
        repository,
        setAlarm: () => undefined,
        settled: () => undefined,
        notify: (reminder, { title }) => told.push([reminder, title]),
        now: () => T0 + 2 * DAY,
        speak: speakIn('ja'),
      }).settle();
    await Promise.all([one(), one(), one()]);
    expect(told).toEqual([['due', expect.stringMatching(/[ぁ-ん]/)]]);
  });

  it('a hold that ended while the background was killed is announced once, after that was noted', async () => {
    keep(opened([1, hold('5-hours', 0)]));
    await start(T0 + HOUR);
    expect([alarm, told]).toEqual([T0 + HOUR + CLOCK_EVERY, []]);
    await start(T0 + 7 * HOUR);
    await start(T0 + 7 * HOUR + 1);
    expect(told.map(([reminder]) => reminder)).toEqual(['hold']);
    expect(incidentIn(storedThen[0])?.log.at(-1)).toEqual({ kind: 'hold-due', at: T0 + 7 * HOUR, id: 0 });
  });

  it('an open recovery is marked by the alarm even where nothing comes due, and a quiet one is not', async () => {
    keep(opened());
    await start(T0 + HOUR);
    expect([alarm !== null, isMarked]).toEqual([true, true]);
    keep(lived([[0, open('jp', 'insider')]]));
    await start(T0 + HOUR);
    expect(isMarked).toBe(false);
    keep(initialState());
    await start(T0 + HOUR);
    expect([alarm, isMarked]).toEqual([null, false]);
  });

  it('a record of a recovery that is gone is said once, and stays said until it was seen', async () => {
    keep(initialState());
    await start(T0 + HOUR, true);
    expect(told.map(([reminder]) => reminder)).toEqual(['lost']);
    expect(storedThen[0]?.reminders.lostAt).toBe(T0 + HOUR);
    await start(T0 + 2 * HOUR, true);
    expect(told).toHaveLength(1);
    const state = storage.data[STATE_KEY] as State;
    expect(applyCommand(state, { type: 'seen-lost' }, T0).reminders.lostAt).toBeNull();
  });

  it('nothing is announced that could not be noted', async () => {
    storage.failing.set = new Error('IO error');
    expect(await start(T0 + 3 * DAY)).toBe(false);
    expect([told, alarm]).toEqual([[], null]);
    delete storage.failing.set;
    await start(T0 + 3 * DAY);
    expect(told).toHaveLength(1);
  });

  it('a document that cannot be read is left alone', async () => {
    keep({ version: 99 } as never);
    expect(await start(T0)).toBe(false);
    expect(storage.data).toEqual({ [STATE_KEY]: { version: 99 } });
  });
});
