import { MARKETPLACE_IDS, type MarketplaceId } from '../../utils/amazon/marketplaces.ts';

/** Countries without a store of their own, and the one that serves them; and the one whose code is not its id. */
const SERVED_BY: Record<string, MarketplaceId> = { GB: 'uk', AT: 'de', CH: 'de', LU: 'de', NZ: 'au', PT: 'es' };

/** The store somebody with a browser in this language (`ja`, `en-GB`) most likely uses; amazon.com when in doubt. */
export function guessStore(language: string): MarketplaceId {
  let region: string;
  try {
    region = new Intl.Locale(language).maximize().region ?? '';
  } catch {
    return 'us';
  }
  return SERVED_BY[region] ?? MARKETPLACE_IDS.find((id) => id === region.toLowerCase()) ?? 'us';
}
