import { time, z } from '../base/zod.ts';

/**
 * What a person may have seen of a takeover. Ranked by how often reports name it; gathered from about 25 first-hand
 * reports and guides (docs/RECOVERY.md).
 */
export const SIGNS_AS_OF = '2026-11';

export const SIGNS = {
  /** A mail that the sign-in address was changed. */
  'address-mail': { confidence: 'B', source: 'eleven first-hand reports, 2017 to 2025' },
  'cannot-sign-in': { confidence: 'B', source: 'the same' },
  /** A stranger's address in the account switcher. */
  'strange-address': { confidence: 'C', source: 'one first-hand report' },
  'strange-orders': { confidence: 'B', source: 'about ten reports, gift cards above all, 2019 to 2023' },
  /** The app on the phone keeps being signed out. */
  'app-signs-out': { confidence: 'B', source: 'two first-hand reports' },
  /** A sudden flood of newsletters, which buries the mails about orders. */
  newsletters: { confidence: 'B', source: 'seven reports, 2023' },
  'prime-payment': { confidence: 'C', source: 'one first-hand report, 2019' },
  /** Amazon wrote, or shows, that it locked the account. */
  'amazon-locked': { confidence: 'B', source: 'Amazon’s mails as quoted in Japanese and English reports' },
} as const;

export type Sign = keyof typeof SIGNS;

export const SIGN_IDS = Object.keys(SIGNS) as Sign[];

export const SIGN_IN_ANSWERS = ['yes', 'no'] as const;
export const MAILBOX_ANSWERS = ['safe', 'unsafe', 'unknown'] as const;

/** What the person answered. Null where a question was not answered; times in milliseconds. */
export const triage = z.strictObject({
  signs: z.array(z.enum(SIGN_IDS)).check(
    z.maxLength(SIGN_IDS.length),
    z.refine((s) => new Set(s).size === s.length),
  ),
  /** Since when, as far as the person knows. */
  since: z.nullable(time),
  /** Still able to sign in. */
  signIn: z.nullable(z.enum(SIGN_IN_ANSWERS)),
  /** Whether the mailbox of the account is safe. */
  mailbox: z.nullable(z.enum(MAILBOX_ANSWERS)),
});

export type Triage = z.infer<typeof triage>;

export const NOTHING_ANSWERED: Triage = { signs: [], since: null, signIn: null, mailbox: null };
