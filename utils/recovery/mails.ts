import { holdEnds, holdOfHours } from './holds.ts';
import type { Entry, EntryOf, MailNews } from './schema.ts';
import { isBelieved, mailMoment, SAME_ACT } from './stops.ts';

/* When two mails are one, and what one states. Times in milliseconds. */

/** Whether a mail that was noted at `at` is the same as one that is taken in now. Where a date is missing: if noted just now. */
function isSame(one: MailNews, at: number, other: MailNews, now: number): boolean {
  if (one.event !== other.event || one.waitHours !== other.waitHours) return false;
  if (one.sentAt !== null && other.sentAt !== null) return one.sentAt === other.sentAt;
  return Math.abs(now - at) <= SAME_ACT;
}

interface NotedMail {
  index: number;
  entry: EntryOf<'mail'>;
}

/** What a log has of this very mail. */
export interface KnownMail {
  /** When it was taken in as it is; null: taking it in adds something. */
  addedAt: number | null;
  /** The entries of it that count as Amazon's word. */
  believed: readonly NotedMail[];
  /** It was pasted without its date before, and is believed with it now: then its hold is counted anew. */
  isDatedNow: boolean;
}

export function knownMail({ log }: { log: readonly Entry[] }, mail: MailNews, now: number): KnownMail {
  const noted = log.flatMap((entry, index): NotedMail[] =>
    entry.kind === 'mail' && isSame(entry.mail, entry.at, mail, now) ? [{ index, entry }] : [],
  );
  const believed = noted.filter(({ entry }) => isBelieved(entry.mail));
  const wasUndated = believed.length > 0 && believed.every(({ entry }) => entry.mail.sentAt === null);
  const isDatedNow = isBelieved(mail) && mail.sentAt !== null && wasUndated;
  const same = noted.find(({ entry }) => entry.mail.verdict === mail.verdict);
  return { addedAt: isDatedNow ? null : (same?.entry.at ?? null), believed, isDatedNow };
}

/**
 * When the wait that a mail states ends, as it would be taken in: counted from when it was sent, from now if it does not
 * say when or names a time to come. Null where it states none.
 */
export function waitEnd({ sentAt, waitHours }: Pick<MailNews, 'sentAt' | 'waitHours'>, now: number): number | null {
  if (waitHours === null) return null;
  return holdEnds(holdOfHours(waitHours), mailMoment({ at: now, mail: { sentAt } }), waitHours).latest;
}
