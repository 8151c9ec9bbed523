import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { claimsInSubject, mentionsAmazon, speaksInText } from './claims.ts';
import { eventOf } from './events.ts';
import type { MailEvent } from './events-table.ts';
import { isForwarded } from './forwarded.ts';
import { valuesOf } from './headers.ts';
import type { ParseHtml } from './html.ts';
import { linksOf, type MailLink, unreadTargets } from './links.ts';
import { marketplaceOf } from './marketplace.ts';
import { type Mail, parseMail, type Unread } from './parse.ts';
import { judgeSender, type Sender, type Voice } from './sender.ts';
import { eventsAmongStrangers } from './strangers.ts';
import { waitHoursOf } from './waits.ts';

export { UnreadableMail } from './parse.ts';

export interface MailCheck {
  event: MailEvent | 'unknown';
  marketplace: MarketplaceId | null;
  sender: Sender;
  /** A stated wait before a sign-in or a reset. */
  waitHours: number | null;
  links: MailLink[];
  /** What of it could not be read: links among it that name no host. */
  unread: (Unread | 'link')[];
  /** What the mail says of when it was sent, as an instant. */
  sentAt: number | null;
}

/**
 * Reads a mail: a saved one, its source, or its words alone. What it reports and who sent it are judged apart; neither
 * judgement is proof of the other. `parseHtml`: the browser's parser, or one like it. Throws UnreadableMail.
 */
export async function checkMail(input: Uint8Array | string, parseHtml: ParseHtml): Promise<MailCheck> {
  const mail = await parseMail(input, parseHtml);
  const reported = eventOf(mail.subject, mail.text);
  const sender = judgeSender(mail.headers, mail.subject, voiceOf(mail, reported));
  const among = eventsAmongStrangers(mail.headers, mail.subject, mail.text);
  const event = among === null ? reported : eventOf(mail.subject, mail.text, among);
  const links = linksOf(mail.targets);
  return {
    event: event ?? 'unknown',
    marketplace: marketplaceOf({
      subject: mail.subject,
      from: valuesOf(mail.headers, 'from').join(' '),
      host: sender.domain,
      text: mail.text,
      links,
    }),
    sender: among ? { ...sender, reasons: [...sender.reasons, { id: 'relay' }] } : sender,
    waitHours: among ? null : waitHoursOf(mail.text, event),
    links,
    unread: unreadTargets(mail.targets) > 0 ? [...mail.unread, 'link'] : mail.unread,
    sentAt: mail.sentAt,
  };
}

const SILENT: Voice = { subject: false, text: false, reports: false };

/** What the words of a mail say about who it wants to be; nothing, where the person passes on somebody else's. */
function voiceOf({ subject, text }: Mail, reported: MailEvent | null): Voice {
  if (isForwarded(subject, text)) return SILENT;
  const { asAmazon, aboutYours, isHeaded } = speaksInText(text);
  return {
    subject: claimsInSubject(subject),
    text: (asAmazon && (aboutYours || reported !== null)) || ((aboutYours || isHeaded) && reported !== null),
    reports: reported !== null && mentionsAmazon(`${subject} ${text}`),
  };
}
