import { createInstance } from 'i18next';
import type en from '../../locales/en.json';

/** Languages of the interface. */
export type Language = 'en' | 'ja';

export const LANGUAGES: readonly Language[] = ['en', 'ja'];

/** What Intl formats with: the English here is written day first ("22 Nov"). */
export const INTL_LOCALE = { en: 'en-GB', ja: 'ja-JP' } as const satisfies Record<Language, string>;

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** Every key of the locale files, plural endings aside. */
export type Key = WithoutPlural<Leaves<typeof en>>;

/** `count` chooses the plural form. */
export type Translate = (key: Key, vars?: Record<string, string | number>) => string;

/** The language to show: the person's choice, or the browser's (`ja-JP`) where it is one of ours, else English. */
export function pickLanguage(setting: 'auto' | Language, uiLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return LANGUAGES.find((language) => uiLanguage.toLowerCase().split('-')[0] === language) ?? 'en';
}

/** The texts of one locale file, as they lie there. */
export type Texts = Record<string, unknown>;

const i18n = createInstance();
i18n.init({
  initAsync: false,
  resources: {},
  lng: 'en',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (languages, _namespace, key) => {
    throw new Error(`No text for ${key} in ${languages.join(', ')}`);
  },
});

/** A translator of one language. It throws for a key that the language has not: the tests hold the files complete. */
export function translatorOf(language: Language, texts: Texts): Translate {
  i18n.addResourceBundle(language, 'translation', texts);
  const fixed = i18n.getFixedT(language);
  return (key, vars) => fixed(key, vars ?? {});
}
