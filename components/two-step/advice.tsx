import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { ADVICE, type AdviceId } from '../../utils/two-step/sources.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';

const ALARMS = ['passkey', 'codes', 'edit'] as const;

/** What looks like an attack and mostly is none. */
export function Alarms() {
  const { t } = useSurface();
  const page = t('page.login-security');
  return (
    <section class="stack">
      <h2>{t('alarm.title')}</h2>
      <div class="disclosures">
        {ALARMS.map((id) => (
          <Disclosure key={id} title={<strong>{t(`alarm.${id}.title`)}</strong>}>
            <p>{t(`alarm.${id}.why`, { page })}</p>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

/** What authorities say, each with its source; and what holds for an account that several people use. */
export function Authorities() {
  const { t } = useSurface();
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
  const { t } = useSurface();
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
