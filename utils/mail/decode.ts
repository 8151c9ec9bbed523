const KANA = /[\u3041-\u3096\u30a1-\u30fa]/;

/**
 * The encoding of a text that nobody named, or named wrongly. ISO-2022-JP is plain ASCII to look at; only its escapes
 * tell. Western letters can be read as Shift_JIS and EUC-JP as well, but hardly ever give kana.
 */
function guessEncoding(bytes: Uint8Array): string {
  const encodings = hasJapaneseEscape(bytes) ? ['iso-2022-jp'] : ['utf-8', 'shift_jis', 'euc-jp'];
  for (const encoding of encodings) {
    try {
      // A decoder each time: see INVISIBLE in text.ts.
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (encodings.length === 1 || encoding === 'utf-8' || KANA.test(text)) return encoding;
    } catch {
      // The next one.
    }
  }
  return 'windows-1252';
}

/** Reads bytes of a text whose encoding nobody named. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(guessEncoding(bytes)).decode(bytes);
}

const ESCAPE = 0x1b;
const DOLLAR = 0x24;

function hasJapaneseEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    if (bytes[at + 1] === DOLLAR) return true;
  }
  return false;
}

const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80) && !hasJapaneseEscape(bytes);

const SEARCHED = 2 * 1024 * 1024;
const CHARSET = /(charset[ \t]*=[ \t]*"?)([\w.:-]{1,40})/gi;
/** Names that programs write without thought. */
const CARELESS = /^(?:us-ascii|ascii|(?:iso-8859-1|latin1|windows-1252)|utf-?8|(?:x-)?unknown.*|default)$/i;

/** A name that the mail parser knows, and that is true where it can be seen what the text is. */
function charsetFor(name: string, seen: string | null): string {
  if (/^iso-2022-jp/i.test(name)) return 'iso-2022-jp';
  if (/^euc-?jp/i.test(name)) return 'euc-jp';
  if (CARELESS.test(name) && seen !== null) return seen;
  return /^(?:us-)?ascii$/i.test(name) ? 'utf-8' : name;
}

export function concat(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function withTrueNames(bytes: Uint8Array, seen: string | null): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  // Every byte gives one letter.
  for (const { index, 1: before = '', 2: name = '' } of latin1(bytes.subarray(0, SEARCHED)).matchAll(CHARSET)) {
    const charset = charsetFor(name, seen);
    if (charset === name) continue;
    pieces.push(bytes.subarray(from, index + before.length), new TextEncoder().encode(charset));
    from = index + before.length + name.length;
  }
  return concat([...pieces, bytes.subarray(from)]);
}

export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/**
 * The source of a mail as the parser can read it: a head in UTF-8, and a body that is named as what it is; without any
 * name it is UTF-8 as well.
 */
export function readableSource(head: Uint8Array, body: Uint8Array): { head: Uint8Array; body: Uint8Array } {
  const utf8 = (bytes: Uint8Array) => (isPlain(bytes) ? bytes : new TextEncoder().encode(decodeText(bytes)));
  const isNamed = [head, body].some((bytes) => /charset/i.test(latin1(bytes.subarray(0, SEARCHED))));
  if (!isNamed) return { head: utf8(head), body: utf8(body) };
  const guessed = isPlain(body) ? null : guessEncoding(body);
  const seen = guessed === 'windows-1252' ? null : guessed;
  return { head: withTrueNames(utf8(head), seen), body: withTrueNames(body, seen) };
}
