import { browser } from '../../utils/base/browser.ts';
import { openTab, showTab } from './tabs.ts';

/** Opens an address in a tab that there is, and brings it to the front; in a new one where that tab is gone. */
export async function openInTab(url: string, tab: number | null): Promise<number | null> {
  if (tab === null) return openTab(url);
  try {
    await showTab(tab, url);
    return tab;
  } catch {
    // The tab was closed meanwhile.
    return openTab(url);
  }
}

/** Shows the checkup with what it found. */
export async function openSummary(): Promise<void> {
  await openTab(browser.runtime.getURL('options.html#look-through'));
}
