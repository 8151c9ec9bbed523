import { StateError } from '../base/errors.ts';
import type { Tongue } from '../base/i18n.ts';
import { DAY } from '../base/time.ts';
import { isHushed } from '../state/recovery.ts';
import type { Repository } from '../state/repository.ts';
import type { State } from '../state/schema.ts';
import { isRecovering } from '../state/select.ts';
import { nextWake, type Reminder, settle } from './reminder-plan.ts';

/** When the alarm rings that only marks an open recovery: at the next turn of a day, wherever it is set. */
const markAt = (now: number): number => (Math.floor(now / DAY) + 1) * DAY;

/** What reminders need of the world around them. */
export interface ReminderWorld {
  repository: Repository;
  /** Sets the one alarm, in place of any other; null takes it away. Milliseconds since 1970. @param isRecovering a recovery is open */
  setAlarm(when: number | null, isRecovering?: boolean): void;
  /** Called with what is stored once what came due is noted in it, before that is announced. */
  settled(state: State): void;
  /** Shows a notification, in place of one of the same kind. */
  notify(reminder: Reminder, words: { title: string; body: string }): void;
  now(): number;
  /** The language to speak, by the person's setting. */
  speak(setting: string): Promise<Tongue>;
}

export interface Reminders {
  /** Sets the alarm for what comes due next. */
  schedule(state: State): void;
  /**
   * Announces what has come due, each thing once however often this is called. Resolves to false when the document can
   * be neither read nor written: then nothing is announced, and there is no alarm.
   * @param wasRecovering the alarm was set while a recovery was open
   */
  settle(wasRecovering?: boolean): Promise<boolean>;
}

export function createReminders({ repository, setAlarm, settled, notify, now, speak }: ReminderWorld): Reminders {
  const schedule = (state: State) => {
    // The alarm also marks that a recovery is open, so that its loss is noticed; a quiet one leaves no mark.
    const isMarked = isRecovering(state) && !isHushed(state);
    const next = nextWake(state, now());
    setAlarm(next ?? (isMarked ? markAt(now()) : null), isMarked);
  };

  return {
    schedule,
    async settle(wasRecovering = false) {
      let due: Reminder[] = [];
      try {
        const state = await repository.mutate((old) => {
          const after = settle(old, now(), wasRecovering);
          due = after.due;
          return after.state;
        });
        // Before words are waited for: meanwhile others may change what is stored.
        settled(state);
        if (due.length === 0) return true;
        const { t } = await speak(state.settings.language);
        for (const reminder of due) {
          notify(reminder, { title: t(`notify.${reminder}.title`), body: t(`notify.${reminder}.body`) });
        }
        return true;
      } catch (error) {
        if (!(error instanceof StateError)) throw error;
        setAlarm(null);
        return false;
      }
    },
  };
}
