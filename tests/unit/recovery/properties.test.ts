import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../utils/account/schema.ts';
import { FACT_IDS, FACT_VALUES } from '../../../utils/amazon/facts.ts';
import { PAGE_IDS, speaksFor } from '../../../utils/amazon/table.ts';
import { isOpen } from '../../../utils/recovery/entries.ts';
import { type IncidentState, incidentState, isAllClear } from '../../../utils/recovery/incident.ts';
import { QUESTION_IDS } from '../../../utils/recovery/questions.ts';
import type { Entry, Incident } from '../../../utils/recovery/schema.ts';
import { needsAccount, STEP_IDS, stepRule } from '../../../utils/recovery/steps.ts';
import { settle } from '../../../utils/shell/reminder-plan.ts';
import { applyCommand, type Change } from '../../../utils/state/reduce.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { type Event, happen, incidentChange, openChange, pathAnswers, T0 } from '../state/arbitraries.ts';
import { incidentIn, withIncident } from '../state/at.ts';
import { DAY, HOUR, MINUTE, opened, tick } from './life.ts';

/** A reading of the account in the store of the incident; about every second one finds it fine. */
const observation: fc.Arbitrary<Observation> = fc.constantFrom(...FACT_IDS).chain((fact) =>
  fc.record({
    marketplace: fc.constant('jp' as const),
    page: fc.constantFrom(...PAGE_IDS.filter((page) => speaksFor(page, fact))),
    facts: fc
      .constantFrom(FACT_VALUES[fact][0], ...FACT_VALUES[fact])
      .map((value) => ({ [fact]: { value, signals: [] } })),
  }),
);

const command = (changes: fc.Arbitrary<Change>): fc.Arbitrary<Event> =>
  changes.map((change) => ({ kind: 'command', command: change }));

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: command(openChange) },
  { weight: 1, arbitrary: command(incidentChange.filter(({ type }) => type !== 'erase-incident')) },
  { weight: 4, arbitrary: observation.map((o): Event => ({ kind: 'observe', observation: o })) },
  { weight: 2, arbitrary: fc.constant<Event>({ kind: 'settle' }) },
);
const forward = fc.oneof(fc.integer({ min: 0, max: 20 * MINUTE }), fc.integer({ min: 0, max: 30 * HOUR }));
const back = fc.integer({ min: -40 * DAY, max: 0 });
const anyClock = fc.oneof({ weight: 9, arbitrary: forward }, { weight: 1, arbitrary: back });

interface Moment {
  state: State;
  now: number;
}
const lastOf = (life: readonly [Moment, Event | null][]): Moment => (life[life.length - 1] as (typeof life)[number])[0];
/** Every moment of a life: the document after each thing that happened. */
const lives = (step: fc.Arbitrary<number>, events = event): fc.Arbitrary<[Moment, Event | null][]> =>
  fc.array(fc.tuple(events, step), { maxLength: 50 }).map((all) => {
    const life: [Moment, Event | null][] = [[{ state: opened(), now: T0 }, null]];
    for (const [e, s] of all) {
      const { state, now } = lastOf(life);
      life.push([{ state: happen(state, e, now + s), now: now + s }, e]);
    }
    return life;
  });
const manyRuns = { numRuns: 400 };
const incidentOf = (state: State) => incidentIn(state) as Incident;
const known = ({ state, now }: Moment) => incidentState(incidentOf(state), now);

describe('whatever happens, in whatever order, with whatever clock', () => {
  it('the log grows and nothing in it changes', () => {
    fc.assert(
      fc.property(lives(anyClock), (life) => {
        life.slice(1).forEach(([{ state }, e], i) => {
          const before = life[i]?.[0].state as State;
          const isNew = !isOpen(incidentIn(before)) && e?.kind === 'command' && e.command.type === 'open-incident';
          const { log } = incidentOf(before);
          if (!isNew) expect(incidentOf(state).log.slice(0, log.length)).toEqual(log);
        });
      }),
      manyRuns,
    );
  });

  it('no hold is lost, and none is announced twice', () => {
    fc.assert(
      fc.property(lives(anyClock), (life) => {
        for (const [moment, e] of life) {
          const { log } = incidentOf(moment.state);
          const ofLog = log.filter((entry): entry is Entry & { kind: 'hold' } => entry.kind === 'hold');
          const { holds } = known(moment);
          expect(holds.map(({ id, from, latest }) => [id, from, latest])).toEqual(
            ofLog.map(({ id, from, latest }) => [id, from, latest]),
          );
          const announced = log.flatMap((entry) => (entry.kind === 'hold-due' ? [entry.id] : []));
          expect(new Set(announced).size).toBe(announced.length);
          if (e?.kind !== 'settle') continue;
          // Whatever is due now has been said, and is not said again.
          expect(
            holds.every(
              ({ status, announcedAt }) =>
                status !== 'due' || announcedAt !== null || !isOpen(incidentIn(moment.state)),
            ),
          ).toBe(true);
          expect(settle(moment.state, moment.now).due).not.toContain('hold');
        }
      }),
      manyRuns,
    );
  });

  it('every document fits the schema', () => {
    fc.assert(
      fc.property(lives(anyClock), (life) => {
        expect(schema.safeParse(life.at(-1)?.[0].state).error?.issues).toBeUndefined();
      }),
      manyRuns,
    );
  });

  it('the all-clear never stands while a hold runs or a step is missing', () => {
    fc.assert(
      fc.property(lives(anyClock), fc.boolean(), fc.integer({ min: 0, max: 9 * DAY }), (life, ticksAll, later) => {
        let moment = lastOf(life);
        // The all-clear is rare in such a life, so it is helped along.
        if (ticksAll && isOpen(incidentIn(moment.state))) {
          const state = STEP_IDS.reduce((s, id) => applyCommand(s, tick(id), moment.now), moment.state);
          moment = { state, now: moment.now + later };
        }
        const state = known(moment);
        if (!isAllClear(state)) return;
        expect(state.holds.some(({ status }) => status === 'running' || status === 'late')).toBe(false);
        for (const { id, done } of state.steps) {
          if (!stepRule(id).isForEnd) continue;
          expect(done, id).not.toBeNull();
          expect(done?.isBeforeLastHold, id).toBe(false);
        }
        // And it says what `next` says: nothing of it is left.
        expect(state.steps.filter(({ done }) => !done).some(({ id }) => stepRule(id).isForEnd)).toBe(false);
      }),
      { numRuns: 600 },
    );
  });

  it('`next` is a step of the plan that is open or missing, and never one that has to wait', () => {
    fc.assert(
      fc.property(lives(anyClock), (life) => {
        for (const [moment] of life) {
          const { next, steps, missing, isHeld } = known(moment);
          const step = steps.find(({ id }) => id === next);
          if (next === null) {
            expect(missing).toEqual([]);
            expect(steps.every(({ done }) => done)).toBe(true);
          } else if (step?.done) expect(missing).toContain(next);
          if (step && isHeld) expect(step.isWaiting).toBe(false);
          if (isHeld) expect(next).not.toBeNull();
        }
      }),
      manyRuns,
    );
  });

  it('each hold belongs to a suspension there was', () => {
    fc.assert(
      fc.property(lives(anyClock), (life) => {
        const { holds, suspensions } = known(lastOf(life));
        for (const { suspension } of holds) {
          expect(suspension).toBeGreaterThanOrEqual(1);
          expect(suspension).toBeLessThanOrEqual(Math.max(1, suspensions));
        }
      }),
      manyRuns,
    );
  });
});

/** What a person sees of the steps, without their places in the log. */
const seen = ({ steps }: IncidentState) =>
  Object.fromEntries(
    steps.map(({ id, done, wasUndone }) => [id, done ? [done.by, done.at, done.isBeforeLastHold] : wasUndone]),
  );

describe('while the clock goes right', () => {
  it('a reading ticks nothing before the incident began, nor before its last hold was over', () => {
    fc.assert(
      fc.property(lives(forward), (life) => {
        const moment = lastOf(life);
        const { steps, holds, openedAt } = known(moment);
        const counted = holds.filter(({ status }) => status !== 'withdrawn');
        for (const { id, done } of steps) {
          if (done?.by === 'read') {
            expect(done.at).toBeGreaterThanOrEqual(openedAt);
            for (const { overAt } of counted)
              expect(done.at).toBeGreaterThanOrEqual(overAt ?? Number.POSITIVE_INFINITY);
          }
          if (done && needsAccount(id) && !done.isBeforeLastHold) {
            for (const { overAt } of counted)
              expect(done.at).toBeGreaterThanOrEqual(overAt ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('changing an answer loses nothing that was done', () => {
    fc.assert(
      fc.property(lives(forward), pathAnswers, (life, answers) => {
        const { state, now } = lastOf(life);
        fc.pre(isOpen(incidentIn(state)));
        const before = known({ state, now });
        const changed = applyCommand(state, { type: 'answer', answers, since: null }, now);
        const then = seen(known({ state: changed, now }));
        const was = seen(before);
        for (const id of STEP_IDS) if (id in then && id in was) expect(then[id], id).toEqual(was[id]);
        // What was not answered before is taken back, and the path is taken again that it may have led away from.
        const none = Object.fromEntries(QUESTION_IDS.map((id) => [id, []]));
        const all = { ...none, ...before.answers };
        const back: Change[] = [
          { type: 'take-path', path: 'insider' },
          { type: 'answer', answers: all, since: before.since },
          { type: 'take-path', path: before.path },
        ];
        const again = back.reduce((s, change) => applyCommand(s, change, now), changed);
        expect(seen(known({ state: again, now }))).toEqual(was);
      }),
      manyRuns,
    );
  });

  it('a hold entered by mistake and withdrawn leaves every step as it was', () => {
    const addHold = openChange.filter(({ type }) => type === 'add-hold');
    fc.assert(
      fc.property(lives(forward), addHold, (life, add) => {
        const { state, now } = lastOf(life);
        fc.pre(isOpen(incidentIn(state)));
        const before = known({ state, now });
        const added = applyCommand(state, add, now);
        const id = before.holds.length;
        const withdrawn = applyCommand(added, { type: 'answer-hold', id, how: 'withdrawn' }, now);
        const then = known({ state: withdrawn, now });
        expect(seen(then)).toEqual(seen(before));
        expect([then.suspensions, then.isHeld]).toEqual([before.suspensions, before.isHeld]);
      }),
      manyRuns,
    );
  });

  it('the same mail twice is the same as once', () => {
    const addMail = openChange.filter(({ type }) => type === 'add-mail');
    fc.assert(
      fc.property(lives(forward), addMail, (life, add) => {
        const { state, now } = lastOf(life);
        const once = applyCommand(state, add, now);
        expect(applyCommand(once, add, now + MINUTE)).toBe(once);
      }),
      manyRuns,
    );
  });

  it('a mail pasted late undoes what one pasted at once would have undone', () => {
    const words = openChange.filter(({ type }) => type === 'tick' || type === 'note' || type === 'answer');
    const part = fc.array(fc.tuple(words, fc.integer({ min: 1, max: HOUR })), { maxLength: 12 });
    fc.assert(
      fc.property(part, part, (first, second) => {
        const go = ({ state, now }: Moment, part: typeof first): Moment =>
          part.reduce(({ state: s, now: n }, [c, d]) => ({ state: applyCommand(s, c, n + d), now: n + d }), {
            state,
            now,
          });
        const middle = go({ state: opened(), now: T0 }, first);
        const sentAt = middle.now;
        const news = { event: 'access-revoked', verdict: 'authenticated', sentAt, waitHours: null } as const;
        const paste = (state: State, now: number) => applyCommand(state, { type: 'add-mail', mail: news }, now);
        const atOnce = go({ state: paste(middle.state, sentAt), now: sentAt }, second);
        const { state, now } = go(middle, second);
        const late = { state: paste(state, now + 9 * HOUR), now: now + 9 * HOUR };
        expect(seen(known(late))).toEqual(seen(known({ ...atOnce, now: late.now })));
        expect(known(late).suspensions).toBe(1);
      }),
      manyRuns,
    );
  });
});

describe('any log that fits the schema', () => {
  it('amounts to something, at any time', () => {
    fc.assert(
      fc.property(
        lives(anyClock),
        fc.array(fc.nat()),
        fc.integer({ min: -9 * DAY, max: 99 * DAY }),
        (life, gone, at) => {
          const incident = incidentOf(lastOf(life).state);
          // Entries out of their order, some missing, holds numbered anew.
          const rest = incident.log.slice(1).filter((_, i) => !gone.includes(i));
          const mixed = gone.reduce(
            (log, n) => [...log.slice(n % (log.length + 1)), ...log.slice(0, n % (log.length + 1))],
            rest,
          );
          let id = 0;
          const log = [incident.log[0] as Entry, ...mixed.map((e) => (e.kind === 'hold' ? { ...e, id: id++ } : e))];
          const state = withIncident(lastOf(life).state, { ...incident, log });
          expect(schema.safeParse(state).success).toBe(true);
          const now = T0 + at;
          const { steps, holds } = incidentState(incidentOf(state), now);
          expect(steps.length).toBeGreaterThan(0);
          expect(holds).toHaveLength(id);
          const settled = settle(state, now).state;
          expect(schema.safeParse(settled).success).toBe(true);
          expect(settle(settled, now).due).toEqual([]);
        },
      ),
      manyRuns,
    );
  });
});
