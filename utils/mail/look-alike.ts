import { isAmazonSender, shownHost } from './domains.ts';
import { fold, TEXT_LIMIT } from './text.ts';
import { CLAIMS, FORWARD_PREFIX, FORWARDED_FROM, FORWARDED_SUBJECT } from './wording/claims.ts';

const BRAND = 'amazon';
/** Words that begin with the name and mean the river or something called after it. */
const OTHER_MEANINGS = /amazon(?=ia|ien|i[ac]n|as(?![a-z])|en?(?![a-z])|ite)/g;

/** The number of insertions, deletions, substitutions and swaps of neighbours between two short words. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap);
    }
  }
  return at(a.length, b.length);
}

/** Letters that are mistaken for each other at a glance become one: `rn` and `m` and `n`, doubled letters. */
const glance = (word: string): string => word.replace(/rn|m/g, 'n').replace(/(.)\1+/g, '$1');

const SWAPPED = [...BRAND].slice(1, -1).map((_, i) => {
  const letters = [...BRAND];
  [letters[i + 1], letters[i + 2]] = [letters[i + 2] as string, letters[i + 1] as string];
  return letters.join('');
});

function isNear(word: string): boolean {
  if (word.length > 64) return false;
  if (SWAPPED.some((swapped) => word.includes(swapped))) return true;
  return word.startsWith('a') && (glance(word) === glance(BRAND) || distance(word, BRAND) <= 1);
}

/** Whether a reader would take it for Amazon's name: also spelled with gaps, digits, other scripts or a slip. */
export function namesAmazon(text: string): boolean {
  const folded = fold(text.slice(0, 1000))
    .replace(/(?<![\w.])@(?=[a-z])/g, 'a')
    .replace(/4(?=[a-z])/g, 'a')
    .replace(/(?<=[a-z])0(?=[a-z])/g, 'o');
  if (/[アァ] ?マ ?[ゾソ] ?[ンソ]|亚马逊|亞馬遜|(?<![a-z])amzn(?![a-z])/.test(folded)) return true;
  if (/(?<![a-z])a[\W_]?m[\W_]?a[\W_]?z[\W_]?o[\W_]?n(?![a-z])/.test(folded)) return true;
  const words = folded.replace(OTHER_MEANINGS, ' ').split(/[^a-z]+/);
  return words.some((word) => word.includes(BRAND) || isNear(word));
}

/** Whether a long text speaks of Amazon at all. */
export const mentionsAmazon = (text: string): boolean => /amazon|アマゾン/.test(fold(text));

/** Whether a subject speaks in Amazon's name. */
export const claimsToBeAmazon = (subject: string): boolean => CLAIMS.some((claim) => claim.test(fold(subject)));

/** Whether somebody passes on a mail, and says whose it was. */
export const isForwarded = (subject: string, text: string): boolean =>
  FORWARD_PREFIX.test(fold(subject)) &&
  [FORWARDED_FROM, FORWARDED_SUBJECT].every((line) => line.test(text.slice(0, TEXT_LIMIT)));

/** A host that is not Amazon's but carries its name, or one that is easily taken for it. */
export const isLookAlike = (host: string): boolean => !isAmazonSender(host) && namesAmazon(shownHost(host));
