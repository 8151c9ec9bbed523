import type { FactRow, Overview } from '../../utils/account/view.ts';
import { type Language, sentences, type Translate } from '../../utils/base/i18n.ts';
import { day } from '../ui/when.ts';

/**
 * The true sentence about the whole: what needs the person, what was never read, what must be looked at again. Only
 * where every fact is fine and fresh does it say so, with the age of the oldest.
 */
export function summary(
  { rows, needYou, never, lookAgain }: Overview,
  now: number,
  language: Language,
  t: Translate,
): string {
  if (never === rows.length) return t('now.nothingRead');
  const counts = [
    needYou > 0 && t('now.needYou', { count: needYou }),
    never > 0 && t('now.never', { count: never }),
    lookAgain > 0 && t('now.lookAgain', { count: lookAgain }),
  ].filter((part) => part !== false);
  if (counts.length > 0) return sentences(counts, language);
  const oldest = Math.min(...rows.map(({ at }) => at ?? now));
  return t(rows.every(({ by }) => by === 'read') ? 'now.allRead' : 'now.allSaid', {
    count: rows.length,
    date: day(oldest, now, language),
  });
}

/** The row to deal with first: the first that needs something, else the first that is not known; null when all are fine. */
export const firstRow = ({ rows }: Overview): FactRow | null => {
  const [first] = rows;
  return first && first.state !== 'fine' ? first : null;
};
