import type { MarketplaceId } from '../amazon/marketplaces.ts';

export const CHAT_LANGUAGE_AS_OF = '2026-11';

/** The first language of each store; those whose chat speaks English are left out. Source: the languages of their sites. */
const LANGUAGE: { readonly [M in MarketplaceId]?: string } = {
  mx: 'es',
  br: 'pt',
  de: 'de',
  fr: 'fr',
  it: 'it',
  es: 'es',
  nl: 'nl',
  be: 'fr',
  pl: 'pl',
  se: 'sv',
  tr: 'tr',
  sa: 'ar',
  eg: 'ar',
  jp: 'ja',
};

/** What to write in a store's chat: its own language where it is among `ours`, else English. */
export function chatLanguage(store: MarketplaceId, ours: readonly string[]): string {
  const wanted = LANGUAGE[store];
  return ours.find((id) => id.split('-')[0] === wanted) ?? 'en';
}
