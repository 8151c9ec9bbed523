import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { type TwoStepView, twoStepView } from '../two-step/view.ts';
import { accountOf } from './accounts.ts';
import type { State } from './schema.ts';

/* What is asked of the whole document about two-step verification: it needs the planner, which not every face loads. */

/** The plan for two-step verification, and how far this account is with it. */
export function twoStepOf(state: State, marketplace: MarketplaceId, now: number, number?: number): TwoStepView {
  const account = accountOf(state, marketplace, number);
  return twoStepView(state, account, account.twoStepDone, now);
}
