import punycode from 'punycode/punycode.js';
import { MARKETPLACE_IDS, type MarketplaceId, storeName } from '../amazon/marketplaces.ts';
import { ALIAS_RELAYS, OTHER_OWN, OTHER_SENDERS, PARTNERS, STRANGERS } from './domains-table.ts';

export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The store whose domain a host is, or is under. */
export const storeOf = (host: string): MarketplaceId | null =>
  MARKETPLACE_IDS.find((id) => isUnder(host, storeName(id))) ?? null;

/** The domain of Amazon's, of a store or one of the others, that a host is or is under: `bounces.amazon.de` -> `amazon.de`. */
function amazonDomainOf(host: string): string | null {
  const store = storeOf(host);
  return store ? storeName(store) : (OTHER_SENDERS.find(({ domain }) => isUnder(host, domain))?.domain ?? null);
}

/** Amazon's own domain, judged by its registered part alone. */
export const isAmazonSender = (host: string): boolean => amazonDomainOf(host) !== null;

/** Names below which the registries of countries register: `co` in `example.co.jp`. */
const SECOND_LEVEL = /^(?:ac|co|com|ed|edu|go|gob|gov|gr|gv|lg|mil|ne|net|nom|or|org)$/;

/**
 * The part of a name that somebody registered: `mail.amazon.co.jp` -> `amazon.co.jp`. Exact for Amazon's domains, the only
 * ones for which a proof depends on it; a rule of thumb for others, where it tells a warning from none: the receiver
 * itself has compared by the public suffix list before it says that DMARC passed or failed.
 */
export function registrable(host: string): string {
  const amazon = amazonDomainOf(host);
  if (amazon) return amazon;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && SECOND_LEVEL.test(second) ? -3 : -2).join('.');
}

/** A sub-domain of a store's whose mails carry words of strangers. */
export const isRelay = (host: string): boolean => {
  const store = storeOf(host);
  return store !== null && STRANGERS.some((name) => isUnder(host, `${name}.${storeName(store)}`));
};

/** Whose name an honest mail may bear besides Amazon's: a domain that belongs to Amazon, a partner's, an alias service's. */
export type Kin = 'own-other' | 'partner' | 'alias-relay';

const KIN = { 'own-other': OTHER_OWN, partner: PARTNERS, 'alias-relay': ALIAS_RELAYS } as const;

/** What a host is to Amazon or to the person, where it may name Amazon without posing. */
export const kinOf = (host: string): Kin | null =>
  (Object.keys(KIN) as Kin[]).find((kin) => KIN[kin].some(({ domain }) => isUnder(host, domain))) ?? null;

/** A host name in lower-case ASCII (`xn--…` for others), or null. */
export function asciiHost(text: string): string | null {
  if (text.length > 255 || /[\s/\\?#@:[\]<>()"',;%|^`{}]/.test(text)) return null;
  const host = URL.parse(`http://${text}`)?.hostname.replace(/\.$/, '');
  return host && /^[a-z0-9_.-]+$/.test(host) && !/^[\d.]+$|\.\.|^\./.test(host) ? host : null;
}

/** The letters that a reader sees in a host name. */
export function shownHost(host: string): string {
  try {
    return punycode.toUnicode(host);
  } catch {
    return host;
  }
}
