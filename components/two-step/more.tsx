import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { ADVICE, type AdviceId } from '../../utils/two-step/sources.ts';
import { useFace } from '../ui/face.ts';
import { Outward } from '../ui/outward.tsx';
import { when } from '../ui/when.ts';
import { Unfolding } from './unfolding.tsx';
import { useArrival } from './use-arrival.ts';

const ALARMS = ['passkey', 'codes', 'edit'] as const;

/** A phone that changed: the button that says so, and, once it is pressed, what to check. */
export function PhoneChange({ changedAt, arrives = false }: { changedAt: number | null; arrives?: boolean }) {
  const { t, now, language, send, canWrite } = useFace();
  const heading = useArrival(arrives);
  const isOpen = changedAt !== null;
  return (
    <section class="stack-tight">
      <h2 tabIndex={-1} ref={heading}>
        {t('plan.phone.title')}
      </h2>
      <p>{isOpen ? t('plan.phone.open', { when: when(changedAt, now, language, t) }) : t('plan.phone.what')}</p>
      <p>
        <button
          type="button"
          class="button"
          disabled={!canWrite}
          onClick={() => send({ type: 'phone-change', settled: isOpen })}
        >
          {t(isOpen ? 'plan.phone.settled' : 'plan.phone.button')}
        </button>
      </p>
    </section>
  );
}

/** What looks like an attack and mostly is none. */
export function Alarms() {
  const { t } = useFace();
  const page = t('page.login-security');
  return (
    <section class="stack">
      <h2>{t('alarm.title')}</h2>
      <div class="losses">
        {ALARMS.map((id) => (
          <Unfolding key={id} title={<strong>{t(`alarm.${id}.title`)}</strong>}>
            <p>{t(`alarm.${id}.why`, { page })}</p>
          </Unfolding>
        ))}
      </div>
    </section>
  );
}

/** What authorities say, each with its source; and what holds for an account that several people use. */
export function Authorities() {
  const { t } = useFace();
  return (
    <section class="stack">
      <h2>{t('plan.authorities')}</h2>
      <ul class="bulleted">
        {(Object.keys(ADVICE) as AdviceId[]).map((id) => (
          <li key={id}>
            {t(`plan.advice.${id}`)} <span class="small soft">{t(`plan.source.${ADVICE[id]}`)}</span>
          </li>
        ))}
      </ul>
      <h2>{t('plan.shared')}</h2>
      <p>{t('plan.sharedWhat')}</p>
    </section>
  );
}

/** A passkey is kept for each store apart, and beside two-step verification. */
export function Passkeys({ store }: { store: MarketplaceId }) {
  const { t } = useFace();
  const page = t('page.login-security');
  return (
    <section class="stack">
      <h2>{t('guide.passkeys')}</h2>
      <p>{t('guide.passkeysWhat')}</p>
      <p>{t('guide.passkeysDomain', { page })}</p>
      <Outward href={linkTo('login-security', store)}>{t('common.open', { page })}</Outward>
    </section>
  );
}
