import type { HoldView } from '../../utils/recovery/view.ts';
import type { Surface } from '../ui/surface.ts';
import { day, duration, moment } from '../ui/when.ts';

/** "5 hours", "Identity check, 2 to 3 working days", or the length of a wait of one's own. */
export const holdName = ({ kind, from, latest }: HoldView, { t, language }: Surface): string =>
  kind === 'own' ? duration(latest - from, language, t) : t(`hold.name.${kind}`);

/** When a running wait ends: "in 3 h 20 min (today 21:40)", or between two dates; of a late one, when it should have. */
export function holdEndWords({ status, earliest, latest, left }: HoldView, { t, now, language }: Surface): string {
  const end = moment(latest, now, language, t);
  if (status === 'late') return t('hold.late', { end });
  if (earliest === latest) return t('time.in', { left: duration(left, language, t), end });
  const range = t('hold.range', { from: day(earliest, now, language), to: day(latest, now, language) });
  return t('hold.willEnd', { end: range });
}
