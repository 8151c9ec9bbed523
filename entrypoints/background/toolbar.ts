import { browser } from '../../utils/base/browser.ts';

/** When the title follows: words are loaded for it, and by then whoever woke the background is answered. Milliseconds. */
const TITLE_AFTER = 1000;
let titling: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows a short text on the toolbar icon; '' for none.
 * @param title what the button is called when it is pointed at or read out; none for Mamori's name alone
 */
export async function showBadge(text: string, title?: () => Promise<string>): Promise<void> {
  const { action } = browser;
  clearTimeout(titling);
  titling = setTimeout(async () => action.setTitle({ title: (await title?.()) ?? '' }), TITLE_AFTER);
  // The red of "needs you", with white on it: 6.5 to 1.
  await action.setBadgeBackgroundColor({ color: '#b3261e' });
  await action.setBadgeTextColor?.({ color: '#fff' });
  await action.setBadgeText({ text });
}
