import { useState } from 'preact/hooks';
import { linkTo } from '../../utils/amazon/links.ts';
import { MARKETPLACE_IDS, type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { planFor } from '../../utils/recovery/plan.ts';
import { stepLink } from '../../utils/recovery/steps.ts';
import { NOTHING_ANSWERED, SIGN_IDS } from '../../utils/recovery/triage.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { useFace } from '../ui/face.ts';
import { Outward } from '../ui/outward.tsx';
import { StoreSelect } from '../ui/store-picker.tsx';
import { FalseAlarms } from './false-alarms.tsx';
import { PartLink } from './part-link.tsx';
import type { StartWish } from './start-wish.ts';
import { StepRow } from './step-row.tsx';

/** Every step of somebody who is locked out, to be read before anything is started. */
function StepsToRead({ store }: { store: MarketplaceId }) {
  const { t } = useFace();
  const steps = planFor(NOTHING_ANSWERED, false).map((planned) => {
    const link = stepLink(planned.id, store, false);
    const open = link && linkTo(link, store);
    return { ...planned, link, open, done: null, wasUndone: false, isWaiting: false };
  });
  return (
    <section class="stack">
      <h2>{t('recovery.steps')}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ol>
    </section>
  );
}

interface Props {
  /** The store that is most likely meant. */
  store: MarketplaceId;
  compact: boolean;
  wish: StartWish | null;
  /** A recovery that was ended is kept until a new one begins. */
  replaces: boolean;
  arrives: boolean;
}

/** Before it starts: what it is for, and one button. */
export function Invitation({ store, compact, wish, replaces, arrives }: Props) {
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
      {!compact && <StoreSelect label={t('recovery.store')} stores={MARKETPLACE_IDS} value={about} onChange={pick} />}
      {replaces && <p>{t('recovery.replaces')}</p>}
      <p>
        <button type="button" class="button button-primary" disabled={!canWrite} onClick={start}>
          {t('recovery.start')}
        </button>
      </p>
      <p class="soft">{t('recovery.offline')}</p>
      <Outward href={linkTo('contact', about)}>{t('recovery.alone')}</Outward>
      {compact ? (
        <PartLink part="recovery" compact>
          {t('recovery.open')}
        </PartLink>
      ) : (
        <>
          <p>
            <PartLink part="mail">{t('recovery.mail')}</PartLink>
          </p>
          <h2>{t('recovery.signs')}</h2>
          <ul class="bulleted">
            {SIGN_IDS.map((sign) => (
              <li key={sign}>{t(`sign.${sign}`)}</li>
            ))}
          </ul>
          <FalseAlarms />
          <StepsToRead store={about} />
        </>
      )}
    </div>
  );
}
