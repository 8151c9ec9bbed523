import { plain } from '../dom/text.ts';
import type { PaymentWords } from '../wording/wording.ts';

/** What a row says of its payment method; `unlisted` is a value that is in no list. */
export type RowValue = 'set' | 'none' | 'unlisted';

export interface Value {
  value: RowValue;
  /** It has the last digits of a number in it. */
  hasNumber: boolean;
}

export const NONE: Value = { value: 'none', hasNumber: false };
export const UNLISTED: Value = { value: 'unlisted', hasNumber: false };

const MOST_KNOWN = 500;
/** A value longer than this is prose. In characters of comparable text. */
const LONGEST = 100;
/** Three signs or more that cover digits, in groups or not, then the two to four that show. */
const COVERED = /(?:(?:[•●∙·・*.✱]|(?<![a-wyz])x)[ -]?){3,}\d{2,4}(?!\d)/g;
/** The digits after words such as "ending in". */
const DIGITS = /^[\s:'"(•●∙·・*x.-]{0,12}\d{2,4}(?!\d)/;
const YEAR = /(?<![•●∙*\d] ?)20\d\d(?!\d)/;
/** Letters and digits, or what else means something. */
const SAYS_SOMETHING = /[^\s.,:;!?'"()[\]（）「」『』、。・•●∙·*\-–—_/|#+&™®]/;
/** Signs that turn the order of what follows around. */
const TURNED = /[\u202a-\u202e\u2066-\u2069]/;

/** How the values of payment rows are understood. The longest words come first, so that none is cut into. */
export function valueReader({ none, ways, endings, fillers }: PaymentWords) {
  const isLetter = (sign = ''): boolean => sign.toLowerCase() !== sign.toUpperCase();

  /** Cuts a word out wherever it stands as a word; the text stays as it is when it is not there. */
  function without(text: string, word: string, follows?: RegExp): string {
    let left = text;
    for (let at = left.indexOf(word); at >= 0; at = left.indexOf(word, at + 1)) {
      const after = left.slice(at + word.length);
      const isInside = (isLetter(left[at - 1]) && isLetter(word[0])) || (isLetter(after[0]) && isLetter(word.at(-1)));
      const tail = follows ? follows.exec(after)?.[0] : '';
      if (!isInside && tail !== undefined) left = `${left.slice(0, at)} ${after.slice(tail.length)}`;
    }
    return left;
  }

  /**
   * What a text says when it stands alone as a value; null for nothing that a row would hold. It is "set" only when all
   * of it is the name of one way to pay, its number, and words that mean nothing else: a state, a negation, an offer in
   * whatever language leaves something over.
   */
  function understand(text: string): Value | null {
    if (text.length > 3 * LONGEST || TURNED.test(text)) return UNLISTED;
    const value = plain(text).replace(/[\s.。*:]+$/, '');
    if (!SAYS_SOMETHING.test(value)) return null;
    if (none.includes(value)) return NONE;
    if (value.length > LONGEST || /[。!?]/.test(value)) return UNLISTED;

    let left = value.replace(COVERED, ' ');
    let numbers = left === value ? 0 : (value.match(COVERED) ?? []).length;
    const isIn = (word: string): boolean => value.includes(word);
    // Without digits there is nothing that an ending stands before.
    for (const ending of /\d/.test(value) ? endings.filter(isIn) : []) {
      const cut = without(left, ending, DIGITS);
      if (cut !== left) numbers++;
      // "Ending in •••• 1234": the number is gone already.
      left = numbers > 0 ? without(cut, ending) : cut;
    }
    const found = ways.filter(isIn).filter((name) => {
      const cut = without(left, name);
      const isThere = cut !== left;
      left = cut;
      return isThere;
    });
    // Without a name what looks like a year is one: "Ends in 2026".
    if (!found.length && YEAR.test(value)) return UNLISTED;
    if (numbers > 1 || found.length > 1 || numbers + found.length === 0) return UNLISTED;
    for (const filler of fillers.filter(isIn)) left = without(left, filler);
    return !SAYS_SOMETHING.test(left) ? { value: 'set', hasNumber: numbers > 0 } : UNLISTED;
  }

  /** Texts are asked about again and again while the parts of a row are tried. */
  const known = new Map<string, Value | null>();
  return (text: string): Value | null => {
    let value = known.get(text);
    if (value === undefined) {
      value = understand(text);
      if (known.size < MOST_KNOWN) known.set(text, value);
    }
    return value;
  };
}
