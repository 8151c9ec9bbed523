import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../utils/checkup/progress.ts';
import {
  type Arrival,
  arrive,
  goOn,
  goTo,
  isOtherAccount,
  pause,
  sayAt,
  sayLooked,
  startCheckup,
  stopCheckup,
} from '../../../utils/checkup/reduce.ts';
import { type Checkup, checkup as schema } from '../../../utils/checkup/schema.ts';
import { STOP_IDS } from '../../../utils/checkup/table.ts';

const START = 1_000_000;
const started = (): Checkup => startCheckup('jp', 1, START);
const arrival = (over: Partial<Arrival> = {}): Arrival => ({
  marketplace: 'jp',
  page: 'login-security',
  account: 1,
  since: START + 10,
  isRead: true,
  ...over,
});

describe('a checkup', () => {
  it('goes from stop to stop and ends with what was read, said and passed over', () => {
    let checkup = arrive(started(), arrival(), START + 20);
    checkup = goOn(checkup, START + 30);
    expect(checkup.current).toBe('two-step-settings');
    checkup = arrive(checkup, arrival({ page: 'two-step-settings', since: START + 40, isRead: false }), START + 50);
    checkup = sayAt(checkup, 'two-step-settings', START + 60);
    for (let n = 0; n < 5; n++) checkup = goOn(checkup, START + 70 + n);
    expect(checkup).toMatchObject({ current: null, endedAt: START + 74 });
    expect(progressOf(checkup).counts).toEqual({ read: 1, unread: 0, said: 1, skipped: 4, open: 0 });
  });

  it('does not count a page loaded before it began, of another store or account, or still being read', () => {
    for (const over of [{ since: START - 1 }, { marketplace: 'us' as const }, { account: 2 }, { isRead: null }]) {
      expect(arrive(started(), arrival(over), START + 20)).toEqual(started());
    }
    expect(isOtherAccount(started(), { account: 2 })).toBe(true);
    expect(isOtherAccount(started(), { account: null })).toBe(false);
  });

  it('takes the account of its first page where none was known', () => {
    const open = startCheckup('jp', null, START);
    expect(arrive(open, arrival(), START + 20).account).toBe(1);
    expect(arrive(open, arrival({ account: null }), START + 20).account).toBeNull();
  });

  it('keeps what was read when a later look cannot tell, and goes back to what was passed over', () => {
    const read = arrive(started(), arrival(), START + 20);
    expect(arrive(read, arrival({ since: START + 30, isRead: false }), START + 40)).toEqual(read);
    const passed = goOn(goOn(read, START + 50), START + 60);
    expect(goTo(passed, 'two-step-settings').current).toBe('two-step-settings');
    const back = arrive(
      goTo(passed, 'two-step-settings'),
      arrival({ page: 'two-step-settings', since: START + 70 }),
      START + 80,
    );
    expect(back.outcomes['two-step-settings']?.outcome).toBe('read');
    expect(goOn(back, START + 90).current).toBe('wallet');
  });

  it('pauses, goes on, stops where it stands; what was not looked at stays open', () => {
    const paused = pause(started(), true);
    expect(paused.isPaused).toBe(true);
    expect(goOn(paused, START + 1).isPaused).toBe(false);
    const stopped = stopCheckup(paused, START + 2);
    expect(stopped).toMatchObject({ endedAt: START + 2, current: null });
    expect(progressOf(stopped).counts.open).toBe(STOP_IDS.length);
    expect(arrive(stopped, arrival(), START + 20)).toBe(stopped);
    expect(sayLooked(stopped, 'orders', 'not-mine', START + 3).looked.orders).toEqual({
      answer: 'not-mine',
      at: START + 3,
    });
  });
});

it('whatever is done in whatever order, it may be stored, and at most one press a stop ends it', () => {
  const act = fc.oneof(
    fc.record({ page: fc.constantFrom(...STOP_IDS), isRead: fc.constantFrom(true, false, null) }),
    fc.constantFrom('on', 'pause', 'resume'),
    fc.record({ to: fc.constantFrom(...STOP_IDS) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let now = START;
      let checkup = started();
      for (const each of acts) {
        now += 10;
        if (each === 'on') checkup = goOn(checkup, now);
        else if (each === 'pause' || each === 'resume') checkup = pause(checkup, each === 'pause');
        else if (typeof each === 'object' && 'to' in each) checkup = goTo(checkup, each.to);
        else if (typeof each === 'object') checkup = arrive(checkup, arrival({ ...each, since: now - 5 }), now);
        expect(schema.parse(checkup)).toEqual(checkup);
        const { counts, next } = progressOf(checkup);
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(STOP_IDS.length);
        if (next) expect(checkup.outcomes[next]).toBeUndefined();
      }
      for (let press = 0; press < STOP_IDS.length; press++) checkup = goOn(checkup, ++now);
      expect(checkup.endedAt).not.toBeNull();
    }),
  );
});
