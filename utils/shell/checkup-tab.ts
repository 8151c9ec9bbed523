import type { StoragePort } from '../state/repository.ts';
import type { PageTab } from './router.ts';

const KEY = 'checkup-tab';

/** The tab in which the checkup goes from page to page, in the browser's session storage: it ends with the browser. */
export interface CheckupTab {
  /** Null where there is none, or where that storage fails. */
  get(): Promise<number | null>;
  /** Whether it is this one; never one of a private window. */
  is(tab: PageTab): Promise<boolean>;
  set(tab: number | null): Promise<void>;
}

export function createCheckupTab(session: StoragePort): CheckupTab {
  const get = async (): Promise<number | null> => {
    const raw = await session.get(KEY).catch(() => undefined);
    return typeof raw === 'number' ? raw : null;
  };
  return {
    get,
    is: async (tab) => !tab.private && (await get()) === tab.id,
    async set(tab) {
      await (tab === null ? session.remove([KEY]) : session.set({ [KEY]: tab })).catch(() => undefined);
    },
  };
}
