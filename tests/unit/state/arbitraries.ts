import fc from 'fast-check';
import { BANNER_IDS, type BannerId } from '../../../utils/account/findings.ts';
import type { Observation } from '../../../utils/account/schema.ts';
import type { Snooze } from '../../../utils/account/snooze.ts';
import { FACT_IDS, FACT_VALUES, type FactId, type Facts, WORD_VALUES } from '../../../utils/amazon/facts.ts';
import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import { PAGE_IDS, speaksFor } from '../../../utils/amazon/table.ts';
import { MAIL_EVENTS } from '../../../utils/mail/events-table.ts';
import { VERDICTS } from '../../../utils/mail/verdicts.ts';
import { CALL_SHEET_FIELDS, type CallSheetField, FIELD_LENGTH } from '../../../utils/recovery/call-sheet.ts';
import { HOLD_KINDS, LONGEST_OWN } from '../../../utils/recovery/holds.ts';
import { PATH_IDS } from '../../../utils/recovery/paths/ids.ts';
import { type Answers, QUESTION_IDS, QUESTIONS } from '../../../utils/recovery/questions.ts';
import { RECHECK_DAYS } from '../../../utils/recovery/rechecks.ts';
import { ENDINGS, HOLD_ANSWERS, type MailNews, WAYS_IN } from '../../../utils/recovery/schema.ts';
import { NOTE_LENGTH } from '../../../utils/recovery/slice.ts';
import { STEP_IDS } from '../../../utils/recovery/steps.ts';
import { settle } from '../../../utils/shell/reminder-plan.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { applyCommand, type Change, noteClock, observe, snoozeBanner } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
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
      page: fc.constantFrom(...PAGE_IDS.filter((page) => speaksFor(page, fact))),
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

const HOUR = 3_600_000;
/** Hours of a wait: the known ones, and others. */
const hours = fc.oneof(fc.constantFrom(2, 5, 24, 72), fc.integer({ min: 1, max: LONGEST_OWN }));

/** Mails of the last days, a few days ahead of the clock, without a date; the same one now and then. */
export const mailNews: fc.Arbitrary<MailNews> = fc.record({
  event: fc.constantFrom('access-revoked', 'hold-lifted', 'account-locked', ...MAIL_EVENTS, 'unknown'),
  verdict: fc.constantFrom(...VERDICTS),
  sentAt: fc.option(fc.integer({ min: -72, max: 48 }).map((h) => T0 + h * HOUR)),
  waitHours: fc.option(hours),
});

/** Any answers, each question of any path answered or not; an empty list takes one back. */
export const pathAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    QUESTION_IDS.map((id) => {
      const { options, isMany } = QUESTIONS[id];
      const all: string[] = [...options];
      const one = fc.constantFrom(...all).map((option) => [option]);
      return [id, isMany ? fc.subarray(all) : fc.oneof({ weight: 9, arbitrary: one }, fc.constant([]))];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

const since = fc.option(fc.integer({ min: T0 - 90 * 24 * HOUR, max: T0 }));

const addHold: fc.Arbitrary<Change> = fc.constantFrom(...HOLD_KINDS).chain((hold) =>
  fc.record({
    type: fc.constant('add-hold' as const),
    hold: fc.constant(hold),
    from: fc.integer({ min: -100, max: 10 }).map((h) => T0 + h * HOUR),
    hours: hold === 'own' ? hours : fc.constant(null),
  }),
);

/** Whatever a person does about an incident that is open. */
export const openChange: fc.Arbitrary<Change> = fc.oneof(
  say,
  fc.record({ type: fc.constant('unsay' as const), marketplace, fact: fc.constantFrom(...FACT_IDS) }),
  fc.record({ type: fc.constant('answer' as const), answers: pathAnswers, since }),
  fc.record({ type: fc.constant('take-path' as const), path: fc.constantFrom(...PATH_IDS) }),
  fc.record({
    type: fc.constant('answer-reading' as const),
    step: fc.constantFrom(...STEP_IDS),
    isMine: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('answer-stop' as const),
    suspension: fc.integer({ min: 1, max: 3 }),
    isAttack: fc.boolean(),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('tick' as const),
      step: fc.constantFrom(...STEP_IDS),
      done: fc.boolean(),
    }),
  },
  fc.record({ type: fc.constant('add-mail' as const), mail: mailNews }),
  addHold,
  fc.record({
    type: fc.constant('answer-hold' as const),
    id: fc.nat({ max: 4 }),
    how: fc.constantFrom(...HOLD_ANSWERS),
  }),
  fc.record({
    type: fc.constant('note' as const),
    text: fc.string({ minLength: 1, maxLength: NOTE_LENGTH }),
    happenedAt: fc.integer({ min: T0 - 90 * 24 * HOUR, max: T0 + 24 * HOUR }),
  }),
);

/** Whatever a person does about an incident. */
export const incidentChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: openChange },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        type: fc.constant('open-incident' as const),
        marketplace,
        via: fc.constantFrom(...WAYS_IN),
        path: fc.constantFrom(...PATH_IDS),
        answers: pathAnswers,
        mail: fc.option(mailNews),
      },
      { requiredKeys: ['type', 'marketplace', 'via', 'mail'] },
    ),
  },
  fc.record({
    type: fc.constant('keep-call-sheet' as const),
    sheet: fc.option(
      fc.record(
        Object.fromEntries(
          CALL_SHEET_FIELDS.map((field) => [field, fc.string({ minLength: 1, maxLength: FIELD_LENGTH })]),
        ) as Record<CallSheetField, fc.Arbitrary<string>>,
        { requiredKeys: [] },
      ),
    ),
  }),
  fc.record({ type: fc.constant('end-incident' as const), how: fc.constantFrom(...ENDINGS) }),
  fc.record({ type: fc.constant('rechecked' as const), day: fc.constantFrom(...RECHECK_DAYS) }),
  fc.constantFrom<Change>({ type: 'reopen-incident' }, { type: 'erase-incident' }),
);

export const change: fc.Arbitrary<Change> = fc.oneof(
  say,
  fc.record({ type: fc.constant('unsay' as const), marketplace, fact: fc.constantFrom(...FACT_IDS) }),
  fc.record({ type: fc.constant('wake' as const), marketplace, about: fc.constantFrom(...BANNER_IDS) }),
  incidentChange,
  fc.record({ type: fc.constant('answer-two-step' as const), answers: anyAnswers }),
  fc.record({ type: fc.constant('choose-pair' as const), chosen: fc.option(fc.nat({ max: 8 })) }),
  fc.record({
    type: fc.constant('tick-two-step' as const),
    marketplace,
    step: fc.constantFrom(...AFTERWARDS),
    done: fc.boolean(),
  }),
  fc.record({ type: fc.constant('phone-change' as const), settled: fc.boolean() }),
  fc.constant<Change>({ type: 'finish-first-run' }),
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
  /** An alarm, or a start of the browser. */
  | { kind: 'settle' }
  | { kind: 'snooze'; marketplace: MarketplaceId; finding: BannerId; how: Snooze };

export const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('observe' as const), observation }),
  fc.record({ kind: fc.constant('command' as const), command: change }),
  fc.constant({ kind: 'settle' as const }),
  fc.record({
    kind: fc.constant('snooze' as const),
    marketplace,
    finding: fc.constantFrom(...BANNER_IDS),
    how: fc.constantFrom<Snooze>('tomorrow', 'week', 'not-so'),
  }),
);

export function happen(before: State, e: Event, now: number): State {
  if (e.kind === 'settle') return settle(before, now).state;
  // As the service does before every change.
  const state = noteClock(before, now);
  if (e.kind === 'observe') return observe(state, e.observation, now);
  if (e.kind === 'command') return applyCommand(state, e.command, now);
  return snoozeBanner(state, e.marketplace, e.finding, e.how, now);
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
