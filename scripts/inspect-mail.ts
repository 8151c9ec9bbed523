import { readFileSync } from 'node:fs';
import { translator } from '../locales/index.ts';
import { checkMail, type MailCheck } from '../utils/mail/check.ts';
import type { Reason } from '../utils/mail/sender.ts';

const t = translator('en');

/** What was found about the sender, in the words of the mail check. */
const sentence = ({ id, about = '' }: Reason): string => t(`mail.reason.${id}`, { about });

export type MailInspection = Omit<MailCheck, 'sender' | 'sentAt'> & {
  sender: { domain: string | null; verdict: string; reasons: string[] };
};

/** Reads one saved mail. Rejects what is none. */
export async function inspectMail(file: string): Promise<MailInspection> {
  const { event, marketplace, sender, waitHours, links } = await checkMail(readFileSync(file));
  return { event, marketplace, sender: { ...sender, reasons: sender.reasons.map(sentence) }, waitHours, links };
}
