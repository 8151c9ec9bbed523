import { storeOf } from './domains.ts';
import { visible } from './text.ts';

export interface MailLink {
  text: string;
  /** The host that the link names, in ASCII. Where it leads on to is not known. */
  host: string;
  amazon: boolean;
}

const LINK_LIMIT = 1000;
const TEXT_LIMIT = 200;

/** An address in running text. Japanese has no spaces around it, so its letters end it as well. */
const IN_TEXT = /https?:\/\/[^\s<>"'`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]{1,2000}/giu;
const PUNCTUATION_AFTER = /[.,;:!?)\]}*_|」』】）]{1,10}$/;

/** Addresses in plain text, as a mail program makes links of them. */
export const addressesIn = (text: string): { text: string; target: string }[] =>
  [...text.matchAll(IN_TEXT)].slice(0, LINK_LIMIT).map(([found]) => {
    const target = found.replace(PUNCTUATION_AFTER, '');
    return { text: target, target };
  });

/** The http and https ones, in order. */
export function linksOf(targets: { text: string; target: string }[]): MailLink[] {
  return targets.slice(0, LINK_LIMIT).flatMap(({ text, target }) => {
    const url = URL.parse(target.trim());
    if (!url || !/^https?:$/.test(url.protocol)) return [];
    const host = url.hostname.replace(/\.$/, '');
    return [{ text: visible(text).slice(0, TEXT_LIMIT), host, amazon: storeOf(host) !== null }];
  });
}
