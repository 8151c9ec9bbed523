import { MAIL_EVENTS, type MailEvent } from './events-table.ts';
import { compact } from './text.ts';
import { DE } from './wording/de.ts';
import { EN } from './wording/en.ts';
import { ES } from './wording/es.ts';
import { JA } from './wording/ja.ts';
import type { Phrase } from './wording/phrase.ts';

export const PHRASES: Phrase[] = [...JA, ...EN, ...DE, ...ES];

/** `…` bridges at most this many letters, so that two sentences do not become one. */
const GAP = '.{0,60}?';

/** A phrase as a pattern over compact text. */
export function patternOf(words: string): RegExp {
  const parts = words.split(/(…|\[[^\]]*\])/).map((part) => {
    if (part === '…') return GAP;
    if (!part.startsWith('[')) return compact(part);
    return `(?:${part.slice(1, -1).split('|').map(compact).join('|')})`;
  });
  return new RegExp(parts.join(''), 'u');
}

const BY_EVENT = MAIL_EVENTS.map((event) => ({
  event,
  patterns: PHRASES.filter((phrase) => phrase.event === event).map(({ words, where }) => ({
    where,
    pattern: patternOf(words),
  })),
}));

/** The event that a mail reports, by its words alone. A mail without a head has its subject among its first lines. */
export function eventOf(subject: string, text: string): MailEvent | null {
  const title = compact(subject);
  const all = `${title} ${compact(text)}`;
  const found = BY_EVENT.find(({ patterns }) =>
    patterns.some(({ where, pattern }) => pattern.test(where === 'subject' ? title : all)),
  );
  return found?.event ?? null;
}
