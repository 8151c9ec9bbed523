import { browser } from '../base/browser.ts';
import { BACKUP_KEY } from './keys.ts';
import type { StoragePort } from './repository.ts';

type Area = 'local' | 'session';

/** A storage area of the browser. */
export const storageArea = (area: Area): StoragePort => ({
  get: async (key) => (await browser.storage[area].get(key))[key],
  set: (items) => browser.storage[area].set(items),
  remove: (keys) => browser.storage[area].remove(keys),
  clear: () => browser.storage[area].clear(),
});

/** Closes an area to content scripts, where the browser can. */
export async function closeToContentScripts(area: Area): Promise<void> {
  const target = browser.storage[area] as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  await target.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Whether a copy of the document from before the last migration or import is kept. */
export const hasBackup = async (): Promise<boolean> => (await storageArea('local').get(BACKUP_KEY)) !== undefined;
