import { readFileSync } from 'node:fs';
import { checkMail, type MailCheck } from '../utils/mail/check.ts';
import type { Reason, ReasonId } from '../utils/mail/sender.ts';

/** What was found about the sender, in words. */
const SENTENCES: Record<ReasonId, string> = {
  'no-headers': 'Without its headers a mail shows nothing about who sent it.',
  'from-missing': 'There is no From line.',
  'from-several': 'The From line names more than one address.',
  'from-unreadable': 'The From line holds no address that can be read without doubt.',
  'dmarc-pass': 'Your mail service reports that DMARC passed for {about}.',
  'dkim-pass': 'Your mail service reports a valid DKIM signature of {about}.',
  'spf-pass': 'Your mail service reports that the sending server may send for {about} (SPF).',
  'dmarc-fail': 'DMARC failed for {about}.',
  'dkim-fail': 'The DKIM signature of {about} is not valid.',
  'spf-fail': 'The sending server may not send for {about} (SPF).',
  'look-alike-domain': 'The domain {about} looks like one of Amazon’s and is not.',
  'poses-as-amazon': 'The mail speaks as Amazon but comes from {about}.',
  'disguised-name': 'A name in it hides characters or borrows letters from another script.',
  'not-amazon': '{about} is not a domain of Amazon’s.',
  'results-missing': 'There are no results of a mail service, and a From line alone proves nothing.',
  'results-misplaced': 'The authentication results stand where a sender could have written them, so they do not count.',
  'results-unreadable': 'The authentication results can be read in more than one way, so they do not count.',
  'results-no-proof': 'The results of your mail service prove nothing about the From address.',
  'only-amazonses': 'Only amazonses.com passed, and anybody can send through it.',
  'passes-for-another': 'What passed was another domain: {about}.',
  relay: 'It came through Amazon’s relay for messages of buyers and sellers: the words are a stranger’s.',
  'headers-can-be-invented':
    'This holds only as far as the headers were copied from your own mail service: headers can be invented.',
};

const sentence = ({ id, about = '' }: Reason): string => SENTENCES[id].replace('{about}', about);

export type MailInspection = Omit<MailCheck, 'sender' | 'sentAt'> & {
  sender: { domain: string | null; verdict: string; reasons: string[] };
};

/** Reads one saved mail. Rejects what is none. */
export async function inspectMail(file: string): Promise<MailInspection> {
  const { event, marketplace, sender, waitHours, links } = await checkMail(readFileSync(file));
  return { event, marketplace, sender: { ...sender, reasons: sender.reasons.map(sentence) }, waitHours, links };
}
