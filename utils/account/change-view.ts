import { sentences, type Tongue, type Translate } from '../base/i18n.ts';
import { DAY } from '../base/time.ts';
import { changeQuestion } from '../memory/questions.ts';
import type { PendingChange } from '../memory/schema.ts';
import { CHANGE_ANSWERS, type ChangeAnswer, type SubjectId } from '../memory/table.ts';
import type { BannerWords } from './banner-view.ts';

const TIME_OF_DAY = { hour: '2-digit', minute: '2-digit' } as const;

/** The two moments of a change in words; with the time of day where less than two days lie between, and the day said once. */
export function changeSpan({ from, to }: Pick<PendingChange, 'from' | 'to'>, { language }: Pick<Tongue, 'language'>) {
  const [begin, end] = [new Date(from), new Date(to)];
  const whole: Intl.DateTimeFormatOptions = {
    month: language.month,
    day: 'numeric',
    ...(begin.getFullYear() !== end.getFullYear() && { year: 'numeric' }),
    ...(to - from < 2 * DAY && TIME_OF_DAY),
  };
  const words = (at: Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language.intl, options).format(at);
  const isOneDay = begin.toDateString() === end.toDateString();
  return { from: words(begin, whole), to: words(end, isOneDay ? TIME_OF_DAY : whole) };
}

const answersIn = (answers: readonly ChangeAnswer[], t: Translate) =>
  answers.map((id) => ({ id, label: t(`change.answer.${id}`) }));

/** What the banner says that asks whose a change was. @param mask of what the page shows now, where it shows it */
export function changeView(change: PendingChange, tongue: Tongue, mask: string | null = null): BannerWords {
  const { subject } = change;
  const { t, language } = tongue;
  return {
    finding: changeQuestion(subject),
    severity: 'soon',
    title: t('change.title', { what: t(`change.subject.${subject}`), ...changeSpan(change, tongue) }),
    why: sentences([...(mask === null ? [] : [t('change.now', { mask })]), t('change.why')], language),
    action: { kind: 'ask', label: t('banner.answer'), answers: answersIn(CHANGE_ANSWERS, t) },
  };
}

/** What the banner says to whoever is not sure. */
export const howToFindOut = (subject: SubjectId, t: Translate): BannerWords => ({
  finding: changeQuestion(subject),
  severity: 'soon',
  title: t('change.unsure'),
  why: t(`change.findOut.${subject}`),
  action: { kind: 'ask', label: t('banner.answer'), answers: answersIn(['mine', 'not-mine'], t) },
});
