import type { IncidentView } from '../../utils/app/incident-view.ts';
import type { MailCheck } from '../../utils/mail/check.ts';
import { holdEnds, holdOfHours, LONGEST_OWN } from '../../utils/recovery/holds.ts';
import type { MailNews } from '../../utils/state/incident-schema.ts';

/** The latest instant of a `Date`. */
const END_OF_TIME = 8.64e15;

/** What the recovery keeps of a mail: nothing that was written by anybody. */
export function newsOf({ event, sender, sentAt, waitHours }: MailCheck): MailNews {
  const isTime = sentAt !== null && Number.isInteger(sentAt) && sentAt >= 0 && sentAt <= END_OF_TIME;
  const isWait = waitHours !== null && Number.isInteger(waitHours) && waitHours >= 1 && waitHours <= LONGEST_OWN;
  return {
    event,
    verdict: sender.verdict,
    sentAt: isTime ? sentAt : null,
    waitHours: isWait ? waitHours : null,
  };
}

/**
 * When the wait that a mail states ends, as the recovery counts it: from when it was sent, from now if it does not say
 * when or names a time to come. Milliseconds; null where it states none.
 */
export function waitEnd({ sentAt, waitHours }: Pick<MailNews, 'sentAt' | 'waitHours'>, now: number): number | null {
  if (waitHours === null) return null;
  return holdEnds(holdOfHours(waitHours), Math.min(sentAt ?? now, now), waitHours).latest;
}

/** When the same mail was added to the log, or null. Mails without a date cannot be told apart. */
export function addedAt({ log }: IncidentView, news: MailNews): number | null {
  if (news.sentAt === null) return null;
  const same = log.find(
    (entry) =>
      entry.kind === 'mail' &&
      entry.mail.event === news.event &&
      entry.mail.verdict === news.verdict &&
      entry.mail.sentAt === news.sentAt &&
      entry.mail.waitHours === news.waitHours,
  );
  return same?.at ?? null;
}
