import { storeOf } from './domains.ts';
import type { Target } from './html.ts';
import { visible } from './text.ts';

export interface MailLink {
  text: string;
  /** The host that the link names, in ASCII. Where it leads on to is not known. */
  host: string;
  amazon: boolean;
}

const LINK_LIMIT = 1000;
const TEXT_LIMIT = 200;

/**
 * An address in running text: with its scheme, with `www.`, or a host and a path, which mail programs make a link of as
 * well. Japanese has no spaces around it, so its letters end it.
 */
const IN_TEXT =
  /(?:https?:\/\/|(?<![\w@./-])(?:www\d?\.(?=[^\s/]{1,200}\.)|(?=(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,24}\/[\w?~%-])))[^\s<>"'`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]{1,2000}/giu;
const PUNCTUATION_AFTER = /[.,;:!?)\]}*_|」』】）]{1,10}$/;

/** Addresses in plain text, as a mail program makes links of them. */
export const addressesIn = (text: string): Target[] =>
  [...text.matchAll(IN_TEXT)].slice(0, LINK_LIMIT).map(([found]) => {
    const address = found.replace(PUNCTUATION_AFTER, '');
    return { text: address, target: /^http/i.test(address) ? address : `http://${address}` };
  });

/** The http and https ones, in order. */
export function linksOf(targets: Target[]): MailLink[] {
  return targets.slice(0, LINK_LIMIT).flatMap(({ text, target }) => {
    const url = URL.parse(target.trim());
    if (!url || !/^https?:$/.test(url.protocol)) return [];
    const host = url.hostname.replace(/\.$/, '');
    return [{ text: visible(text).slice(0, TEXT_LIMIT), host, amazon: storeOf(host) !== null }];
  });
}

/** Leads nowhere, or to something that is no page: a mail address, a telephone, a place in the same mail. */
const NO_PAGE = /^(?:mailto|tel|sms|cid|callto|whatsapp|about):|^#|^$/i;

/** How many targets may lead to a page that cannot be told from the mail: `javascript:`, `data:`, an address without a host. */
export const unreadTargets = (targets: Target[]): number =>
  targets.filter(({ target }) => {
    const url = URL.parse(target.trim());
    return !NO_PAGE.test(target.trim()) && !(url && /^https?:$/.test(url.protocol));
  }).length;
