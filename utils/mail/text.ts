import { HOMOGLYPHS } from './homoglyphs.ts';

/** A mail of Amazon's is far shorter; what stands behind this is not read for words. */
export const TEXT_LIMIT = 200_000;

/**
 * Characters that show nothing. U+FFFD is among them: Chromium puts one before every text but the first that a used
 * ISO-2022-JP decoder reads, and the mail parser uses its decoders again.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\ufffd]/gu;
const ACCENTS = /[\u0300-\u036f]/g;

const lookalikes = new RegExp(`[${Object.keys(HOMOGLYPHS).join('')}]`, 'gu');

/** Letters in white on a dark round or square, and the letters of flags: NFKC knows only those in black on white. */
const DARK_LETTERS = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const FIRST_LETTERS = [0x1f150, 0x1f170, 0x1f1e6];
const plainLetter = (letter: string): string => {
  const code = letter.codePointAt(0) as number;
  return String.fromCharCode(97 + code - (FIRST_LETTERS.findLast((first) => first <= code) as number));
};

/** Letters that are shown from right to left, although they are Latin ones, up to the mark that ends it. */
const BACKWARDS = /\u202e([^\u202c\n]{1,1000})\u202c?/g;
const inOrder = (_: string, letters: string): string => [...letters].reverse().join('');

/** Spaces stay, every other character that cannot be seen goes. */
export const visible = (text: string): string =>
  text.slice(0, TEXT_LIMIT).replace(BACKWARDS, inOrder).replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();

/** Polite words that are written with or without Chinese letters: 「させて頂く」「致します」「下さい」. */
const IN_KANA: Record<string, string> = { 頂: 'いただ', 致: 'いた', 下さ: 'くださ', 出来: 'でき', 御: 'ご' };
const POLITE = /頂(?=[いかきくけこ])|致(?=[さしすせ])|下さ(?=[いっ])|出来(?=[なまるて])|御(?=[利注請連案])/g;
const inKana = (written: string): string => IN_KANA[written] as string;

/**
 * What a reader takes a text for: compatibility forms, invisible characters, letters of other scripts that look Latin,
 * accents and case make no difference.
 */
export const fold = (text: string): string =>
  visible(text.slice(0, TEXT_LIMIT).replace(/ ?゛/g, '\u3099').normalize('NFKC'))
    .replace(DARK_LETTERS, plainLetter)
    .replace(lookalikes, (letter) => HOMOGLYPHS[letter] as string)
    .toLowerCase()
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(POLITE, inKana);

/** Stands for an empty line while a text is folded; it is nobody's letter. */
const EMPTY_LINE = '\ue000';

/** The same, with a line for each paragraph. */
export const foldParagraphs = (text: string): string =>
  fold(text.replace(/\n[ \t]*\r?\n/g, EMPTY_LINE)).replaceAll(EMPTY_LINE, '\n');

/** Letters and digits only: where a line was broken, and how it was punctuated, makes no difference either. */
export const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** A word of Latin letters that hides characters, runs backwards or borrows letters from another script. No honest name does. */
export function isDisguised(text: string): boolean {
  const plain = text.slice(0, 1000).normalize('NFKC');
  return (
    /[\u202d\u202e]/.test(plain) ||
    /\p{sc=Latin}[\u200b-\u200f\u2060-\u2064\u00ad\ufeff]+\p{sc=Latin}/u.test(plain) ||
    BORROWED.test(plain)
  );
}

const borrowed = Object.keys(HOMOGLYPHS)
  .filter((letter) => !/\p{sc=Latin}/u.test(letter) || /[\u0250-\u02af\u1d00-\u1d7f]/u.test(letter))
  .join('');
const BORROWED = new RegExp(`[a-zA-Z][${borrowed}]|[${borrowed}][a-zA-Z]`, 'u');
