import type { BannerId } from '../account/findings.ts';
import * as accounts from '../account/reduce.ts';
import type { Observation } from '../account/schema.ts';
import { type Snooze, snooze, wake, wakeSettled } from '../account/snooze.ts';
import type { FactId } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { Command, ForEachCommand } from '../messages/commands.ts';
import { noteClock as noteClockOf } from '../recovery/due.ts';
import { isOpen } from '../recovery/entries.ts';
import { noteReadings, noteWord } from '../recovery/readings.ts';
import * as recovery from '../recovery/reduce.ts';
import type { Incident } from '../recovery/schema.ts';
import * as twoStep from '../two-step/reduce.ts';
import type { TwoStepPlan } from '../two-step/schema.ts';
import { type Account, accountOf, withAccount, withEveryAccount } from './account.ts';
import { COMMANDS_KEPT, type State } from './schema.ts';
import { bannerSubjects } from './select.ts';

/*
 * Every change to the state document: what the features make of their slices, put together. Pure functions of the
 * document, what happened, and the time in milliseconds. A change that changes nothing returns the same object.
 */

/** Changes an account, and lets go of what thereby is settled. */
function changeAccount(
  state: State,
  marketplace: MarketplaceId,
  change: (account: Account) => Account,
  now: number,
): State {
  const changed = change(accountOf(state, marketplace));
  const account = { ...changed, twoStepDone: twoStep.forgetWhenOff(changed.twoStepDone, changed.facts, now) };
  const snoozes = wakeSettled(account.snoozes, bannerSubjects(state, account, now));
  return withAccount(state, marketplace, { ...account, snoozes });
}

const withIncident = (state: State, incident: Incident): State =>
  incident === state.incident ? state : { ...state, incident };

/** Changes the incident, where there is one. */
function changeIncident(state: State, change: (incident: Incident) => Incident): State {
  const { incident } = state;
  return incident ? withIncident(state, change(incident)) : state;
}

const concerns = (incident: Incident, marketplace: MarketplaceId): boolean => incident.marketplace === marketplace;

/** Takes in what one reading of one page said. */
export function observe(state: State, observation: Observation, now: number): State {
  const { marketplace, since = now } = observation;
  const before = accountOf(state, marketplace).facts;
  const read = changeAccount(state, marketplace, (a) => ({ ...a, ...accounts.observe(a, observation, now) }), now);
  const chosen = { ...read, settings: { ...read.settings, marketplace: read.settings.marketplace ?? marketplace } };
  const after = accountOf(chosen, marketplace).facts;
  return changeIncident(chosen, (incident) =>
    concerns(incident, marketplace) ? noteReadings(incident, before, after, since, now) : incident,
  );
}

/** Snoozes a banner, if it is about something. */
export const snoozeBanner = (
  state: State,
  marketplace: MarketplaceId,
  about: BannerId,
  how: Snooze,
  now: number,
): State => {
  const account = accountOf(state, marketplace);
  const snoozes = snooze(account.snoozes, about, how, bannerSubjects(state, account, now), now);
  return withAccount(state, marketplace, { ...account, snoozes });
};

/** Shows a banner again. */
export function wakeBanner(state: State, marketplace: MarketplaceId, about: BannerId): State {
  const account = accountOf(state, marketplace);
  return withAccount(state, marketplace, { ...account, snoozes: wake(account.snoozes, about) });
}

/** Another plan to walk by, or none. Its banner shows again wherever it was snoozed. */
const withPlan = (state: State, twoStepPlan: TwoStepPlan | null): State =>
  twoStepPlan === state.twoStepPlan
    ? state
    : withEveryAccount({ ...state, twoStepPlan }, (account) => ({
        ...account,
        snoozes: wake(account.snoozes, 'two-step-walk'),
      }));

/**
 * A new phone or number: what was said to be done is open again, and the questions come back with the answers as they
 * were.
 */
const phoneChanged = (state: State, now: number): State => ({
  ...withEveryAccount(withPlan(state, twoStep.choosePair(state.twoStepPlan, null)), (account) => ({
    ...account,
    twoStepDone: {},
  })),
  phoneChange: { at: now, remindedAt: null },
});

/** The person's word on a fact, or (null) that it is taken back. */
function changeWord(
  state: State,
  marketplace: MarketplaceId,
  fact: FactId,
  value: Extract<Command, { type: 'say' }>['value'] | null,
  now: number,
): State {
  const change = (account: Account): Account => ({
    ...account,
    facts: value === null ? accounts.unsay(account.facts, fact) : accounts.say(account.facts, fact, value, now),
  });
  const told = changeAccount(state, marketplace, change, now);
  return changeIncident(told, (incident) =>
    concerns(incident, marketplace) ? noteWord(incident, fact, value, now) : incident,
  );
}

/** What a person can ask for, as far as it changes the document rather than replaces it. */
export type Change = Exclude<Command, { type: 'import' | 'erase' }>;

const CHANGES: ForEachCommand<Change, [state: State, now: number], State> = {
  say: ({ marketplace, fact, value }, state, now) => changeWord(state, marketplace, fact, value, now),
  unsay: ({ marketplace, fact }, state, now) =>
    accountOf(state, marketplace).facts[fact]?.word ? changeWord(state, marketplace, fact, null, now) : state,
  wake: ({ marketplace, about }, state) => wakeBanner(state, marketplace, about),
  'open-incident': ({ marketplace, via, path, answers = {}, mail }, state, now) => {
    const { incident } = state;
    const isBegun = !isOpen(incident);
    const open = isBegun ? recovery.openedBy(marketplace, via, now) : recovery.moveTo(incident, marketplace, now);
    const told = mail ? recovery.addMail(open, mail, now) : open;
    // A mail that comes in later changes no path by itself.
    const led = mail && isBegun ? recovery.suggestByMail(told, mail, now) : told;
    return withIncident(state, path ? recovery.suggest(led, path, answers, now) : led);
  },
  'take-path': ({ path }, state, now) => changeIncident(state, (i) => recovery.takePath(i, path, now)),
  answer: ({ answers, since }, state, now) => changeIncident(state, (i) => recovery.answer(i, answers, since, now)),
  'answer-reading': ({ step, isMine }, state, now) =>
    changeIncident(state, (i) => recovery.answerReading(i, step, isMine, now)),
  'answer-stop': ({ suspension, isAttack }, state, now) =>
    changeIncident(state, (i) => recovery.answerStop(i, suspension, isAttack, now)),
  tick: ({ step, done }, state, now) => changeIncident(state, (i) => recovery.tickStep(i, step, done, now)),
  'add-mail': ({ mail }, state, now) => changeIncident(state, (i) => recovery.addMail(i, mail, now)),
  'add-hold': ({ hold, from, hours }, state, now) =>
    changeIncident(state, (i) => recovery.addHold(i, hold, from, hours, now)),
  'answer-hold': ({ id, how }, state, now) => changeIncident(state, (i) => recovery.answerHold(i, id, how, now)),
  note: ({ text, happenedAt }, state, now) => changeIncident(state, (i) => recovery.addNote(i, text, happenedAt, now)),
  'keep-call-sheet': ({ sheet }, state) => changeIncident(state, (i) => recovery.keepCallSheet(i, sheet)),
  'end-incident': ({ how }, state, now) => changeIncident(state, (i) => recovery.endIncident(i, how, now)),
  'reopen-incident': (_, state, now) => changeIncident(state, (i) => recovery.reopenIncident(i, now)),
  rechecked: ({ day }, state, now) => changeIncident(state, (i) => recovery.answerRecheck(i, day, now)),
  'erase-incident': (_, state) => (state.incident ? { ...state, incident: null } : state),
  'answer-two-step': ({ answers }, state, now) => withPlan(state, twoStep.planned(answers, now)),
  'choose-pair': ({ chosen }, state) => withPlan(state, twoStep.choosePair(state.twoStepPlan, chosen)),
  'tick-two-step': ({ marketplace, step, done }, state, now) =>
    changeAccount(
      state,
      marketplace,
      (account) => ({ ...account, twoStepDone: twoStep.tickDone(account.twoStepDone, step, done, now) }),
      now,
    ),
  'phone-change': ({ settled }, state, now) => (settled ? { ...state, phoneChange: null } : phoneChanged(state, now)),
  set: ({ settings }, state) => ({ ...state, settings: { ...state.settings, ...settings } as State['settings'] }),
  'finish-first-run': (_, state, now) => ({ ...state, firstRun: { doneAt: state.firstRun.doneAt ?? now } }),
};

/** Does what a person asked for. A wish that has no object (a tick without an incident) changes nothing. */
export const applyCommand = (state: State, command: Change, now: number): State =>
  (CHANGES[command.type] as (command: Change, state: State, now: number) => State)(command, state, now);

/** Notes how far the clock has come: before every change. */
export const noteClock = (state: State, now: number): State => changeIncident(state, (i) => noteClockOf(i, now));

/** Does a piece of work once per command id, and remembers the id. */
export function once(state: State, id: string, work: (state: State) => State): State {
  if (state.commands.includes(id)) return state;
  return { ...work(state), commands: [...state.commands, id].slice(-COMMANDS_KEPT) };
}
