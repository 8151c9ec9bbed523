import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserTextsOf, LANGUAGES, languageOf, sentenceFiles, sentencesIn } from '../../locales/index.ts';
import { SOURCE_LANGUAGE } from '../../locales/source.ts';
import type { Texts, Traits } from '../../utils/base/i18n.ts';
import { withoutPlural } from '../build/keys.ts';

/** Stands before a sentence of the source that waits to be translated. A test finds it wherever it is left. */
export const UNTRANSLATED = '??? ';

/** The same sentences, each to be translated, in the plural forms that the language has. */
function toTranslate(texts: Texts, forms: readonly string[]): Texts {
  const made: Texts = {};
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value !== 'string') made[name] = toTranslate(value, forms);
    else if (withoutPlural(name) === name) made[name] = UNTRANSLATED + value;
    else {
      const base = withoutPlural(name);
      for (const form of forms) made[`${base}_${form}`] = UNTRANSLATED + (texts[`${base}_${form}`] ?? value);
    }
  }
  return made;
}

/** What belongs to a language, as far as it is known beforehand; what stands between things is like the source's. */
function traitsOf(id: string): Traits {
  const { id: _, ...source } = languageOf(SOURCE_LANGUAGE);
  // The types do not know it yet.
  const locale = new Intl.Locale(id) as Intl.Locale & { getTextInfo(): { direction?: string } };
  const { direction } = locale.getTextInfo();
  return {
    ...source,
    name: new Intl.DisplayNames(id, { type: 'language' }).of(id) ?? id,
    intl: id,
    dir: direction === 'rtl' ? 'rtl' : 'ltr',
  };
}

/**
 * Makes the folder of a language of the interface, with every sentence still to be translated; the tests of the
 * locales fail until none is left. Throws where the name is no language, or there is one already.
 * @param id its BCP 47 tag: `de`, `pt-BR`
 * @param folder where the languages lie
 * @returns what to say
 */
export function newLanguage(id: string, folder = join(import.meta.dirname, '../../locales')): string[] {
  const [tag] = Intl.getCanonicalLocales(id);
  if (tag !== id) throw new Error(`The language is written ${tag}`);
  if (LANGUAGES.includes(id) || existsSync(join(folder, id))) throw new Error(`There is a folder for ${id} already`);
  const forms = new Intl.PluralRules(id).resolvedOptions().pluralCategories;
  const files: [name: string, content: object][] = [
    ['language.json', traitsOf(id)],
    ['browser.json', toTranslate(browserTextsOf(SOURCE_LANGUAGE), forms)],
    ...sentenceFiles(SOURCE_LANGUAGE).map((file): [string, object] => [
      file,
      toTranslate(sentencesIn(SOURCE_LANGUAGE, file), forms),
    ]),
  ];
  mkdirSync(join(folder, id));
  for (const [name, content] of files) {
    writeFileSync(join(folder, id, name), `${JSON.stringify(content, null, 2)}\n`);
  }
  return [
    `Made locales/${id}, ${files.length} files. Translate what stands after "${UNTRANSLATED.trim()}" in each, and look through language.json.`,
    'Nothing else names it. These fail until it is whole: npx vitest run tests/unit/base/locales.test.ts',
  ];
}
