import type { StoragePort } from '../state/repository.ts';

const KEY = 'checkup-tab';

/** The tab in which the checkup goes from page to page, in the browser's session storage: it ends with the browser. */
export interface CheckupTab {
  /** Null where there is none, or where that storage fails. */
  get(): Promise<number | null>;
  set(tab: number | null): Promise<void>;
}

export const createCheckupTab = (session: StoragePort): CheckupTab => ({
  async get() {
    const raw = await session.get(KEY).catch(() => undefined);
    return typeof raw === 'number' ? raw : null;
  },
  async set(tab) {
    await (tab === null ? session.remove([KEY]) : session.set({ [KEY]: tab })).catch(() => undefined);
  },
});
