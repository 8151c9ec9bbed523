import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { browser } from '../../utils/base/browser.ts';

/** The one that is being opened: who presses often gets one tab. */
let opening: Promise<void> | null = null;

/** Shows the recovery, as it is or ready to begin at this store: the tab that shows it already, or else a new one. */
export function openRecovery(marketplace: MarketplaceId, isBegun = false): Promise<void> {
  opening ??= show(isBegun ? '' : `?from=banner&store=${marketplace}`).finally(() => {
    opening = null;
  });
  return opening;
}

async function show(wish: string): Promise<void> {
  const url = browser.runtime.getURL(`options.html#recovery${wish}`);
  // Of its own pages an extension learns the addresses without a permission.
  const tabs = await browser.tabs.query({ url: browser.runtime.getURL('options.html') }).catch(() => []);
  const shown = tabs.find((tab) => !tab.incognito && tab.url === url);
  if (shown?.id === undefined) return openNew(url);
  await browser.tabs.update(shown.id, { active: true });
  if (shown.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true });
}

/**
 * Opens an address in a new tab. Always in a normal window, whichever window the wish
 * came from: the pages of the extension keep things, and private windows keep nothing.
 */
async function openNew(url: string): Promise<void> {
  const windows = (await browser.windows.getAll({ windowTypes: ['normal'] })).filter(({ incognito }) => !incognito);
  const { id } = windows.find(({ focused }) => focused) ?? windows[0] ?? {};
  if (id === undefined) {
    // A browser that knows private windows only refuses a normal one.
    await browser.windows.create({ url, incognito: false }).catch(() => browser.tabs.create({ url }));
    return;
  }
  await browser.tabs.create({ url, windowId: id });
  await browser.windows.update(id, { focused: true });
}
