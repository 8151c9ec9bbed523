import PostalMime, { type Attachment, decodeWords } from 'postal-mime';
import { concat, decodeText, latin1, readableSource } from './decode.ts';
import type { Header } from './headers.ts';
import { type HtmlContent, type ParseHtml, readHtml, type Target } from './html.ts';
import { addressesIn } from './links.ts';
import { SIZE_LIMIT } from './size-limit.ts';
import { TEXT_LIMIT } from './text.ts';

/** Not a mail, or one that cannot be read. The message is for people. */
export class UnreadableMail extends Error {}

/** What of a mail is not read: its end, pages or mails or documents that are attached. */
export type Unread = 'end' | 'attachment';

export interface Mail {
  /** Of the outer mail, top first; empty for a body alone. */
  headers: Header[];
  subject: string;
  /** Everything it says, for finding words. */
  text: string;
  /** Where it leads, in order. */
  targets: Target[];
  /** What of it was not read. */
  unread: Unread[];
  /** When it says that it was sent. */
  sentAt: number | null;
}

const HEAD_LIMIT = 2 * 1024 * 1024;
/** 10 MB of attachments have 140,000 lines; newsletters have a handful of parts. */
const LINE_LIMIT = 200_000;
const PART_LIMIT = 2000;

const FIELD = /^[!-9;-~]{1,200}[ \t]*:/;
/** Fields that make a block of lines the head of a mail. */
const MAIL_FIELD =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|authentication-results|reply-to|sender)[ \t]*:/im;

/** Reads a saved mail, the source of one, or the words of one alone. */
export async function parseMail(input: Uint8Array | string, parseHtml: ParseHtml): Promise<Mail> {
  if (input.length > SIZE_LIMIT) throw new UnreadableMail('the mail is too large');
  const bytes = sourceBytes(typeof input === 'string' ? new TextEncoder().encode(input) : input);
  const head = headOf(bytes);
  if (head === null) return bodyAlone(decodeText(bytes), parseHtml);
  const source = bounded(bytes);
  const mail = await readSource(source, head.length, parseHtml);
  // A source copied out of a page was decoded on the way, whatever charset or encoding it names.
  const wasDecoded = typeof input === 'string' && (/\P{ASCII}/u.test(input) || mail.text.includes('\uFFFD'));
  const copied = wasDecoded ? `\n${input.slice(0, TEXT_LIMIT)}` : '';
  const unread: Unread[] = source.length < bytes.length ? ['end'] : [];
  return { ...mail, text: mail.text + copied, unread: [...new Set([...unread, ...mail.unread])] };
}

const NEW_LINE = 0x0a;

/** Old Macs ended lines with CR alone. */
const withNewLines = (bytes: Uint8Array): Uint8Array =>
  bytes.includes(NEW_LINE) || !bytes.includes(0x0d) ? bytes : bytes.map((byte) => (byte === 0x0d ? NEW_LINE : byte));

/** Without what may stand before the first field: byte order mark, empty lines, an mbox line, a page's summary. */
function sourceBytes(input: Uint8Array): Uint8Array {
  const isUtf16 = (input[0] === 0xff && input[1] === 0xfe) || (input[0] === 0xfe && input[1] === 0xff);
  const bytes = withNewLines(isUtf16 ? new TextEncoder().encode(decodeText(input)) : input);
  const start = latin1(bytes.subarray(0, 20_000));
  let skip = /^(?:ï»¿)?(?:[ \t]*\r?\n)*/.exec(start)?.[0].length ?? 0;
  skip += /^>?From [^\r\n]{0,500}\r?\n/.exec(start.slice(skip))?.[0].length ?? 0;
  skip += summaryLength(start.slice(skip));
  return bytes.subarray(skip);
}

/**
 * Gmail's "Show original" page, copied whole, has a summary above the source. It is passed over: it proves no more
 * than the source does. A summary does not begin with a field, is short, and holds no field that a source begins with,
 * so the head of a source is never taken for one.
 */
function summaryLength(start: string): number {
  if (FIELD.test(start)) return 0;
  const source =
    /^(?:Delivered-To|Received|Return-Path|X-Received|ARC-Seal|Authentication-Results|MIME-Version):/m.exec(start);
  if (!source) return 0;
  const summary = start.slice(0, source.index);
  const isSummary = /^(?:SPF|DKIM|DMARC):?\s+'?[A-Z]+/m.test(summary) && summary.split('\n').length <= 30;
  return isSummary ? source.index : 0;
}

/** The lines up to the first empty one, if they are the head of a mail. */
function headOf(bytes: Uint8Array): string | null {
  let end = -1;
  for (let at = bytes.indexOf(NEW_LINE); at >= 0 && end < 0; at = bytes.indexOf(NEW_LINE, at + 1)) {
    if (bytes[at + 1] === NEW_LINE || (bytes[at + 1] === 0x0d && bytes[at + 2] === NEW_LINE)) end = at + 1;
  }
  const head = latin1(bytes.subarray(0, end < 0 ? bytes.length : end));
  return FIELD.test(head) && MAIL_FIELD.test(head) ? head : null;
}

async function readSource(source: Uint8Array, headLength: number, parseHtml: ParseHtml): Promise<Mail> {
  if (headLength > HEAD_LIMIT) throw new UnreadableMail('the head of the mail is too long');
  const { head, body } = readableSource(source.subarray(0, headLength), source.subarray(headLength));
  const email = await parsed(concat([head, body])).catch(() => parsed(head));
  const html = email.html ? readHtml(email.html, parseHtml) : null;
  // Where the parts cannot be told apart, everything is read as it stands.
  const isLost = !email.html && !email.text && email.attachments.length === 0;
  const plain = isLost ? decodeText(body) : (email.text ?? '');
  const sentAt = Date.parse(email.date ?? '');
  return {
    headers: email.headers.map(({ key, value }) => ({ name: key, value: value.replace(/[ \t]+/g, ' ') })),
    subject: decodeWords(joinWords(email.headers.find(({ key }) => key === 'subject')?.value ?? '')),
    ...contentOf(html, plain),
    sentAt: Number.isNaN(sentAt) ? null : sentAt,
    unread: [...unreadIn(html, plain), ...(email.attachments.some(isReadable) ? (['attachment'] as const) : [])],
  };
}

/** Attached things that hold words and links of their own. */
const isReadable = ({ mimeType, filename }: Attachment): boolean =>
  /html|xml|pdf|rfc822|msword|officedocument|zip|svg/i.test(mimeType) ||
  /\.(?:[sx]?html?|pdf|eml|msg|docx?m?|xlsx?m?|zip|svg|js|iso)$/i.test(filename ?? '');

const unreadIn = (html: HtmlContent | null, plain: string): Unread[] =>
  html?.isCut || plain.length > TEXT_LIMIT ? ['end'] : [];

/** The words of both forms of a mail, and where they lead: a mail program makes links of addresses in words, too. */
function contentOf(html: HtmlContent | null, plain: string): Pick<Mail, 'text' | 'targets'> {
  const hrefOf = ({ target }: Target) => URL.parse(target)?.href ?? target;
  const targets = html?.targets ?? [];
  // The words of a link are no second link.
  const known = new Set(targets.flatMap((each) => [each, ...addressesIn(each.text)].map(hrefOf)));
  const more = addressesIn(`${html?.text ?? ''}\n${plain}`.slice(0, TEXT_LIMIT));
  const text = [html?.text ?? '', plain.slice(0, TEXT_LIMIT)].join('\n\n');
  return { text, targets: [...targets, ...more.filter((each) => !known.has(hrefOf(each)))] };
}

/** Old programs cut letters in two at the end of an encoded word, so words of one charset are put together first. */
const joinWords = (value: string): string =>
  value.replace(/=\?([^?\s]+)\?b\?[^?]*\?=(?:\s+=\?\1\?b\?[^?]*\?=)+/gi, (words, charset: string) => {
    try {
      const bytes = [...words.matchAll(/\?b\?([^?]*)\?=/gi)].map(([, base64 = '']) => atob(base64));
      return `=?${charset}?B?${btoa(bytes.join(''))}?=`;
    } catch {
      return words;
    }
  });

/** The outer mail only: a mail that is attached is somebody else's. */
const parsed = (bytes: Uint8Array) =>
  PostalMime.parse(bytes, { forceRfc822Attachments: true, maxHeadersSize: HEAD_LIMIT });

const DASH = 0x2d;

/** The part that is read: the parser needs much memory for every line and every part. */
function bounded(bytes: Uint8Array): Uint8Array {
  let lines = 0;
  let parts = 0;
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) {
    if (bytes[at + 1] === DASH && bytes[at + 2] === DASH) parts++;
    if (++lines > LINE_LIMIT || parts > PART_LIMIT) return bytes.subarray(0, at);
  }
  return bytes;
}

/** The words of a mail without its head. */
function bodyAlone(body: string, parseHtml: ParseHtml): Mail {
  const sample = body.slice(0, 100_000);
  const strange = sample.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (!/\p{L}/u.test(sample) || strange > sample.length / 200) throw new UnreadableMail('this is not a mail');
  const isHtml = /<(?:html|body|table|div|p|a|br)\b[^>]{0,2000}>/i.test(sample);
  const html = isHtml ? readHtml(body, parseHtml) : null;
  const content = contentOf(html, html ? '' : body);
  // A subject that was copied along stands among the first lines.
  const subject = content.text.trimStart().slice(0, 500);
  return { headers: [], subject, ...content, unread: unreadIn(html, html ? '' : body), sentAt: null };
}
