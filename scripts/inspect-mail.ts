import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { translator } from '../locales/index.ts';
import { checkMail, type MailCheck } from '../utils/mail/check.ts';
import type { Reason } from '../utils/mail/sender.ts';

const t = translator('en');

const parser = new new JSDOM('').window.DOMParser();
const parseHtml = (html: string): Document => parser.parseFromString(html, 'text/html');

/** What was found about the sender, in the words of the mail check. */
const sentence = ({ id, about = '' }: Reason): string => t(`mail.reason.${id}`, { about });

export type MailInspection = Omit<MailCheck, 'sender' | 'sentAt'> & {
  sender: { domain: string | null; verdict: string; reasons: string[] };
};

/** Reads one saved mail. Rejects what is none. */
export async function inspectMail(file: string): Promise<MailInspection> {
  const { event, marketplace, sender, waitHours, links, unread } = await checkMail(readFileSync(file), parseHtml);
  return { event, marketplace, sender: { ...sender, reasons: sender.reasons.map(sentence) }, waitHours, links, unread };
}
