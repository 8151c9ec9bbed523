import { browser } from '../../utils/base/browser.ts';

/** A normal window, the one in front first: private windows keep nothing. */
async function normalWindow(): Promise<number | undefined> {
  const windows = (await browser.windows.getAll({ windowTypes: ['normal'] })).filter(({ incognito }) => !incognito);
  return (windows.find(({ focused }) => focused) ?? windows[0])?.id;
}

/** Opens an address in a tab that there is, and brings it to the front; in a new one where that tab is gone. */
export async function openInTab(url: string, tab: number | null): Promise<number | null> {
  try {
    if (tab !== null) {
      const { windowId } = await browser.tabs.update(tab, { url, active: true });
      if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
      return tab;
    }
  } catch {
    // The tab was closed meanwhile.
  }
  const windowId = browser.windows ? await normalWindow() : undefined;
  const { id = null } = await browser.tabs.create({ url, ...(windowId !== undefined && { windowId }) });
  return id;
}

/** Shows the checkup with what it found. */
export async function openSummary(): Promise<void> {
  await openInTab(browser.runtime.getURL('options.html#look-through'), null);
}
