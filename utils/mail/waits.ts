import type { MailEvent } from './events-table.ts';
import { fold } from './text.ts';
import { WAIT_WORDS } from './wording/all.ts';
import type { WaitWords } from './wording/shape.ts';

/** Longer waits are not waits before a sign-in. */
const LONGEST_HOURS = 24 * 60;
const SENTENCE_LIMIT = 600;

/** Events after which "please wait" needs no object. */
const ABOUT_ACCESS: (MailEvent | null)[] = ['access-revoked', 'account-locked', 'password-reset-required'];

const KANJI = '〇一二三四五六七八九';

/** The words of one language, as patterns over sentences in the form of `fold`. */
class WaitReader {
  readonly #words: WaitWords;
  readonly #duration: RegExp;
  readonly #noWait: RegExp;
  readonly #waiting: RegExp;
  readonly #deadline: RegExp;
  readonly #comesBack: RegExp;
  readonly #signIn: RegExp;
  readonly #account: RegExp;

  constructor(words: WaitWords) {
    this.#words = words;
    const written = Object.keys(words.numbers).sort((a, b) => b.length - a.length);
    const named = written.length > 0 ? `|(?<!\\p{L})(?:${written.join('|')})(?!\\p{L})` : '';
    const number = `\\d{1,4}|[${KANJI}十两兩]{1,4}${named}`;
    const unit = words.units.map(([pattern]) => `(${pattern})`).join('|');
    const anyUnit = words.units.map(([pattern]) => pattern).join('|');
    // `5時間`, `two (2) hours`, `2-3 working days`, `2 oder 3 Tage`. A date such as 3日 after 月 is none.
    const range = `(?:${number}) ?(?:${anyUnit})? ?(?:[-–—~〜～]|${words.to}) ?`;
    this.#duration = new RegExp(
      `(?<![\\d.,/:月])(?:${range})?(${number})(?: ?[(\\[](?:${number})[)\\]])? ?-?(?:${unit})(?![a-z])`,
      'gu',
    );
    this.#noWait = new RegExp(`${words.otherTimes}|${words.threat}`, 'u');
    this.#waiting = new RegExp(words.waiting, 'u');
    this.#deadline = new RegExp(words.deadline, 'u');
    this.#comesBack = new RegExp(words.comesBack, 'u');
    this.#signIn = new RegExp(words.signIn, 'u');
    this.#account = new RegExp(words.account, 'u');
  }

  #numberOf(text: string): number {
    if (/^\d+$/.test(text)) return Number(text);
    if (text in this.#words.numbers) return this.#words.numbers[text] as number;
    const kanji = text.replace(/[两兩]/g, '二');
    const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['', kanji];
    const digit = (each = '') => KANJI.indexOf(each);
    return kanji.includes('十') ? (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0) : digit(ones);
  }

  /** The first time that a sentence names, in hours; of a range its end. */
  #hoursIn(sentence: string): number | undefined {
    for (const [, number = '', ...units] of sentence.matchAll(this.#duration)) {
      const unit = units.findIndex((text) => text !== undefined);
      const hours = this.#numberOf(number) * (this.#words.units[unit]?.[1] ?? 0);
      if (hours > 0 && hours <= LONGEST_HOURS) return hours;
    }
    return undefined;
  }

  /** A wait in hours, and whether it is plainly one before a sign-in or a reset. */
  read(sentence: string, event: MailEvent | null): { hours: number; isPlain: boolean } | null {
    if (this.#noWait.test(sentence)) return null;
    const isDeadline = this.#deadline.test(sentence);
    if (isDeadline ? !this.#comesBack.test(sentence) : !this.#waiting.test(sentence)) return null;
    if (!this.#account.test(sentence) && !ABOUT_ACCESS.includes(event)) return null;
    const hours = this.#hoursIn(sentence);
    return hours === undefined ? null : { hours, isPlain: this.#signIn.test(sentence) };
  }
}

const READERS = Object.values(WAIT_WORDS).map((words) => new WaitReader(words));

/** Sentences; a line break inside one was made by the mail program. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/([、,])\s+/g, '$1 ')
    .split(/\n[ \t]*\r?\n|[。．！？]|(?<!(?<![a-z])(?:hrs?|std|approx|ca|max|min|no|nr))\.(?=\s)|[!?](?=\s)/i)
    .map((part) => fold(part.replace(/(?<=[\u3040-\u30ff\u4e00-\u9fff])\s+(?=[\u3040-\u30ff\u4e00-\u9fff\d])/g, '')))
    .filter((sentence) => sentence.length <= SENTENCE_LIMIT);

/**
 * The first stated wait before a sign-in or a reset, in whole hours; where none names these, the first that holds the
 * account back.
 */
export function waitHoursOf(text: string, event: MailEvent | null): number | null {
  let other: number | null = null;
  for (const sentence of sentencesOf(text)) {
    if (!/[\d\p{sc=Han}a-z]/u.test(sentence)) continue;
    for (const reader of READERS) {
      const wait = reader.read(sentence, event);
      if (wait?.isPlain) return wait.hours;
      other ??= wait?.hours ?? null;
    }
  }
  return other;
}
