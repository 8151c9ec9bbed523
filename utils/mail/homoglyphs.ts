/**
 * Letters of other scripts that are taken for Latin ones, after NFKC (which already undoes full-width, mathematical and
 * enclosed letters). A choice from Unicode's list of confusables (UTS #39): the scripts and letters that forged mails use.
 * No maintained package holds it: the ones in the registry date from 2019 to 2025 and map far more than can be mistaken.
 */
export const HOMOGLYPHS_AS_OF = '2026-11';

const PAIRS = [
  // Cyrillic
  ...[
    'аa',
    'еe',
    'ёe',
    'оo',
    'рp',
    'сc',
    'уy',
    'хx',
    'ѕs',
    'іi',
    'їi',
    'јj',
    'һh',
    'ԁd',
    'ԛq',
    'ԝw',
    'зz',
    'пn',
    'мm',
    'тt',
  ],
  ...['АA', 'ВB', 'ЕE', 'ЗZ', 'КK', 'кk', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ЅS', 'ІI', 'ЈJ', 'Ԁd', 'Ԝw'],
  // Greek
  ...['αa', 'εe', 'ηn', 'ιi', 'κk', 'νv', 'οo', 'ρp', 'τt', 'υu', 'χx', 'γy', 'σo'],
  ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX'],
  // Armenian, Cherokee, Lisu
  ...['օo', 'ոn', 'սu', 'զq', 'հh', 'ⲟo', 'Ⲟo', 'ᎪA', 'ᎷM', 'ᏃZ', 'ᎾO', 'ᏢP', 'ꓮA', 'ꓟM', 'ꓜZ', 'ꓳO', 'ꓠN', 'ꓑP'],
  // phonetic, small-capital and barred Latin
  ...[
    'ɑa',
    'ɐa',
    'ᴀa',
    'ᴄc',
    'ᴥc',
    'ᴇe',
    'ɡg',
    'ɩi',
    'ıi',
    'ᴍm',
    'ɱm',
    'ɴn',
    'ŋn',
    'ɲn',
    'ᴏo',
    'ɵo',
    'øo',
    'ᴘp',
    'ᴛt',
    'ᴜu',
  ],
  ...['ᴠv', 'ᴡw', 'ʏy', 'ᴢz', 'ʐz', 'ƶz', 'ȥz', 'ɀz'],
];

export const HOMOGLYPHS: Record<string, string> = Object.fromEntries(
  PAIRS.map((pair) => {
    const [other, latin] = [...pair];
    return [other, latin];
  }),
);
