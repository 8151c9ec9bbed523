import type { IncidentView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';
import { day } from '../ui/when.ts';

/** Charges of before that were not known either, so that one that comes again is seen to. */
export function EarlierCharges({ earlier }: Pick<IncidentView, 'earlier'>) {
  const { t, now, language } = useSurface();
  if (earlier.length === 0) return null;
  return (
    <section class="notice" data-part="earlier">
      <h2>{t('walkPath.earlier', { count: earlier.length })}</h2>
      <ul class="bulleted">
        {earlier.map(({ at, charge, inList }) => (
          <li key={at}>
            {day(at, now, language)}
            {charge && ` · ${t(`ask.charge.option.${charge}`)}`}
            {inList && ` · ${t(`ask.in-list.option.${inList}`)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
