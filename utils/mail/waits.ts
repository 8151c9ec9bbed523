import type { MailEvent } from './events-table.ts';
import { fold } from './text.ts';
import {
  ACCOUNT,
  COMES_BACK,
  DEADLINE,
  NUMBER_WORDS,
  OTHER_TIMES,
  SIGN_IN,
  THREAT,
  UNITS,
  WAITING,
} from './wording/waits.ts';

/** Longer waits are not waits before a sign-in. */
const LONGEST_HOURS = 24 * 60;
const SENTENCE_LIMIT = 600;

/** Events after which "please wait" needs no object. */
const ABOUT_ACCESS: (MailEvent | null)[] = ['access-revoked', 'account-locked', 'password-reset-required'];

const KANJI = '〇一二三四五六七八九';
const WORDS = Object.keys(NUMBER_WORDS).sort((a, b) => b.length - a.length);
const NUMBER = `\\d{1,4}|[${KANJI}十]{1,4}|\\b(?:${WORDS.join('|')})\\b`;
const UNIT = UNITS.map(([pattern]) => `(${pattern})`).join('|');
const ANY_UNIT = UNITS.map(([pattern]) => pattern).join('|');
/** `5時間`, `two hours`, `2-3 working days`, `2 oder 3 Tage`. A date such as 3日 after 月 is none. */
const DURATION = new RegExp(
  `(?<![\\d.,/:月])(?:(?:${NUMBER}) ?(?:${ANY_UNIT})? ?(?:[-–—~〜～]|to|or|bis|oder|a|o|から|または) ?)?(${NUMBER}) ?-?(?:${UNIT})(?![a-z])`,
  'g',
);

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text in NUMBER_WORDS) return NUMBER_WORDS[text] as number;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (kanji = '') => KANJI.indexOf(kanji);
  return text.includes('十') ? (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0) : digit(ones);
}

/** The times that a sentence names, in hours; of a range its end. */
function hoursIn(sentence: string): number[] {
  return [...sentence.matchAll(DURATION)].flatMap(([, number = '', ...units]) => {
    const unit = units.findIndex((text) => text !== undefined);
    const hours = numberOf(number) * (UNITS[unit]?.[1] ?? 0);
    return hours > 0 && hours <= LONGEST_HOURS ? [hours] : [];
  });
}

/** Sentences; a line break inside one was made by the mail program. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/([、,])\s+/g, '$1 ')
    .split(/\n[ \t]*\r?\n|[。．！？]|[.!?](?=\s)/)
    .map((part) => fold(part.replace(/(?<=[\u3040-\u30ff\u4e00-\u9fff])\s+(?=[\u3040-\u30ff\u4e00-\u9fff\d])/g, '')))
    .filter((sentence) => sentence.length <= SENTENCE_LIMIT);

function isWait(sentence: string, event: MailEvent | null): boolean {
  if (OTHER_TIMES.test(sentence) || THREAT.test(sentence)) return false;
  if (DEADLINE.test(sentence) && !COMES_BACK.test(sentence)) return false;
  const isWaiting = WAITING.test(sentence) || (DEADLINE.test(sentence) && COMES_BACK.test(sentence));
  return isWaiting && (ACCOUNT.test(sentence) || ABOUT_ACCESS.includes(event));
}

/**
 * The first stated wait before a sign-in or a reset, in whole hours; where none names these, the first that holds the
 * account back.
 */
export function waitHoursOf(text: string, event: MailEvent | null): number | null {
  let other: number | null = null;
  for (const sentence of sentencesOf(text)) {
    const [hours] = /[\d一二三四五六七八九十]|[a-z]/.test(sentence) ? hoursIn(sentence) : [];
    if (hours === undefined || !isWait(sentence, event)) continue;
    if (SIGN_IN.test(sentence)) return hours;
    other ??= hours;
  }
  return other;
}
