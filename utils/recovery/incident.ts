import { DAY } from '../base/time.ts';
import { doneOf, type HowDone } from './done.ts';
import { leadsOn } from './leads-on.ts';
import { inOrder, last, type Noted, ofKind } from './log.ts';
import type { PathId } from './paths/ids.ts';
import { PHASES, type Phase, type PlannedStep, step, type Turn } from './paths/rule.ts';
import { isStillIn } from './paths/takeover.ts';
import { pathRule } from './paths.ts';
import { type Answers, NOTHING_ANSWERED, type QuestionId, withAnswers } from './questions.ts';
import type { Ending, Incident } from './schema.ts';
import { needsAccount, type StepId, stepRule } from './steps.ts';
import { type Hold, readStops } from './stops.ts';
import type { Suggestion } from './suggest.ts';

/* What an incident's log amounts to. Times are milliseconds. */

export type { Done, Reading } from './done.ts';
export { type Hold, type HoldStatus, mailMoment } from './stops.ts';

export interface StepState extends PlannedStep, HowDone {
  /** Amazon keeps the account stopped, and it can be done only from inside. */
  isWaiting: boolean;
  /** From when on it can be done, where that is still to come. */
  notBefore: number | null;
}

export interface Closing {
  at: number;
  how: Ending;
  /** How many things were not looked at when it was closed. */
  left: number;
}

/** An incident as its log tells it. */
export interface IncidentState {
  openedAt: number;
  path: PathId;
  /** On every path; what one asks another knows. */
  answers: Answers;
  /** Since when it has been so, as far as the person knows. */
  since: number | null;
  /** What this path asks, in order, and which of it was neither answered nor passed over. */
  questions: readonly QuestionId[];
  unanswered: readonly QuestionId[];
  /** The answers show another path; the person went on with this one all the same. */
  turn: Turn | null;
  /** What was seen since leads to another path. */
  leadsOn: Suggestion | null;
  /** By the answers it is likely that nobody got in. */
  isLikelyHarmless: boolean;
  /** By what was answered, and no stop by Amazon is known: the person can still sign in. */
  isStillIn: boolean;
  holds: Hold[];
  /** How many times Amazon suspended the account, as far as is known. */
  suspensions: number;
  /** The suspension of which is to be said whether a new attack came with it; null: none. */
  unexplained: number | null;
  /** A hold runs, or its end was said to be late. */
  isHeld: boolean;
  steps: StepState[];
  /** What to do now; null when nothing is left. */
  next: StepId | null;
  /** Which part of the way that is. */
  phase: Phase | null;
  /** Open steps that go on beside it. */
  beside: StepId[];
  /** What the end still needs, in the order of the steps. */
  missing: StepId[];
  closing: Closing | null;
}

/**
 * The first open step that need not wait. While Amazon keeps the account stopped: after those the wait itself. When all
 * are done: the first that wants another look.
 */
function nextOf(steps: readonly StepState[], isHeld: boolean, missing: readonly StepId[]): StepId | null {
  const open = steps.filter(({ done }) => !done);
  const now = open.filter(
    ({ id, isWaiting, notBefore }) => !isWaiting && notBefore === null && !(isHeld && id === 'wait'),
  );
  const first =
    now.find(({ isBeside }) => !isBeside) ?? now[0] ?? (isHeld ? open.find(({ id }) => id === 'wait') : open[0]);
  return first?.id ?? (isHeld ? null : (missing[0] ?? null));
}

/** The path that is walked. Logs from before there were others are of a takeover. */
export const pathOf = (log: readonly Noted[]): PathId => last(ofKind(log, 'path'))?.entry.path ?? 'takeover';

/** All that was answered, later answers over earlier ones. */
export const answersOf = (log: readonly Noted[]): Answers =>
  ofKind(log, 'answered').reduce((all, { entry }) => withAnswers(all, entry.answers), NOTHING_ANSWERED);

/** Whether somebody was asked this: what they passed over is an empty answer. */
const wasAsked = (log: readonly Noted[], question: QuestionId): boolean =>
  ofKind(log, 'answered').some(({ entry }) => entry.answers[question] !== undefined);

/** A plan with the wait in it, also on a path where none is usual: before what is cleaned up. */
function withWait(plan: readonly PlannedStep[]): readonly PlannedStep[] {
  if (plan.some(({ id }) => id === 'wait')) return plan;
  const clean = plan.findIndex(({ phase }) => phase === 'clean');
  return plan.toSpliced(clean === -1 ? plan.length : clean, 0, step('back', 'wait', { because: ['stopped'] }));
}

/** A day after the questions were answered last, or after the beginning. */
export const tomorrowOf = (log: readonly Noted[]): number =>
  (last(ofKind(log, 'answered'))?.at ?? log[0]?.at ?? 0) + DAY;

/** Works an incident out of its log. */
export function incidentState(incident: Incident, now: number): IncidentState {
  const log = inOrder(incident.log, now);
  const stops = readStops(log, now);
  const { holds, suspensions, isStopped, isHeld, unexplained } = stops;
  const path = pathOf(log);
  const rule = pathRule(path);
  const answered = last(ofKind(log, 'answered'));
  const answers = answersOf(log);
  const tomorrow = tomorrowOf(log);
  const given = {
    answers,
    isStopped,
    isNotMine: (id: StepId) => doneOf(id, log, stops).isNotMine,
  };
  const plan = isHeld ? withWait(rule.plan(given)) : rule.plan(given);
  const steps = plan.map((planned): StepState => {
    const how = doneOf(planned.id, log, stops);
    return {
      ...planned,
      ...how,
      isWaiting: isHeld && needsAccount(planned.id) && how.done === null,
      notBefore: planned.isTomorrow && tomorrow > now ? tomorrow : null,
    };
  });
  const missing = steps
    .filter(({ id, done }) => stepRule(id).isForEnd && (!done || done.isBeforeLastHold))
    .map(({ id }) => id);
  const next = nextOf(steps, isHeld, missing);
  const questions = rule.questions(answers);
  const turn = rule.turn(answers);
  const word = last(ofKind(log, 'ended', 'reopened'))?.entry;
  return {
    openedAt: incident.log[0]?.at ?? now,
    path,
    answers,
    since: answered?.entry.since ?? null,
    questions,
    unanswered: questions.filter((question) => !wasAsked(log, question)),
    turn,
    leadsOn: leadsOn(log, path),
    isLikelyHarmless: rule.isLikelyHarmless(answers) && turn === null,
    isStillIn: isStillIn(given),
    holds,
    suspensions,
    unexplained: unexplained.at(-1) ?? null,
    isHeld,
    steps,
    next,
    phase: steps.find(({ id }) => id === next)?.phase ?? null,
    beside: steps.filter(({ id, isBeside, done }) => isBeside && !done && id !== next).map(({ id }) => id),
    missing,
    closing: word?.kind === 'ended' ? { at: word.at, how: word.how, left: word.left } : null,
  };
}

/** Whether the all-clear may be given: everything was confirmed after the last hold, and none runs. */
export const isAllClear = ({ missing, isHeld }: IncidentState): boolean => missing.length === 0 && !isHeld;

/** How far each part of the way is, those without steps left out. */
export const progressOf = ({ steps }: IncidentState): { phase: Phase; done: number; total: number }[] =>
  PHASES.flatMap((phase) => {
    const all = steps.filter((each) => each.phase === phase);
    return all.length > 0 ? [{ phase, done: all.filter(({ done }) => done).length, total: all.length }] : [];
  });
