import type { BannerId } from '../account/findings.ts';
import * as accounts from '../account/reduce.ts';
import type { AccountFacts, Observation } from '../account/schema.ts';
import { NOBODY } from '../account/slice.ts';
import { type Snooze, snooze, wake, wakeSettled } from '../account/snooze.ts';
import type { FactId, FactValue, WordValue } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isEmpty } from '../base/objects.ts';
import { isAhead } from '../base/time.ts';
import * as checkups from '../checkup/reduce.ts';
import type { Checkup } from '../checkup/schema.ts';
import { answerChange, remember, withoutOldest } from '../memory/reduce.ts';
import type { Memory } from '../memory/schema.ts';
import type { Command, ForEachCommand, Whose } from '../messages/commands.ts';
import { noteClock as noteClockOf, type RecoveryReminder, settle } from '../recovery/due.ts';
import { isOpen } from '../recovery/entries.ts';
import { noteReadings, noteWord } from '../recovery/readings.ts';
import * as recovery from '../recovery/reduce.ts';
import type { Incident, WayIn } from '../recovery/schema.ts';
import { suggestedByChange } from '../recovery/suggest.ts';
import { pathAmong } from '../recovery/walk.ts';
import * as twoStep from '../two-step/reduce.ts';
import type { TwoStepPlan } from '../two-step/schema.ts';
import { NOTHING_DONE } from '../two-step/slice.ts';
import {
  accountOf,
  everyAccount,
  everyIncident,
  incidentAtHand,
  markedAccounts,
  newAccount,
  othersRecovery,
  type PlacedIncident,
  shownAccount,
  storeOf,
  withAccount,
  withEveryAccount,
  withoutAccount,
  withStore,
} from './accounts.ts';
import { COMMANDS_KEPT, LINES_KEPT } from './initial.ts';
import type { Account, State } from './schema.ts';
import { bannerSubjects, recovering } from './select.ts';
import { disown, joinAccounts, moveReading, withdrawFromOthers, withKey } from './whose.ts';

/*
 * Every change to the state document: what the features make of their slices, put together. Pure functions of the
 * document, what happened, and the time in milliseconds. A change that changes nothing returns the same object.
 */

/** Changes an account (the one to show, where none is named), and lets go of what thereby is settled. */
function changeAccount(
  state: State,
  marketplace: MarketplaceId,
  number: number | undefined,
  change: (account: Account) => Account,
  now: number,
): State {
  const changed = change(accountOf(state, marketplace, number));
  const account = { ...changed, twoStepDone: twoStep.forgetWhenOff(changed.twoStepDone, changed.facts, now) };
  const snoozes = wakeSettled(account.snoozes, bannerSubjects(state, account, now));
  return withAccount(state, marketplace, { ...account, snoozes }, now);
}

/** The incident that is meant: that of an account, or the one at hand. */
const placedIncident = (state: State, whose: Whose | undefined): PlacedIncident | null =>
  whose
    ? (everyIncident(state).find((at) => at.marketplace === whose.marketplace && at.account.number === whose.account) ??
      null)
    : incidentAtHand(state);

/** Changes the incident that is meant, where there is one. */
function changeIncident(state: State, change: (incident: Incident) => Incident, now: number, whose?: Whose): State {
  const at = placedIncident(state, whose);
  if (!at) return state;
  const { marketplace, account, incident } = at;
  const changed = change(incident);
  return changed === incident
    ? state
    : withAccount(state, marketplace, { ...account, recovery: { ...account.recovery, incident: changed } }, now);
}

/** What a page that counts for an account does to its memory. */
function rememberPage({ memory }: Account, observation: Observation, signedInAt: number | null, now: number): Memory {
  const { page, facts, since = now, shown = { digests: {}, isMadeHere: false } } = observation;
  const isRead = Object.values(facts).some(({ value }) => value !== 'unknown') || !isEmpty(shown.digests);
  return isRead ? remember(memory, { page, since: Math.floor(since), ...shown, signedInAt }, now) : memory;
}

/** Keeps the histories of all accounts together within bounds: always the longest gives way. An import may be far above. */
function withinLines(state: State, now: number): State {
  const all = everyAccount(state).map((placed) => ({ ...placed, left: placed.account.memory.history.length }));
  let lines = all.reduce((sum, { left }) => sum + left, 0);
  for (; lines > LINES_KEPT; lines--) all.reduce((a, b) => (b.left > a.left ? b : a)).left--;
  return all.reduce((next, { marketplace, account, left }) => {
    let { memory } = account;
    while (memory.history.length > left) memory = withoutOldest(memory);
    return memory === account.memory ? next : withAccount(next, marketplace, { ...account, memory }, now);
  }, state);
}

/**
 * Takes in what one reading of a page of an account said, and tells the account's own incident.
 * @param assumed nothing told that the page is of this account; whether it may be remembered, and of since when
 */
function observeAccount(
  state: State,
  observation: Observation,
  number: number,
  assumed: Assumed | null,
  now: number,
): State {
  const { marketplace, since = now } = observation;
  const isAssumed = assumed !== null;
  // Where accounts are told apart by their marks, a page of which it is not known whose it is waits until it is.
  const isRemembered = !isAssumed || isEmpty(markedAccounts(storeOf(state, marketplace)));
  const seenAt = Math.min(Math.floor(since), now);
  const change = (account: Account): Account => {
    const read: Account = {
      ...account,
      ...accounts.observe(account, observation, now, isAssumed),
      memory: isRemembered ? rememberPage(account, observation, assumed?.signedInAt ?? null, now) : account.memory,
      seenAt: Math.max(seenAt, account.seenAt === null || isAhead(account.seenAt, now) ? 0 : account.seenAt),
    };
    const { incident } = read.recovery;
    const noted = incident && noteReadings(incident, account.facts, read.facts, now, observation.facts);
    return noted === incident ? read : { ...read, recovery: { ...read.recovery, incident: noted } };
  };
  return withinLines(changeAccount(state, marketplace, number, change, now), now);
}

/**
 * Whoever gets into the one account of a store is not shut out of it any more. Where there are several, or another is
 * being recovered, it may be another's page that said so.
 */
function settleNobody(state: State, marketplace: MarketplaceId, number: number, now: number): State {
  const store = storeOf(state, marketplace);
  const inside = accountOf(state, marketplace, number).facts.access?.reading;
  const outside = store.nobody.facts.access?.reading;
  const others = store.accounts.filter((account) => account.number !== number);
  const isOnly = others.every(({ key, recovery }) => key === null && !isOpen(recovery.incident));
  const isIn = inside?.value === 'ok' && !inside.isAssumed;
  if (!outside || !isIn || !isOnly || outside.since > inside.since) return state;
  return changeAccount(
    state,
    marketplace,
    NOBODY,
    (nobody) => ({ ...nobody, facts: accounts.takeReading(nobody.facts, 'access').facts }),
    now,
  );
}

/** Whose page it is that was observed: of a mark; of nobody; taken for an account, or said to be of one, by its number. */
export type Owner = { key: string } | 'nobody' | ({ takenFor: number } & Assumed) | { account: number };

interface Assumed {
  /** When somebody signed in before that page, in its tab, who may have been anybody. */
  signedInAt?: number | null;
}

/**
 * Takes in what one reading of one page said.
 * @param owner absent: the account to show, for certain
 */
export function observe(state: State, observation: Observation, now: number, owner?: Owner): State {
  const { marketplace, since = now } = observation;
  const chosen =
    state.settings.marketplace === null ? { ...state, settings: { ...state.settings, marketplace } } : state;
  if (owner === 'nobody') {
    const { access } = observation.facts;
    const facts = access ? { access } : {};
    return changeAccount(
      chosen,
      marketplace,
      NOBODY,
      (nobody) => ({ ...nobody, ...accounts.observe(nobody, { ...observation, facts }, now) }),
      now,
    );
  }
  if (owner && 'takenFor' in owner) return observeAccount(chosen, observation, owner.takenFor, owner, now);
  const { state: known, number } =
    owner && 'key' in owner
      ? withKey(chosen, marketplace, owner.key, now)
      : { state: chosen, number: owner?.account ?? shownAccount(chosen, marketplace) };
  const own = withdrawFromOthers(known, { ...observation, since }, number, now);
  return settleNobody(observeAccount(own, observation, number, null, now), marketplace, number, now);
}

/**
 * What a page on which nobody is signed in tells of the way into an account: as it was read, or else as the person said
 * on that page, since in another tab they may speak of another account. Null where neither could tell.
 */
export function accessOutside(
  state: State,
  { marketplace, facts, saidAt }: Observation,
): { by: 'reading' | 'word'; value: FactValue<'access'> } | null {
  const read = facts.access?.value;
  if (!read) return null;
  if (read !== 'unknown') return { by: 'reading', value: read };
  const word = accountOf(state, marketplace, NOBODY).facts.access?.word;
  if (!word || word.at !== saidAt || word.value === 'unknown') return null;
  return { by: 'word', value: word.value as FactValue<'access'> };
}

/** Takes what a page on which nobody is signed in tells for one of the account that is recovered, by the person's word. */
export function noteOutside(state: State, observation: Observation, now: number): State {
  const { marketplace, page, since = now } = observation;
  const told = accessOutside(state, observation);
  if (!told) return state;
  const { value } = told;
  const note = (incident: Incident): Incident => {
    if (told.by === 'word') {
      const isNoted = incident.log.some(
        (entry) => entry.kind === 'said' && entry.fact === 'access' && entry.value === value && entry.at >= since,
      );
      return isNoted ? incident : noteWord(incident, 'access', value, now);
    }
    const signals = observation.facts.access?.signals ?? [];
    const reading = { value, signals, page, since: Math.floor(since), isAssumed: false };
    const record = { reading, replaced: null, unread: null, elsewhere: null, word: null };
    return noteReadings(incident, {}, { access: record } as AccountFacts, now);
  };
  return recovering(state, marketplace).reduce(
    (next, { account: { number: account } }) => changeIncident(next, note, now, { marketplace, account }),
    state,
  );
}

/** Snoozes a banner of an account, if it is about something. */
export const snoozeBanner = (
  state: State,
  marketplace: MarketplaceId,
  about: BannerId,
  how: Snooze,
  now: number,
  number?: number,
): State => {
  const account = accountOf(state, marketplace, number);
  const snoozes = snooze(account.snoozes, about, how, bannerSubjects(state, account, now), now);
  return withAccount(state, marketplace, { ...account, snoozes }, now);
};

/** Shows a banner again. */
export function wakeBanner(
  state: State,
  marketplace: MarketplaceId,
  about: BannerId,
  now: number,
  number?: number,
): State {
  const account = accountOf(state, marketplace, number);
  return withAccount(state, marketplace, { ...account, snoozes: wake(account.snoozes, about) }, now);
}

/** Another plan to walk by, or none. Its banner shows again wherever it was snoozed. */
const withPlan = (state: State, twoStepPlan: TwoStepPlan | null, now: number): State =>
  twoStepPlan === state.twoStepPlan
    ? state
    : withEveryAccount(
        { ...state, twoStepPlan },
        (account) => ({ ...account, snoozes: wake(account.snoozes, 'two-step-walk') }),
        now,
      );

/**
 * A new phone or number: what was said to be done is open again, and the questions come back with the answers as they
 * were.
 */
const phoneChanged = (state: State, now: number): State => ({
  ...withEveryAccount(
    withPlan(state, twoStep.choosePair(state.twoStepPlan, null), now),
    (account) => ({ ...account, twoStepDone: NOTHING_DONE }),
    now,
  ),
  phoneChange: { at: now, remindedAt: null },
});

/** The person's word on a fact, or (null) that it is taken back. */
function changeWord(
  state: State,
  { marketplace, account: number, fact }: { marketplace: MarketplaceId; account?: number; fact: FactId },
  value: WordValue | null,
  now: number,
): State {
  const change = (account: Account): Account => {
    const facts = value === null ? accounts.unsay(account.facts, fact) : accounts.say(account.facts, fact, value, now);
    const { incident } = account.recovery;
    const noted = incident && noteWord(incident, fact, value, now);
    return {
      ...account,
      facts,
      recovery: noted === incident ? account.recovery : { ...account.recovery, incident: noted },
    };
  };
  return changeAccount(state, marketplace, number, change, now);
}

/**
 * Begins a recovery. One that is open goes on, at another store if one is named. It is of an account that is not yet known
 * whose: of that which is known already where no page ever bore a mark, else of one of its own.
 * @param number the account that it is of, where that is known
 */
function openIncident(state: State, marketplace: MarketplaceId, via: WayIn, now: number, number?: number): State {
  const at = incidentAtHand(state);
  if (at && isOpen(at.incident)) {
    if (at.marketplace === marketplace) return state;
    const { account } = at;
    const left = withAccount(
      state,
      at.marketplace,
      { ...account, recovery: recovery.withoutLast(account.recovery) },
      now,
    );
    return begun(left, marketplace, recovery.moveTo(at.incident, marketplace, now), now, number);
  }
  return begun(state, marketplace, recovery.openedBy(marketplace, via, now), now, number);
}

function begun(state: State, marketplace: MarketplaceId, incident: Incident, now: number, number?: number): State {
  const store = storeOf(state, marketplace);
  const isMarked = markedAccounts(store).length > 0;
  const named = store.accounts.find((account) => account.number === number);
  const of = named || (!isMarked && store.accounts.at(-1)) || newAccount(store, 'recovery');
  return withAccount(state, marketplace, { ...of, recovery: recovery.begin(of.recovery, incident) }, now);
}

/** Changes the checkup that is under way or was made last, where there is one. */
export function changeCheckup(state: State, change: (checkup: Checkup) => Checkup): State {
  const checkup = state.checkup && change(state.checkup);
  return checkup === state.checkup ? state : { ...state, checkup };
}

/** What a person can ask for, as far as it changes the document rather than replaces it. */
export type Change = Exclude<Command, { type: 'import' | 'erase' }>;

const CHANGES: ForEachCommand<Change, [state: State, now: number], State> = {
  say: (said, state, now) => changeWord(state, said, said.value, now),
  unsay: (said, state, now) =>
    accountOf(state, said.marketplace, said.account).facts[said.fact]?.word
      ? changeWord(state, said, null, now)
      : state,
  wake: ({ marketplace, about, account }, state, now) => wakeBanner(state, marketplace, about, now, account),
  'name-account': ({ marketplace, account, name }, state, now) =>
    changeAccount(state, marketplace, account, (of) => ({ ...of, name }), now),
  'forget-account': ({ marketplace, account }, state) => withoutAccount(state, marketplace, account),
  'join-accounts': ({ marketplace, from, into }, state, now) => joinAccounts(state, marketplace, from, into, now),
  'move-reading': ({ marketplace, account, fact, to }, state, now) =>
    moveReading(state, marketplace, fact, account, to, now),
  'disown-recovery': ({ marketplace, account }, state, now) => disown(state, marketplace, account, now),
  'seen-forgotten': ({ marketplace }, state) =>
    withStore(state, marketplace, { ...storeOf(state, marketplace), forgotAt: null }),
  'open-incident': ({ marketplace, account, via, path, answers = {}, mail }, state, now) => {
    // The log of what is known to be another's recovery takes nothing of this account.
    if (account !== undefined && othersRecovery(state, marketplace, account)) return state;
    const isBegun = !isOpen(incidentAtHand(state)?.incident ?? null);
    const open = openIncident(state, marketplace, via, now, account);
    const lead = (incident: Incident): Incident => {
      const told = mail ? recovery.addMail(incident, mail, now) : incident;
      // A mail that comes in later changes no path by itself.
      const led = mail && isBegun ? recovery.suggestByMail(told, mail, now) : told;
      return path ? recovery.suggest(led, path, answers, now) : led;
    };
    return changeIncident(open, lead, now);
  },
  'begin-checkup': ({ marketplace, account = null }, state, now) => ({
    ...state,
    checkup: checkups.startCheckup(marketplace, account, now),
  }),
  'resume-checkup': (_, state) => changeCheckup(state, (of) => checkups.pause(of, false)),
  'visit-stop': ({ page }, state) => changeCheckup(state, (of) => checkups.goTo(of, page)),
  'pause-checkup': (_, state) => changeCheckup(state, (of) => checkups.pause(of, true)),
  'stop-checkup': (_, state, now) => changeCheckup(state, (of) => checkups.stopCheckup(of, now)),
  'look-further': ({ page }, state) => changeCheckup(state, (of) => checkups.lookAt(of, page)),
  'say-looked': ({ page, answer }, state, now) =>
    changeCheckup(state, (of) => checkups.sayLooked(of, page, answer, now)),
  'erase-history': ({ marketplace, account }, state, now) =>
    changeAccount(state, marketplace, account, (of) => ({ ...of, memory: { ...of.memory, history: [] } }), now),
  'answer-change': ({ marketplace, account, subject, from, to, answer, via }, state, now) => {
    const { memory, number } = accountOf(state, marketplace, account);
    // What begins no recovery now stays to be answered until it can.
    const isHeld = answer === 'not-mine' && othersRecovery(state, marketplace, number) !== null;
    const answered = answerChange(memory, { subject, from, to }, answer, now, isHeld);
    if (answered === memory) return state;
    const next = changeAccount(state, marketplace, number, (of) => ({ ...of, memory: answered }), now);
    if (answer !== 'not-mine' || isHeld) return next;
    const { paths, answers } = suggestedByChange(subject);
    const path = pathAmong(paths, incidentAtHand(state)?.incident ?? null);
    const of = { marketplace, account: number, via, answers, mail: null };
    return applyCommand(next, { type: 'open-incident', ...of, ...(path && { path }) }, now);
  },
  'take-path': ({ path, whose }, state, now) =>
    changeIncident(state, (i) => recovery.takePath(i, path, now), now, whose),
  answer: ({ answers, since, whose }, state, now) =>
    changeIncident(state, (i) => recovery.answer(i, answers, since, now), now, whose),
  'answer-reading': ({ step, isMine, whose }, state, now) =>
    changeIncident(state, (i) => recovery.answerReading(i, step, isMine, now), now, whose),
  'answer-stop': ({ suspension, isAttack, whose }, state, now) =>
    changeIncident(state, (i) => recovery.answerStop(i, suspension, isAttack, now), now, whose),
  tick: ({ step, done, whose }, state, now) =>
    changeIncident(state, (i) => recovery.tickStep(i, step, done, now), now, whose),
  'add-mail': ({ mail, whose }, state, now) => changeIncident(state, (i) => recovery.addMail(i, mail, now), now, whose),
  'add-hold': ({ hold, from, hours, whose }, state, now) =>
    changeIncident(state, (i) => recovery.addHold(i, hold, from, hours, now), now, whose),
  'answer-hold': ({ id, how, whose }, state, now) =>
    changeIncident(state, (i) => recovery.answerHold(i, id, how, now), now, whose),
  note: ({ text, happenedAt, whose }, state, now) =>
    changeIncident(state, (i) => recovery.addNote(i, text, happenedAt, now), now, whose),
  'keep-call-sheet': ({ sheet, whose }, state, now) =>
    changeIncident(state, (i) => recovery.keepCallSheet(i, sheet), now, whose),
  'end-incident': ({ how, whose }, state, now) =>
    changeIncident(state, (i) => recovery.endIncident(i, how, now), now, whose),
  'reopen-incident': ({ whose }, state, now) =>
    changeIncident(state, (i) => recovery.reopenIncident(i, now), now, whose),
  rechecked: ({ day, whose }, state, now) =>
    changeIncident(state, (i) => recovery.answerRecheck(i, day, now), now, whose),
  'erase-incident': ({ whose }, state, now) => {
    const at = placedIncident(state, whose);
    if (!at) return state;
    const { marketplace, account } = at;
    return withAccount(state, marketplace, { ...account, recovery: recovery.erased(account.recovery) }, now);
  },
  'seen-lost': (_, state) => ({ ...state, reminders: { ...state.reminders, lostAt: null } }),
  'answer-two-step': ({ answers }, state, now) => withPlan(state, twoStep.planned(answers, now), now),
  'choose-pair': ({ chosen }, state, now) => withPlan(state, twoStep.choosePair(state.twoStepPlan, chosen), now),
  'tick-two-step': ({ marketplace, account, step, done }, state, now) =>
    changeAccount(
      state,
      marketplace,
      account,
      (of) => ({ ...of, twoStepDone: twoStep.tickDone(of.twoStepDone, step, done, now) }),
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
export const noteClock = (state: State, now: number): State =>
  everyIncident(state).reduce(
    (next, { marketplace, account }) =>
      changeIncident(next, (i) => noteClockOf(i, now), now, { marketplace, account: account.number }),
    state,
  );

/** Notes what has come due about every incident; says which kinds are to be announced. */
export function settleIncidents(state: State, now: number): { state: State; due: RecoveryReminder[] } {
  const due = new Set<RecoveryReminder>();
  const settled = everyIncident(state).reduce(
    (next, { marketplace, account }) =>
      changeIncident(
        next,
        (incident) => {
          const { incident: noted, due: news } = settle(incident, now);
          for (const kind of news) due.add(kind);
          return noted;
        },
        now,
        { marketplace, account: account.number },
      ),
    state,
  );
  return { state: settled, due: [...due] };
}

/** Does a piece of work once per command id, and remembers the id. */
export function once(state: State, id: string, work: (state: State) => State): State {
  if (state.commands.includes(id)) return state;
  return { ...work(state), commands: [...state.commands, id].slice(-COMMANDS_KEPT) };
}
