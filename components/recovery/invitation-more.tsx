import { linkTo } from '../../utils/amazon/links.ts';
import { MARKETPLACE_IDS, type MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { planFor } from '../../utils/recovery/plan.ts';
import { stepLink } from '../../utils/recovery/steps.ts';
import { NOTHING_ANSWERED, SIGN_IDS } from '../../utils/recovery/triage.ts';
import { useFace } from '../ui/face.ts';
import { StoreSelect } from '../ui/store-picker.tsx';
import { FalseAlarms } from './false-alarms.tsx';
import { PartLink } from './part-link.tsx';
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

/** Which store it is about. */
export function ChooseStore({ value, onChange }: { value: MarketplaceId; onChange: (store: MarketplaceId) => void }) {
  const { t } = useFace();
  return <StoreSelect label={t('recovery.store')} stores={MARKETPLACE_IDS} value={value} onChange={onChange} />;
}

/** What helps to see whether it is a takeover at all, and what would be done about it. */
export function InvitationMore({ store }: { store: MarketplaceId }) {
  const { t } = useFace();
  return (
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
      <StepsToRead store={store} />
    </>
  );
}
