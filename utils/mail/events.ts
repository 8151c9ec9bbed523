import { TLD } from '../amazon/marketplaces.ts';
import { MAIL_EVENTS, type MailEvent } from './events-table.ts';
import { compact, foldParagraphs, TEXT_LIMIT } from './text.ts';
import { EVENT_WORDS } from './wording/all.ts';
import type { EventWords, Phrase, Statement } from './wording/shape.ts';

/** Every store says the same of its own name: "your Amazon.co.uk account". */
const STORE = /amazon(?:\.[a-z]{2,3}){1,2}(?![a-z])/gi;
const ANY_STORE = `amazon(?:${Object.values(TLD).map(compact).join('|')})?`;

/** A phrase as a pattern over statements. */
export function patternOf(words: string, { not, unless }: Statement = {}): string {
  // `…` bridges at most this many letters, and never the end of a sentence or a "not".
  const gap = `(?:${not ? `(?!${not})` : ''}[^\\n]){0,60}?`;
  const parts = words
    .replace(STORE, 'amazon')
    .split(/(…|#|\^|\$|\[[^\]]*\])/)
    .map((part) => {
      if (part === '…') return gap;
      if (part === '#') return '\\d{4,8}';
      if (part === '^') return '(?<=^|\\n)';
      if (part === '$') return '(?=\\n|$)';
      if (!part.startsWith('[')) return compact(part);
      return `(?:${part.slice(1, -1).split('|').map(compact).join('|')})`;
    });
  return parts.join('').replaceAll('amazon', ANY_STORE) + (unless ? `(?!${unless})` : '');
}

/** Sentences in compact form, a line each, of a text in the form of `foldParagraphs`. */
const statements = (folded: string): string =>
  folded
    .replaceAll('\n', ' ')
    .replace(/[。!?]|\.(?=\s|$)/g, '\n')
    .replace(/[^\p{L}\p{N}\n]+/gu, '');

/** Letters without which no phrase of a language can be there. */
const LETTERS: { readonly [language: string]: RegExp } = {
  ja: /[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  zh: /\p{sc=Han}/u,
  ar: /\p{sc=Arabic}/u,
};

type Place = NonNullable<Phrase['where']> | 'text';

interface Reader {
  letters: RegExp;
  suppositions: RegExp | null;
  /** One pattern for all wordings of an event in a place. */
  patterns: { event: MailEvent; place: Place; pattern: RegExp }[];
}

/** "If your account has been locked, …": up to the comma, or the end of the paragraph, nothing is reported. */
const TO_COMMA = '(?:(?![,，、;:!?。]|\\.\\s)[^\\n]){1,200}';

function readerOf([language, { phrases, statement }]: [string, EventWords]): Reader {
  const { suppositions } = statement;
  const places = ['text', 'subject', 'condition'] as const;
  const patterns = MAIL_EVENTS.flatMap((event) =>
    places.flatMap((place) => {
      const own = phrases.filter((phrase) => phrase.event === event && (phrase.where ?? 'text') === place);
      if (own.length === 0) return [];
      return { event, place, pattern: new RegExp(own.map(({ words }) => patternOf(words, statement)).join('|'), 'u') };
    }),
  );
  return {
    letters: LETTERS[language] ?? /[a-z]/,
    suppositions: suppositions ? new RegExp(suppositions.replace('…', TO_COMMA), 'gu') : null,
    patterns,
  };
}

const READERS: Reader[] = Object.entries(EVENT_WORDS).map(readerOf);

/**
 * The event that a mail reports, by its words alone. A mail without a head has its subject among its first lines.
 * `among`: the events that it may report.
 */
export function eventOf(subject: string, text: string, among: readonly MailEvent[] = MAIL_EVENTS): MailEvent | null {
  const head = foldParagraphs(subject);
  const all = `${head}\n${foldParagraphs(text.slice(0, TEXT_LIMIT))}`;
  const inSubject = statements(head);
  const everywhere = statements(all);
  let best: MailEvent | null = null;
  for (const { letters, suppositions, patterns } of READERS) {
    if (!letters.test(all)) continue;
    const stated = suppositions ? statements(all.replace(suppositions, ' ')) : everywhere;
    const places = { subject: inSubject, text: stated, condition: everywhere };
    // They stand in the order of events.
    const found = patterns.find(
      ({ event, place, pattern }) => among.includes(event) && pattern.test(places[place]),
    )?.event;
    if (found && (!best || MAIL_EVENTS.indexOf(found) < MAIL_EVENTS.indexOf(best))) best = found;
  }
  return best;
}
