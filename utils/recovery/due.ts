import { DAY, MINUTE } from '../base/time.ts';
import { isEnded, isOpen, noticed } from './entries.ts';
import { incidentState, pathOf, tomorrowOf } from './incident.ts';
import { inOrder } from './log.ts';
import { pathRule } from './paths.ts';
import type { RecheckDay } from './rechecks.ts';
import type { Entry, Incident } from './schema.ts';
import { LOG_KEPT, LOG_OF_READINGS } from './slice.ts';
import { type Hold, holdsOf } from './stops.ts';

/* What comes due about an incident by time alone, and the clock it is counted by. Times in milliseconds. */

/** Holds whose end has come and which the person has not answered. */
export const holdsDue = (incident: Incident, now: number): Hold[] =>
  isEnded(incident) ? [] : holdsOf(incident.log, now).filter(({ status }) => status === 'due');

/** The look that a plan asks for the day after its questions were answered, while it is still to be announced. */
function lookTomorrow(incident: Incident): { day: RecheckDay; at: number }[] {
  const { log } = incident;
  const isAsked = incidentState(incident, Number.POSITIVE_INFINITY).steps.some((step) => step.isTomorrow && !step.done);
  const answeredAt = log.findLastIndex(({ kind }) => kind === 'answered');
  const isAnnounced = log.some(({ kind }, index) => kind === 'recheck-due' && index > answeredAt);
  return isAsked && !isAnnounced ? [{ day: 1, at: tomorrowOf(inOrder(log, Number.POSITIVE_INFINITY)) }] : [];
}

/**
 * The looks again that are still to be announced, with their times. None after a false alarm. Where the clock was found
 * set back since the end, they are counted from then.
 */
export function rechecksAhead(incident: Incident): { day: RecheckDay; at: number }[] {
  if (!isEnded(incident)) return lookTomorrow(incident);
  const start = incident.log.findLastIndex(({ kind }) => kind === 'ended');
  const ended = incident.log[start];
  if (ended?.kind !== 'ended' || ended.how === 'false-alarm') return [];
  const since = incident.log.slice(start);
  const from = inOrder(incident.log, Number.POSITIVE_INFINITY)[start]?.at ?? ended.at;
  const { looks } = pathRule(pathOf(inOrder(incident.log, Number.POSITIVE_INFINITY)));
  return looks
    .filter((day) => !since.some((entry) => entry.kind === 'recheck-due' && entry.day === day))
    .map((day) => ({ day, at: from + day * DAY }));
}

/** How far the clock may differ from what it has shown before it counts as set back. */
const CLOCK_SLACK = 2 * MINUTE;
/** How often the clock is noted while a hold runs. */
export const CLOCK_EVERY = 30 * MINUTE;

/** By how much the clock shows less than it has shown, in milliseconds; 0 for a clock that goes right. */
export const clockSetBackBy = ({ clock }: Incident, now: number): number =>
  clock > now + CLOCK_SLACK ? clock - now : 0;

/** Notes how far the clock has come while the incident is open, and at any time that it was set back. */
export function noteClock(incident: Incident, now: number): Incident {
  if (clockSetBackBy(incident, now) > 0) {
    const entry: Entry = { kind: 'clock-set-back', at: now, was: incident.clock };
    return { ...noticed(incident, LOG_OF_READINGS, entry), clock: now };
  }
  return isOpen(incident) && now - incident.clock >= MINUTE ? { ...incident, clock: now } : incident;
}

/** Whether nothing of it may show on the badge or in a notification: somebody may share the screen. */
export const isQuiet = ({ log }: Incident): boolean => pathRule(pathOf(inOrder(log, Number.POSITIVE_INFINITY))).isQuiet;

export type RecoveryReminder = 'hold' | 'recheck';

/** Notes that holds and looks again have come due; says which kinds are to be announced. */
export function settle(incident: Incident, now: number): { incident: Incident; due: RecoveryReminder[] } {
  const due = new Set<RecoveryReminder>();
  let next = incident;
  const announce = (kind: RecoveryReminder, entry: Entry) => {
    const noted = noticed(next, LOG_KEPT, entry);
    if (noted !== next) due.add(kind);
    next = noted;
  };
  for (const { id, announcedAt } of holdsDue(incident, now)) {
    if (announcedAt === null) announce('hold', { kind: 'hold-due', at: now, id });
  }
  for (const { day, at } of rechecksAhead(incident)) {
    if (at <= now) announce('recheck', { kind: 'recheck-due', at: now, day });
  }
  return { incident: next, due: isQuiet(incident) ? [] : [...due] };
}

/** The moments at which something about the incident comes due. None in a log that has no room to note it. */
export function incidentTimes(incident: Incident, now: number): number[] {
  if (incident.log.length >= LOG_KEPT) return [];
  const holds = isOpen(incident) ? holdsOf(incident.log, now) : [];
  const running = holds.filter(({ status }) => status === 'running');
  const unannounced = holds.filter(({ status, announcedAt }) => status === 'due' && announcedAt === null);
  return [
    ...[...running, ...unannounced].map(({ latest }) => latest),
    ...(running.length > 0 ? [now + CLOCK_EVERY] : []),
    ...rechecksAhead(incident).map(({ at }) => at),
  ];
}
