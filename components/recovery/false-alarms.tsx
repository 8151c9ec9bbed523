import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';

/** What looks like a takeover and often is none: each with what tells it apart. */
export function FalseAlarms() {
  const { t } = useSurface();
  return (
    <Disclosure title={<strong>{t('recovery.falseAlarms')}</strong>}>
      <dl class="labelled">
        {(['passkey', 'codes'] as const).map((id) => (
          <div key={id}>
            <dt>{t(`alarm.${id}.title`)}</dt>
            <dd>{t(`alarm.${id}.why`, { page: t('page.login-security') })}</dd>
          </div>
        ))}
        {(['lockers', 'card'] as const).map((id) => (
          <div key={id}>
            <dt>{t(`recovery.falseAlarm.${id}.title`)}</dt>
            <dd>{t(`recovery.falseAlarm.${id}.why`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
