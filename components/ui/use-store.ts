import { useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
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

/** The stores to choose from and the one shown: the person's, or the one seen last, or (`isGuessed`) a guess. */
export function useStore(state: State | null) {
  const seen = state ? seenMarketplaces(state) : [];
  const [picked, pick] = useState<MarketplaceId | null>(null);
  const store = picked && seen.includes(picked) ? picked : (seen[0] ?? guessStore(navigator.language));
  const isGuessed = seen.length === 0;
  return { stores: isGuessed ? [store] : seen, store, pick, isGuessed };
}
