import { join } from 'node:path';
import type { Rollup } from 'vite';

type Graph = Pick<Rollup.PluginContext, 'getModuleInfo'>;

const ROOT = join(import.meta.dirname, '../..');

/** What opens the popup, and what it loads besides when a path is walked. */
const POPUP = join(ROOT, 'entrypoints/popup/index.html');
const PATH = join(ROOT, 'components/surfaces/popup-recovery.tsx');
/** What no other surface shows. */
const OWN = [POPUP, join(ROOT, 'entrypoints/popup/main.tsx'), join(ROOT, 'components/surfaces/popup.tsx')];
/** Words come with the surface that shows them. */
const WORDS = '\0built:words';

/** Every module that one takes along, itself included; what is loaded later aside. */
function takenAlong(start: string, graph: Graph): Set<string> {
  const found = new Set([start]);
  // What is added while it is walked through is walked through, too.
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** A file with everything that a module takes along, but for some, and for what a file before it holds. */
const fileOf = (name: string, start: string, but: readonly string[] = []) => {
  let taken: Set<string> | undefined;
  return {
    debugName: name,
    name: (id: string, graph: Graph) => {
      taken ??= takenAlong(start, graph);
      return taken.has(id) && !id.startsWith(WORDS) && !but.includes(id) ? name : null;
    },
  };
};

/**
 * Two files for the surfaces, one with what the popup needs at once, and one with what it needs to show a path: each further
 * file is one more way through the browser before anything can be drawn.
 */
export const chunks = () => ({
  groups: [
    { ...fileOf('surface', POPUP, OWN), priority: 2 },
    { ...fileOf('path', PATH), priority: 1 },
  ],
});
