import { describe, expect, it } from 'vitest';
import { MARKETPLACE_IDS } from '../../../utils/amazon/marketplaces.ts';
import { amazonContact, howShown, shownPhones, shownPlaces, yearOf } from '../../../utils/recovery/contacts.ts';
import {
  AMAZON_PHONES,
  CONTACTS_AS_OF,
  NOTE_IDS,
  type Phone,
  PLACE_KINDS,
  PLACES,
  type Provenance,
} from '../../../utils/recovery/contacts-table.ts';

const NOW = new Date(2026, 10, 24).getTime();

describe('how a contact is shown', () => {
  it.each([
    ['A', '2026-11', 'stated'],
    ['B', '2025-12', 'stated'],
    ['B', '2024-11', 'stated'],
    // One month more than 24.
    ['A', '2024-10', 'reported'],
    ['B', '2020', 'reported'],
    // A year alone counts from its beginning.
    ['B', '2025', 'stated'],
    ['B', '2024', 'reported'],
    ['A', null, 'reported'],
    ['C', '2026-11', 'reported'],
    ['C', null, 'reported'],
    ['D', '2026-11', 'hidden'],
    ['E', '2026-11', 'hidden'],
    ['E', null, 'hidden'],
  ] as const)('%s, newest source %s: %s', (confidence, newest, how) => {
    expect(howShown({ confidence, newest }, NOW)).toBe(how);
  });

  it('grows old by itself', () => {
    const known: Provenance = { confidence: 'A', source: 's', newest: '2025-12' };
    expect(howShown(known, new Date(2027, 11, 31).getTime())).toBe('stated');
    expect(howShown(known, new Date(2028, 0, 1).getTime())).toBe('reported');
  });

  it('names the year of the newest source', () => {
    expect([yearOf({ newest: '2025-12' }), yearOf({ newest: '2020' }), yearOf({ newest: null })]).toEqual([
      '2025',
      '2020',
      null,
    ]);
  });
});

describe('the numbers of Amazon', () => {
  const phone = (number: string, confidence: Provenance['confidence'], newest: string | null): Phone => ({
    number,
    confidence,
    source: 's',
    newest,
  });

  it('come with those that may be stated first, and without what no source confirms', () => {
    const phones = [
      phone('old', 'B', '2019'),
      phone('guess', 'E', null),
      phone('copied', 'D', '2026'),
      phone('good', 'A', '2026'),
    ];
    expect(shownPhones(phones, NOW).map(({ number, how }) => [number, how])).toEqual([
      ['good', 'stated'],
      ['old', 'reported'],
    ]);
  });

  it.each(MARKETPLACE_IDS)('stand after the contact page, which %s always has', (store) => {
    const { page, phones } = amazonContact(store, NOW);
    expect(page).toMatch(/^https:\/\/www\.amazon\.[a-z.]+\/gp\/help\/customer\/account-issues$/);
    expect(phones.map(({ how }) => how)).not.toContain('hidden');
  });

  it('of Japan is years old, and said to be', () => {
    expect(amazonContact('jp', NOW).phones.map(({ number, how, newest }) => ({ number, how, newest }))).toEqual([
      { number: '0120-999-373', how: 'reported', newest: '2020' },
    ]);
  });
});

describe('the tables', () => {
  const known = [...Object.values(AMAZON_PHONES), ...Object.values(PLACES)].flat();

  it('hold nothing that may not be shown, nor anything from after they were made', () => {
    expect(known.length).toBeGreaterThan(40);
    for (const { confidence, source, newest } of known) {
      expect('ABC').toContain(confidence);
      expect(source).toMatch(/\S/);
      if (newest !== null) expect(newest <= CONTACTS_AS_OF && /^20\d\d(-(0[1-9]|1[0-2]))?$/.test(newest)).toBe(true);
    }
  });

  it.each(MARKETPLACE_IDS)('know where to report in the country of %s', (store) => {
    const places = shownPlaces(store, NOW);
    expect(places.length).toBe(PLACES[store].length);
    expect(places.some(({ kind }) => ['police', 'cyber-police', 'identity'].includes(kind))).toBe(true);
    expect(places.map(({ kind }) => PLACE_KINDS.indexOf(kind))).toEqual(
      places.map(({ kind }) => PLACE_KINDS.indexOf(kind)).sort((a, b) => a - b),
    );
    for (const { site, phone, note } of places) {
      if (site) expect(new URL(site).protocol).toBe('https:');
      // A place is a number, a page, or a sentence that says how to turn to it.
      expect(site ?? phone ?? note).toBeTruthy();
    }
  });

  it('use every note', () => {
    const used = Object.values(PLACES).flatMap((places) => places.map(({ note }) => note));
    expect(NOTE_IDS.filter((note) => !used.includes(note))).toEqual([]);
  });

  it('say that the portal of the Japanese police takes no crime report', () => {
    const portal = PLACES.jp.find(({ site }) => site?.startsWith('https://www.npa.go.jp/'));
    expect(portal?.note).toBe('no-crime-report');
  });
});
