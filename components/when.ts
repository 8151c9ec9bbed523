import { INTL_LOCALE, type Language, type Translate } from '../utils/i18n.ts';

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** "22 Nov", 「11月22日」; with the year when it is not this one. Times in milliseconds. */
export function day(at: number, now: number, language: Language): string {
  const date = new Date(at);
  return new Intl.DateTimeFormat(INTL_LOCALE[language], {
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    ...(date.getFullYear() !== new Date(now).getFullYear() && { year: 'numeric' }),
  }).format(date);
}

/** "on 22 Nov", "today at 14:05"; 「11月22日に」, 「今日14:05に」: to be set into a sentence. */
export function when(at: number, now: number, language: Language, t: Translate): string {
  const date = new Date(at);
  if (!sameDay(date, new Date(now))) return t('time.on', { date: day(at, now, language) });
  const time = new Intl.DateTimeFormat(INTL_LOCALE[language], { hour: '2-digit', minute: '2-digit' }).format(date);
  return t('time.today', { time });
}
