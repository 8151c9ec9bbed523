import type { MailCheck } from '../../utils/mail/check.ts';
import { SIZE_LIMIT } from '../../utils/mail/size-limit.ts';

/** Why a mail was not read. Each has a sentence in the locales: `mail.error.<why>`. */
export type Refusal = 'empty' | 'too-large' | 'unreadable' | 'file' | 'failed';

export type MailRead = { kind: 'read'; check: MailCheck } | { kind: 'refused'; why: Refusal };

const refused = (why: Refusal): MailRead => ({ kind: 'refused', why });

/** The browser's own parser: it runs nothing and loads nothing. */
const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Long enough for the browser to draw that the mail is being read: reading a large one holds it up for a moment. */
const TO_DRAW = 50;

/** The bytes of a file; null where the browser cannot open it, as with a folder or a file that is gone. */
const bytesOf = (file: Blob): Promise<Uint8Array | null> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

/**
 * Reads what was pasted, or a file. The part of Mamori that does it is large, so it is loaded with the first mail; it
 * comes from the extension itself, so that this works offline. Never rejects.
 */
export async function readMail(source: string | Blob): Promise<MailRead> {
  const isText = typeof source === 'string';
  if (isText && source.trim() === '') return refused('empty');
  if ((isText ? source.length : source.size) > SIZE_LIMIT) return refused('too-large');
  await new Promise((drawn) => setTimeout(drawn, TO_DRAW));
  const input = isText ? source : await bytesOf(source);
  if (input === null) return refused('file');
  if (input.length === 0) return refused('unreadable');
  try {
    const { checkMail, UnreadableMail } = await import('../../utils/mail/check.ts');
    try {
      return { kind: 'read', check: await checkMail(input, parseHtml) };
    } catch (error) {
      return refused(error instanceof UnreadableMail ? 'unreadable' : 'failed');
    }
  } catch {
    return refused('failed');
  }
}
