import { browser } from '../../utils/base/browser.ts';

/** The one alarm: its name tells whether a recovery was open when it was set. */
const NAMES = { other: 'next', recovery: 'recovery' } as const;

/** Sets the one alarm, or takes every one away. */
export function setAlarm(when: number | null, isRecovering = false): void {
  if (when === null) {
    void browser.alarms.clearAll();
    return;
  }
  browser.alarms.create(isRecovering ? NAMES.recovery : NAMES.other, { when });
  void browser.alarms.clear(isRecovering ? NAMES.other : NAMES.recovery);
}

export const isOfRecovery = (name: string): boolean => name === NAMES.recovery;

/** Whether the alarm that is set was set while a recovery was open. */
export const wasRecovering = async (): Promise<boolean> =>
  (await browser.alarms.getAll()).some(({ name }) => isOfRecovery(name));
