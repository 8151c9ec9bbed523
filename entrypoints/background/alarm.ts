import { browser } from '../../utils/base/browser.ts';

const NAME = 'next';

/** Sets the one alarm, or takes every one away. */
export function setAlarm(when: number | null): void {
  if (when === null) void browser.alarms.clearAll();
  else browser.alarms.create(NAME, { when });
}
