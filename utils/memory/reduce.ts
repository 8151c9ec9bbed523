import type { PageId } from '../amazon/table.ts';
import { isEmpty } from '../base/objects.ts';
import { DAY, isAhead, MINUTE } from '../base/time.ts';
import type { HistoryLine, Memory, PendingChange } from './schema.ts';
import { HISTORY_KEPT, OTHER_KEY, PENDING_PER_SUBJECT } from './slice.ts';
import { type ChangeAnswer, SUBJECT_IDS, SUBJECTS, type SubjectId } from './table.ts';

/* What becomes of the memory of one account, as pure functions. Times are milliseconds since 1970. */

/** Which change is meant. */
export type Span = Pick<PendingChange, 'subject' | 'from' | 'to'>;

const isSame = (a: Span, b: Span): boolean => a.subject === b.subject && a.from === b.from && a.to === b.to;

/** What one reading of one page shows of an account, as keyed hashes. */
export interface Shown {
  page: PageId;
  /** Since when the page shows it. */
  since: number;
  digests: { readonly [S in SubjectId]?: string };
  /** The page itself says that it was changed there just now: then it was done in this browser, before these eyes. */
  isMadeHere: boolean;
  /** Whoever sees it comes from a form below the page. */
  isFromForm?: boolean;
  /**
   * Nothing but that there is no other account tells whose the page is, and somebody signed in at this time: what is
   * known from before may be another's. Null: nobody did.
   */
  signedInAt?: number | null;
}

/** One line less: pages that were read are forgotten before changes and answers, and the oldest first. */
export function withoutOldest(memory: Memory): Memory {
  const oldest = memory.history.findIndex(({ kind }) => kind === 'read');
  return { ...memory, history: memory.history.toSpliced(Math.max(oldest, 0), 1) };
}

/** One line more. */
function withLine(memory: Memory, line: HistoryLine): Memory {
  const next = { ...memory, history: [...memory.history, line] };
  return next.history.length > HISTORY_KEPT ? withoutOldest(next) : next;
}

/** A change more that waits for an answer. Of many about one subject the first and the latest are kept. */
function withPending(memory: Memory, change: PendingChange): Memory {
  const same = memory.pending.filter(({ subject }) => subject === change.subject);
  const dropped = same.length < PENDING_PER_SUBJECT ? undefined : same.at(-1);
  const pending = [...memory.pending.filter((other) => other !== dropped), change];
  return { ...memory, pending };
}

/** What is known of a subject. A time ahead of the clock was noted before the clock was set back: it stands for nothing. */
function knownOf({ known }: Memory, subject: SubjectId, now: number): Memory['known'][SubjectId] {
  const of = known[subject];
  return of && !isAhead(of.at, now) ? of : undefined;
}

/** Whether a page shows a subject otherwise than an earlier one did, by the same reader. */
function isOther(memory: Memory, subject: SubjectId, { since, digests }: Shown, now: number): boolean {
  const known = knownOf(memory, subject, now);
  const digest = digests[subject];
  // One page that is shown two ways at one moment tells of no change; what came last stands.
  return (
    !!known && !!digest && known.reader === SUBJECTS[subject].reader && known.digest !== digest && since > known.at
  );
}

function rememberOne(memory: Memory, subject: SubjectId, shown: Shown, isCompared: boolean, now: number): Memory {
  const { since, digests } = shown;
  const digest = digests[subject];
  const known = knownOf(memory, subject, now);
  if (digest === undefined || (known && since < known.at)) return memory;
  const { reader } = SUBJECTS[subject];
  if (known && since === known.at && known.digest === digest && known.reader === reader) return memory;
  const next: Memory = { ...memory, known: { ...memory.known, [subject]: { digest, at: since, reader } } };
  if (!known || !isCompared || !isOther(memory, subject, shown, now)) return next;
  const span: Span = { subject, from: known.at, to: since };
  // What was told before it was known whose the page is, is not told again.
  const isTold =
    memory.pending.some((each) => isSame(each, span)) ||
    memory.history.some((line) => line.kind !== 'read' && isSame(line, span));
  if (isTold) return next;
  return withLine(withPending(next, { ...span, isUnsure: false }), { kind: 'changed', at: since, ...span });
}

/** What names an account: while one of these is as it was, it is the same one. */
const NAMING = ['email', 'phone'] as const;

/** How long before it is changed in a form a page may have been read, so that it was as it was until then. Milliseconds. */
const FORM_TAKES = 60 * MINUTE;

/** Whether what is otherwise was changed in this browser, before these eyes. */
function isOwnDoing(memory: Memory, shown: Shown, now: number): boolean {
  const others = SUBJECT_IDS.filter((id) => isOther(memory, id, shown, now));
  const isJustRead = others.every((id) => shown.since - (knownOf(memory, id, now)?.at ?? 0) <= FORM_TAKES);
  // What is done on a page is one thing at a time: where more is otherwise, the rest came from elsewhere.
  return others.length <= 1 && (shown.isMadeHere || (shown.isFromForm === true && isJustRead));
}

/** Whether what a page shows may be held against what is known. */
function mayCompare(memory: Memory, shown: Shown, now: number): boolean {
  const { signedInAt = null, digests } = shown;
  if (isOwnDoing(memory, shown, now)) return false;
  if (signedInAt === null) return true;
  const known = SUBJECT_IDS.flatMap((id) => knownOf(memory, id, now) ?? []);
  const isSince = known.every(({ at }) => at >= signedInAt);
  return isSince || NAMING.some((id) => digests[id] !== undefined && knownOf(memory, id, now)?.digest === digests[id]);
}

const sameDay = (a: number, b: number): boolean => Math.floor(a / DAY) === Math.floor(b / DAY);

/**
 * Takes in what a page shows: each subject by the rule of the newest `since`, and the page in the history, once a day.
 * A reading from ahead of the clock is left out; so is one that is older than what is known.
 */
export function remember(memory: Memory, shown: Shown, now: number): Memory {
  const { page, since } = shown;
  if (isAhead(since, now)) return memory;
  const isNoted = memory.history.some((line) => line.kind === 'read' && line.page === page && sameDay(line.at, since));
  const noted = isNoted ? memory : withLine(memory, { kind: 'read', at: since, page });
  const isCompared = mayCompare(memory, shown, now);
  return SUBJECT_IDS.reduce((next, subject) => rememberOne(next, subject, shown, isCompared, now), noted);
}

/**
 * What the person says of a change. "Mine" and "not mine" settle it; "not sure" leaves it waiting, marked as looked at.
 * About a change that does not wait, nothing changes.
 * @param isHeld nothing can follow from the answer yet: the change stays, too
 */
export function answerChange(memory: Memory, change: Span, answer: ChangeAnswer, now: number, isHeld = false): Memory {
  const waiting = memory.pending.find((each) => isSame(each, change));
  if (!waiting) return memory;
  const pending =
    answer === 'not-sure' || isHeld
      ? memory.pending.map((each) => (each === waiting ? { ...each, isUnsure: true } : each))
      : memory.pending.filter((each) => each !== waiting);
  const { subject, from, to } = waiting;
  return withLine({ ...memory, pending }, { kind: 'answered', at: now, subject, from, to, answer });
}

/**
 * The memory once nothing that is known can be held against what pages show: it was read by the key of another install.
 * Changes that wait and the history stay.
 */
export const withOtherKey = (memory: Memory): Memory => ({
  ...memory,
  known: Object.fromEntries(Object.entries(memory.known).map(([id, known]) => [id, { ...known, reader: OTHER_KEY }])),
});

/** The memory of an account of which it is known only now whose it is: what was known before may have been another's. */
export const withNothingKnown = (memory: Memory): Memory => (isEmpty(memory.known) ? memory : { ...memory, known: {} });

/** The later counts, and what was read by the key of another install only where there is nothing else. */
const weightOf = (known: Memory['known'][SubjectId]): number =>
  known === undefined ? -1 : known.reader === OTHER_KEY ? 0 : known.at;

const joinHistories = (a: readonly HistoryLine[], b: readonly HistoryLine[]): HistoryLine[] =>
  [...a, ...b].sort((x, y) => x.at - y.at).slice(-HISTORY_KEPT);

/**
 * What two memories of one account amount to when they are joined: of each subject the newer, all that waits, both
 * histories in order. That they differ is no change: until now they were held to be two accounts.
 */
export function joinMemories(a: Memory, b: Memory): Memory {
  const known = { ...a.known };
  for (const subject of SUBJECT_IDS) {
    const other = b.known[subject];
    if (other && weightOf(other) > weightOf(known[subject])) known[subject] = other;
  }
  const pending = [...a.pending, ...b.pending.filter((each) => !a.pending.some((own) => isSame(own, each)))].sort(
    (x, y) => x.to - y.to,
  );
  return {
    known,
    pending: SUBJECT_IDS.flatMap((id) =>
      pending.filter(({ subject }) => subject === id).slice(-PENDING_PER_SUBJECT),
    ).sort((x, y) => x.to - y.to),
    history: joinHistories(a.history, b.history),
  };
}
