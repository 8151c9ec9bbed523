import type { FactId, FactValue, WordValue } from '../../../utils/amazon/facts.ts';
import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import { FACT_PAGE, type PageId } from '../../../utils/amazon/table.ts';
import type { HoldKind } from '../../../utils/recovery/holds.ts';
import type { StepState } from '../../../utils/recovery/incident.ts';
import type { PathId } from '../../../utils/recovery/paths/ids.ts';
import type { Answers } from '../../../utils/recovery/questions.ts';
import type { MailNews } from '../../../utils/recovery/schema.ts';
import type { StepId } from '../../../utils/recovery/steps.ts';
import type { IncidentView } from '../../../utils/recovery/view.ts';
import { settle } from '../../../utils/shell/reminder-plan.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { incidentOf } from '../../../utils/state/recovery.ts';
import { applyCommand, type Change, noteClock, observe } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { T0 } from '../state/arbitraries.ts';

/* The life of an incident, told in short. Times in milliseconds from `T0`. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What happens, and when: what the person does, or what is read of the account; `settle` is an alarm or a start. */
export type Happening = [
  at: number,
  what: Change | { fact: FactId; value: FactValue; page?: PageId; since?: number; store?: MarketplaceId } | 'settle',
];

export const OPEN: Change = { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null };
/** Begins on a path, with what is known of its answers already. */
export const open = (
  marketplace: MarketplaceId,
  path: PathId,
  answers: Answers = {},
  mail: MailNews | null = null,
): Change => ({ type: 'open-incident', marketplace, via: mail ? 'mail' : 'button', path, answers, mail });
export const take = (path: PathId): Change => ({ type: 'take-path', path });
export const answer = (answers: Answers, since: number | null = null): Change => ({ type: 'answer', answers, since });
export const whose = (step: StepId, isMine: boolean): Change => ({ type: 'answer-reading', step, isMine });
export const tick = (step: StepId, done = true): Change => ({ type: 'tick', step, done });
export const read = (fact: FactId, value: FactValue, page: PageId = FACT_PAGE[fact]) => ({ fact, value, page });
export const say = (fact: FactId, value: WordValue): Change => ({ type: 'say', marketplace: 'jp', fact, value });
export const over = (id: number): Change => ({ type: 'answer-hold', id, how: 'over' });
export const late = (id: number): Change => ({ type: 'answer-hold', id, how: 'late' });
export const withdraw = (id: number): Change => ({ type: 'answer-hold', id, how: 'withdrawn' });
export const hold = (kind: Exclude<HoldKind, 'own'>, from: number): Change => ({
  type: 'add-hold',
  hold: kind,
  from: T0 + from,
  hours: null,
});
export const news = (event: MailNews['event'], sentAt: number | null, waitHours: number | null = null): MailNews => ({
  event,
  verdict: 'authenticated',
  sentAt: sentAt === null ? null : T0 + sentAt,
  waitHours,
});
export const mail = (...args: Parameters<typeof news>): Change => ({ type: 'add-mail', mail: news(...args) });

/** The document after these things happened, one after the other. */
export function lived(happenings: readonly Happening[], from: State = initialState()): State {
  return happenings.reduce((before, [time, what]) => {
    const now = T0 + time;
    if (what === 'settle') return settle(before, now).state;
    const state = noteClock(before, now);
    if ('type' in what) return applyCommand(state, what, now);
    const { fact, value, page = FACT_PAGE[fact], since = time, store = 'jp' } = what;
    const facts = { [fact]: { value, signals: [] } };
    return observe(state, { marketplace: store, page, facts, since: T0 + since }, now);
  }, from);
}

/** An incident that was opened at `T0`, and what happened to it. */
export const opened = (...happenings: Happening[]): State => lived([[0, OPEN], ...happenings]);

export const viewAt = (state: State, time: number): IncidentView => incidentOf(state, T0 + time) as IncidentView;

export const stepAt = (state: State, id: StepId, time: number): StepState =>
  viewAt(state, time).steps.find((step) => step.id === id) as StepState;

/**
 * How a step was done, as "word" or "read", "word?" if it wants another look; "asks" where it was read and the person has
 * not said whose it is; "open", or "undone".
 */
export function stands(state: State, id: StepId, time: number): string {
  const { done, wasUndone, asksWhose } = stepAt(state, id, time);
  if (!done) return asksWhose ? 'asks' : wasUndone ? 'undone' : 'open';
  return done.by + (done.isBeforeLastHold ? '?' : '');
}
