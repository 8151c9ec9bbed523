import { isAmazonSender, isRelay } from './domains.ts';
import type { MailEvent } from './events-table.ts';
import { readFrom } from './from.ts';
import { type Header, valuesOf } from './headers.ts';
import { fold } from './text.ts';

/** How invitations are headed, in the languages that mails are read in. */
export const INVITATIONS_AS_OF = '2026-11';

const INVITATION =
  /(?<!\p{L})(?:invit|einladung|eingeladen|convi[td]|uitgenodigd|uitnodiging|zapros|zaprasz|davet|inbjud|bjudit|دعو)|招待|邀请|邀請|shared? .{1,60} with you|共有され|(?<!amazon(?:\.[a-z.]{2,6})? )recommends (?:a|an|this|the) /u;

/** How mails are headed that bring a gift card, with words of whoever gave it. */
const GIFT =
  /(?:sent|given|bought) you an? .{0,20}(?:gift|note|message)|gifted you |gift(?: ?card)? (?:for you )?from |received an? .{0,20}gift(?! ?card balance)|(?:gutschein|geschenk\w{0,20}) (?:von|gesendet|geschickt|erhalten)|vous a (?:envoye|offert) .{0,30}cadeau|recu .{0,20}(?:carte|cheque).{0,3}cadeau|ti ha (?:inviato|regalato) .{0,20}(?:buono|regalo)|te ha (?:enviado|regalado) .{0,20}(?:cheque|tarjeta|regalo)|(?:te )?enviou .{0,20}(?:vale|cartao|presente)|heeft (?:je|u) .{0,20}cadeau|(?:wys[lł]a[lł]|podarowa[lł]).{0,30}(?:kart|prezent)|skickat? .{0,20}present|hediye (?:kart|ceki).{0,20}(?:gonder)|ギフト(?:券|カード)?(?:が(?:届|贈)|をお?届)|から.{0,10}ギフト(?:券|カード)|(?:送|赠|寄).{0,12}(?:礼品卡|禮品卡)/u;
const OF_GIFTS = ['gift-card-cancelled', 'order-cancelled'] as const;

/**
 * The events that a mail may report although it carries words that strangers wrote: null where it carries none, so that it
 * may report any. Sub-domains pass on what buyers, sellers and givers write; `no-reply@` sends invitations with a message.
 */
export function eventsAmongStrangers(headers: Header[], subject: string, text: string): readonly MailEvent[] | null {
  const from = readFrom(valuesOf(headers, 'from'));
  if (from.kind !== 'one') return null;
  if (isRelay(from.host)) return [];
  if (isAmazonSender(from.host) && GIFT.test(fold(subject))) return OF_GIFTS;
  const isInvitation = /^no-?reply/i.test(from.local) && isAmazonSender(from.host);
  return isInvitation && INVITATION.test(fold(`${subject} ${text.slice(0, 500)}`)) ? ['family-invite'] : null;
}
