import type { Plugin } from 'vite';
import { FAMILIES } from '../../utils/amazon/page.ts';
import { familyPaths } from '../../utils/amazon/table.ts';

/**
 * What the build writes into the content scripts, so that each carries the addresses and words of its own family and
 * no others: the default export of `built:<name>`.
 */
const BUILT_IN: Record<string, () => unknown> = Object.fromEntries(
  FAMILIES.map((family) => [`pages/${family}`, () => familyPaths(family)]),
);

/** Serves the modules `built:<name>` of the table above. */
export const builtInPages = (): Plugin => ({
  name: 'built-in-pages',
  resolveId: (id) => (id.slice('built:'.length) in BUILT_IN ? `\0${id}` : null),
  load(id) {
    const make = id.startsWith('\0built:') && BUILT_IN[id.slice('\0built:'.length)];
    return make ? `export default ${JSON.stringify(make())}` : null;
  },
});
