import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { browser } from '../../utils/base/browser.ts';

/**
 * Opens the recovery in a new tab, ready to begin at this store. Always in a normal window, whichever window the wish
 * came from: the pages of the extension keep things, and private windows keep nothing.
 */
export async function openRecovery(marketplace: MarketplaceId): Promise<void> {
  const url = browser.runtime.getURL(`options.html#recovery?from=banner&store=${marketplace}`);
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
