import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { browser } from '../../utils/base/browser.ts';
import { openTab, showTab } from './tabs.ts';

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
  if (shown?.id === undefined) await openTab(url);
  else await showTab(shown.id);
}
