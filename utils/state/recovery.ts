import * as accounts from '../account/select.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { holdsDue, incidentTimes, isQuiet } from '../recovery/due.ts';
import { type Suggestion, suggestedByAccess } from '../recovery/suggest.ts';
import { type IncidentView, incidentView } from '../recovery/view.ts';
import { everyAccount, everyIncident, incidentAtHand } from './accounts.ts';
import type { State } from './schema.ts';
import { overview } from './select.ts';

/* What is asked of the whole document about recovery: it needs the engine of the paths, which not every face loads. */

/** The incident that is meant where none is named, as the surfaces show it, or null. */
export function incidentOf(state: State, now: number): IncidentView | null {
  const at = incidentAtHand(state);
  return at && incidentView(at.incident, now);
}

/** The path that what is known of the way into a store's account leads to; null where it leads to none. */
export function suggestionOf(state: State, marketplace: MarketplaceId, now: number): Suggestion | null {
  const value = overview(state, marketplace, now).rows.find(({ fact }) => fact === 'access')?.value;
  return value ? suggestedByAccess(value) : null;
}

/** The moments at which something about recovery comes due. */
export const recoveryTimes = (state: State, now: number): number[] =>
  everyIncident(state).flatMap(({ incident }) => incidentTimes(incident, now));

/**
 * The number on the toolbar badge: urgent findings of all accounts that are not snoozed, and holds that have come to
 * their end without the person having said how it stands.
 */
export function urgentCount(state: State, now: number): number {
  const findings = everyAccount(state).map(({ account }) => accounts.urgentCount(account, now));
  const holds = everyIncident(state).map(({ incident }) => (isQuiet(incident) ? 0 : holdsDue(incident, now).length));
  return [...findings, ...holds].reduce((sum, count) => sum + count, 0);
}
