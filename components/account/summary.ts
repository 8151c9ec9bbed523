import type { FactRow, FactState, Overview } from '../../utils/account/view.ts';
import { type Language, listed, sentences, type Translate } from '../../utils/base/i18n.ts';
import { day } from '../ui/when.ts';

/**
 * The true sentence about the whole: what needs the person, or else what was never read and what must be looked at again
 * (beside what needs her, that stands in what is folded). Only where every fact is fine and fresh does it say so, with
 * the age of the oldest.
 */
export function summary(
  { rows, needYou, never, lookAgain }: Overview,
  now: number,
  language: Language,
  t: Translate,
): string {
  if (never === rows.length) return t('now.nothingRead');
  if (needYou > 0) return t('now.needYou', { count: needYou });
  const counts = [
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

/** The state of the whole: that of the most pressing row. */
export const worstState = ({ rows }: Overview): FactState => rows[0]?.state ?? 'fine';

/** What is folded away, by state: "1 needs you, 4 fine". */
export function foldedWords(rows: readonly FactRow[], language: Language, t: Translate): string {
  const count = (...states: FactState[]) => rows.filter(({ state }) => states.includes(state)).length;
  const [more, unknown, fine] = [count('urgent', 'soon'), count('unknown'), count('fine')];
  const counts = [
    more > 0 && t('now.restNeedsYou', { count: more }),
    unknown > 0 && t('now.restUnknown', { count: unknown }),
    fine > 0 && t('now.restFine', { count: fine }),
  ];
  return listed(
    counts.filter((part) => part !== false),
    language,
  );
}
