import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../utils/base/time.ts';
import {
  answerChange,
  joinMemories,
  remember,
  type Shown,
  withNothingKnown,
  withOtherKey,
} from '../../../utils/memory/reduce.ts';
import { type Memory, memory as schema } from '../../../utils/memory/schema.ts';
import { hasOtherKey, isAskedOn, waitingChanges } from '../../../utils/memory/select.ts';
import { HISTORY_KEPT, NO_MEMORY, PENDING_PER_SUBJECT } from '../../../utils/memory/slice.ts';
import { SUBJECT_IDS, SUBJECTS } from '../../../utils/memory/table.ts';

const A = 'aaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbb';
const NOW = 100 * DAY;

const shown = (since: number, email: string, more: Partial<Shown> = {}): Shown => ({
  page: 'login-security',
  since,
  digests: { email },
  isMadeHere: false,
  ...more,
});

const memoryOf = (...readings: Shown[]): Memory =>
  readings.reduce((memory, each) => remember(memory, each, NOW), NO_MEMORY);

describe('a change', () => {
  it('is told between the last reading of the old and the first of the new, and waits', () => {
    const memory = memoryOf(shown(1 * DAY, A), shown(3 * DAY, A), shown(9 * DAY, B), shown(10 * DAY, B));
    expect(memory.pending).toEqual([{ subject: 'email', from: 3 * DAY, to: 9 * DAY, isUnsure: false }]);
    expect(memory.known.email).toMatchObject({ digest: B, at: 10 * DAY });
  });

  it('is none at the first reading, in an old tab, from ahead of the clock, or made on the page itself', () => {
    expect(memoryOf(shown(DAY, A)).pending).toEqual([]);
    expect(memoryOf(shown(5 * DAY, A), shown(3 * DAY, B)).known.email).toMatchObject({ digest: A, at: 5 * DAY });
    expect(memoryOf(shown(5 * DAY, A), shown(3 * DAY, B)).pending).toEqual([]);
    expect(memoryOf(shown(DAY, A), shown(NOW + DAY, B)).known.email?.digest).toBe(A);
    expect(memoryOf(shown(DAY, A), shown(2 * DAY, B, { isMadeHere: true })).pending).toEqual([]);
  });

  it('is none where another reader made what was kept', () => {
    const memory = memoryOf(shown(DAY, A));
    const former: Memory = { ...memory, known: { email: { digest: A, at: DAY, reader: SUBJECTS.email.reader + 1 } } };
    const next = remember(former, shown(2 * DAY, B), NOW);
    expect(next.pending).toEqual([]);
    expect(next.known.email).toEqual({ digest: B, at: 2 * DAY, reader: SUBJECTS.email.reader });
  });

  it('that goes back again waits as two', () => {
    const memory = memoryOf(shown(DAY, A), shown(2 * DAY, B), shown(3 * DAY, A));
    expect(memory.pending.map(({ from, to }) => [from, to])).toEqual([
      [DAY, 2 * DAY],
      [2 * DAY, 3 * DAY],
    ]);
  });

  it('is settled by "mine" and "not mine", and by "not sure" only marked', () => {
    const memory = memoryOf(shown(DAY, A), shown(2 * DAY, B));
    const [change] = memory.pending;
    if (!change) throw new Error('no change');
    for (const answer of ['mine', 'not-mine'] as const) {
      const answered = answerChange(memory, change, answer, NOW);
      expect(answered.pending).toEqual([]);
      expect(answered.history.at(-1)).toEqual({
        kind: 'answered',
        at: NOW,
        subject: 'email',
        from: DAY,
        to: 2 * DAY,
        answer,
      });
    }
    const unsure = answerChange(memory, change, 'not-sure', NOW);
    expect(unsure.pending).toEqual([{ ...change, isUnsure: true }]);
    expect(answerChange(memory, { ...change, to: 7 }, 'mine', NOW)).toBe(memory);
  });

  it('of e-mail or phone is asked about on any page, of the rest where it was read; the weightiest first', () => {
    const wallet = (since: number, cards: string): Shown => ({
      page: 'wallet',
      since,
      digests: { cards },
      isMadeHere: false,
    });
    const cards = memoryOf(wallet(DAY, A), wallet(2 * DAY, B));
    expect([isAskedOn('cards', 'wallet'), isAskedOn('cards', 'addresses'), isAskedOn('email', 'wallet')]).toEqual([
      ...[true, false, true],
    ]);
    const both = remember(remember(cards, shown(DAY, A), NOW), shown(3 * DAY, B), NOW);
    expect(waitingChanges(both).map(({ subject }) => subject)).toEqual(['email', 'cards']);
  });
});

describe('whatever comes', () => {
  const digest = fc.constantFrom(A, B, 'cccccccccccccccc');
  const reading = fc.record({
    page: fc.constantFrom('login-security' as const, 'wallet' as const),
    since: fc.integer({ min: 0, max: 120 * DAY }),
    isMadeHere: fc.boolean(),
    digests: fc.dictionary(fc.constantFrom(...SUBJECT_IDS), digest),
  });

  it('the memory stays what may be stored, however many changes a page makes up', () => {
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 300 }), (readings) => {
        const memory = memoryOf(...readings);
        expect(schema.parse(memory)).toEqual(memory);
        expect(memory.history.length).toBeLessThanOrEqual(HISTORY_KEPT);
        for (const id of SUBJECT_IDS) {
          expect(memory.pending.filter(({ subject }) => subject === id).length).toBeLessThanOrEqual(
            PENDING_PER_SUBJECT,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what is known is what the newest reading showed, in whatever order they arrive', () => {
    const times = fc.uniqueArray(fc.record({ since: fc.integer({ min: 0, max: 99 * DAY }), email: digest }), {
      selector: ({ since }) => since,
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(times, (readings) => {
        const newest = readings.reduce((a, b) => (a.since > b.since ? a : b));
        expect(memoryOf(...readings.map(({ since, email }) => shown(since, email))).known.email).toMatchObject({
          digest: newest.email,
          at: newest.since,
        });
      }),
    );
  });

  it('a change is only told where two readings differ, and its times are theirs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ since: fc.integer({ min: 0, max: 50 }), email: digest }), { maxLength: 20 }),
        (list) => {
          const memory = memoryOf(...list.map(({ since, email }) => shown(since, email)));
          const at = (time: number) => list.filter(({ since }) => since === time).map(({ email }) => email);
          for (const { from, to } of memory.pending) {
            expect(from).toBeLessThan(to);
            expect(new Set([...at(from), ...at(to)]).size).toBeGreaterThan(1);
          }
        },
      ),
    );
  });

  it('joining keeps the newer of each, tells no change, and loses no waiting one', () => {
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 30 }), fc.array(reading, { maxLength: 30 }), (one, other) => {
        const [a, b] = [memoryOf(...one), memoryOf(...other)];
        const joined = joinMemories(a, b);
        expect(schema.parse(joined)).toEqual(joined);
        for (const id of SUBJECT_IDS) {
          const newest = Math.max(a.known[id]?.at ?? -1, b.known[id]?.at ?? -1);
          expect(joined.known[id]?.at ?? -1).toBe(newest);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is held against what', () => {
  const two = (since: number, email: string, phone: string, more: Partial<Shown> = {}): Shown => ({
    ...shown(since, email, more),
    digests: { email, phone },
  });

  it('is not what is known where anybody may have signed in meanwhile, unless what names the account is the same', () => {
    const before = memoryOf(two(DAY, A, A));
    expect(remember(before, two(3 * DAY, B, B, { signedInAt: 2 * DAY }), NOW)).toMatchObject({
      pending: [],
      known: { email: { digest: B } },
    });
    expect(remember(before, two(3 * DAY, B, A, { signedInAt: 2 * DAY }), NOW).pending).toHaveLength(1);
    expect(remember(before, two(3 * DAY, B, B, { signedInAt: DAY }), NOW).pending).toHaveLength(2);
  });

  it('is nothing that was read under the key of another install; what waits and what was stays', () => {
    const foreign = withOtherKey(memoryOf(shown(DAY, A), shown(2 * DAY, B)));
    expect(hasOtherKey(foreign)).toBe(true);
    const next = remember(foreign, shown(3 * DAY, A), NOW);
    expect(next.pending).toEqual(foreign.pending);
    expect(next.known.email).toMatchObject({ digest: A, reader: SUBJECTS.email.reader });
    expect(hasOtherKey(next)).toBe(false);
    // Joined with what was read here, the latter counts, however old.
    expect(joinMemories(memoryOf(shown(DAY, B)), foreign).known.email).toMatchObject({ digest: B, at: DAY });
    schema.parse(foreign);
  });

  it('is told once, even if the pages are told of again after it was answered', () => {
    const memory = memoryOf(shown(DAY, A), shown(2 * DAY, B));
    const [change] = memory.pending;
    if (!change) throw new Error('no change');
    const again = (of: Memory) => [shown(DAY, A), shown(2 * DAY, B)].reduce((m, s) => remember(m, s, NOW), of);
    expect(again(withNothingKnown(memory)).pending).toEqual([change]);
    expect(again(withNothingKnown(answerChange(memory, change, 'mine', NOW))).pending).toEqual([]);
  });

  it('where more than one thing is otherwise, was not all done on the page that says that something was done', () => {
    const before = memoryOf(two(DAY, A, A));
    expect(remember(before, two(2 * DAY, B, B, { isMadeHere: true }), NOW).pending).toHaveLength(2);
    expect(remember(before, two(2 * DAY, B, A, { isMadeHere: true }), NOW).pending).toHaveLength(0);
  });

  it('that was made in a form below the page, which was read just before, is the person’s', () => {
    const before = memoryOf(two(DAY, A, A));
    const laterOn = (since: number, phone = A): Memory =>
      remember(before, two(since, B, phone, { isFromForm: true }), NOW);
    expect(laterOn(DAY + 10 * MINUTE)).toMatchObject({ pending: [], known: { email: { digest: B } } });
    expect(laterOn(2 * DAY).pending).toHaveLength(1);
    expect(laterOn(DAY + 10 * MINUTE, B).pending).toHaveLength(2);
  });

  it('changes and answers outlast the pages that were read', () => {
    const changes = memoryOf(shown(DAY, A), shown(2 * DAY, B));
    const many = Array.from({ length: 2 * HISTORY_KEPT }, (_, n) => shown((3 + n) * DAY, B)).reduce(
      (memory, each) => remember(memory, each, 1000 * DAY),
      changes,
    );
    expect(many.history).toHaveLength(HISTORY_KEPT);
    expect(many.history.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
  });
});
