import { browser } from '../../utils/base/browser.ts';

/* Tabs that Mamori opens or brings to the front. Firefox for Android has no windows: there a tab is all there is. */

/** A window of the usual kind that is not private, the one in front first; undefined where there is none. */
async function normalWindow(): Promise<number | undefined> {
  const windows = (await browser.windows?.getAll({ windowTypes: ['normal'] })) ?? [];
  const normal = windows.filter(({ incognito }) => !incognito);
  return (normal.find(({ focused }) => focused) ?? normal[0])?.id;
}

/** Brings a tab to the front, at an address if one is given. Rejects where there is no such tab any more. */
export async function showTab(id: number, url?: string): Promise<void> {
  const { windowId } = await browser.tabs.update(id, { active: true, ...(url !== undefined && { url }) });
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
}

/**
 * Opens an address in a new tab, and gives the tab. In a normal window, whichever window the wish came from: the pages of
 * the extension keep things, and private windows keep nothing.
 */
export async function openTab(url: string): Promise<number | null> {
  const windowId = await normalWindow();
  if (windowId === undefined && browser.windows) {
    try {
      const made = await browser.windows.create({ url, incognito: false });
      return made.tabs?.[0]?.id ?? null;
    } catch {
      // A browser that knows private windows only refuses a normal one.
    }
  }
  const { id = null } = await browser.tabs.create({ url, ...(windowId !== undefined && { windowId }) });
  if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
  return id;
}
