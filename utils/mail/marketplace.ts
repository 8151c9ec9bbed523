import { MARKETPLACE_IDS, type MarketplaceId, TLD } from '../amazon/marketplaces.ts';
import { storeOf } from './domains.ts';
import type { MailLink } from './links.ts';
import { fold } from './text.ts';

const BY_TLD = new Map(MARKETPLACE_IDS.map((id) => [TLD[id] as string, id]));
/** `amazon.com.au` before `amazon.com`. */
const TLDS = [...BY_TLD.keys()].sort((a, b) => b.length - a.length).map((tld) => tld.replaceAll('.', '\\.'));
const NAME = new RegExp(`(?<![a-z0-9-])amazon\\.(${TLDS.join('|')})(?![a-z0-9-]|\\.[a-z0-9])`, 'g');
/** Every store's mails name the company at the end. */
const COMPANY = /amazon\.com,? (?:inc|services|sales|llc)/g;

/** The store that a text names alone, or more often than any other. */
function named(text: string): MarketplaceId | null {
  const counts = new Map<string, number>();
  for (const [, tld = ''] of fold(text).replace(COMPANY, ' ').matchAll(NAME))
    counts.set(tld, (counts.get(tld) ?? 0) + 1);
  return mostFrequent(counts, BY_TLD);
}

function linked(links: MailLink[]): MarketplaceId | null {
  const counts = new Map<string, number>();
  for (const store of links.map(({ host }) => storeOf(host)))
    if (store) counts.set(store, (counts.get(store) ?? 0) + 1);
  return mostFrequent(counts, new Map(MARKETPLACE_IDS.map((id) => [id as string, id])));
}

function mostFrequent(counts: Map<string, number>, ids: Map<string, MarketplaceId>): MarketplaceId | null {
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? (ids.get(first[0]) ?? null) : null;
}

/** The store that a mail is about, from what is most surely meant to what is least. */
export function marketplaceOf(mail: {
  subject: string;
  from: string;
  host: string | null;
  text: string;
  links: MailLink[];
}): MarketplaceId | null {
  return (
    named(mail.subject) ??
    (mail.host ? storeOf(mail.host) : null) ??
    named(mail.from) ??
    named(mail.text) ??
    linked(mail.links)
  );
}
