import type { StoragePort } from '../utils/state/repository.ts';

/** A storage area that lasts as long as the process; like a browser's it takes and gives copies. */
export function memoryStorage(): StoragePort {
  let items: Record<string, unknown> = {};
  return {
    get: async (key) => structuredClone(items[key]),
    set: async (more) => {
      items = { ...items, ...structuredClone(more) };
    },
    remove: async (keys) => {
      for (const key of keys) delete items[key];
    },
    clear: async () => {
      items = {};
    },
  };
}
