import punycode from 'punycode/punycode.js';
import { MARKETPLACE_IDS, type MarketplaceId, storeName } from '../amazon/marketplaces.ts';

/**
 * Other domains of Amazon's that mails to customers come from. Left out on purpose: amazonses.com, amazonaws.com,
 * awsapps.com and kindle.com, below which strangers have addresses.
 */
export const OTHER_SENDERS_AS_OF = '2026-11';

const OTHER_SENDERS = [
  'amazon.jp', // Amazon's own list for Japan, last seen in 2025 (B)
  'amazon.cn', // former store (B)
  'amazon.lu', // European companies of Amazon (B)
  'primevideo.com', // B
  'amazonsellerservices.com', // A
  'amazonpay.com', // B
  'amazonpay.in', // B
  'signin.aws', // B
];

export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The store whose domain a host is, or is under. */
export const storeOf = (host: string): MarketplaceId | null =>
  MARKETPLACE_IDS.find((id) => isUnder(host, storeName(id))) ?? null;

/** The domain of Amazon's, of a store or one of the others, that a host is or is under: `bounces.amazon.de` -> `amazon.de`. */
function amazonDomainOf(host: string): string | null {
  const store = storeOf(host);
  return store ? storeName(store) : (OTHER_SENDERS.find((domain) => isUnder(host, domain)) ?? null);
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

/** `marketplace.amazon.*` and `m.marketplace.amazon.*` pass on what buyers and sellers write to each other. */
export const isRelay = (host: string): boolean => {
  const store = storeOf(host);
  return store !== null && isUnder(host, `marketplace.${storeName(store)}`);
};

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
