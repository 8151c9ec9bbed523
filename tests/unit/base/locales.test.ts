import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import ja from '../../../locales/ja.json' with { type: 'json' };
import { FACT_IDS, FACT_VALUES, WORD_VALUES } from '../../../utils/amazon/facts.ts';
import { type Key, pickLanguage } from '../../../utils/base/i18n.ts';
import { translator } from '../../../utils/base/translator.ts';

type Texts = { [key: string]: string | Texts };

const leaves = (texts: Texts, prefix = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );

const english = leaves(en);
const japanese = leaves(ja);
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');
const keysOf = (texts: [string, string][]): string[] => [...new Set(texts.map(([key]) => withoutPlural(key)))].sort();
/** Those of a text; the count aside, which a singular may leave out. */
const placeholders = (text: string): string[] =>
  [...new Set(text.match(/\{\{\w+\}\}/g))].filter((name) => name !== '{{count}}').sort();

/** The plural forms that the language of a file needs, by what its own rules say. */
const forms = (locale: string): string[] =>
  new Intl.PluralRules(locale).resolvedOptions().pluralCategories.slice().sort();

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(keysOf(japanese)).toEqual(keysOf(english));
  });

  it.each([
    ['en', english],
    ['ja', japanese],
  ] as const)('%s has every plural form it needs and no other', (locale, texts) => {
    const plural = texts.map(([key]) => key).filter((key) => withoutPlural(key) !== key);
    for (const base of new Set(plural.map(withoutPlural))) {
      const there = plural.filter((key) => withoutPlural(key) === base).map((key) => key.slice(base.length + 1));
      expect(there.sort(), base).toEqual(forms(locale));
    }
  });

  it('have the same placeholders', () => {
    for (const [key, text] of japanese) {
      for (const [, other] of english.filter(([name]) => withoutPlural(name) === withoutPlural(key))) {
        expect(placeholders(text), key).toEqual(placeholders(other));
      }
    }
  });

  it('leave nothing empty or padded', () => {
    for (const [key, text] of [...english, ...japanese]) expect(text, key).toBe(text.trim() || 'a text');
  });
});

describe('the voice', () => {
  it.each([
    ['en', english, /!|\b(oops|secured?|protected|100 ?%|please)\b/i],
    ['ja', japanese, /[!！]|安全です|100 ?[%％]/],
  ] as const)('%s has no exclamation, and promises no more than was read', (_locale, texts, never) => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(never);
  });

  it('Japanese has full-width punctuation', () => {
    for (const [key, text] of japanese)
      expect(text, key).not.toMatch(/[ぁ-んァ-ヶ一-龠}][,.:;?()]|[,.:;?()][ぁ-んァ-ヶ一-龠{]/);
  });
});

describe('the keys in the code', () => {
  const root = join(import.meta.dirname, '../../..');
  const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  const groups = Object.keys(en).join('|');
  const quoted = new RegExp(`['"\`]((?:${groups})\\.[\\w.\${}-]+(?:\\$\\{[^}]*\\}[\\w.-]*)*)['"\`]`, 'g');
  const found = sources.flatMap((source) => [...source.matchAll(quoted)].map(([, key]) => key as string));
  /** Names of other things that look like keys: files, where the backup is stored, a host. */
  const used = new Set(found.filter((name) => !/\.(?:html|ts)$|^state\.backup$|^mail\.amazon\./.test(name)));
  const patterns = [...used].map(
    (key) =>
      new RegExp(
        `^${key
          .replace(/\$\{[^}]*\}/g, '*')
          .replace(/[.]/g, '\\.')
          .replaceAll('*', '[^.]+')}$`,
      ),
  );
  const keys = keysOf(english).filter((key) => !key.startsWith('manifest.'));

  it('are all in the files', () => {
    const unknown = [...used].filter((_, i) => !keys.some((key) => patterns[i]?.test(key)));
    expect(unknown).toEqual([]);
  });

  it('are all the keys there are', () => {
    const idle = keys.filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect(idle).toEqual([]);
  });
});

describe('facts', () => {
  it.each(FACT_IDS)('%s has words for each value and for each that can be seen', (fact) => {
    const { value, saw } = en.fact[fact];
    expect(Object.keys(value)).toEqual(FACT_VALUES[fact].filter((name) => name !== 'unknown'));
    expect(Object.keys(saw)).toEqual(WORD_VALUES[fact].filter((name) => name !== 'unknown'));
  });
});

describe('translator', () => {
  it('chooses the plural by the language', () => {
    expect(translator('en')('now.needYou', { count: 1 })).toBe('1 thing needs you.');
    expect(translator('en')('now.needYou', { count: 2 })).toBe('2 things need you.');
    expect(translator('ja')('now.needYou', { count: 1 })).toBe('対応が必要なことが1件あります。');
  });

  it('leaves what it sets in as it is', () => {
    expect(translator('en')('banner.name', { title: '<b> & "c"' })).toBe('Mamori: <b> & "c"');
  });

  it('throws for a key that is not there', () => {
    expect(() => translator('ja')('banner.nothing' as Key)).toThrow('banner.nothing');
  });
});

describe('pickLanguage', () => {
  it.each([
    ['auto', 'ja', 'ja'],
    ['auto', 'ja-JP', 'ja'],
    ['auto', 'JA-jp', 'ja'],
    ['auto', 'en-US', 'en'],
    ['auto', 'de', 'en'],
    ['auto', 'jam', 'en'],
    ['auto', '', 'en'],
    ['en', 'ja', 'en'],
    ['ja', 'en-GB', 'ja'],
  ] as const)('%s in a browser in "%s" is %s', (setting, browser, language) => {
    expect(pickLanguage(setting, browser)).toBe(language);
  });
});
