import type { FactId } from '../facts.ts';
import type { LinkId } from '../pages/links.ts';

interface StepRule {
  /** The place on Amazon where it is done, if it is done there. */
  link: LinkId | null;
  /** A reading of this fact as fine, made since the recovery began, ticks the step; the person's word always can. */
  doneWhenFine: FactId | null;
}

/**
 * The way back into an account, in a safe order: the mailbox before any password, the intruder's sessions out before
 * any new card. Sources and confidence: docs/RECOVERY.md.
 */
export const STEPS_AS_OF = '2026-11';

export const STEPS = {
  mailbox: { link: null, doneWhenFine: null },
  contact: { link: 'contact', doneWhenFine: null },
  'card-company': { link: null, doneWhenFine: null },
  wait: { link: null, doneWhenFine: null },
  password: { link: 'password-reset', doneWhenFine: 'access' },
  'sign-out-everywhere': { link: 'login-security', doneWhenFine: null },
  'two-step': { link: 'two-step-settings', doneWhenFine: 'twoStep' },
  card: { link: 'wallet', doneWhenFine: 'paymentMethods' },
  address: { link: 'addresses', doneWhenFine: 'addresses' },
  prime: { link: 'prime', doneWhenFine: 'primePayment' },
  memberships: { link: 'memberships', doneWhenFine: 'memberships' },
  orders: { link: 'archived-orders', doneWhenFine: null },
} as const satisfies Record<string, StepRule>;

export type StepId = keyof typeof STEPS;

export const STEP_IDS = Object.keys(STEPS) as StepId[];
