import type { Sources } from '../../base/confidence.ts';
import { INSIDE, OUTSIDE, steps } from '../step-rule.ts';

export const INSIDER_STEPS_AS_OF = '2026-11';

/** Steps of somebody whose account somebody they know gets into. */
export const INSIDER_STEPS = steps({
  'known-safety': { ...OUTSIDE, isForEnd: true },
  'known-browser': { ...OUTSIDE, isForEnd: true },
  'known-record': { ...OUTSIDE },
  'known-mailbox': { ...OUTSIDE, isForEnd: true },
  'known-family': { ...INSIDE, link: 'household' },
  'known-passkeys': { ...INSIDE, link: 'login-security' },
  'known-devices': { ...INSIDE, link: 'devices' },
  'known-password': { ...INSIDE, link: 'login-security' },
  'known-sign-out': { ...INSIDE, link: 'login-security' },
  'known-two-step': { ...INSIDE, link: 'two-step-settings', fact: 'twoStep' },
  'known-money': { ...INSIDE, link: 'wallet', fact: 'paymentMethods' },
});

/** Where each is known from. */
export const INSIDER_SOURCES: Sources<keyof typeof INSIDER_STEPS> = {
  'known-safety': {
    confidence: 'B',
    source: 'advice of help lines against violence at home: plan before the other notices',
  },
  'known-browser': { confidence: 'B', source: 'the same' },
  'known-record': { confidence: 'B', source: 'the same' },
  'known-mailbox': { confidence: 'B', source: 'the same; Amazon’s own mail asks for it' },
  'known-family': {
    confidence: 'D',
    source: 'press reports of 2025-09 that Amazon Family replaces Household in the US',
  },
  'known-passkeys': { confidence: 'C', source: 'a first-person report of a passkey of a former partner, 2025-11' },
  'known-devices': { confidence: 'B', source: 'three reports of devices that outlived the new password' },
  'known-password': { confidence: 'B', source: 'the same' },
  'known-sign-out': { confidence: 'D', source: 'two guides of 2025' },
  'known-two-step': { confidence: 'B', source: 'Amazon’s help' },
  'known-money': { confidence: 'B', source: 'advice of help lines' },
};
