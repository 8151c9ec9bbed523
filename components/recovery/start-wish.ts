import { MARKETPLACE_IDS, type MarketplaceId } from '../../utils/amazon/marketplaces.ts';

/** What the address of the recovery part may carry: that a banner's button was pressed, and on which store. */
export interface StartWish {
  via: 'banner';
  store: MarketplaceId;
}

/** The wish in an address such as `#recovery?from=banner&store=jp`; null where there is none. */
export function startWish(hash: string): StartWish | null {
  const query = new URLSearchParams(hash.split('?')[1] ?? '');
  const store = MARKETPLACE_IDS.find((id) => id === query.get('store'));
  return query.get('from') === 'banner' && store ? { via: 'banner', store } : null;
}
