import { type MarketplaceId, storeName } from '../amazon/marketplaces.ts';
import type { Key, Translate } from '../base/i18n.ts';
import type { ToldChange } from '../memory/select.ts';
import { type Sum, sumOf } from './charges.ts';
import type { Report, ReportHold } from './report.ts';
import type { Entry } from './schema.ts';

/* A report in sentences, the same for the page and for the Markdown. */

/** Those it is for, and what each of them asks to see; sentences: `report.need.<recipient>.<id>`. */
export const NEEDS = {
  police: ['id', 'mails', 'statement', 'orders', 'timeline', 'seal'],
  card: ['card', 'charges', 'amazon', 'police'],
  consumer: ['timeline', 'orders', 'answers', 'wish'],
} as const;
export type Recipient = keyof typeof NEEDS;
export const RECIPIENTS = Object.keys(NEEDS) as Recipient[];

/** What is written in by hand: nothing of it is kept by Mamori. */
export const ROOM = {
  police: ['orders', 'sums', 'case'],
  card: ['orders', 'sums', 'case'],
  consumer: ['orders', 'case'],
} as const satisfies Record<Recipient, readonly string[]>;

/** What the person gave for such a room: the orders, their sum, the case number. Absent: it is left to the hand. */
export function givenFor(
  room: (typeof ROOM)[Recipient][number],
  { callSheet }: Report,
  { t, money }: Pick<ReportWords, 't' | 'money'>,
): string | undefined {
  const { chargeList, caseNumber } = callSheet ?? {};
  if (room === 'case') return caseNumber?.trim() || undefined;
  if (room === 'orders') return chargeList?.trim() || undefined;
  const sum = chargeList && sumOf(chargeList);
  return sum ? t('report.sum', { count: sum.lines, sum: money(sum) }) : undefined;
}

/** What somebody asks to see, as keys of the sentences. A seal is a thing of Japan. */
export const needsOf = (recipient: Recipient, store: MarketplaceId): Key[] =>
  NEEDS[recipient]
    .filter((need) => need !== 'seal' || store === 'jp')
    .map((need) => `report.need.${recipient}.${need}` as Key);

/** What puts a report in words. */
export interface ReportWords {
  t: Translate;
  /** An entry without the word of its category; of a note, only that it is one. */
  entry: (entry: Entry) => string;
  /** The text of a note, or that it was left out before. */
  note: (text: string) => string;
  /** Several things in one sentence. */
  listed: (words: readonly string[]) => string;
  /** A moment, with its date, year and time of day. */
  stamp: (at: number) => string;
  /** A sum with its currency. */
  money: (sum: Sum) => string;
}

/** "Store: amazon.co.jp", 「ストア：amazon.co.jp」. */
export const labelled = (label: string, value: string, t: Translate): string =>
  t('entry.line', { as: label, what: value });

/** A change in one sentence, with what the owner said of it. */
export function changeLine({ subject, from, to, answer }: ToldChange, { t, stamp }: ReportWords): string {
  const change = t('history.changed', { what: t(`change.subject.${subject}`), from: stamp(from), to: stamp(to) });
  return answer === null ? change : t('report.changeSaid', { change, answer: t(`change.answer.${answer}`) });
}

/** The facts at the head of a report: label and value. */
export function headLines(report: Report, { t, entry, stamp }: ReportWords): [label: string, value: string][] {
  const { store, openedAt, path, since, suspensions, ended } = report;
  return [
    [t('report.head.store'), storeName(store)],
    [t('report.head.what'), t(`path.${path}.title`)],
    [t('report.head.since'), since === null ? t('report.notSaid') : stamp(since)],
    [t('report.head.opened'), stamp(openedAt)],
    [t('report.head.suspensions'), suspensions > 0 ? t('report.times', { count: suspensions }) : t('report.noStop')],
    [
      t('report.head.ended'),
      ended ? labelled(stamp(ended.at), entry({ kind: 'ended', ...ended }), t) : t('report.stillOpen'),
    ],
  ];
}

/** One wait in words: what it is, from when to when, and how it stands. */
export function holdLine({ kind, status, suspension: _, ...hold }: ReportHold, words: ReportWords): string {
  const what = words.entry({ kind: 'hold', at: hold.from, hold: kind, ...hold });
  return words.t('report.hold', { what, status: words.t(`report.status.${status}`) });
}

/** Everything that is not known, in words. */
export function unknownLines({ unknown, notLookedAt }: Report, { t, listed }: ReportWords): string[] {
  const steps = listed(notLookedAt.map((step) => t(`step.${step}.title` as Key)));
  return [
    ...unknown.map((id) => t(`report.unknown.${id}`)),
    ...(notLookedAt.length > 0 ? [t('report.notLookedAt', { count: notLookedAt.length, steps })] : []),
  ];
}

/** What was left out, in words; empty when nothing was. */
export const leftOutLine = ({ leavesOut }: Report, { t }: ReportWords): string =>
  leavesOut ? t('report.leftOut') : '';
