import { createInstance } from 'i18next';
import en from '../locales/en.json' with { type: 'json' };
import ja from '../locales/ja.json' with { type: 'json' };

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

const i18n = createInstance();
i18n.init({
  initAsync: false,
  resources: { en: { translation: en }, ja: { translation: ja } },
  lng: 'en',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (languages, _namespace, key) => {
    throw new Error(`No text for ${key} in ${languages.join(', ')}`);
  },
});

const translators = new Map<Language, Translate>();

/** The texts of one language. Throws for a key that the language has not: the tests hold the files complete. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const fixed = i18n.getFixedT(language);
  const translate: Translate = (key, vars) => fixed(key, vars ?? {});
  translators.set(language, translate);
  return translate;
}
