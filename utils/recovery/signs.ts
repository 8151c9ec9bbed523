import type { Confidence } from '../base/confidence.ts';
import type { Sign } from './questions.ts';

export const SIGNS_AS_OF = '2026-11';

/** Where each sign of a takeover comes from: about 25 first-hand reports and guides (docs/RECOVERY.md). */
export const SIGNS: { readonly [S in Sign]: { confidence: Confidence; source: string } } = {
  /** A mail that the sign-in address was changed. */
  'address-mail': { confidence: 'B', source: 'eleven first-hand reports, 2017 to 2025' },
  'cannot-sign-in': { confidence: 'B', source: 'the same' },
  /** A stranger's address in the account switcher. */
  'strange-address': { confidence: 'C', source: 'one first-hand report' },
  'strange-orders': { confidence: 'B', source: 'about ten reports, gift cards above all, 2019 to 2023' },
  /** A mail about another change: password, number, name, two-step verification, device, passkey. */
  'change-mail': { confidence: 'B', source: 'Amazon’s mails as quoted in reports and mail parsers' },
  /** Two-step verification was on, and no code came. */
  'no-code-came': { confidence: 'B', source: 'five reports, 2020 to 2026' },
  /** A device or passkey in the account's lists that is not the person's. */
  'strange-device': { confidence: 'C', source: 'a report of a passkey of 2025; three of devices' },
  /** The app on the phone keeps being signed out. */
  'app-signs-out': { confidence: 'B', source: 'two first-hand reports' },
  /** A sudden flood of newsletters, which buries the mails about orders. */
  newsletters: { confidence: 'B', source: 'seven reports, 2023' },
  'prime-payment': { confidence: 'C', source: 'one first-hand report, 2019' },
  /** Amazon wrote, or shows, that it locked the account. */
  'amazon-locked': { confidence: 'B', source: 'Amazon’s mails as quoted in Japanese and English reports' },
};
