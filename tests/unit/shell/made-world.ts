import { speakIn } from '../../../locales/index.ts';
import { installOf, newInstallKey } from '../../../utils/account/key.ts';
import { queueLock } from '../../../utils/base/lock.ts';
import { createCheckupTab } from '../../../utils/shell/checkup-tab.ts';
import type { InstallKey } from '../../../utils/shell/install-key.ts';
import { createTabDismissals } from '../../../utils/shell/tab-dismissals.ts';
import { createTabMemory } from '../../../utils/shell/tab-memory.ts';
import type { World } from '../../../utils/shell/world.ts';
import { createRepository, type StoragePort } from '../../../utils/state/repository.ts';

/** The key of an install that begins here. */
export async function newKey(): Promise<InstallKey> {
  const key = await newInstallKey();
  return { key, install: await installOf(key) };
}

/** What the service needs, over these storage areas, in English; a browser in which nothing opens. */
export const madeWorld = (
  local: StoragePort,
  session: StoragePort,
  own: Pick<World, 'installKey' | 'now'> & Partial<World>,
): World => ({
  repository: createRepository(local, queueLock()),
  dismissals: createTabDismissals(session),
  memory: createTabMemory(session),
  checkupTab: createCheckupTab(session),
  speak: speakIn('en'),
  changed: () => undefined,
  openRecovery: async () => undefined,
  openInTab: async (_, tab) => tab,
  openSummary: async () => undefined,
  erased: async () => undefined,
  ...own,
});
