import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { StateError } from '../base/errors.ts';
import type { CallSheet } from './call-sheet.ts';
import { isQuiet } from './due.ts';
import { isEnded, isOpen, note, noticed, recheckDue } from './entries.ts';
import { type HoldKind, holdEnds, holdOfHours } from './holds.ts';
import { incidentState, isAllClear } from './incident.ts';
import { knownMail } from './mails.ts';
import type { PathId } from './paths/ids.ts';
import type { Answers } from './questions.ts';
import type { RecheckDay } from './rechecks.ts';
import type { Ending, Entry, HoldAnswer, Incident, MailNews, RecoverySlice, WayIn } from './schema.ts';
import { ENDED_KEPT, LOG_KEPT } from './slice.ts';
import type { StepId } from './steps.ts';
import { isBelieved, mailMoment } from './stops.ts';
import { suggestedByMail } from './suggest.ts';
import { answerEntries, pathEntries, suggestedEntries } from './walk.ts';

/* What the person does about an incident, each as one or more entries added to its log. Times in milliseconds. */

export const openedBy = (marketplace: MarketplaceId, via: WayIn, now: number): Incident => ({
  marketplace,
  log: [{ kind: 'opened', at: now, via }],
  callSheet: null,
  clock: now,
});

/** An incident that is open goes on, at another store if one is named. */
export const moveTo = (incident: Incident, marketplace: MarketplaceId, now: number): Incident =>
  incident.marketplace === marketplace
    ? incident
    : { ...note(incident, { kind: 'moved', at: now, marketplace }), marketplace };

/** Notes that the account that was seen is the one of the incident, or that it is not. */
export const noteOwner = (incident: Incident, isOwn: boolean, now: number): Incident =>
  note(incident, { kind: 'owned', at: now, isOwn });

/** Begins an incident; the one before it is kept. */
export const begin = ({ incident, ended }: RecoverySlice, next: Incident): RecoverySlice => ({
  incident: next,
  ended: [...ended, ...(incident ? [incident] : [])].slice(-ENDED_KEPT),
});

/** Forgets the last incident; the one before it comes back. */
export const withoutLast = ({ ended }: RecoverySlice): RecoverySlice => ({
  incident: ended.at(-1) ?? null,
  ended: ended.slice(0, -1),
});

/** Forgets the last incident; of a quiet path every earlier one that was quiet, too. */
export const erased = ({ incident, ended }: RecoverySlice): RecoverySlice => ({
  incident: null,
  ended: incident && isQuiet(incident) ? ended.filter((one) => !isQuiet(one)) : ended,
});

const openedAt = ({ log }: Incident): number => log[0]?.at ?? 0;

/** The recoveries of two accounts that are one: an open one stays so, else the one that was begun last. */
export function joinRecoveries(a: RecoverySlice, b: RecoverySlice): RecoverySlice {
  const all = [...a.ended, ...b.ended, ...[a.incident, b.incident].filter((incident) => incident !== null)];
  const inOrder = all.sort((x, y) => Number(isOpen(x)) - Number(isOpen(y)) || openedAt(x) - openedAt(y));
  const last = inOrder.at(-1) ?? null;
  return { incident: last, ended: inOrder.slice(0, -1).slice(-ENDED_KEPT) };
}

/** What happened, as the person says. Whatever was done and answered stays. */
export const takePath = (incident: Incident, path: PathId, now: number): Incident =>
  isOpen(incident) ? note(incident, ...pathEntries(incident.log, path, now)) : incident;

/** The path that something seen leads to, with what it answers already. */
export const suggest = (incident: Incident, path: PathId, answers: Answers, now: number): Incident =>
  isOpen(incident) ? note(incident, ...suggestedEntries(incident.log, path, answers, now)) : incident;

/** The path that a mail leads to, where it is believed and leads to one. */
export function suggestByMail(incident: Incident, mail: MailNews, now: number): Incident {
  const suggestion = isBelieved(mail) ? suggestedByMail(mail.event, null) : null;
  const [path] = suggestion?.paths ?? [];
  return suggestion && path ? suggest(incident, path, suggestion.answers, now) : incident;
}

/** Answers to the questions of the path. Whatever was done stays; answers that show another path lead to it. */
export const answer = (incident: Incident, answers: Answers, since: number | null, now: number): Incident =>
  isOpen(incident) ? note(incident, ...answerEntries(incident.log, answers, since, now)) : incident;

/** Whose the thing is that was read for a step. */
export const answerReading = (incident: Incident, step: StepId, isMine: boolean, now: number): Incident =>
  isOpen(incident) ? note(incident, { kind: isMine ? 'ticked' : 'not-mine', at: now, step }) : incident;

/** Whether a new attack came with a suspension. Nothing of one that is not known. */
export function answerStop(incident: Incident, suspension: number, isAttack: boolean, now: number): Incident {
  const isKnown = isOpen(incident) && suspension <= incidentState(incident, now).suspensions;
  return isKnown ? note(incident, { kind: 'stop-said', at: now, suspension, isAttack }) : incident;
}

export const tickStep = (incident: Incident, step: StepId, done: boolean, now: number): Incident =>
  isOpen(incident) ? note(incident, { kind: done ? 'ticked' : 'unticked', at: now, step }) : incident;

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
export function addHold(incident: Incident, hold: HoldKind, from: number, hours: number | null, now: number): Incident {
  if (!isOpen(incident) || (hold === 'own' && hours === null)) return incident;
  return note(incident, ...holdEntries(incident, hold, Math.min(from, now), hours, 'person', now));
}

/**
 * What a mail reports, and the hold it states, counted from when it was sent. The same mail is taken in once; one that
 * was pasted without its date first, then with it, has its hold counted anew.
 */
export function addMail(incident: Incident, mail: MailNews, now: number): Incident {
  const { addedAt, believed, isDatedNow } = knownMail(incident, mail, now);
  if (!isOpen(incident) || addedAt !== null) return incident;
  const entries: Entry[] = [{ kind: 'mail', at: now, mail }];
  if (mail.waitHours !== null && isBelieved(mail) && (believed.length === 0 || isDatedNow)) {
    // The hold of a mail stands right behind it.
    const former = believed.map(({ index }) => incident.log[index + 1]);
    const counted = former.flatMap((entry) => (entry?.kind === 'hold' && entry.by === 'mail' ? [entry.id] : []));
    entries.unshift(...counted.map((id): Entry => ({ kind: 'hold-said', at: now, id, how: 'withdrawn' })));
    const from = mailMoment({ at: now, mail });
    entries.push(...holdEntries(incident, holdOfHours(mail.waitHours), from, mail.waitHours, 'mail', now));
  }
  return note(incident, ...entries);
}

/** What the person says of a hold: over, late, or entered by mistake. */
export function answerHold(incident: Incident, id: number, how: HoldAnswer, now: number): Incident {
  const exists = incident.log.some((entry) => entry.kind === 'hold' && entry.id === id);
  return exists && isOpen(incident) ? note(incident, { kind: 'hold-said', at: now, id, how }) : incident;
}

export const addNote = (incident: Incident, text: string, happenedAt: number, now: number): Incident =>
  note(incident, { kind: 'note', at: now, happenedAt: Math.min(happenedAt, now), text });

/** Keeps what was written for the call while the incident is open, or (null) forgets it. */
export const keepCallSheet = (incident: Incident, callSheet: CallSheet | null): Incident =>
  callSheet !== null && isEnded(incident) ? incident : { ...incident, callSheet };

/**
 * Ends the incident, and forgets the call sheet. The all-clear is given only where it has been earned; else it is
 * ended by the person's wish, with the number of things that were not looked at. There is room for it in a log that is
 * full otherwise.
 */
export function endIncident(incident: Incident, how: Ending, now: number): Incident {
  if (!isOpen(incident)) return incident;
  const known = incidentState(incident, now);
  const earned = how === 'all-clear' && !isAllClear(known) ? 'by-you' : how;
  const ended = noticed(incident, LOG_KEPT, { kind: 'ended', at: now, how: earned, left: known.missing.length });
  if (ended === incident) throw new StateError('log-full');
  return keepCallSheet(ended, null);
}

export const reopenIncident = (incident: Incident, now: number): Incident =>
  isEnded(incident) ? note(incident, { kind: 'reopened', at: now }) : incident;

export const answerRecheck = (incident: Incident, day: RecheckDay, now: number): Incident =>
  recheckDue(incident)?.day === day ? noticed(incident, LOG_KEPT, { kind: 'rechecked', at: now, day }) : incident;
