import { type Sentences, SOURCE_LANGUAGE } from '../../locales/source.ts';

/** The name of a language's folder in `locales`, which is its BCP 47 tag: `en`, `pt-BR`. */
export type LanguageId = string;

/** What belongs to a language besides its sentences: `locales/<id>/language.json`. */
export interface Traits {
  /** Its own name for itself, so that it is found by whoever can read no other. */
  name: string;
  /** What Intl formats with: English is written day first here ("22 Nov"), as `en-GB` is. */
  intl: string;
  dir: 'ltr' | 'rtl';
  /** How the name of a month is written beside a day. */
  month: 'short' | 'long';
  /** What stands between two sentences, and between several things in one. */
  betweenSentences: string;
  betweenItems: string;
}

export interface Language extends Traits {
  id: LanguageId;
}

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : K;

/** Every key of the sentences, plural endings aside. */
export type Key = WithoutPlural<Leaves<Sentences>>;

/** `count` chooses the plural form. */
export type Translate = (key: Key, vars?: Record<string, string | number>) => string;

/** Sentences by the parts of their keys, as they lie in the files of a language. */
export interface Texts {
  [part: string]: string | Texts;
}

/** A language with sentences of it: all, or those that a bundle names. */
export interface Words {
  language: Language;
  texts: Texts;
}

/** The language to speak, and its translator. */
export interface Tongue {
  language: Language;
  t: Translate;
}

/**
 * The language to show: the person's choice, or the browser's (`ja-JP`), where it is one of ours; else the source.
 * @param setting `auto`, or the id of a language; one that this build does not have counts as `auto`
 */
export function pickLanguage(setting: string, uiLanguage: string, ours: readonly LanguageId[]): LanguageId {
  if (ours.includes(setting)) return setting;
  const wanted = uiLanguage.toLowerCase().split('-');
  const ranked = [wanted.slice(0, 2).join('-'), wanted[0]];
  return (
    ranked.map((tag) => ours.find((id) => id.toLowerCase() === tag)).find((id) => id !== undefined) ?? SOURCE_LANGUAGE
  );
}

function textAt(texts: Texts, key: string): string | undefined {
  let found: string | Texts | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/**
 * A translator of one language. It throws for a key that the words have not: the tests hold them complete.
 * @param otherwise asked for what the words have not, where they are a part's beside those of a surface
 */
export function translatorOf({ language, texts }: Words, otherwise?: Translate): Translate {
  const plural = new Intl.PluralRules(language.id);
  return (key, vars = {}) => {
    const text = textAt(texts, key) ?? textAt(texts, `${key}_${plural.select(Number(vars.count))}`);
    if (text === undefined && otherwise) return otherwise(key, vars);
    if (text === undefined) throw new Error(`No text for ${key} in ${language.id}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(vars[name] ?? ''));
  };
}

/**
 * What speaks by the person's setting, in a browser of some language.
 * @param load gets the words of one of the languages there are; asked at their first use
 */
export function speaker(
  ids: readonly LanguageId[],
  load: (id: LanguageId) => Promise<Words>,
  uiLanguage: string,
): (setting: string) => Promise<Tongue> {
  return async (setting) => {
    const words = await load(pickLanguage(setting, uiLanguage, ids));
    return { language: words.language, t: translatorOf(words) };
  };
}

/** Several sentences as one text. */
export const sentences = (texts: readonly string[], { betweenSentences }: Language): string =>
  texts.join(betweenSentences);

/** Several things in one sentence. */
export const listed = (items: readonly string[], { betweenItems }: Language): string => items.join(betweenItems);
