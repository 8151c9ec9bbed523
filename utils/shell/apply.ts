import { decide, factsOf } from '../account/decide.ts';
import { forgetSettled, showAgain } from '../account/snooze.ts';
import {
  FACT_IDS,
  type FactId,
  type FactReading,
  type FactValue,
  FINE_VALUE,
  type Observation,
} from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { FACT_PAGE, type PageId, speaksFor } from '../amazon/table.ts';
import { isEmpty, without } from '../base/objects.ts';
import type { Command } from '../messages/commands.ts';
import {
  addHold,
  addMail,
  addNote,
  answerHold,
  answerRecheck,
  answerTriage,
  endIncident,
  keepCallSheet,
  noteReadings,
  noteWord,
  openIncident,
  reopenIncident,
  tickStep,
} from '../recovery/reduce.ts';
import { ACCOUNT, COMMANDS_KEPT, type FactRecord, type State } from '../state/schema.ts';
import { choicesFor } from '../two-step/planner.ts';
import { forgetWhenOff, phoneChanged, tickTwoStep, withPlan } from '../two-step/reduce.ts';

/*
 * Every change to the state document, as pure functions of the document, what happened, and the time in milliseconds.
 * A change that changes nothing returns the same object.
 */

const NOTHING_KNOWN: FactRecord = { reading: null, unread: null, word: null };

/** Puts a record in its place. One in which nothing is left leaves no trace. */
function withRecord(state: State, marketplace: MarketplaceId, fact: FactId, record: FactRecord): State {
  const isNothing = !record.reading && !record.unread && !record.word;
  const facts = factsOf(state, marketplace);
  const left = isNothing ? without(facts, fact) : { ...facts, [fact]: record };
  const accounts = state.facts[marketplace] ?? {};
  const others = isEmpty(left) ? without(accounts, ACCOUNT) : { ...accounts, [ACCOUNT]: left };
  return {
    ...state,
    facts: isEmpty(others) ? without(state.facts, marketplace) : { ...state.facts, [marketplace]: others },
  };
}

/** Being shut out; merely meeting a sign-in page or a code prompt afterwards does not disprove it. */
const SHUT_OUT: readonly FactValue[] = ['locked', 'reset-required', 'email-not-found'];
const PASSING: readonly FactValue[] = ['signed-out', 'challenge'];

/** Whether a reading of `access` may follow this value. */
function mayFollow(former: FactValue | undefined, { value, signals }: FactReading): boolean {
  if (!PASSING.includes(value) || !former || !SHUT_OUT.includes(former)) return true;
  // Amazon asks for a code or a password only after it has found the address.
  const addressFound = value === 'challenge' || signals.includes('password-form');
  return former === 'email-not-found' && addressFound;
}

/** Whether a reading from this page may take the place of the one that is kept. */
function mayReplace(fact: FactId, page: PageId, reading: FactReading, kept: FactRecord, now: number): boolean {
  if (fact === 'access') return [kept.reading?.value, decide(kept, now)?.value].every((v) => mayFollow(v, reading));
  if (page === FACT_PAGE[fact]) return true;
  // Beside the fact's own page others may speak, but never say that all is well, and never against that page.
  return reading.value !== FINE_VALUE[fact] && kept.reading?.page !== FACT_PAGE[fact];
}

function observeFact(state: State, observation: Observation, fact: FactId, now: number): State {
  const { marketplace, page, facts } = observation;
  const reading: FactReading | undefined = facts[fact];
  if (!reading || !speaksFor(page, fact)) return state;
  const kept = factsOf(state, marketplace)[fact] ?? NOTHING_KNOWN;
  const { value, signals } = reading;
  if (value === 'unknown') {
    // `access` is read on many pages: that one of them could not tell says nothing.
    if (fact === 'access' || page !== FACT_PAGE[fact]) return state;
    return withRecord(state, marketplace, fact, { ...kept, unread: { page, at: now } });
  }
  if (!mayReplace(fact, page, reading, kept, now)) return state;
  return withRecord(state, marketplace, fact, { ...kept, reading: { value, signals, page, at: now }, unread: null });
}

/** Takes in what one reading of one page said. `unknown` never takes the place of a reading. */
export function observe(state: State, observation: Observation, now: number): State {
  const { marketplace, page } = observation;
  const seen: State = {
    ...state,
    pagesSeen: { ...state.pagesSeen, [marketplace]: { ...state.pagesSeen[marketplace], [page]: now } },
    settings: { ...state.settings, marketplace: state.settings.marketplace ?? marketplace },
  };
  const read = FACT_IDS.reduce((next, fact) => observeFact(next, observation, fact, now), seen);
  const noted = noteReadings(factsOf(state, marketplace), read, observation, now);
  return forgetSettled(forgetWhenOff(noted, marketplace, now), marketplace, now);
}

function say(state: State, marketplace: MarketplaceId, fact: FactId, word: FactRecord['word'], now: number): State {
  const kept = factsOf(state, marketplace)[fact] ?? NOTHING_KNOWN;
  const told = withRecord(state, marketplace, fact, { ...kept, word });
  return forgetSettled(forgetWhenOff(told, marketplace, now), marketplace, now);
}

/** Walks by one of the choices there are. */
function choosePair(state: State, chosen: number | null): State {
  const { twoStepPlan } = state;
  if (!twoStepPlan || (chosen !== null && !choicesFor(twoStepPlan.answers)[chosen]?.first)) return state;
  return withPlan(state, { ...twoStepPlan, chosen });
}

/** What a person can ask for, as far as it changes the document rather than replaces it. */
export type Change = Exclude<Command, { type: 'import' | 'erase' }>;

/** Does what a person asked for. A wish that has no object (a tick without an incident) changes nothing. */
export function applyCommand(state: State, command: Change, now: number): State {
  switch (command.type) {
    case 'say': {
      const { marketplace, fact, value } = command;
      return noteWord(say(state, marketplace, fact, { value, at: now }, now), marketplace, fact, value, now);
    }
    case 'unsay': {
      const { marketplace, fact } = command;
      if (!factsOf(state, marketplace)[fact]?.word) return state;
      return noteWord(say(state, marketplace, fact, null, now), marketplace, fact, null, now);
    }
    case 'show-again':
      return showAgain(state, command.marketplace, command.finding);
    case 'open-incident': {
      const open = openIncident(state, command.marketplace, command.via, now);
      return command.mail ? addMail(open, command.mail, now) : open;
    }
    case 'triage':
      return answerTriage(state, command.triage, now);
    case 'tick':
      return tickStep(state, command.step, command.done, now);
    case 'add-mail':
      return addMail(state, command.mail, now);
    case 'add-hold':
      return addHold(state, command.hold, command.from, command.hours, now);
    case 'answer-hold':
      return answerHold(state, command.id, command.how, now);
    case 'note':
      return addNote(state, command.text, command.happenedAt, now);
    case 'keep-call-sheet':
      return keepCallSheet(state, command.sheet);
    case 'end-incident':
      return endIncident(state, command.how, now);
    case 'reopen-incident':
      return reopenIncident(state, now);
    case 'rechecked':
      return answerRecheck(state, command.day, now);
    case 'erase-incident':
      return state.incident ? { ...state, incident: null } : state;
    case 'answer-two-step':
      return withPlan(state, { answers: command.answers, chosen: null, at: now });
    case 'choose-pair':
      return choosePair(state, command.chosen);
    case 'tick-two-step':
      return forgetSettled(
        tickTwoStep(state, command.marketplace, command.step, command.done, now),
        command.marketplace,
        now,
      );
    case 'phone-change':
      return command.settled ? { ...state, phoneChange: null } : phoneChanged(state, now);
    case 'set':
      return { ...state, settings: { ...state.settings, ...command.settings } };
    case 'finish-first-run':
      return { ...state, firstRun: { doneAt: state.firstRun.doneAt ?? now } };
  }
}

/** Does a piece of work once per command id, and remembers the id. */
export function once(state: State, id: string, work: (state: State) => State): State {
  if (state.commands.includes(id)) return state;
  return { ...work(state), commands: [...state.commands, id].slice(-COMMANDS_KEPT) };
}
