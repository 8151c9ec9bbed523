import type { FactId, FactValue } from '../../utils/amazon/facts.ts';
import { storeName } from '../../utils/amazon/marketplaces.ts';
import { type Key, type Language, listed, type Tongue, type Translate } from '../../utils/base/i18n.ts';
import type { Sum } from '../../utils/recovery/charges.ts';
import { HOUR } from '../../utils/recovery/holds.ts';
import { categoryOf } from '../../utils/recovery/report.ts';
import type { Entry, EntryOf, MailNews } from '../../utils/recovery/schema.ts';
import { LEFT_OUT } from '../../utils/state/document.ts';
import { valueWords } from '../account/fact-words.ts';

/* The log of an incident in words, for the report, the page of what is stored, and whoever else shows it. */

/** "22 Nov 2026, 14:05", 「2026年11月22日 14:05」: complete, since it is read elsewhere and later. Milliseconds. */
export const stamp = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language.intl, {
    dateStyle: language.month === 'long' ? 'long' : 'medium',
    timeStyle: 'short',
  }).format(at);

/** A sum in its currency: "39.99 US dollars", 「114,325円」; as written, "$39.99", where that does not say which dollars. */
export const moneyWords = ({ currency, amount }: Sum, language: Language): string =>
  new Intl.NumberFormat(language.intl, {
    style: 'currency',
    ...(currency === '$'
      ? { currency: 'USD', currencyDisplay: 'narrowSymbol' }
      : { currency, currencyDisplay: 'name' }),
  }).format(amount);

function answersWords({ answers, since }: EntryOf<'answered'>, { t, language }: Tongue): string {
  const given = Object.entries(answers).flatMap(([question, options]) =>
    options.map((option) =>
      t('entry.answer', {
        question: t(`ask.${question}.question` as 'ask.shared.question'),
        answer: t(`ask.${question}.option.${option}` as 'ask.shared.option.yes'),
      }),
    ),
  );
  const words = [...given, ...(since === null ? [] : [t('entry.since', { when: stamp(since, language) })])];
  return listed(words, language) || t('entry.noAnswer');
}

function mailWords({ event, verdict, sentAt, waitHours }: MailNews, { t, language }: Tongue): string {
  const mail = t('entry.mail', { event: t(`entry.event.${event}`), verdict: t(`entry.verdict.${verdict}`) });
  return listed(
    [
      mail,
      ...(waitHours === null ? [] : [t('entry.wait', { count: waitHours })]),
      ...(sentAt === null ? [t('entry.noDate')] : []),
    ],
    language,
  );
}

function holdWords({ id, hold, from, earliest, latest }: EntryOf<'hold'>, { t, language }: Tongue): string {
  const n = id + 1;
  const moment = (at: number) => stamp(at, language);
  if (hold === 'identity-check') {
    const ends = { earliest: moment(earliest), latest: moment(latest) };
    return t('entry.identityCheck', { n, from: moment(from), ...ends });
  }
  const hours = t('entry.hours', { count: Math.round((latest - from) / HOUR) });
  return t('entry.hold', { n, hours, from: moment(from), until: moment(latest) });
}

/** What was read or said of a fact. */
const about = (fact: FactId, value: FactValue, t: Translate) => ({
  fact: t(`fact.${fact}.name`),
  value: valueWords(fact, value, t),
});

/** An entry in words, without its time and category; of a note, only that it is one. */
export function entryWords(entry: Entry, tongue: Tongue): string {
  const { t, language } = tongue;
  switch (entry.kind) {
    case 'opened':
      return t(`entry.opened.${entry.via}`);
    case 'moved':
      return t('entry.moved', { store: storeName(entry.marketplace) });
    case 'path':
      return t('entry.path', { path: t(`path.${entry.path}.title`) });
    case 'not-mine':
      return t('entry.notMine', { step: t(`step.${entry.step}.title` as Key) });
    case 'stop-said':
      return t(entry.isAttack ? 'entry.stopSaid.attack' : 'entry.stopSaid.nothing', { n: entry.suspension });
    case 'answered':
      return t('entry.answered', { answers: answersWords(entry, tongue) });
    case 'mail':
      return mailWords(entry.mail, tongue);
    case 'read':
      return t('entry.read', { ...about(entry.fact, entry.value, t), page: t(`page.${entry.page}`) });
    case 'said':
      return t('entry.looked', about(entry.fact, entry.value, t));
    case 'unsaid':
      return t('entry.unsaid', { fact: t(`fact.${entry.fact}.name`) });
    case 'owned':
      return t(entry.isOwn ? 'entry.owned' : 'entry.disowned');
    case 'ticked':
      return t(`step.${entry.step}.title` as Key);
    case 'unticked':
      return t('entry.unticked', { step: t(`step.${entry.step}.title` as Key) });
    case 'hold':
      return holdWords(entry, tongue);
    case 'hold-due':
      return t('entry.holdDue', { n: entry.id + 1 });
    case 'hold-said':
      return t(`entry.holdSaid.${entry.how}`, { n: entry.id + 1 });
    case 'note':
      return t('entry.note');
    case 'clock-set-back':
      return t('entry.clock', { was: stamp(entry.was, language) });
    case 'ended':
      return t(`entry.ended.${entry.how}`, { count: entry.left });
    case 'reopened':
      return t('entry.reopened');
    case 'recheck-due':
      return t('entry.recheckDue', { count: entry.day });
    case 'rechecked':
      return t('entry.rechecked', { count: entry.day });
  }
}

/** The text of a note, or that it was left out of the file it came from. */
export const noteWords = (text: string, t: Translate): string => (text === LEFT_OUT ? t('entry.leftOut') : text);

/** An entry with its category: "Done: Tell Amazon". */
export const entryLine = (entry: Entry, tongue: Tongue): string =>
  tongue.t('entry.line', { as: tongue.t(`entry.as.${categoryOf(entry)}`), what: entryWords(entry, tongue) });
