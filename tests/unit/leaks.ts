import { createHash } from 'node:crypto';

/* Whether what pages showed lies somewhere where it must not. */

/** Shorter pieces stand in anything by chance: in times and hashes above all, those of digits. */
const isTelling = (piece: string): boolean => piece.length >= (/\D/.test(piece) ? 4 : 7);

const piecesOf = (text: string): string[] =>
  [text, ...text.split(/[^\p{L}\p{N}]+/u), text.replace(/\D/g, ''), text.replace(/\D/g, '').slice(-9)].filter(
    isTelling,
  );

const DIGESTS = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) =>
  (['hex', 'base64'] as const).map((encoding) => (text: string) => createHash(algorithm).update(text).digest(encoding)),
);

/**
 * What of these strings stands in a text: whole, in pieces, in small letters, or plainly hashed, the first 16 signs of which
 * are enough. @param salts what a hash that is not keyed might be salted with
 */
export function leaksIn(kept: string, strings: readonly string[], salts: readonly string[] = ['']): string[] {
  const lower = kept.toLowerCase();
  return [...new Set(strings.flatMap(piecesOf))].filter((piece) => {
    const spellings = [piece, piece.toLowerCase()];
    const hashes = spellings.flatMap((text) =>
      salts.flatMap((salt) => DIGESTS.map((digest) => digest(salt + text).slice(0, 16))),
    );
    return lower.includes(piece.toLowerCase()) || hashes.some((hash) => kept.includes(hash));
  });
}
