import { YOURS_IDS, YOURS_QUESTIONS, type YoursQuestion } from '../account/questions.ts';
import * as accounts from '../account/select.ts';
import type { CountValue } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { FACT_PAGE, type PageId } from '../amazon/table.ts';
import { holdsDue, incidentTimes, isQuiet } from '../recovery/due.ts';
import { isEnded, isOpen } from '../recovery/entries.ts';
import { incidentState } from '../recovery/incident.ts';
import type { Incident } from '../recovery/schema.ts';
import type { StepId } from '../recovery/steps.ts';
import { type Suggestion, suggestedByAccess } from '../recovery/suggest.ts';
import { type IncidentView, incidentView } from '../recovery/view.ts';
import { accountOf, everyAccount, everyIncident, incidentAtHand, type PlacedIncident, storeOf } from './accounts.ts';
import type { State } from './schema.ts';
import { lookDueAt, overview, urgentChanges } from './select.ts';

/* What is asked of the whole document about recovery: it needs the engine of the paths, which not every face loads. */

/** The incident that is meant where none is named, as the surfaces show it, or null. */
export function incidentOf(state: State, now: number): IncidentView | null {
  const at = incidentAtHand(state);
  return at && incidentView(at.incident, now, beforeOf(state, at));
}

/** What was walked before on the same store, the oldest first: a charge may come again before it is known whose it is. */
const beforeOf = (state: State, { marketplace, incident }: PlacedIncident): Incident[] =>
  storeOf(state, marketplace)
    .accounts.flatMap(({ recovery }) => [...recovery.ended, ...(recovery.incident ? [recovery.incident] : [])])
    .filter((other) => other !== incident && isEnded(other))
    .sort((a, b) => (a.log[0]?.at ?? 0) - (b.log[0]?.at ?? 0));

/** The path that what is known of the way into a store's account leads to; null where it leads to none. */
export function suggestionOf(state: State, marketplace: MarketplaceId, now: number): Suggestion | null {
  const value = overview(state, marketplace, now).rows.find(({ fact }) => fact === 'access')?.value;
  return value ? suggestedByAccess(value) : null;
}

/** The moments at which something about recovery comes due. */
export const recoveryTimes = (state: State, now: number): number[] =>
  everyIncident(state).flatMap(({ incident }) => incidentTimes(incident, now));

/** Whether a path is walked of which nobody who shares the screen may see anything. */
export const isHushed = (state: State): boolean =>
  everyIncident(state).some(({ incident }) => isOpen(incident) && isQuiet(incident));

/**
 * The number on the toolbar badge: urgent findings of all accounts that are not snoozed, each account of which something
 * changed that asks for an answer or was said not to be the person's own, each path that is walked, holds that have come to their end without the person having
 * said how it stands, and a look through everything that is due. Nothing while a quiet path is walked.
 */
export function urgentCount(state: State, now: number): number {
  if (isHushed(state)) return 0;
  const findings = everyAccount(state).map(({ account }) => accounts.urgentCount(account, now));
  const paths = everyIncident(state).map(({ incident }) => (isOpen(incident) ? 1 + holdsDue(incident, now).length : 0));
  const changes = everyAccount(state).map(({ account }) => Math.min(urgentChanges(account, now).length, 1));
  const due = lookDueAt(state, now);
  const look = due !== null && due <= now ? 1 : 0;
  return [...findings, ...changes, ...paths, look].reduce((sum, count) => sum + count, 0);
}

/** Whose the thing is that this page lists, which the recovery of its account waits to be told; null: nothing to ask. */
export function yoursOn(
  state: State,
  marketplace: MarketplaceId,
  number: number,
  page: PageId,
  now: number,
): { question: YoursQuestion; count: CountValue | null; steps: StepId[] } | null {
  const { incident } = accountOf(state, marketplace, number).recovery;
  if (!isOpen(incident) || isQuiet(incident)) return null;
  const asking = incidentState(incident, now).steps.filter(
    ({ asksWhose, reading }) => asksWhose && reading && FACT_PAGE[reading.fact] === page,
  );
  const reading = asking[0]?.reading;
  const question = YOURS_IDS.find((id) => YOURS_QUESTIONS[id] === reading?.fact);
  return reading && question ? { question, count: reading.count, steps: asking.map(({ id }) => id) } : null;
}
