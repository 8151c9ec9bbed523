import type { MailCheck } from '../../utils/mail/check.ts';
import { holdEnds, holdOfHours } from '../../utils/recovery/holds.ts';
import { mailMoment } from '../../utils/recovery/incident.ts';
import { type MailNews, ownHours, time } from '../../utils/recovery/schema.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';

/** What the recovery keeps of a mail: nothing that was written by anybody. */
export function newsOf({ event, sender, sentAt, waitHours }: MailCheck): MailNews {
  return {
    event,
    verdict: sender.verdict,
    sentAt: time.safeParse(sentAt).data ?? null,
    waitHours: ownHours.safeParse(waitHours).data ?? null,
  };
}

/**
 * When the wait that a mail states ends, as the recovery counts it: from when it was sent, from now if it does not say
 * when or names a time to come. Milliseconds; null where it states none.
 */
export function waitEnd({ sentAt, waitHours }: Pick<MailNews, 'sentAt' | 'waitHours'>, now: number): number | null {
  if (waitHours === null) return null;
  return holdEnds(holdOfHours(waitHours), mailMoment({ at: now, mail: { sentAt } }), waitHours).latest;
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
