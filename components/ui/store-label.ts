import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import type { Translate } from '../../utils/base/i18n.ts';

/** "amazon.co.jp (Japan)". */
export const storeLabel = (id: MarketplaceId, t: Translate): string =>
  t('common.stores', { name: storeName(id), country: t(`store.${id}`) });
