import type { Plugin } from 'vite';
import { FAMILIES } from '../utils/amazon/page.ts';
import { familyPaths } from '../utils/amazon/table.ts';

/**
 * What the build writes into the content scripts, so that each carries the addresses and words of its own family and
 * no others: the default export of `built:<name>`.
 */
const BUILT_IN: Record<string, () => unknown> = Object.fromEntries(
  FAMILIES.map((family) => [`pages/${family}`, () => familyPaths(family)]),
);

/** Serves the modules `built:<name>`. */
export const builtIn = (): Plugin => ({
  name: 'built-in',
  resolveId: (id) => (id.startsWith('built:') ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith('\0built:')) return null;
    const make = BUILT_IN[id.slice('\0built:'.length)];
    if (!make) throw new Error(`nothing is built in as ${id.slice(1)}`);
    return `export default ${JSON.stringify(make())}`;
  },
});
