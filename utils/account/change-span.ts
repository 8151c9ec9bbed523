import type { Tongue } from '../base/i18n.ts';
import { DAY } from '../base/time.ts';
import type { PendingChange } from '../memory/schema.ts';

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
