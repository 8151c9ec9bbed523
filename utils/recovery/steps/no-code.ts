import type { Sources } from '../../base/confidence.ts';
import { INSIDE, OUTSIDE, steps } from '../step-rule.ts';

export const NO_CODE_STEPS_AS_OF = '2026-11';

/** Steps of somebody who cannot get past the code or the passkey. */
export const NO_CODE_STEPS = steps({
  'code-device': { ...OUTSIDE, link: 'login-security' },
  'code-other-way': { ...OUTSIDE },
  'passkey-elsewhere': { ...OUTSIDE },
  'code-message': { ...OUTSIDE },
  'code-behind-password': { ...OUTSIDE, link: 'sign-in' },
  'code-call': { ...OUTSIDE, link: 'sign-in' },
  'code-pause': { ...OUTSIDE },
  'code-recovery': { ...OUTSIDE, link: 'two-step-recovery' },
  'code-specialist': { ...OUTSIDE, link: 'contact' },
  'code-number': { ...INSIDE, link: 'two-step-settings', fact: 'twoStep' },
  'code-second-way': { ...INSIDE, link: 'two-step-settings' },
  'code-passkeys': { ...INSIDE, mayBeStrange: true, link: 'login-security' },
});

/** Where each is known from. */
export const NO_CODE_SOURCES: Sources<keyof typeof NO_CODE_STEPS> = {
  'code-device': {
    confidence: 'B',
    source: 'Amazon’s help: a trusted device asks for no code; reports of numbers changed there',
  },
  'code-other-way': { confidence: 'B', source: 'the choice “Didn’t receive the code?” of Amazon’s sign-in pages' },
  'passkey-elsewhere': {
    confidence: 'C',
    source: 'a report about amazon.de, 2026-03; passkeys are offered by default on phones',
  },
  'code-message': { confidence: 'C', source: 'reports about amazon.de, 2026-02 and 2026-03' },
  'code-behind-password': { confidence: 'B', source: 'Amazon’s help on alternate sign-in; reports of 2020 and 2025' },
  'code-call': { confidence: 'B', source: 'sign-in pages as programs read them, 2025-12 and 2026-05' },
  'code-pause': { confidence: 'C', source: 'a report of 2024: after too many codes only the app was offered' },
  'code-recovery': {
    confidence: 'D',
    source: 'copies of Amazon’s help on recovery after two-step verification failed',
  },
  'code-specialist': {
    confidence: 'C',
    source: 'a report: the recovery page asked for the very code; support then named a new account',
  },
  'code-number': {
    confidence: 'D',
    source: 'copies of Amazon’s help: an identity check leaves two-step verification off',
  },
  'code-second-way': {
    confidence: 'B',
    source: 'Digital Identity Guidelines, NIST SP 800-63B-4, 2025: at least two separate authenticators',
  },
  'code-passkeys': {
    confidence: 'B',
    source: 'passkeys are kept per domain, since 2023; a passkey of somebody else, 2025',
  },
};
