import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  browserTextsOf,
  LANGUAGES,
  languageOf,
  sentenceFiles,
  sentencesIn,
  textsOf,
  translator,
} from '../../../locales/index.ts';
import { type Sentences, SOURCE_LANGUAGE } from '../../../locales/source.ts';
import { keysIn, leavesOf, patternOf, withoutPlural } from '../../../scripts/build/keys.ts';
import { UNTRANSLATED } from '../../../scripts/new/language.ts';
import { FACT_IDS, FACT_VALUES, WORD_VALUES } from '../../../utils/amazon/facts.ts';
import { type Key, pickLanguage } from '../../../utils/base/i18n.ts';

const ROOT = join(import.meta.dirname, '../../..');

type Leaf = [key: string, text: string];

const source = leavesOf(textsOf(SOURCE_LANGUAGE));
const keysOf = (texts: Leaf[]): string[] => [...new Set(texts.map(([key]) => withoutPlural(key)))].sort();
/** Those of a text; the count aside, which a singular may leave out. */
const placeholders = (text: string): string[] =>
  [...new Set(text.match(/\{\{\w+\}\}/g))].filter((name) => name !== '{{count}}').sort();

/** The plural forms that a language needs, by what its own rules say. */
const forms = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.slice().sort();

/** Every text that a language shows, those of the browser included. */
const everyText = (language: string): Leaf[] => [
  ...leavesOf(textsOf(language)),
  ...Object.entries(browserTextsOf(language)),
];

describe.each(LANGUAGES)('the language in %s', (id) => {
  const texts = leavesOf(textsOf(id));

  it('is one that Intl knows, with a name of its own', () => {
    const { name, intl, dir, month, betweenSentences, betweenItems, ...rest } = languageOf(id);
    expect(rest).toEqual({ id });
    expect(Intl.getCanonicalLocales(id)).toEqual([id]);
    expect(Intl.DateTimeFormat.supportedLocalesOf([intl])).toEqual([intl]);
    expect(name).toBe(new Intl.DisplayNames(id, { type: 'language' }).of(id));
    expect(['ltr', 'rtl']).toContain(dir);
    expect(['short', 'long']).toContain(month);
    expect([typeof betweenSentences, typeof betweenItems]).toEqual(['string', 'string']);
  });

  it('has the files, the keys and the texts for the browser that the source has', () => {
    expect(sentenceFiles(id)).toEqual(sentenceFiles(SOURCE_LANGUAGE));
    for (const file of sentenceFiles(id)) {
      const groups = (language: string) => Object.keys(sentencesIn(language, file));
      expect(groups(id).sort(), file).toEqual(groups(SOURCE_LANGUAGE).sort());
    }
    expect(keysOf(texts)).toEqual(keysOf(source));
    expect(Object.keys(browserTextsOf(id)).sort()).toEqual(Object.keys(browserTextsOf(SOURCE_LANGUAGE)).sort());
  });

  it('has every plural form that it needs, and no other', () => {
    const plural = texts.map(([key]) => key).filter((key) => withoutPlural(key) !== key);
    expect(plural).not.toEqual([]);
    for (const base of new Set(plural.map(withoutPlural))) {
      const there = plural.filter((key) => withoutPlural(key) === base).map((key) => key.slice(base.length + 1));
      expect(there.sort(), base).toEqual(forms(id));
    }
    const inSource = source.map(([key]) => key).filter((key) => withoutPlural(key) !== key);
    expect(keysOf(plural.map((key) => [key, '']))).toEqual(keysOf(inSource.map((key) => [key, ''])));
  });

  it('has the placeholders that the source has', () => {
    for (const [key, text] of texts) {
      for (const [, other] of source.filter(([name]) => withoutPlural(name) === withoutPlural(key))) {
        expect(placeholders(text), key).toEqual(placeholders(other));
      }
    }
  });

  it('is translated to the last sentence', () => {
    const left = everyText(id).filter(([, text]) => text.startsWith(UNTRANSLATED));
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it('leaves nothing empty or padded', () => {
    for (const [key, text] of everyText(id)) expect(text, key).toBe(text.trim() || 'a text');
  });

  it('does not exclaim', () => {
    // A name is written as its owner writes it.
    for (const [key, text] of everyText(id)) expect(text.replaceAll('Yahoo!', ''), key).not.toMatch(/[!！]|100 ?[%％]/);
  });
});

/** The groups of keys in the files of a language: no two files hold the same, or one would hide the other. */
it('has each group of keys in one file', () => {
  const groups = sentenceFiles(SOURCE_LANGUAGE).flatMap((file) => Object.keys(sentencesIn(SOURCE_LANGUAGE, file)));
  expect(groups.length).toBe(new Set(groups).size);
});

describe('the voice', () => {
  it.each([
    ['en', /\b(oops|secured|(?:is|are|now) secure|protected|please)\b/i],
    ['ja', /安全です(?!か)/],
  ])('%s promises no more than was read', (language, never) => {
    for (const [key, text] of everyText(language)) expect(text, key).not.toMatch(never);
  });

  it.each([
    ['en', /\b(?:hash(?:es|ed)?|digests?|by (?:your|their) word|and you are safe)\b/i],
    ['ja', /ハッシュ|身の安全も確保/],
  ])('%s speaks without the words of the trade, and says of nobody that they are safe', (language, never) => {
    for (const [key, text] of everyText(language)) expect(text, key).not.toMatch(never);
  });

  it('Japanese has one word and one spelling for one thing', () => {
    const others =
      /ご自身|ブラウザー|コンピューター|サインイン|ギフト券|あなたの答え|(?<!\d)1度|し直|(?<!な)いま(?![すせした])|？/;
    for (const [key, text] of everyText('ja')) expect(text, key).not.toMatch(others);
  });

  it('Japanese has full-width punctuation', () => {
    for (const [key, text] of everyText('ja'))
      expect(text, key).not.toMatch(/[ぁ-んァ-ヶ一-龠}][,.:;?()]|[,.:;?()][ぁ-んァ-ヶ一-龠{]/);
  });
});

describe('the keys in the code', () => {
  const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  /** Names of other things that look like keys: files, where the document is stored, a host. */
  const used = new Set(
    sources.flatMap(keysIn).filter((name) => !/\.(?:html|ts)$|^state\.(?:backup|checksum)$|^mail\.amazon\./.test(name)),
  );
  const patterns = [...used].map(patternOf);
  const keys = keysOf(source);

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
  const { fact: facts } = textsOf(SOURCE_LANGUAGE) as unknown as Pick<Sentences, 'fact'>;

  it.each(FACT_IDS)('%s has words for each value and for each that can be seen', (fact) => {
    const { value, saw } = facts[fact];
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
    ['auto', 'pt-br', 'pt-BR'],
    ['auto', 'zh-TW-u-ca-roc', 'zh-TW'],
    ['auto', 'zh-CN', 'en'],
    ['a language of a later build', 'ja', 'ja'],
  ] as const)('%s in a browser in "%s" is %s', (setting, browser, language) => {
    expect(pickLanguage(setting, browser, ['en', 'ja', 'pt-BR', 'zh-TW'])).toBe(language);
  });
});
