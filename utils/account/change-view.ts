import { linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { sentences, type Tongue, type Translate } from '../base/i18n.ts';
import { changeQuestion } from '../memory/questions.ts';
import type { PendingChange } from '../memory/schema.ts';
import { CHANGE_ANSWERS, type ChangeAnswer, type SubjectId } from '../memory/table.ts';
import { type BannerWords, questionWords } from './banner-view.ts';
import { changeSpan } from './change-span.ts';

const answersIn = (answers: readonly ChangeAnswer[], t: Translate) =>
  answers.map((id) => ({ id, label: t(`change.answer.${id}`) }));

/** What the banner says that asks whose a change was. @param mask of what the page shows now, where it shows it */
export function changeView(change: PendingChange, tongue: Tongue, mask: string | null = null): BannerWords {
  const { subject } = change;
  const { t, language } = tongue;
  return questionWords(
    changeQuestion(subject),
    t('change.title', { what: t(`change.subject.${subject}`), ...changeSpan(change, tongue) }),
    sentences([...(mask === null ? [] : [t('change.now', { mask })]), t('change.why')], language),
    answersIn(CHANGE_ANSWERS, t),
    t,
  );
}

/**
 * What the banner says to whoever said that it was not them, where no recovery begins because another account's is open.
 * @param isSeen whether others may see that there is one
 */
export const heldView = (
  subject: SubjectId,
  marketplace: MarketplaceId,
  isSeen: boolean,
  t: Translate,
): BannerWords => ({
  finding: changeQuestion(subject),
  severity: 'urgent',
  title: t('change.held.title'),
  why: t(isSeen ? 'change.held.why' : 'finding.account-closed.why'),
  action: { kind: 'open', label: t('finding.account-closed.action'), url: linkTo('contact', marketplace) },
});

/** What the banner says to whoever is not sure. */
export const howToFindOut = (subject: SubjectId, t: Translate): BannerWords =>
  questionWords(
    changeQuestion(subject),
    t('change.unsure'),
    t(`change.findOut.${subject}`),
    answersIn(['mine', 'not-mine'], t),
    t,
  );
