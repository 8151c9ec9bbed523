import { useState } from 'preact/hooks';
import { MARKETPLACE_IDS, type MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { State } from '../../utils/state/schema.ts';
import { type AccountView, accountsOf, seenMarketplaces } from '../../utils/state/select.ts';
import { guessStore } from './guess-store.ts';

/** The accounts of a store to choose from, and the one shown: the person's, or the one seen last. */
export function useAccount(state: State | null, store: MarketplaceId) {
  const accounts: AccountView[] = state ? accountsOf(state, store).filter(({ isSeen }) => isSeen) : [];
  const [picked, pickAccount] = useState<{ store: MarketplaceId; number: number } | null>(null);
  const isPicked = ({ number }: AccountView) => picked?.store === store && picked.number === number;
  const shown = accounts.find(isPicked) ?? accounts[0];
  return { accounts, shown, pickAccount: (number: number) => pickAccount({ store, number }) };
}

/**
 * Every store to choose from, those seen first, and the one shown: as picked, that of the tab in front, the person's, the
 * one seen last, or (`isGuessed`) a guess.
 */
export function useStore(state: State | null, inFront: MarketplaceId | null) {
  const [picked, pick] = useState<MarketplaceId | null>(null);
  const seen = state ? seenMarketplaces(state) : [];
  const known = picked ?? inFront ?? seen[0] ?? null;
  return {
    stores: [...seen, ...MARKETPLACE_IDS.filter((id) => !seen.includes(id))],
    store: known ?? guessStore(navigator.language),
    pick,
    isGuessed: known === null,
  };
}
