import { changeSpan } from '../../utils/account/change-span.ts';
import type { HistoryLine, PendingChange } from '../../utils/memory/schema.ts';
import type { Surface } from '../ui/surface.ts';

/** A change in one sentence, without whose it was. */
export const changeWords = (change: Pick<PendingChange, 'subject' | 'from' | 'to'>, { t, language }: Surface): string =>
  t('history.changed', { what: t(`change.subject.${change.subject}`), ...changeSpan(change, { language }) });

/** One line of an account's history in words. */
export function historyWords(line: HistoryLine, surface: Surface): string {
  const { t } = surface;
  if (line.kind === 'read') return t('history.read', { page: t(`page.${line.page}`) });
  if (line.kind === 'changed') return changeWords(line, surface);
  return t('history.answered', { change: changeWords(line, surface), answer: t(`change.answer.${line.answer}`) });
}
