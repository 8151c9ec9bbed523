import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';

/** The pairs that Amazon offers for one telephone number, the one that fits most people first. */
const PAIRS = [
  { id: 'app-sms', first: 'app', backup: 'sms' },
  { id: 'sms-app', first: 'sms', backup: 'app' },
  { id: 'call-app', first: 'call', backup: 'app' },
] as const;

/** The starting point of somebody who has not answered yet. */
export function Pairs() {
  const { t } = useSurface();
  return (
    <Disclosure title={t('guide.pairs')}>
      <ul class="stack">
        {PAIRS.map(({ id, first, backup }, index) => (
          <li key={id} class="pair" data-recommended={index === 0 ? '' : undefined}>
            {index === 0 && <p class="tag">{t('guide.recommended')}</p>}
            <p>
              <strong>
                {t(`guide.pair.${first}`)} + {t(`guide.pair.${backup}`)}
              </strong>
            </p>
            <p>
              {t(`guide.pair.${id}.choose`)} <span class="soft">{t(`guide.pair.${id}.why`)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>{t('guide.samePhone')}</p>
    </Disclosure>
  );
}
