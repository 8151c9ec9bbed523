import { time } from '../../utils/base/zod.ts';
import type { MailCheck } from '../../utils/mail/check.ts';
import { type MailNews, ownHours } from '../../utils/recovery/schema.ts';

/** What the recovery keeps of a mail: nothing that was written by anybody. */
export function newsOf({ event, sender, sentAt, waitHours }: MailCheck): MailNews {
  return {
    event,
    verdict: sender.verdict,
    sentAt: time.safeParse(sentAt).data ?? null,
    waitHours: ownHours.safeParse(waitHours).data ?? null,
  };
}
