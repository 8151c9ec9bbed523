import type { Confidence } from '../base/confidence.ts';

interface Source {
  /** What it is, as a person would name it. */
  what: string;
  /** When it was said. */
  of: string;
  confidence: Confidence;
}

/** When these sources were last looked at. Each is told in docs/TWO-STEP.md. */
export const SOURCES_AS_OF = '2026-11';

/** Where every statement about two-step verification comes from. */
export const SOURCES = {
  answers: { what: 'follows from the answers alone', of: '2026', confidence: 'A' },
  'victim-report': {
    what: 'the report of a taken-over account in Japan, quoting Amazon’s help',
    of: '2019',
    confidence: 'C',
  },
  'pair-guide': { what: 'a Japanese guide to preferred and backup methods', of: 'undated', confidence: 'D' },
  'no-report': { what: 'seen nowhere; only not ruled out', of: '2026', confidence: 'D' },
  'method-pages': { what: 'public code that meets the code pages of SMS, call and app', of: '2026', confidence: 'A' },
  'one-method-reports': {
    what: 'public code and issues that finish with one method',
    of: '2022 to 2026',
    confidence: 'B',
  },
  'app-key-report': { what: 'a public issue: several apps, and a key to keep offline', of: '2024', confidence: 'C' },
  'traveller-report': {
    what: 'a traveller without SIM who could not take the call at home',
    of: '2019',
    confidence: 'C',
  },
  'sign-in-page': { what: 'a capture of the sign-in page: no code on this browser', of: '2025', confidence: 'A' },
  'identity-check-help': {
    what: 'Amazon’s help: recover an account after two-step verification fails',
    of: '2026',
    confidence: 'B',
  },
  'passkey-report': { what: 'a study of Amazon’s passkeys: one for each domain', of: '2024', confidence: 'B' },
  'two-factor-directory': { what: '2fa.directory: SMS, call and app, no security key', of: '2026', confidence: 'B' },
  'mailbox-reports': {
    what: 'Amazon’s own recovery mail and three reports: the mailbox first',
    of: '2023',
    confidence: 'B',
  },
  'nist-restricted': { what: 'NIST SP 800-63B-4, 3.1.3.3 and 3.2.9', of: '2025-07', confidence: 'A' },
  'nist-two': { what: 'NIST SP 800-63B-4, 4.1.2.1', of: '2025-07', confidence: 'A' },
  cisa: { what: 'CISA, Mobile Communications Best Practice Guidance', of: '2024-12', confidence: 'B' },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof SOURCES;

/** What authorities say, to be told in plain words beside the plan. */
export const ADVICE = {
  /** SMS and calls are the one restricted kind: the number can be moved to another SIM, and they need coverage. */
  'phone-codes-restricted': 'nist-restricted',
  /** Whoever offers them must offer another kind as well. */
  'another-kind': 'nist-restricted',
  /** Keep at least two separate means of signing in. */
  'two-separate-means': 'nist-two',
  /** Passkeys cannot be given away to a false page; typed codes can. */
  'passkeys-resist-phishing': 'cisa',
  /** A PIN with the carrier keeps the number from being moved. */
  'carrier-pin': 'cisa',
} as const satisfies Record<string, SourceId>;

export type AdviceId = keyof typeof ADVICE;
