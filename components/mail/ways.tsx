import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';

const WAYS = ['gmail', 'outlook', 'yahoo-japan', 'icloud', 'phone', 'words'] as const;

/** How to get at the source of a mail, by mail service. */
export function Ways() {
  const { t } = useSurface();
  return (
    <Disclosure title={t('mail.ways.title')}>
      <p>{t('mail.ways.lead')}</p>
      <dl class="labelled">
        {WAYS.map((way) => (
          <div key={way}>
            <dt>{t(`mail.ways.${way}.name`)}</dt>
            <dd>{t(`mail.ways.${way}.how`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
