import type { FactValue } from '../amazon/facts.ts';
import type { MailEvent } from '../mail/events-table.ts';
import { HOUR, type HoldKind } from './holds.ts';
import {
  byMoment,
  clockMoment,
  inOrder,
  isAfter,
  last,
  latestOf,
  type Moment,
  momentOf,
  type Noted,
  ofKind,
  statementsOf,
} from './log.ts';
import type { Entry, EntryOf, HoldAnswer, MailNews } from './schema.ts';
import { needsAccount, type StepId, stepRule } from './steps.ts';

/* How Amazon stopped the account, and for how long, as the log of an incident tells it. Times are milliseconds. */

export type HoldStatus =
  /** Its latest end is still to come. */
  | 'running'
  /** Its time has come; nothing has shown yet whether the account works again. */
  | 'due'
  /** The person said that the account is still stopped. */
  | 'late'
  /** The person or a mail said so, or its time has come and the person was in the account after that. */
  | 'over'
  /** Entered by mistake. */
  | 'withdrawn';

export interface Hold {
  id: number;
  kind: HoldKind;
  /** Its place in the log, and when it was noted. */
  index: number;
  at: number;
  from: number;
  /** The same as `latest` unless it is a range. */
  earliest: number;
  latest: number;
  by: 'mail' | 'person';
  status: HoldStatus;
  /** Since when it is over (or due), by the clock or by what was said; null before. */
  overAt: number | null;
  /** When its end was announced; null before. */
  announcedAt: number | null;
  /** Which suspension of the incident it belongs to, from 1. */
  suspension: number;
}

/** A hold with its moments. */
interface Span {
  hold: Hold;
  start: Moment;
  /** Null while it runs or is late. */
  end: Moment | null;
  /** When it was said to be over, be it after its time had come; null where nobody did. */
  saidOver: Moment | null;
}

/** Amazon stopping the account at a moment: a hold, a mail that reports it, or a page that says so. */
interface Stop extends Moment {
  /** The steps it undoes. */
  undoes: (step: StepId) => boolean;
  hold: Hold | null;
  /** A page said so. Amazon asks for a new password once a wait is over, so that alone is no other suspension. */
  isPage: boolean;
  /** When Amazon wrote that it took the account from an intruder, where that is known. */
  sentAt: number | null;
}

/** How an incident's account was stopped. */
export interface Stops {
  /** Oldest entry first. */
  holds: Hold[];
  /** How many times Amazon suspended the account, as far as is known. */
  suspensions: number;
  /** The suspensions from the second on of which the person has not said whether a new attack came with them. */
  unexplained: number[];
  /** Amazon stopped the account at some time, be it only for an identity check. */
  isStopped: boolean;
  /** A hold runs, or its end was said to be late. */
  isHeld: boolean;
  /** When the last hold was over; null without holds and while one runs or is late. */
  lastEnd: (Moment & { isSaid: boolean }) | null;
  /** Whether something was noted after the last stop, and after every hold. */
  isAfterAll: (noted: Moment) => boolean;
  /** Whether neither a suspension nor an attack that undoes the step came after a moment. */
  stands: (step: StepId, moment: Moment) => boolean;
  /** Whether a moment is after a stop that made the password void. */
  cameAfterReset: (moment: Moment) => boolean;
  /** Whether a moment is after the holds that had been imposed by then. */
  isBetweenHolds: (moment: Moment) => boolean;
}

/** The mails that report that Amazon stopped the account. */
const STOPPING: readonly (MailEvent | 'unknown')[] = ['access-revoked', 'account-locked', 'password-reset-required'];
const SHUT: readonly FactValue[] = ['locked', 'reset-required'];

/** Two mails further apart than this report two acts of Amazon. */
export const SAME_ACT = HOUR;

/** Whether a mail counts as Amazon's word: a suspicious one is kept in the log and changes nothing. */
export const isBelieved = ({ verdict }: MailNews): boolean => verdict !== 'suspicious';

/** When what a mail reports happened: when it was sent, unless that lies ahead of the time it was noted. */
export const mailMoment = ({ at, mail }: { at: number; mail: Pick<MailNews, 'sentAt'> }): number =>
  mail.sentAt === null || mail.sentAt > at ? at : mail.sentAt;

/** A mail that counts, at the moment it was sent. */
interface SentMail extends Moment {
  noted: Noted<'mail'>;
}

/** The mails that count and that report one of these events. */
const mailsOf = (log: readonly Noted[], events: readonly (MailEvent | 'unknown')[]): SentMail[] =>
  ofKind(log, 'mail')
    .filter(({ entry }) => events.includes(entry.mail.event) && isBelieved(entry.mail))
    .map((noted) => ({ ...momentOf(log, mailMoment(noted.entry), noted), noted }));

interface EndWord extends Moment {
  how: HoldAnswer;
}

/** What was said of a hold: by the person, or by a mail that says that it was lifted. What was withdrawn stays so. */
function wordsOn(log: readonly Noted[], { id, from }: EntryOf<'hold'>, lifting: readonly SentMail[]): EndWord[] {
  const said = ofKind(log, 'hold-said')
    .filter(({ entry }) => entry.id === id)
    .map(({ entry: { how }, place, at }) => ({ how, place, at }));
  if (last(said)?.how === 'withdrawn') return said;
  const lifted = lifting
    .filter(({ noted }) => mailMoment(noted.entry) >= from)
    .map(({ place, at }) => ({ how: 'over' as const, place, at }));
  return [...said, ...lifted].sort(byMoment);
}

const earliestOf = (a: Moment | null, b: Moment | null): Moment | null => (a && b ? (isAfter(a, b) ? b : a) : (a ?? b));

/** What a hold's end depends on. */
interface Evidence {
  log: readonly Noted[];
  /** The mails that say that holds were lifted. */
  lifting: readonly SentMail[];
  /** When the person was in the account. */
  inside: readonly Moment[];
  now: number;
}

function spanOf(noted: Noted<'hold'>, { log, lifting, inside, now }: Evidence): Span {
  const { hold: kind, id, from, earliest, latest, by } = noted.entry;
  const words = wordsOn(log, noted.entry, lifting);
  const word = last(words)?.how;
  const sinceLate = words.slice(words.findLastIndex(({ how }) => how === 'late') + 1);
  const saidOver = (word === 'over' && sinceLate.find(({ how }) => how === 'over')) || null;
  // Said to be over after it was late, it was not over when its time had come.
  const isTimeUp = latest <= now && sinceLate.length === words.length;
  const timeUp = isTimeUp ? clockMoment(log, latest) : null;
  const isOver = word === undefined || word === 'over';
  const end = isOver ? earliestOf(saidOver, timeUp) : null;

  const isBackIn = timeUp !== null && inside.some((moment) => isAfter(moment, timeUp));
  const byClock: HoldStatus = isTimeUp ? (isBackIn ? 'over' : 'due') : 'running';
  const status = word ?? byClock;
  const announcedAt = ofKind(log, 'hold-due').find(({ entry }) => entry.id === id)?.at ?? null;
  const { index, at } = noted;
  const overAt = end?.at ?? null;
  return {
    hold: { id, kind, index, at, from, earliest, latest, by, status, overAt, announcedAt, suspension: 1 },
    start: momentOf(log, from, noted),
    end,
    saidOver,
  };
}

/**
 * The pages, or words, that said that the account is shut, each where it was news. One between two openings less than
 * an hour apart was an old page shown once more: no suspension is over that soon.
 */
function shutAt(log: readonly Noted[]): Moment[] {
  const told = statementsOf(log, 'access').filter(({ entry }) => entry.value !== 'unknown');
  return told.filter(({ entry, at }, i) => {
    const [before, next] = [told[i - 1], told[i + 1]];
    if (!SHUT.includes(entry.value) || (before && SHUT.includes(before.entry.value))) return false;
    return !(before?.entry.value === 'ok' && next?.entry.value === 'ok' && next.at - at < SAME_ACT);
  });
}

const isUndoneByReset = (step: StepId): boolean => stepRule(step).isUndoneByStop;
/** An identity check leaves two-step verification off, and nothing else. */
const isTwoStep = (step: StepId): boolean => stepRule(step).fact === 'twoStep';

/** Everything by which Amazon stopped the account, the earliest first. */
function stopsOf(log: readonly Noted[], spans: readonly Span[]): Stop[] {
  const ofHolds = spans.map(
    ({ hold, start }): Stop => ({
      ...start,
      undoes: hold.kind === 'identity-check' ? isTwoStep : isUndoneByReset,
      hold,
      isPage: false,
      sentAt: null,
    }),
  );
  const plain = { undoes: isUndoneByReset, hold: null, isPage: false };
  // A mail whose hold was entered by mistake was taken in by mistake itself: that hold stands right behind it.
  const withHold = (noted: Noted<'mail'>) => {
    const next = log[noted.index + 1]?.entry;
    return next?.kind !== 'hold' || next.by !== 'mail' || spans.some(({ hold }) => hold.id === next.id);
  };
  const ofMails = mailsOf(log, STOPPING)
    .filter(({ noted }) => withHold(noted))
    .map(({ noted: { entry }, place, at }): Stop => {
      const isDated = entry.mail.event === 'access-revoked' && entry.mail.sentAt !== null;
      return { place, at, ...plain, sentAt: isDated ? mailMoment(entry) : null };
    });
  const ofPages = shutAt(log).map(({ place, at }): Stop => ({ place, at, ...plain, isPage: true, sentAt: null }));
  // A mail before the hold that it states.
  return [...ofMails, ...ofHolds, ...ofPages].sort(byMoment);
}

/** When the person was in the account: something was done or read that only somebody inside can do. */
function insideAt(log: readonly Noted[]): Moment[] {
  const words = ofKind(log, 'ticked', 'unticked').filter(({ entry }) => needsAccount(entry.step));
  const ticks = words.filter(({ entry }, i) => {
    const next = words.slice(i + 1).find((word) => word.entry.step === entry.step);
    return entry.kind === 'ticked' && next?.entry.kind !== 'unticked';
  });
  return [...ticks, ...statementsOf(log, 'access').filter(({ entry }) => entry.value === 'ok')];
}

/** When every hold known by then was said to be over. */
function liftedAt(lifting: readonly SentMail[], spans: readonly Span[]): Moment[] {
  const words: Moment[] = [...spans.flatMap(({ saidOver }) => (saidOver ? [saidOver] : [])), ...lifting];
  return words.filter((word) =>
    spans.every(({ start, end }) => isAfter(start, word) || (end !== null && !isAfter(end, word))),
  );
}

/**
 * The suspensions, each as the stop it began with; tells each hold which one it belongs to. Stops belong together unless
 * the person was back in between them, or Amazon wrote twice.
 */
function suspensionsOf(stops: readonly Stop[], inside: readonly Moment[], lifted: readonly Moment[]): Stop[] {
  const begun: Stop[] = [];
  let before: { entered: number; opened: number; sent: number[] } | null = null;
  for (const stop of stops) {
    // Asked for by whoever cannot get past two-step verification.
    if (stop.hold?.kind !== 'identity-check') {
      const until = (moments: readonly Moment[]) => moments.filter((moment) => !isAfter(moment, stop)).length;
      const entered = until(inside);
      const opened = entered + until(lifted);
      const { sentAt } = stop;
      const isOtherMail =
        sentAt !== null && !!before?.sent.length && before.sent.every((sent) => sentAt - sent > SAME_ACT);
      const wasBackIn = before && (stop.isPage ? before.entered !== entered : before.opened !== opened);
      if (!before || wasBackIn || isOtherMail) {
        begun.push(stop);
        before = { entered, opened, sent: [] };
      }
      before.opened = opened;
      if (sentAt !== null) before.sent.push(sentAt);
    }
    if (stop.hold) stop.hold.suspension = Math.max(1, begun.length);
  }
  return begun;
}

/** What the person said of the suspensions: whether new orders, change mails or messages came with one. */
function attackWords(log: readonly Noted[]): Map<number, boolean> {
  return new Map(ofKind(log, 'stop-said').map(({ entry }) => [entry.suspension, entry.isAttack]));
}

/** Works out of the log how the account was stopped. */
export function readStops(log: readonly Noted[], now: number): Stops {
  const inside = insideAt(log);
  const lifting = mailsOf(log, ['hold-lifted']);
  const all = ofKind(log, 'hold').map((noted) => spanOf(noted, { log, lifting, inside, now }));
  const spans = all.filter(({ hold }) => hold.status !== 'withdrawn');
  const stops = stopsOf(log, spans);
  const lastStop = latestOf(stops);
  const ends = spans.flatMap(({ end, saidOver }) => (end ? [{ ...end, isSaid: end === saidOver }] : []));
  const isHeld = ends.length < spans.length;
  const suspensions = suspensionsOf(stops, inside, liftedAt(lifting, spans));
  const said = attackWords(log);
  const attacks = suspensions.filter((_, i) => said.get(i + 1) === true);
  const lastEnd = isHeld ? null : (last(ends.sort(byMoment)) ?? null);
  return {
    holds: all.map(({ hold }) => hold),
    suspensions: suspensions.length,
    unexplained: suspensions.flatMap((_, i) => (i > 0 && !said.has(i + 1) ? [i + 1] : [])),
    isStopped: stops.length > 0,
    isHeld,
    lastEnd,
    isAfterAll: (moment) =>
      !isHeld && (!lastEnd || isAfter(moment, lastEnd)) && (!lastStop || isAfter(moment, lastStop)),
    stands: (step, moment) =>
      stops.every((stop) => !stop.undoes(step) || isAfter(moment, stop)) &&
      (!stepRule(step).isUndoneByAttack || attacks.every((attack) => isAfter(moment, attack))),
    cameAfterReset: (moment) => stops.some((stop) => stop.undoes('password') && isAfter(moment, stop)),
    isBetweenHolds: (moment) =>
      spans.every(({ start, end }) => isAfter(start, moment) || (end !== null && isAfter(moment, end))),
  };
}

/** The holds of a log, oldest entry first. */
export const holdsOf = (log: readonly Entry[], now: number): Hold[] => readStops(inOrder(log, now), now).holds;
