import fc from 'fast-check';
import { applyCommand, type Change, observe } from '../../../utils/app/apply.ts';
import { type PutOff, putOff } from '../../../utils/app/put-off.ts';
import { READ_ON } from '../../../utils/app/where.ts';
import { FACT_IDS, FACT_VALUES, type FactId, type Facts, type Observation, WORD_VALUES } from '../../../utils/facts.ts';
import { BANNER_IDS, type BannerId } from '../../../utils/findings/table.ts';
import type { MarketplaceId } from '../../../utils/marketplaces.ts';
import { PAGE_IDS } from '../../../utils/pages/table.ts';
import { STEP_IDS } from '../../../utils/recovery/steps.ts';
import { initialState, type State } from '../../../utils/state/schema.ts';
import { AFTERWARDS } from '../../../utils/two-step/steps.ts';
import { anyAnswers } from '../two-step/every-answer.ts';

/** Noon of 1 November 2026, UTC. */
export const T0 = Date.UTC(2026, 10, 1, 12);

export const marketplace = fc.constantFrom<MarketplaceId>('jp', 'us');

const reading = (fact: FactId) =>
  fc.record({
    value: fc.constantFrom(...FACT_VALUES[fact]),
    signals: fc.uniqueArray(fc.constantFrom('row-off', 'label-value', 'password-form'), { maxLength: 3 }),
  });

export const facts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(FACT_IDS.map((fact) => [fact, reading(fact)])) as never,
  { requiredKeys: [] },
);

/** Anything a content script could say, likely or not. */
export const observation: fc.Arbitrary<Observation> = fc.oneof(
  fc.record({ marketplace, page: fc.constantFrom(...PAGE_IDS), facts }),
  fc.constantFrom(...FACT_IDS).chain((fact) =>
    fc.record({
      marketplace,
      page: fc.constantFrom(...READ_ON[fact]),
      facts: reading(fact).map((r) => ({ [fact]: r }) as Facts),
    }),
  ),
);

const say: fc.Arbitrary<Change> = fc.constantFrom(...FACT_IDS).chain((fact) =>
  fc.record({
    type: fc.constant('say' as const),
    marketplace,
    fact: fc.constant(fact),
    value: fc.constantFrom(...WORD_VALUES[fact]),
  }),
);

export const change: fc.Arbitrary<Change> = fc.oneof(
  say,
  fc.record({ type: fc.constant('unsay' as const), marketplace, fact: fc.constantFrom(...FACT_IDS) }),
  fc.record({ type: fc.constant('show-again' as const), marketplace, finding: fc.constantFrom(...BANNER_IDS) }),
  fc.record({ type: fc.constant('start-recovery' as const), marketplace }),
  fc.record({ type: fc.constant('tick' as const), step: fc.constantFrom(...STEP_IDS), done: fc.boolean() }),
  fc.record({ type: fc.constant('answer-two-step' as const), answers: anyAnswers }),
  fc.record({ type: fc.constant('choose-pair' as const), chosen: fc.option(fc.nat({ max: 8 })) }),
  fc.record({
    type: fc.constant('tick-two-step' as const),
    marketplace,
    step: fc.constantFrom(...AFTERWARDS),
    done: fc.boolean(),
  }),
  fc.record({ type: fc.constant('phone-change' as const), settled: fc.boolean() }),
  fc.constantFrom<Change>({ type: 'end-recovery' }, { type: 'reopen-recovery' }, { type: 'finish-first-run' }),
  fc.record({
    type: fc.constant('set' as const),
    settings: fc.record(
      {
        language: fc.constantFrom('auto' as const, 'en' as const, 'ja' as const),
        notifications: fc.boolean(),
        monthlyReminder: fc.boolean(),
        marketplace: fc.option(marketplace),
      },
      { requiredKeys: [] },
    ),
  }),
);

/** One thing that happens to the document. */
export type Event =
  | { kind: 'observe'; observation: Observation }
  | { kind: 'command'; command: Change }
  | { kind: 'put-off'; marketplace: MarketplaceId; finding: BannerId; how: PutOff };

export const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('observe' as const), observation }),
  fc.record({ kind: fc.constant('command' as const), command: change }),
  fc.record({
    kind: fc.constant('put-off' as const),
    marketplace,
    finding: fc.constantFrom(...BANNER_IDS),
    how: fc.constantFrom<PutOff>('tomorrow', 'week', 'not-so'),
  }),
);

export function happen(state: State, e: Event, now: number): State {
  if (e.kind === 'observe') return observe(state, e.observation, now);
  if (e.kind === 'command') return applyCommand(state, e.command, now);
  return putOff(state, e.marketplace, e.finding, e.how, now);
}

/** Steps of the clock between two events, mostly forward; now and then it is set back by up to a year. */
export const clockStep = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 20 * 24 * 3600 * 1000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -365 * 24 * 3600 * 1000, max: 0 }) },
);

export const history = fc.array(fc.tuple(event, clockStep), { maxLength: 40 });

/** Documents as they really come about: by things happening, one after the other. */
export const lived: fc.Arbitrary<{ state: State; now: number }> = history.map((events) =>
  events.reduce(({ state, now }, [e, step]) => ({ state: happen(state, e, now + step), now: now + step }), {
    state: initialState(),
    now: T0,
  }),
);
