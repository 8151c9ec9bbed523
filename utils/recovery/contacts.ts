import { linkTo } from '../amazon/links.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { AMAZON_PHONES, type Phone, PLACE_KINDS, PLACES, type Place, type Provenance } from './contacts-table.ts';

/* Which of the contacts may be shown, and how. */

/** After this many months a telephone number may have changed hands. */
const OLD_AFTER = 24;

/**
 * How a contact may be shown: `stated` as it is; only as `reported`, with its year and the advice to check it, when one
 * report alone knows it or its newest source is too old or bears no date; and not at all when no source confirms it.
 * A year without a month counts from its beginning. @param now milliseconds
 */
export function howShown({ confidence, newest }: Pick<Provenance, 'confidence' | 'newest'>, now: number) {
  if (confidence === 'D' || confidence === 'E') return 'hidden';
  if (confidence === 'C' || newest === null) return 'reported';
  const [year = 0, month = 1] = newest.split('-').map(Number);
  const date = new Date(now);
  const age = (date.getFullYear() - year) * 12 + date.getMonth() + 1 - month;
  return age > OLD_AFTER ? 'reported' : 'stated';
}

/** `2025` of `2025-12`; null for a source without a date. */
export const yearOf = ({ newest }: Pick<Provenance, 'newest'>): string | null => newest?.slice(0, 4) ?? null;

export interface ShownPhone extends Phone {
  how: 'stated' | 'reported';
}

/** The numbers of a list that may be shown, those that may be stated first. */
export function shownPhones(phones: readonly Phone[], now: number): ShownPhone[] {
  const shown = phones.flatMap((phone): ShownPhone[] => {
    const how = howShown(phone, now);
    return how === 'hidden' ? [] : [{ ...phone, how }];
  });
  return [...shown.filter(({ how }) => how === 'stated'), ...shown.filter(({ how }) => how === 'reported')];
}

/** How to reach Amazon: its contact page, which always comes first, then the numbers. */
export const amazonContact = (store: MarketplaceId, now: number): { page: string; phones: ShownPhone[] } => ({
  page: linkTo('contact', store),
  phones: shownPhones(AMAZON_PHONES[store] ?? [], now),
});

export interface ShownPlace extends Place {
  how: 'stated' | 'reported';
}

/** The places of a country that may be shown, in the order of `PLACE_KINDS`. */
export function shownPlaces(country: MarketplaceId, now: number): ShownPlace[] {
  const shown = PLACES[country].flatMap((place): ShownPlace[] => {
    const how = howShown(place, now);
    return how === 'hidden' ? [] : [{ ...place, how }];
  });
  return PLACE_KINDS.flatMap((kind) => shown.filter((place) => place.kind === kind));
}
