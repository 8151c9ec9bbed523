import { BANNER_IDS, type BannerId } from '../account/findings.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { queueLock } from '../base/lock.ts';
import type { StoragePort } from '../state/repository.ts';
import type { PageTab } from './router.ts';

const KEY = 'tabs';
/** The oldest are forgotten first. */
const ENTRIES_KEPT = 200;

type Entry = [tab: number, marketplace: string, finding: string];

/** The banners that were sent away with Escape, each for its tab, until the browser is closed. */
export interface TabDismissals {
  of(tab: PageTab, marketplace: MarketplaceId): Promise<BannerId[]>;
  add(tab: PageTab, marketplace: MarketplaceId, finding: BannerId): Promise<void>;
  clear(): Promise<void>;
}

const isEntry = (raw: unknown): raw is Entry =>
  Array.isArray(raw) && typeof raw[0] === 'number' && typeof raw[1] === 'string' && typeof raw[2] === 'string';

/**
 * Kept in the browser's session storage, which lives in memory. Those of private windows, and all of them where that
 * storage fails, are kept in this context alone: they last as long as it does.
 */
export function createTabDismissals(session: StoragePort): TabDismissals {
  const lock = queueLock();
  let here: Entry[] = [];

  const stored = async (): Promise<Entry[]> => {
    const raw = await session.get(KEY).catch(() => undefined);
    return Array.isArray(raw) ? raw.filter(isEntry) : [];
  };
  const same = (a: Entry, b: Entry) => a.every((part, i) => part === b[i]);
  const withEntry = (entries: Entry[], entry: Entry): Entry[] =>
    [...entries.filter((e) => !same(e, entry)), entry].slice(-ENTRIES_KEPT);

  return {
    of: async (tab, marketplace) => {
      const entries = tab.private ? here : [...(await stored()), ...here];
      return BANNER_IDS.filter((finding) => entries.some((e) => same(e, [tab.id, marketplace, finding])));
    },
    add: (tab, marketplace, finding) =>
      lock(async () => {
        const entry: Entry = [tab.id, marketplace, finding];
        if (!tab.private) {
          const done = await session.set({ [KEY]: withEntry(await stored(), entry) }).then(
            () => true,
            () => false,
          );
          if (done) return;
        }
        here = withEntry(here, entry);
      }),
    clear: () =>
      lock(async () => {
        here = [];
        await session.clear();
      }),
  };
}
