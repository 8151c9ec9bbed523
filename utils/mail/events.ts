import { TLD } from '../amazon/marketplaces.ts';
import { MAIL_EVENTS, type MailEvent } from './events-table.ts';
import { compact, fold, TEXT_LIMIT } from './text.ts';
import { DE } from './wording/de.ts';
import { EN } from './wording/en.ts';
import { ES } from './wording/es.ts';
import { JA } from './wording/ja.ts';
import type { Phrase } from './wording/phrase.ts';

export const PHRASES: Phrase[] = [...JA, ...EN, ...DE, ...ES];

/** `…` bridges at most this many letters, and never the end of a sentence or a "not". */
const GAP = '(?:(?!nicht|kein)[^\\n]){0,60}?';
/** What is said to have happened, and is not asked or supposed or possible: 「変更しましたか」, "kann storniert werden". */
const STATED = '(?!ら|か|場合|際|とき)';
const DONE = '(?!werden)';

/** Every store says the same of its own name: "your Amazon.co.uk account". */
const STORE = /amazon(?:\.[a-z]{2,3}){1,2}(?![a-z])/gi;
const ANY_STORE = `amazon(?:${Object.values(TLD).map(compact).join('|')})?`;

/** A phrase as a pattern over statements. */
export function patternOf(words: string): RegExp {
  const parts = words
    .replace(STORE, 'amazon')
    .split(/(…|#|\[[^\]]*\])/)
    .map((part) => {
      if (part === '…') return GAP;
      if (part === '#') return '\\d{4,8}';
      if (!part.startsWith('[')) return compact(part);
      return `(?:${part.slice(1, -1).split('|').map(compact).join('|')})`;
    });
  const pattern = parts.join('').replaceAll('amazon', ANY_STORE);
  return new RegExp(pattern + (/ました\]?$/.test(words) ? STATED : DONE), 'u');
}

/** The sentences of a text in compact form, a line each. */
export const statements = (text: string): string =>
  fold(text)
    .replace(/[。!?]|\.(?=\s|$)/g, '\n')
    .replace(/[^\p{L}\p{N}\n]+/gu, '');

/** "If your account has been locked, …": up to the comma nothing is reported. Nor by examples: 「…しました」といったメール. */
const CONDITION =
  /[「『][^」』\n]{1,100}[」』](?:や|、)?(?=[「『]|など|等|と(?:いった|いう)|のような)|(?<!\p{L})(?:if|whether|unless|once|when|until|wenn|falls|sofern|sobald|ob|si|cuando|hasta que)(?=\s)(?:(?![,;:!?]|\.\s|\n\s*\n).){1,200}/gisu;

const BY_EVENT = MAIL_EVENTS.map((event) => ({
  event,
  patterns: PHRASES.filter((phrase) => phrase.event === event).map(({ words, where }) => ({
    place: where ?? ('text' as const),
    pattern: patternOf(words),
  })),
}));

/** The event that a mail reports, by its words alone. A mail without a head has its subject among its first lines. */
export function eventOf(subject: string, text: string): MailEvent | null {
  const all = `${subject}\n\n${text}`.slice(0, TEXT_LIMIT);
  const places = {
    subject: statements(subject),
    text: statements(all.replace(CONDITION, ' ')),
    condition: statements(all),
  };
  const found = BY_EVENT.find(({ patterns }) => patterns.some(({ place, pattern }) => pattern.test(places[place])));
  return found?.event ?? null;
}
