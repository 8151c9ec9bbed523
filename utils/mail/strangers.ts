import { isAmazonSender, isRelay } from './domains.ts';
import type { MailEvent } from './events-table.ts';
import { readFrom } from './from.ts';
import { type Header, valuesOf } from './headers.ts';
import { fold } from './text.ts';

/** How invitations are headed, in the languages that mails are read in. */
export const INVITATIONS_AS_OF = '2026-11';

const INVITATION =
  /(?<!\p{L})(?:invit|einladung|eingeladen|convi[td]|uitgenodigd|uitnodiging|zapros|zaprasz|davet|inbjud|bjudit|دعو)|招待|邀请|邀請|shared .{1,60} with you/u;

/**
 * The events that a mail may report although it carries words that strangers wrote: null where it carries none, so that it
 * may report any. Sub-domains pass on what buyers, sellers and givers write; `no-reply@` sends invitations with a message.
 */
export function eventsAmongStrangers(headers: Header[], subject: string, text: string): readonly MailEvent[] | null {
  const from = readFrom(valuesOf(headers, 'from'));
  if (from.kind !== 'one') return null;
  if (isRelay(from.host)) return [];
  const isInvitation = /^no-?reply/i.test(from.local) && isAmazonSender(from.host);
  return isInvitation && INVITATION.test(fold(`${subject} ${text.slice(0, 500)}`)) ? ['family-invite'] : null;
}
