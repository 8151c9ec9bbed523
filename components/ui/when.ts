import { type Language, sentences, type Translate } from '../../utils/base/i18n.ts';

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** "21:40". */
const clock = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language.intl, { hour: '2-digit', minute: '2-digit' }).format(at);

/** "22 Nov", 「11月22日」; with the year when it is not this one. Times in milliseconds. */
export function day(at: number, now: number, language: Language): string {
  const date = new Date(at);
  return new Intl.DateTimeFormat(language.intl, {
    month: language.month,
    day: 'numeric',
    ...(date.getFullYear() !== new Date(now).getFullYear() && { year: 'numeric' }),
  }).format(date);
}

/** "on 22 Nov", "today at 14:05"; 「11月22日に」, 「今日14:05に」: to be set into a sentence. */
export function when(at: number, now: number, language: Language, t: Translate): string {
  const date = new Date(at);
  if (!sameDay(date, new Date(now))) return t('time.on', { date: day(at, now, language) });
  return t('time.today', { time: clock(at, language) });
}

/** "today 21:40", "tomorrow 01:05", "24 Nov, 09:00"; 「今日21:40」: a moment that stands by itself, with its hour. */
export function moment(at: number, now: number, language: Language, t: Translate): string {
  const date = new Date(at);
  const time = clock(at, language);
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  if (sameDay(date, new Date(now))) return t('time.clockToday', { time });
  if (sameDay(date, tomorrow)) return t('time.clockTomorrow', { time });
  return t('time.clockOn', { date: day(at, now, language), time });
}

const MINUTE = 60_000;

/** "3 h 20 min", "2 days 4 h", 「3時間20分」: a length in milliseconds, rounded up, so that it never ends too soon. */
export function duration(length: number, language: Language, t: Translate): string {
  const minutes = Math.max(1, Math.ceil(length / MINUTE));
  const hours = Math.ceil(minutes / 60);
  const parts =
    minutes >= 48 * 60
      ? [t('time.days', { count: Math.floor(hours / 24) }), hours % 24 > 0 && t('time.hours', { n: hours % 24 })]
      : [
          minutes >= 60 && t('time.hours', { n: Math.floor(minutes / 60) }),
          minutes % 60 > 0 && t('time.minutes', { n: minutes % 60 }),
        ];
  return sentences(
    parts.filter((part) => part !== false),
    language,
  );
}

/** "November 2026", 「2026年11月」. @param month `2026-11` */
export const monthWords = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language.intl, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );
