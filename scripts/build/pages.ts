import type { Plugin } from 'vite';
import { FAMILIES } from '../../utils/amazon/page.ts';
import { familyPaths } from '../../utils/amazon/table.ts';
import { FAMILY_WORDS } from '../../utils/reading/wording/wording.ts';
import { wordsOf } from '../../utils/reading/wording/words.ts';
import { wordsFile } from './words-file.ts';

/**
 * What the build writes into the content scripts, so that each carries the addresses of its own family and no others:
 * the default export of `built:<name>`.
 */
const BUILT_IN: Record<string, () => unknown> = {
  ...Object.fromEntries(FAMILIES.map((family) => [`pages/${family}`, () => familyPaths(family)])),
  'reading/errors': () => wordsOf('errors'),
};

/** What families of pages are read with, each a file for the background to load and to send. */
const READING_FILES = 'built:reading/files';

/** A value as code; a list of words as one string, which is shorter. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `list(${JSON.stringify(value.join('|'))})`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${written(part)}`)}}`;
}

/** Serves the modules `built:<name>` of the table above, and the names of the files with the words for reading. */
export const builtInPages = (): Plugin => ({
  name: 'built-in-pages',
  resolveId: (id) => (id === READING_FILES || id.slice('built:'.length) in BUILT_IN ? `\0${id}` : null),
  load(id) {
    if (id === `\0${READING_FILES}`) {
      const files = Object.entries(FAMILY_WORDS).map(([family, part]) => [
        family,
        wordsFile(this, `reading-${family}`, wordsOf(part)),
      ]);
      return `export default ${JSON.stringify(Object.fromEntries(files))};`;
    }
    const make = id.startsWith('\0built:') && BUILT_IN[id.slice('\0built:'.length)];
    return make ? `const list = (words) => words.split('|');export default ${written(make())}` : null;
  },
});
