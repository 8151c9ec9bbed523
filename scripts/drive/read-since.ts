import { FACT_IDS } from '../../utils/amazon/facts.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { FACT_PAGE, type PageId } from '../../utils/amazon/table.ts';
import { storeOf } from '../../utils/state/accounts.ts';
import type { State } from '../../utils/state/schema.ts';
import { pageSeenAt } from '../../utils/state/select.ts';

/**
 * Whether a page that was opened after this moment was read, and all it tells: its first report may come before it shows
 * anything. `after`: milliseconds since 1970.
 */
export function wasReadSince(state: State, store: MarketplaceId, page: PageId, after: number): boolean {
  if (pageSeenAt(state, store, page) < after) return false;
  const { accounts, nobody } = storeOf(state, store);
  return FACT_IDS.filter((fact) => FACT_PAGE[fact] === page).every((fact) =>
    [...accounts, nobody].some(({ facts }) => {
      const { reading, unread } = facts[fact] ?? {};
      return Math.max(reading?.since ?? 0, unread?.since ?? 0) >= after;
    }),
  );
}
