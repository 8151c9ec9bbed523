import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { linkTo } from '../../utils/amazon/links.ts';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { useFace } from '../ui/face.ts';
import { Outward } from '../ui/outward.tsx';
import { PartLink } from './part-link.tsx';
import type { StartWish } from './start-wish.ts';

interface Props {
  /** The store that is most likely meant. */
  store: MarketplaceId;
  /** Asks which store it is about, where there is room. */
  Choose?: ComponentType<{ value: MarketplaceId; onChange: (store: MarketplaceId) => void }> | undefined;
  /** What follows where there is room. */
  More?: ComponentType<{ store: MarketplaceId }> | undefined;
  wish: StartWish | null;
  /** A recovery that was ended is kept until a new one begins. */
  replaces: boolean;
  arrives: boolean;
}

/** Before it starts: what it is for, and one button. */
export function Invitation({ store, Choose, More, wish, replaces, arrives }: Props) {
  const { t, send, canWrite } = useFace();
  const heading = useArrival(arrives);
  const [picked, pick] = useState<MarketplaceId | null>(null);
  const about = picked ?? wish?.store ?? store;
  const start = async () => {
    const started = await send({ type: 'open-incident', marketplace: about, via: wish?.via ?? 'button', mail: null });
    // The wish is fulfilled: the address goes back to the part alone.
    if (started && wish) location.replace('#recovery');
  };
  return (
    <div class="stack">
      <p class="summary" tabIndex={-1} ref={heading}>
        {t('common.takenOver')}
      </p>
      {wish && <p>{t('recovery.fromBanner', { store: storeName(wish.store) })}</p>}
      <p>{t('recovery.lead')}</p>
      {Choose && <Choose value={about} onChange={pick} />}
      {replaces && <p>{t('recovery.replaces')}</p>}
      <p>
        <button type="button" class="button button-primary" disabled={!canWrite} onClick={start}>
          {t('recovery.start')}
        </button>
      </p>
      <p class="soft">{t('recovery.offline')}</p>
      <Outward href={linkTo('contact', about)}>{t('recovery.alone')}</Outward>
      {More ? (
        <More store={about} />
      ) : (
        <PartLink part="recovery" compact>
          {t('recovery.open')}
        </PartLink>
      )}
    </div>
  );
}
