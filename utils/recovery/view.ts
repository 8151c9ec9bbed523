import { type LinkId, linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { CallSheet } from './call-sheet.ts';
import { clockSetBackBy, recheckDue, rechecksAhead } from './due.ts';
import { type Closing, type Hold, type IncidentState, incidentState, isAllClear, type StepState } from './incident.ts';
import type { RecheckDay } from './rechecks.ts';
import type { Entry, Incident } from './schema.ts';
import { type StepId, stepLink } from './steps.ts';
import type { Triage } from './triage.ts';

/* The incident as the faces show it: plain data. Times are milliseconds since 1970. */

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

export interface IncidentView {
  marketplace: MarketplaceId;
  openedAt: number;
  triage: Triage;
  /** By the answers, and as far as is known, the person can still sign in. */
  isStillIn: boolean;
  /** The triage was answered, or skipped by starting with a step. */
  isAnswered: boolean;
  /** In the order of the plan. */
  steps: StepView[];
  doneCount: number;
  /**
   * What to do now: the first open step that does not have to wait; while all have to, the wait itself; and when all
   * are done, the first that wants another look.
   */
  next: StepId | null;
  /** Oldest first. */
  holds: HoldView[];
  isHeld: boolean;
  /** Holds that came to their end and wait for the person's word. */
  due: HoldView[];
  /** 2 or more: the known case of a second department, and no new attack. */
  suspensions: number;
  /** Null while the clock goes right. */
  clockSetBack: ClockSetBack | null;
  isAllClear: boolean;
  /** What the all-clear still needs. */
  missing: StepId[];
  /** Null while it is open. */
  closing: Closing | null;
  /** The look again that is due now, and the next one to come. */
  recheck: { due: RecheckDay | null; next: { day: RecheckDay; at: number } | null };
  callSheet: CallSheet | null;
  log: readonly Entry[];
}

/** An incident, open or ended, as the faces show it. */
export function incidentView(incident: Incident, now: number): IncidentView {
  const { marketplace, log, callSheet } = incident;
  const known = incidentState(incident, now);
  const { openedAt, triage, isStillIn, holds, suspensions, isHeld, steps, next, missing, closing } = known;
  const holdViews = holds.map(
    (hold): HoldView => ({ ...hold, left: Math.max(0, Math.min(hold.latest - now, hold.latest - hold.from)) }),
  );
  return {
    marketplace,
    openedAt,
    triage,
    isStillIn,
    isAnswered: log.some(({ kind }) => kind === 'answered' || kind === 'ticked'),
    steps: steps.map((step): StepView => {
      const link = stepLink(step.id, marketplace, isStillIn);
      return { ...step, link, open: link && linkTo(link, marketplace) };
    }),
    doneCount: steps.filter(({ done }) => done).length,
    next,
    holds: holdViews,
    isHeld,
    due: holdViews.filter(({ status }) => status === 'due'),
    suspensions,
    clockSetBack: clockView(incident, known, now),
    isAllClear: isAllClear(known),
    missing,
    closing,
    recheck: { due: recheckDue(incident)?.day ?? null, next: rechecksAhead(incident)[0] ?? null },
    callSheet,
    log,
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
