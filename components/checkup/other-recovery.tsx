import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { mayBeSeen } from '../../utils/recovery/entries.ts';
import type { PlacedIncident } from '../../utils/state/accounts.ts';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';

interface Props {
  store: MarketplaceId;
  /** The recovery of another account, which is walked now. */
  other: PlacedIncident;
  /** Opens it. */
  onRecovery: () => void;
}

/** Why no recovery begins for this account now, and what can be done meanwhile. */
export function OtherRecovery({ store, other, onRecovery }: Props) {
  const { t } = useSurface();
  const isSeen = mayBeSeen(other.incident);
  return (
    <>
      {isSeen && <p>{t('change.held.why')}</p>}
      <div class="row-of-buttons">
        <Outward href={linkTo('contact', store)} look="primary">
          {t('emergency.contact')}
        </Outward>
        {isSeen && (
          <button type="button" class="button" onClick={onRecovery}>
            {t('change.held.open')}
          </button>
        )}
      </div>
    </>
  );
}
