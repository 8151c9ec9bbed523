import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Language,
  type LanguageId,
  speaker,
  type Texts,
  type Tongue,
  type Traits,
  translatorOf,
  type Words,
} from '../utils/base/i18n.ts';

/*
 * The languages of the interface, read from their folders: for the build, for scripts and for tests. A bundle has
 * `built:words` instead, which holds no more than it names itself (scripts/build/words.ts).
 */

const HERE = import.meta.dirname;
/** Files of a language that hold no sentence of our own pages. */
const NOT_SENTENCES = ['language.json', 'browser.json'];

const read = (language: LanguageId, file: string): unknown =>
  JSON.parse(readFileSync(join(HERE, language, file), 'utf8'));

/** Every language that has a folder. */
export const LANGUAGES: readonly LanguageId[] = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The files of a language that hold sentences, each `<feature>.json`. */
export const sentenceFiles = (language: LanguageId): string[] =>
  readdirSync(join(HERE, language))
    .filter((file) => file.endsWith('.json') && !NOT_SENTENCES.includes(file))
    .sort();

/** The sentences of one file of a language. */
export const sentencesIn = (language: LanguageId, file: string) => read(language, file) as Texts;

/** Every sentence of a language. */
export const textsOf = (language: LanguageId): Texts =>
  Object.assign({}, ...sentenceFiles(language).map((file) => sentencesIn(language, file)));

/** What the browser itself shows of Mamori, by the name in the manifest. */
export const browserTextsOf = (language: LanguageId) => read(language, 'browser.json') as Record<string, string>;

export const languageOf = (id: LanguageId): Language => ({ id, ...(read(id, 'language.json') as Traits) });

export const wordsOf = (id: LanguageId): Words => ({ language: languageOf(id), texts: textsOf(id) });

const tongues = new Map<LanguageId, Tongue>();

/** A language and its translator, with every sentence. */
export function tongueOf(id: LanguageId): Tongue {
  const tongue = tongues.get(id) ?? { language: languageOf(id), t: translatorOf(wordsOf(id)) };
  tongues.set(id, tongue);
  return tongue;
}

/** The translator of one language, with every sentence. */
export const translator = (id: LanguageId) => tongueOf(id).t;

/** What the background speaks with, with every sentence. */
export const speakIn = (uiLanguage: string) => speaker(LANGUAGES, async (id) => wordsOf(id), uiLanguage);
