import type { IncidentView } from '../../utils/recovery/view.ts';
import type { Surface } from '../ui/surface.ts';
import { day } from '../ui/when.ts';

/** As many things that are missing are counted; more would only discourage. */
const FEW = 6;

/**
 * The true sentence about a recovery: how it ended, what is due, what runs, or how far it has come.
 * @param asks the first questions are still to be answered
 */
export function statusSentence(incident: IncidentView, { t, now, language }: Surface, asks: boolean): string {
  const { closing, due, isHeld, holds, missing, isAllClear, doneCount } = incident;
  if (closing) {
    const date = day(closing.at, now, language);
    if (closing.how === 'by-you') return t('recovery.ended.by-you', { date, count: closing.left });
    return t(closing.how === 'all-clear' ? 'recovery.ended.all-clear' : 'recovery.ended.false-alarm', { date });
  }
  if (due.length > 0) return t('recovery.stands.due');
  if (holds.some(({ status }) => status === 'late')) return t('recovery.stands.late');
  if (isHeld) return t('recovery.stands.held');
  if (asks) return t('recovery.stands.begun');
  if (isAllClear) return t('recovery.stands.clear');
  if (doneCount === 0 || missing.length > FEW) return t('recovery.stands.begin');
  return t('recovery.stands.missing', { count: missing.length });
}
