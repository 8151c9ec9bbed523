/** Reads bytes of a text whose encoding nobody named. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // ISO-2022-JP is plain ASCII to look at; only its escapes tell.
  const encodings = hasJapaneseEscape(bytes) ? ['iso-2022-jp'] : ['utf-8', 'shift_jis', 'euc-jp'];
  for (const encoding of encodings) {
    try {
      // A decoder each time: see INVISIBLE in text.ts.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

const ESCAPE = 0x1b;
const DOLLAR = 0x24;

export function hasJapaneseEscape(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    if (bytes[at + 1] === DOLLAR) return true;
  }
  return false;
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
