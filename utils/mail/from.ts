import { addressParser, decodeWords } from 'postal-mime';
import { asciiHost } from './domains.ts';

export type From =
  | { kind: 'missing' | 'several' | 'unreadable' }
  | { kind: 'one'; name: string; local: string; host: string };

const LENGTH_LIMIT = 4000;

/**
 * What of a From line stands outside quotation marks and comments, where addresses are addresses; and its comments, which
 * many programs show as the name.
 */
function partsOf(value: string): { plain: string; comments: string } {
  let plain = '';
  let comments = '';
  let quoted = false;
  let depth = 0;
  for (let i = 0; i < value.length; i++) {
    const char = value[i] as string;
    if (char === '\\' && (quoted || depth > 0)) i++;
    else if (char === '"' && depth === 0) quoted = !quoted;
    else if (!quoted && char === '(') depth++;
    else if (!quoted && char === ')' && depth > 0) depth--;
    else if (depth > 0) comments += char;
    else if (!quoted) plain += char;
  }
  return { plain, comments };
}

/**
 * The one address of the From line. Strict: mail programs differ in what they show of an odd line, so a line with two
 * addresses, a group, an address inside an encoded word or no whole address is not read at all.
 */
export function readFrom(values: string[]): From {
  if (values.length === 0) return { kind: 'missing' };
  if (values.length > 1) return { kind: 'several' };
  const value = values[0] as string;
  if (value.length > LENGTH_LIMIT) return { kind: 'unreadable' };

  const entries = addressParser(value);
  if (entries.some(({ group }) => group)) return { kind: 'unreadable' };
  const addresses = entries.flatMap(({ address }) => (address?.includes('@') ? [address] : []));
  const [address] = addresses;
  const { plain, comments } = partsOf(value);
  const angles = plain.match(/</g)?.length ?? 0;
  if (addresses.length > 1 || angles > 1) return { kind: 'several' };
  // The parser also finds addresses that no receiver sees: in encoded words, or by leaving characters out.
  if (address === undefined || !value.includes(address)) return { kind: 'unreadable' };
  if (angles === 1 && plain.slice(plain.indexOf('>') + 1).includes('@')) return { kind: 'several' };

  const at = address.lastIndexOf('@');
  const written = address.slice(at + 1);
  const host = asciiHost(written);
  // A host in other letters that turns into plain ASCII would be named as what it only looks like.
  const isTranslated = /[^\x20-\x7e]/.test(written) && !host?.includes('xn--');
  const local = address.slice(0, at);
  // Also a route or a second @: programs differ in which host they take.
  if (host === null || isTranslated || local === '' || local.includes('@')) return { kind: 'unreadable' };
  const names = [...entries.map(({ name }) => name), decodeWords(comments)];
  return { kind: 'one', name: names.join(' ').trim(), local, host };
}
