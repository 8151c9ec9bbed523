import { type LinkId, linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { CallSheet } from './call-sheet.ts';
import { clockSetBackBy, rechecksAhead } from './due.ts';
import { recheckDue } from './entries.ts';
import type { HoldKind } from './holds.ts';
import { type Hold, type IncidentState, incidentState, isAllClear, progressOf, type StepState } from './incident.ts';
import type { Phase, Sheet } from './paths/rule.ts';
import { pathRule } from './paths.ts';
import type { Option } from './questions.ts';
import type { RecheckDay } from './rechecks.ts';
import type { Ending, Entry, Incident } from './schema.ts';
import { stepLink } from './steps.ts';

/* The incident as the surfaces show it: plain data. Times are milliseconds since 1970. */

export interface StepView extends StepState {
  /** The page to open for it on this store, if there is one: its name, and its address. */
  link: LinkId | null;
  open: string | null;
}

export interface HoldView extends Hold {
  /** How long it still lasts at most, in milliseconds; never longer than the hold itself, wherever the clock is. */
  left: number;
}

export interface ClockSetBack {
  /** By how much, in milliseconds. */
  by: number;
  /** When it was noticed; null: just now. */
  at: number | null;
}

export interface IncidentView extends Omit<IncidentState, 'steps' | 'holds'> {
  marketplace: MarketplaceId;
  /** The questions were answered, or skipped by starting with a step. */
  isAnswered: boolean;
  /** In the order of the plan. */
  steps: StepView[];
  doneCount: number;
  /** How far each part of the way is. */
  progress: { phase: Phase; done: number; total: number }[];
  /** Oldest first. */
  holds: HoldView[];
  /** Holds that came to their end and wait for the person's word. */
  due: HoldView[];
  /** Somebody who shares the screen must not see it. */
  isQuiet: boolean;
  /** What to say and ask on the telephone or in the chat. */
  sheet: Sheet;
  /** The waits that may be named on this path, the likeliest first. */
  waits: readonly HoldKind[];
  /** Null while the clock goes right. */
  clockSetBack: ClockSetBack | null;
  isAllClear: boolean;
  /** The look again that is due now, and the next one to come. */
  recheck: { due: RecheckDay | null; next: { day: RecheckDay; at: number } | null };
  callSheet: CallSheet | null;
  log: readonly Entry[];
  /** On the path of unknown charges: those of before, the oldest first. */
  earlier: readonly EarlierCharge[];
}

/** A charge that was not known, of before: when, what kind, and how it ended. */
export interface EarlierCharge {
  at: number;
  charge: Option<'charge'> | null;
  inList: Option<'in-list'> | null;
  how: Ending | null;
}

/** Those among some incidents that were about a charge. */
export function earlierCharges(before: readonly Incident[], now: number): EarlierCharge[] {
  return before.flatMap((incident): EarlierCharge[] => {
    const { path, answers, openedAt, closing } = incidentState(incident, now);
    if (path !== 'unknown-charge') return [];
    const [charge = null] = answers.charge ?? [];
    const [inList = null] = answers['in-list'] ?? [];
    return [{ at: openedAt, charge, inList, how: closing?.how ?? null }];
  });
}

/** An incident, open or ended, as the surfaces show it. @param before those that ended before it, of the same store */
export function incidentView(incident: Incident, now: number, before: readonly Incident[] = []): IncidentView {
  const { marketplace, log, callSheet } = incident;
  const known = incidentState(incident, now);
  const { isQuiet, sheet, waits } = pathRule(known.path);
  const holds = known.holds.map(
    (hold): HoldView => ({ ...hold, left: Math.max(0, Math.min(hold.latest - now, hold.latest - hold.from)) }),
  );
  return {
    ...known,
    marketplace,
    isAnswered: log.some(({ kind }) => kind === 'answered' || kind === 'ticked'),
    steps: known.steps.map((step): StepView => {
      const link = stepLink(step.id, marketplace, known.isStillIn);
      return { ...step, link, open: link && linkTo(link, marketplace) };
    }),
    doneCount: known.steps.filter(({ done }) => done).length,
    progress: progressOf(known),
    holds,
    due: holds.filter(({ status }) => status === 'due'),
    isQuiet,
    sheet,
    waits,
    clockSetBack: clockView(incident, known, now),
    isAllClear: isAllClear(known),
    recheck: { due: recheckDue(incident)?.day ?? null, next: rechecksAhead(incident)[0] ?? null },
    callSheet,
    log,
    earlier: known.path === 'unknown-charge' ? earlierCharges(before, now) : [],
  };
}

/** Whether the clock was set back since the first hold that is not settled: its end may then be shown too late. */
function clockView(incident: Incident, { holds, closing }: IncidentState, now: number): ClockSetBack | null {
  const first = holds.find(({ status }) => status === 'running' || status === 'due' || status === 'late');
  if (closing || !first) return null;
  const by = clockSetBackBy(incident, now);
  if (by > 0) return { by, at: null };
  const entry = incident.log.findLast((e, index) => e.kind === 'clock-set-back' && index > first.index);
  return entry?.kind === 'clock-set-back' ? { by: entry.was - entry.at, at: entry.at } : null;
}
