import { LEFT_BEHIND, type StepId } from './steps.ts';
import type { Triage } from './triage.ts';

/** Why the answers put a step where it is; each has a sentence in the locales: `recovery.because.<id>`. */
export const BECAUSE_IDS = [
  'mailbox-safe',
  'mailbox-unsafe',
  'mailbox-unknown',
  'address-changed',
  'flood',
  'orders-buried',
  'amazon-acted',
  'stranger-in-switcher',
  'orders-made',
  'app-signs-out',
  'prime-gone',
  'still-in',
  'stopped',
] as const;
export type BecauseId = (typeof BECAUSE_IDS)[number];

export interface PlannedStep {
  id: StepId;
  because: BecauseId[];
}

/** In every order: the intruder is out, and two-step verification is on, before any new card. */
const PUT_RIGHT = ['two-step', 'card', 'address', 'prime', 'memberships', ...LEFT_BEHIND] as const;
const LOCK_OUT_INTRUDER = ['sign-out-everywhere', 'devices', 'passkeys'] as const;

/** The ways round, each a safe order of all its steps. */
const LOCKED_OUT: readonly StepId[] = [
  ...(['mailbox', 'mail-flood', 'contact', 'card-company', 'wait', 'password', 'same-password'] as const),
  ...LOCK_OUT_INTRUDER,
  'cancel-orders',
  ...PUT_RIGHT,
];
/** Whoever is still in takes minutes to put the intruder out, and only then picks up the telephone. */
const STILL_IN: readonly StepId[] = [
  ...(['mailbox', 'mail-flood', 'password'] as const),
  ...LOCK_OUT_INTRUDER,
  'cancel-orders',
  ...(['contact', 'card-company', 'same-password'] as const),
  ...PUT_RIGHT,
];

/** Steps that only some answers call for. */
function isCalledFor(id: StepId, { signs }: Triage, isIn: boolean): boolean {
  switch (id) {
    case 'mail-flood':
      return signs.includes('newsletters') || signs.includes('strange-orders');
    case 'cancel-orders':
      return signs.includes('strange-orders');
    case 'contact':
    case 'card-company':
      // Prime's payment method alone also goes by itself, when a card has run out.
      return !(isIn && signs.length > 0 && signs.every((sign) => sign === 'prime-payment'));
    default:
      return true;
  }
}

/** The reasons that the answers give for a step. */
function reasonsFor(id: StepId, { signs, mailbox }: Triage, isIn: boolean, isStopped: boolean): BecauseId[] {
  const saw = (sign: Triage['signs'][number], because: BecauseId): BecauseId[] =>
    signs.includes(sign) ? [because] : [];
  switch (id) {
    case 'mailbox':
      return mailbox ? [`mailbox-${mailbox}`] : [];
    case 'mail-flood':
      return saw('newsletters', 'flood');
    case 'contact':
      return isStopped || signs.includes('amazon-locked') ? ['amazon-acted'] : saw('address-mail', 'address-changed');
    case 'card-company':
    case 'cancel-orders':
    case 'gift-cards':
      return saw('strange-orders', 'orders-made');
    case 'wait':
      return isStopped ? ['stopped'] : [];
    case 'password':
      return isIn ? ['still-in'] : [];
    case 'sign-out-everywhere':
      return saw('strange-address', 'stranger-in-switcher');
    case 'devices':
      return saw('app-signs-out', 'app-signs-out');
    case 'orders':
      return saw('newsletters', 'orders-buried');
    case 'prime':
      return saw('prime-payment', 'prime-gone');
    default:
      return [];
  }
}

/** Whether the person can still sign in. @param isStopped see `planFor` */
export const isStillIn = ({ signIn }: Triage, isStopped: boolean): boolean => signIn === 'yes' && !isStopped;

/**
 * The steps for these answers, in a safe order, each with the answers that speak for it.
 * @param isStopped Amazon has stopped the account in this incident: then nobody is in, whatever was answered
 */
export function planFor(triage: Triage, isStopped: boolean): PlannedStep[] {
  const isIn = isStillIn(triage, isStopped);
  const order = isIn ? STILL_IN : LOCKED_OUT;
  return order
    .filter((id) => isCalledFor(id, triage, isIn))
    .map((id) => ({ id, because: reasonsFor(id, triage, isIn, isStopped) }));
}
