import { browser } from '../../utils/base/browser.ts';

/** The red of "needs you", with white on it: 6.5 to 1. */
const COLOUR = '#b3261e';

/** Shows a short text on the toolbar icon; '' for none. Until `showTitle` the button is called Mamori. */
export async function showBadge(text: string): Promise<void> {
  void showTitle('');
  await browser.action.setBadgeBackgroundColor({ color: COLOUR });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
}

/** What the toolbar button says when it is pointed at or read out. */
export const showTitle = (title: string): Promise<void> => browser.action.setTitle({ title });
