import { showable } from '../account/select.ts';
import { snoozeEnds, snoozeOf } from '../account/snooze.ts';
import { FRESH_FOR, isAhead, WEEK } from '../base/time.ts';
import { changeQuestion } from '../memory/questions.ts';
import type { RecoveryReminder } from '../recovery/due.ts';
import { accountOf, everyAccount } from '../state/accounts.ts';
import { isHushed, recoveryTimes } from '../state/recovery.ts';
import { noteClock, settleIncidents, wakeBanner } from '../state/reduce.ts';
import type { State } from '../state/schema.ts';
import { askingChanges, isRecovering, lookDueAt } from '../state/select.ts';

/*
 * What comes due by time alone. All of it follows from the document, so nothing is lost when the browser forgets its
 * alarms. A fact that grows old changes no banner by itself (what was bad stays bad), so the only moments to wake for are
 * the ends of snoozes, the monthly look, the reminder of a changed phone, and what comes due about an incident.
 */

/**
 * A reminder: the monthly one to look again, that a snooze is over, that a phone changed, that a hold
 * of Amazon's is over, to look again after an incident, or that the record of an open one is gone.
 */
export type Reminder = 'monthly' | 'due' | 'phone' | 'lost' | RecoveryReminder;

/**
 * When to remind the person to look again: when a look is due, at most once in that time. Null when the switch is off or
 * nothing was ever known.
 */
export function lookAgainAt(state: State, now: number): number | null {
  const due = lookDueAt(state, now);
  const given = state.reminders.lookAgainAt;
  return due === null || given === null || isAhead(given, now) ? due : Math.max(due, given + FRESH_FOR + 1);
}

/** When to remind the person once that both ways to a code must reach the new phone or number, a week after it came. */
export function phoneReminderAt({ settings, phoneChange }: State, now: number): number | null {
  if (!settings.notifications || !phoneChange || phoneChange.remindedAt !== null) return null;
  return (isAhead(phoneChange.at, now) ? 0 : phoneChange.at) + WEEK;
}

/** Every end of a snooze, of all accounts. */
const snoozesOf = (state: State) =>
  everyAccount(state).flatMap(({ marketplace, account: { number, snoozes } }) =>
    snoozeEnds(snoozes).map((end) => ({ ...end, marketplace, number })),
  );

/** The next moment at which something comes due, or null. May lie in the past. */
export function nextWake(state: State, now: number): number | null {
  const ends = snoozesOf(state).map(({ until }) => until);
  const look = lookDueAt(state, now);
  // It may be due again before another reminder is given: then the badge alone tells of it.
  const due = look !== null && look > now ? look : null;
  const others = [due, lookAgainAt(state, now), phoneReminderAt(state, now)].filter((at) => at !== null);
  const all = [...ends, ...others, ...recoveryTimes(state, now)];
  return all.length > 0 ? Math.min(...all) : null;
}

/**
 * Marks everything that has come due as announced, and says what it was. Whatever is in `due` has to be announced
 * after the new state is stored, and only then: stopping in between costs an announcement and never doubles one.
 * @param wasRecovering the alarm was set while a recovery was open: if none is now, its record is gone
 */
export function settle(state: State, now: number, wasRecovering = false): { state: State; due: Reminder[] } {
  const settled = settleIncidents(noteClock(state, now), now);
  const due = new Set<Reminder>(settled.due);
  let next = settled.state;
  for (const { marketplace, number, about } of snoozesOf(next)) {
    if (snoozeOf(accountOf(next, marketplace, number).snoozes, about, now)) continue;
    next = wakeBanner(next, marketplace, about, now, number);
    // Only what its banner would say again is worth a word: not what has meanwhile become too old to be sure of.
    const account = accountOf(next, marketplace, number);
    const isAsked = askingChanges(account, now).some(({ subject }) => changeQuestion(subject) === about);
    if (isAsked || showable(account, now).some(({ id }) => id === about)) due.add('due');
  }
  if (wasRecovering && !isRecovering(next) && next.reminders.lostAt === null) {
    due.add('lost');
    next = { ...next, reminders: { ...next.reminders, lostAt: now } };
  }
  const look = lookAgainAt(next, now);
  if (look !== null && look <= now) {
    due.add('monthly');
    next = { ...next, reminders: { ...next.reminders, lookAgainAt: now } };
  }
  const phone = phoneReminderAt(next, now);
  if (next.phoneChange && phone !== null && phone <= now) {
    due.add('phone');
    next = { ...next, phoneChange: { ...next.phoneChange, remindedAt: now } };
  }
  return { state: next, due: state.settings.notifications && !isHushed(state) ? [...due] : [] };
}
