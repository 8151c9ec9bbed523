import { browser } from '../../utils/base/browser.ts';
import type { Reminder } from '../../utils/shell/reminder-plan.ts';

/** Shows a notification. It names neither a store nor a fact: others may see the screen. */
export function notify(reminder: Reminder, { title, body }: { title: string; body: string }): void {
  void browser.notifications.create(reminder, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title,
    message: body,
  });
}

/** Takes away every notification of ours. */
export async function clearNotices(): Promise<void> {
  const shown = await browser.notifications.getAll();
  await Promise.all(Object.keys(shown).map((id) => browser.notifications.clear(id)));
}

/** A click leads to the options page, where everything stands. */
export async function openFromNotice(id: string): Promise<void> {
  await browser.notifications.clear(id);
  await browser.runtime.openOptionsPage();
}
