import en from '../../locales/en.json' with { type: 'json' };
import ja from '../../locales/ja.json' with { type: 'json' };
import { type Language, type Translate, translatorOf } from './i18n.ts';

const TRANSLATORS: Record<Language, Translate> = { en: translatorOf('en', en), ja: translatorOf('ja', ja) };

/** The texts of one language, all languages at hand: for the background and for scripts. The faces load just one. */
export const translator = (language: Language): Translate => TRANSLATORS[language];
