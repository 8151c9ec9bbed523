import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isRelay } from './domains.ts';
import { eventOf } from './events.ts';
import type { MailEvent } from './events-table.ts';
import { valuesOf } from './headers.ts';
import { linksOf, type MailLink } from './links.ts';
import { claimsToBeAmazon, isForwarded, mentionsAmazon } from './look-alike.ts';
import { marketplaceOf } from './marketplace.ts';
import { parseMail } from './parse.ts';
import { judgeSender, type Sender } from './sender.ts';
import { waitHoursOf } from './waits.ts';

export { UnreadableMail } from './parse.ts';

export interface MailCheck {
  event: MailEvent | 'unknown';
  marketplace: MarketplaceId | null;
  sender: Sender;
  /** A stated wait before a sign-in or a reset. */
  waitHours: number | null;
  links: MailLink[];
  /** What the mail says of when it was sent, as an instant. */
  sentAt: number | null;
}

/**
 * Reads a mail: a saved one, its source, or its words alone. What it reports and who sent it are judged apart; neither
 * judgement is proof of the other. Throws UnreadableMail.
 */
export async function checkMail(input: Uint8Array | string): Promise<MailCheck> {
  const mail = await parseMail(input);
  const reported = eventOf(mail.subject, mail.text);
  const speaksAsAmazon =
    !isForwarded(mail.subject, mail.text) &&
    (claimsToBeAmazon(mail.subject) || (reported !== null && mentionsAmazon(`${mail.subject} ${mail.text}`)));
  const sender = judgeSender(mail.headers, mail.subject, speaksAsAmazon);
  const relayed = sender.domain !== null && isRelay(sender.domain);
  const event = relayed ? null : reported;
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
    sender: relayed ? { ...sender, reasons: [...sender.reasons, { id: 'relay' }] } : sender,
    waitHours: relayed ? null : waitHoursOf(mail.text, event),
    links,
    sentAt: mail.sentAt,
  };
}
