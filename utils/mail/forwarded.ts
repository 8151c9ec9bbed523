import { fold, TEXT_LIMIT } from './text.ts';

/** How mail programs head a mail that somebody passes on, in the languages that mails are read in. */
export const FORWARDED_AS_OF = '2026-11';

/** Before its subject. */
const PREFIX = /^(?:fwd?|wg|rv|tr|enc|i|doorst|pd|ilt|vb|vs|转发|轉寄|転送) ?:/;
/** The lines that say whose it was, and its subject. */
const FROM = /^[ \t>*]*(?:from|von|de|da|van|od|kimden|från|发件人|寄件者|من|差出人|送信者)\*? ?[:：].*[@＠]/im;
const SUBJECT =
  /^[ \t>*]*(?:subject|betreff|asunto|objet|oggetto|assunto|onderwerp|temat|konu|ämne|主题|主旨|الموضوع|件名)\*? ?[:：]/im;

/** Whether somebody passes on a mail, and says whose it was. */
export const isForwarded = (subject: string, text: string): boolean =>
  PREFIX.test(fold(subject)) && [FROM, SUBJECT].every((line) => line.test(text.slice(0, TEXT_LIMIT)));
