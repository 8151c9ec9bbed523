import { factsOf } from '../account/decide.ts';
import { FACT_IDS, type FactId, type FactValue, type Observation } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { DAY, isAhead, MINUTE } from '../base/time.ts';
import { StateError } from '../state/repository.ts';
import type { AccountFacts, State } from '../state/schema.ts';
import type { CallSheet } from './call-sheet.ts';
import { type HoldKind, holdEnds, holdOfHours } from './holds.ts';
import { incidentState, isAllClear } from './incident.ts';
import { inOrder, PASSING } from './log.ts';
import { RECHECK_DAYS, type RecheckDay } from './rechecks.ts';
import {
  type Ending,
  type Entry,
  type EntryOf,
  type HoldAnswer,
  type Incident,
  LOG_KEPT,
  LOG_OF_PERSON,
  LOG_OF_READINGS,
  type MailNews,
  READINGS_GIVE_WAY,
  type WayIn,
} from './schema.ts';
import type { StepId } from './steps.ts';
import { type Hold, holdsOf, isBelieved, mailMoment, SAME_ACT } from './stops.ts';
import type { Triage } from './triage.ts';

/*
 * What happens to an incident, each as one or more entries added to its log. Nothing in the log is ever changed; only
 * readings that a later one has replaced give way when it grows very long. Times in milliseconds.
 */

/** Whether the incident is open: begun, and not ended since. */
export const isOpen = ({ incident }: State): boolean => incident !== null && !isEnded(incident);

const isEnded = ({ log }: Incident): boolean =>
  log.findLast(({ kind }) => kind === 'ended' || kind === 'reopened')?.kind === 'ended';

/**
 * Drops one reading from a long log: the oldest that tells nothing any more (the same was read before and after, with
 * nothing between that would change what it means), else the oldest that a later one of the same fact has replaced.
 */
function makeRoom(log: readonly Entry[]): readonly Entry[] {
  if (log.length < READINGS_GIVE_WAY) return log;
  const replaced = FACT_IDS.flatMap((fact) => {
    const all = log.flatMap((entry, index) => (entry.kind === 'read' && entry.fact === fact ? [index] : []));
    return all.slice(0, -1).map((index, i) => ({ index, before: all[i - 1], next: all[i + 1] as number }));
  }).sort((a, b) => a.index - b.index);
  const given = replaced.find(({ index, before, next }) => isIdle(log, index, before, next)) ?? replaced[0];
  return given ? log.toSpliced(given.index, 1) : log;
}

/** Whether the incident amounts to the same without a reading, which has these around it. */
function isIdle(log: readonly Entry[], index: number, before: number | undefined, next: number): boolean {
  const valueAt = (i: number) => (log[i] as EntryOf<'read'>).value;
  if (PASSING.includes(valueAt(index))) return true;
  if (before === undefined || valueAt(before) !== valueAt(index) || valueAt(next) !== valueAt(index)) return false;
  return !log.slice(before, next).some(changesMatters);
}

const withEntries = (state: State, incident: Incident, entries: readonly Entry[]): State => ({
  ...state,
  incident: {
    ...incident,
    log: [...entries.reduce((all, entry) => [...makeRoom(all), entry], incident.log as readonly Entry[])],
  },
});

/** Adds what the person said. Throws `StateError` when the log is full: nothing is changed, and the person is told. */
function note(state: State, ...entries: Entry[]): State {
  const { incident } = state;
  if (!incident) return state;
  const noted = withEntries(state, incident, entries);
  if ((noted.incident?.log.length ?? 0) > LOG_OF_PERSON) throw new StateError('log-full');
  return noted;
}

/** Adds what room is kept for up to `most` entries; what finds none is left out. */
function noticed(state: State, most: number, ...entries: Entry[]): State {
  const { incident } = state;
  if (!incident) return state;
  const noted = withEntries(state, incident, entries);
  return (noted.incident?.log.length ?? 0) > most ? state : noted;
}

const hasRoom = ({ log }: Incident): boolean => log.length < LOG_KEPT;

const openedBy = (marketplace: MarketplaceId, via: WayIn, now: number): Incident => ({
  marketplace,
  log: [{ kind: 'opened', at: now, via }],
  callSheet: null,
  clock: now,
});

/** An incident that is open goes on, at another store if one is named; an ended one is replaced by a new one. */
export function openIncident(state: State, marketplace: MarketplaceId, via: WayIn, now: number): State {
  const { incident } = state;
  if (!incident || isEnded(incident)) return { ...state, incident: openedBy(marketplace, via, now) };
  if (incident.marketplace === marketplace) return state;
  const moved = note(state, { kind: 'moved', at: now, marketplace });
  return { ...moved, incident: moved.incident && { ...moved.incident, marketplace } };
}

/** The answers to the first questions. Whatever was done stays done. */
export const answerTriage = (state: State, triage: Triage, now: number): State =>
  isOpen(state) ? note(state, { kind: 'answered', at: now, triage }) : state;

export const tickStep = (state: State, step: StepId, done: boolean, now: number): State =>
  isOpen(state) ? note(state, { kind: done ? 'ticked' : 'unticked', at: now, step }) : state;

/** The entries of a hold. One whose end has passed already needs no announcement. */
function holdEntries(
  { log }: Incident,
  hold: HoldKind,
  from: number,
  hours: number | null,
  by: 'mail' | 'person',
  now: number,
): Entry[] {
  const id = log.filter(({ kind }) => kind === 'hold').length;
  const ends = holdEnds(hold, from, hours);
  const entry: Entry = { kind: 'hold', at: now, id, hold, from, ...ends, by };
  return ends.latest <= now ? [entry, { kind: 'hold-due', at: now, id }] : [entry];
}

/** A hold that began at `from` (not ahead of the clock). @param hours of one of one's own */
export function addHold(state: State, hold: HoldKind, from: number, hours: number | null, now: number): State {
  if (!state.incident || !isOpen(state) || (hold === 'own' && hours === null)) return state;
  return note(state, ...holdEntries(state.incident, hold, Math.min(from, now), hours, 'person', now));
}

/** Whether a mail that was noted at `at` is the same as one that is taken in now. Where a date is missing: if noted just now. */
function isSameMail(one: MailNews, at: number, other: MailNews, now: number): boolean {
  if (one.event !== other.event || one.waitHours !== other.waitHours) return false;
  if (one.sentAt !== null && other.sentAt !== null) return one.sentAt === other.sentAt;
  return Math.abs(now - at) <= SAME_ACT;
}

/**
 * What a mail reports, and the hold it states, counted from when it was sent. The same mail is taken in once; one that
 * was pasted without its date first, then with it, has its hold counted anew.
 */
export function addMail(state: State, mail: MailNews, now: number): State {
  const { incident } = state;
  if (!incident || !isOpen(state)) return state;
  const same = incident.log.flatMap((entry, index) =>
    entry.kind === 'mail' && isSameMail(entry.mail, entry.at, mail, now) ? [{ index, known: entry.mail }] : [],
  );
  const believed = same.filter(({ known }) => isBelieved(known));
  const isDatedNow =
    isBelieved(mail) &&
    mail.sentAt !== null &&
    believed.length > 0 &&
    believed.every(({ known }) => known.sentAt === null);
  if (same.some(({ known }) => known.verdict === mail.verdict) && !isDatedNow) return state;

  const entries: Entry[] = [{ kind: 'mail', at: now, mail }];
  if (mail.waitHours !== null && isBelieved(mail) && (believed.length === 0 || isDatedNow)) {
    // The hold of a mail stands right behind it.
    const former = believed.map(({ index }) => incident.log[index + 1]);
    const counted = former.flatMap((entry) => (entry?.kind === 'hold' && entry.by === 'mail' ? [entry.id] : []));
    entries.unshift(...counted.map((id): Entry => ({ kind: 'hold-said', at: now, id, how: 'withdrawn' })));
    const from = mailMoment({ at: now, mail });
    entries.push(...holdEntries(incident, holdOfHours(mail.waitHours), from, mail.waitHours, 'mail', now));
  }
  return note(state, ...entries);
}

/** What the person says of a hold: over, late, or entered by mistake. */
export function answerHold(state: State, id: number, how: HoldAnswer, now: number): State {
  const exists = state.incident?.log.some((entry) => entry.kind === 'hold' && entry.id === id);
  return exists && isOpen(state) ? note(state, { kind: 'hold-said', at: now, id, how }) : state;
}

export const addNote = (state: State, text: string, happenedAt: number, now: number): State =>
  state.incident ? note(state, { kind: 'note', at: now, happenedAt: Math.min(happenedAt, now), text }) : state;

/** Keeps what was written for the call while the incident is open, or (null) forgets it. */
export function keepCallSheet(state: State, callSheet: CallSheet | null): State {
  const { incident } = state;
  if (!incident || (callSheet !== null && isEnded(incident))) return state;
  return { ...state, incident: { ...incident, callSheet } };
}

/**
 * Ends the incident, and forgets the call sheet. The all-clear is given only where it has been earned; else it is
 * ended by the person's wish, with the number of things that were not looked at. There is room for it in a log that is
 * full otherwise.
 */
export function endIncident(state: State, how: Ending, now: number): State {
  if (!state.incident || !isOpen(state)) return state;
  const known = incidentState(state.incident, now);
  const earned = how === 'all-clear' && !isAllClear(known) ? 'by-you' : how;
  const entry: Entry = { kind: 'ended', at: now, how: earned, left: known.missing.length };
  const ended = noticed(state, LOG_KEPT, entry);
  if (ended === state) throw new StateError('log-full');
  return keepCallSheet(ended, null);
}

export const reopenIncident = (state: State, now: number): State =>
  state.incident && isEnded(state.incident) ? note(state, { kind: 'reopened', at: now }) : state;

export const answerRecheck = (state: State, day: RecheckDay, now: number): State =>
  recheckDue(state)?.day === day ? noticed(state, LOG_KEPT, { kind: 'rechecked', at: now, day }) : state;

/** The times that an entry tells of after which a page has to be loaded anew. */
function turnsOf(entry: Entry, now: number): number[] {
  switch (entry.kind) {
    case 'opened':
    case 'reopened':
    case 'hold-said':
      return [entry.at];
    case 'mail':
      return [mailMoment(entry)];
    case 'hold':
      return [entry.from, entry.latest].filter((at) => at <= now);
    default:
      return [];
  }
}

/**
 * Whether a page was loaded before the incident took its last turn: it began, or a hold or a mail of Amazon's came, or
 * a hold ended. Shown again in its tab, such a page still says what was true before.
 */
const isFromBefore = ({ log }: Incident, loadedAt: number, now: number): boolean =>
  log.some((entry) => turnsOf(entry, now).some((at) => at <= now && loadedAt < at));

/** After this long the same reading is noted again. */
const READ_AGAIN = DAY;

/**
 * Notes what was read of the account in an open incident, where it says something new.
 * @param before what was known before the observation, which `state` has taken in
 */
export function noteReadings(
  before: AccountFacts,
  state: State,
  { marketplace, loadedAt }: Observation,
  now: number,
): State {
  const { incident } = state;
  if (!incident || !isOpen(state) || incident.marketplace !== marketplace) return state;
  if (isFromBefore(incident, loadedAt ?? now, now)) return state;
  const facts = factsOf(state, marketplace);
  const entries = FACT_IDS.flatMap((fact): Entry[] => {
    const reading = facts[fact]?.reading;
    if (!reading || reading === before[fact]?.reading) return [];
    return isNews(incident, fact, reading.value, now)
      ? [{ kind: 'read', at: now, fact, value: reading.value, page: reading.page }]
      : [];
  });
  return entries.reduce((next, entry) => noticed(next, LOG_OF_READINGS, entry), state);
}

/** Whether a reading adds to the log: another value, or the same after something that may have changed it. */
function isNews({ log }: Incident, fact: FactId, value: FactValue, now: number): boolean {
  const index = log.findLastIndex((entry) => (entry.kind === 'read' || entry.kind === 'said') && entry.fact === fact);
  const before = log[index];
  if (before?.kind !== 'read' || before.value !== value) return true;
  const isOld = now - before.at > READ_AGAIN || isAhead(before.at, now);
  const since = log.slice(index + 1);
  const ends = log.flatMap((entry) => (entry.kind === 'hold' ? [entry.latest] : []));
  const holdEnded = ends.some((latest) => before.at < latest && latest <= now);
  return isOld || holdEnded || since.some(changesMatters);
}

/** After one of these a reading counts anew. */
const CHANGES: readonly Entry['kind'][] = ['hold', 'hold-said', 'mail', 'ticked', 'unticked', 'moved', 'reopened'];
const changesMatters = ({ kind }: Entry): boolean => CHANGES.includes(kind);

/** Notes the person's word on a fact, or (null) that it was taken back. */
export function noteWord(
  state: State,
  marketplace: MarketplaceId,
  fact: FactId,
  value: FactValue | null,
  now: number,
): State {
  if (!isOpen(state) || state.incident?.marketplace !== marketplace) return state;
  return note(state, value === null ? { kind: 'unsaid', at: now, fact } : { kind: 'said', at: now, fact, value });
}

/** Holds whose end has come and which the person has not answered. */
export function holdsDue({ incident }: State, now: number): Hold[] {
  if (!incident || isEnded(incident)) return [];
  return holdsOf(incident.log, now).filter(({ status }) => status === 'due');
}

/** The look again that was announced last and not answered. */
export function recheckDue({ incident }: State): { day: RecheckDay; at: number } | null {
  if (!incident || !isEnded(incident)) return null;
  const since = incident.log.slice(incident.log.findLastIndex(({ kind }) => kind === 'ended'));
  const entry = since.findLast(({ kind }) => kind === 'recheck-due' || kind === 'rechecked');
  return entry?.kind === 'recheck-due' ? { day: entry.day, at: entry.at } : null;
}

/**
 * The looks again that are still to be announced, with their times. None after a false alarm. Where the clock was found
 * set back since the end, they are counted from then.
 */
export function rechecksAhead({ incident }: State): { day: RecheckDay; at: number }[] {
  if (!incident || !isEnded(incident)) return [];
  const start = incident.log.findLastIndex(({ kind }) => kind === 'ended');
  const ended = incident.log[start];
  if (ended?.kind !== 'ended' || ended.how === 'false-alarm') return [];
  const since = incident.log.slice(start);
  const from = inOrder(incident.log, Number.POSITIVE_INFINITY)[start]?.at ?? ended.at;
  return RECHECK_DAYS.filter((day) => !since.some((entry) => entry.kind === 'recheck-due' && entry.day === day)).map(
    (day) => ({ day, at: from + day * DAY }),
  );
}

/** How far the clock may differ from what it has shown before it counts as set back. */
const CLOCK_SLACK = 2 * MINUTE;
/** How often the clock is noted while a hold runs. */
export const CLOCK_EVERY = 30 * MINUTE;

/** By how much the clock shows less than it has shown, in milliseconds; 0 for a clock that goes right. */
export const clockSetBackBy = ({ clock }: Incident, now: number): number =>
  clock > now + CLOCK_SLACK ? clock - now : 0;

/** Notes how far the clock has come while the incident is open, and at any time that it was set back. */
export function noteClock(state: State, now: number): State {
  const { incident } = state;
  if (!incident) return state;
  if (clockSetBackBy(incident, now) > 0) {
    const noted = noticed(state, LOG_OF_READINGS, { kind: 'clock-set-back', at: now, was: incident.clock });
    return { ...noted, incident: noted.incident && { ...noted.incident, clock: now } };
  }
  return isOpen(state) && now - incident.clock >= MINUTE ? { ...state, incident: { ...incident, clock: now } } : state;
}

/** Notes that holds and looks again have come due; says which kinds are to be announced. */
export function settleIncident(state: State, now: number): { state: State; due: ('hold' | 'recheck')[] } {
  const due = new Set<'hold' | 'recheck'>();
  let next = state;
  const settle = (kind: 'hold' | 'recheck', entry: Entry) => {
    const noted = noticed(next, LOG_KEPT, entry);
    if (noted !== next) due.add(kind);
    next = noted;
  };
  for (const { id, announcedAt } of holdsDue(state, now)) {
    if (announcedAt === null) settle('hold', { kind: 'hold-due', at: now, id });
  }
  for (const { day, at } of rechecksAhead(state)) {
    if (at <= now) settle('recheck', { kind: 'recheck-due', at: now, day });
  }
  return { state: next, due: [...due] };
}

/** The moments at which something about the incident comes due. None in a log that has no room to note it. */
export function incidentTimes(state: State, now: number): number[] {
  const { incident } = state;
  if (!incident || !hasRoom(incident)) return [];
  const holds = isOpen(state) ? holdsOf(incident.log, now) : [];
  const running = holds.filter(({ status }) => status === 'running');
  const unannounced = holds.filter(({ status, announcedAt }) => status === 'due' && announcedAt === null);
  return [
    ...[...running, ...unannounced].map(({ latest }) => latest),
    ...(running.length > 0 ? [now + CLOCK_EVERY] : []),
    ...rechecksAhead(state).map(({ at }) => at),
  ];
}
