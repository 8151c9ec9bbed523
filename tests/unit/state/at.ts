import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import type { Incident } from '../../../utils/recovery/schema.ts';
import { accountOf, incidentAtHand, knownStores, withAccount } from '../../../utils/state/accounts.ts';
import type { Account, State } from '../../../utils/state/schema.ts';

/* Parts of a document in which each store has one account, by store, as a test looks at them. */

/** The incident that is open, or was ended last. */
export const incidentIn = (state: State | null | undefined): Incident | null =>
  (state && incidentAtHand(state)?.incident) ?? null;

/** The document with another incident in its place, or with one for the account of a store that has none. */
export function withIncident(state: State, incident: Incident): State {
  const marketplace = incidentAtHand(state)?.marketplace ?? incident.marketplace;
  const account = incidentAtHand(state)?.account ?? accountOf(state, marketplace, 1);
  return withAccount(state, marketplace, { ...account, recovery: { ...account.recovery, incident } }, 0);
}

/** The document with a part of the one account of a store put in. */
export const withPart = (state: State, marketplace: MarketplaceId, part: Partial<Account>): State =>
  withAccount(state, marketplace, { ...accountOf(state, marketplace), ...part }, 0);

/** A part of the one account of each store, where there is anything in it. */
export const partIn = <P extends 'facts' | 'snoozes' | 'pagesSeen' | 'twoStepDone'>(
  state: State | null | undefined,
  part: P,
): { [M in MarketplaceId]?: Account[P] } =>
  Object.fromEntries(
    (state ? knownStores(state) : []).flatMap((store) => {
      const kept = accountOf(state as State, store)[part];
      return Object.keys(kept).length > 0 ? [[store, kept]] : [];
    }),
  );
