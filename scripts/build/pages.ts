import type { Plugin } from 'vite';
import { FAMILIES } from '../../utils/amazon/page.ts';
import { familyPaths } from '../../utils/amazon/table.ts';
import { wordsOf } from '../../utils/reading/wording/words.ts';

/**
 * What the build writes into the content scripts, so that each carries the addresses and words of its own family and
 * no others: the default export of `built:<name>`.
 */
const BUILT_IN: Record<string, () => unknown> = {
  ...Object.fromEntries(FAMILIES.map((family) => [`pages/${family}`, () => familyPaths(family)])),
  ...Object.fromEntries(
    (['access', 'twoStep', 'lists', 'errors', 'payment'] as const).map((part) => [
      `reading/${part}`,
      () => wordsOf(part),
    ]),
  ),
};

/** A value as code; a list of words as one string, which is shorter. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `list(${JSON.stringify(value.join('|'))})`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${written(part)}`)}}`;
}

/** Serves the modules `built:<name>` of the table above. */
export const builtInPages = (): Plugin => ({
  name: 'built-in-pages',
  resolveId: (id) => (id.slice('built:'.length) in BUILT_IN ? `\0${id}` : null),
  load(id) {
    const make = id.startsWith('\0built:') && BUILT_IN[id.slice('\0built:'.length)];
    return make ? `const list = (words) => words.split('|');export default ${written(make())}` : null;
  },
});
