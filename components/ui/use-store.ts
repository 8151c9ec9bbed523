import { useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { State } from '../../utils/state/schema.ts';
import { seenMarketplaces } from '../../utils/state/select.ts';
import { guessStore } from './guess-store.ts';

/** The stores to choose from and the one shown: the person's, or the one seen last, or (`isGuessed`) a guess. */
export function useStore(state: State | null) {
  const seen = state ? seenMarketplaces(state) : [];
  const [picked, pick] = useState<MarketplaceId | null>(null);
  const store = picked && seen.includes(picked) ? picked : (seen[0] ?? guessStore(navigator.language));
  const isGuessed = seen.length === 0;
  return { stores: isGuessed ? [store] : seen, store, pick, isGuessed };
}
