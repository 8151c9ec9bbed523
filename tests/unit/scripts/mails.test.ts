import { describe, expect, test } from 'vitest';
import { STORE_LANGUAGES } from '../../../scripts/stand-in/account.ts';
import { LETTER_IDS, type LetterId, letter } from '../../../scripts/stand-in/mails.ts';
import type { MailCheck } from '../../../utils/mail/check.ts';
import { check } from '../mail/mails.ts';

const SENT = Date.UTC(2026, 10, 22, 20, 15, 30);

/** What each is meant to be taken for. */
const MEANT: Record<LetterId, [MailCheck['event'], MailCheck['sender']['verdict'], MailCheck['waitHours']]> = {
  'email-changed': ['email-changed', 'authenticated', null],
  'access-revoked': ['access-revoked', 'authenticated', null],
  'access-revoked-5-hours': ['access-revoked', 'authenticated', 5],
  forged: ['access-revoked', 'suspicious', 24],
};

describe.each(STORE_LANGUAGES)('the mails of the stand-in, in %s', (language) => {
  test.each(LETTER_IDS)('%s is taken for what it is meant to be', async (id) => {
    const { event, sender, waitHours, sentAt, marketplace } = await check(letter(id, language, SENT));
    expect([event, sender.verdict, waitHours, sentAt]).toEqual([...MEANT[id], SENT]);
    expect(marketplace).toBe(language === 'ja' ? 'jp' : 'us');
  });
});
