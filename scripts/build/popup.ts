import { join } from 'node:path';
import type { Rollup } from 'vite';

type Graph = Pick<Rollup.PluginContext, 'getModuleInfo'>;

const ROOT = join(import.meta.dirname, '../..');

/** What opens the popup, and what it loads besides when a path is walked. */
const POPUP = join(ROOT, 'entrypoints/popup/main.tsx');
const PATH = join(ROOT, 'components/surfaces/popup-recovery.tsx');

/** Every module that one takes along, itself included; what is loaded later aside. */
function takenAlong(start: string, graph: Graph): Set<string> {
  const found = new Set([start]);
  // What is added while it is walked through is walked through, too.
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** A file with everything that a module takes along, but for what a file of higher priority holds. */
function fileOf(name: string, start: string, priority: number) {
  let taken: Set<string> | undefined;
  const nameOf = (id: string, graph: Graph): string | null => {
    taken ??= takenAlong(start, graph);
    return taken.has(id) ? name : null;
  };
  return { debugName: name, name: nameOf, priority };
}

/**
 * The popup in one file, and what it needs to show a path in another: each further file is one more way through the browser
 * before anything can be drawn.
 */
export const popupFiles = () => ({ groups: [fileOf('popup', POPUP, 2), fileOf('path', PATH, 1)] });
