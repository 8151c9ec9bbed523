import { says } from '../questions.ts';
import { type Case, inPhase, type PathRule, type PlannedStep, since, step, where } from './rule.ts';
import { isStillIn } from './takeover.ts';

export const SELLER_AS_OF = '2026-11';

function plan(given: Case): PlannedStep[] {
  const { answers } = given;
  const isIn = isStillIn(given);
  return [
    step('stop', 'seller-support'),
    step('stop', 'seller-fee', { because: since(answers, 'seller-sign', 'fee', 'fee-charged') }),
    ...where(!isIn, ...inPhase('back', 'wait')),
    ...inPhase(
      isIn ? 'stop' : 'back',
      'password',
      'sign-out-everywhere',
      'passkeys',
      'seller-listings',
      'seller-payout',
    ),
    ...inPhase('back', 'two-step', 'mailbox'),
    step('clean', 'seller-close', { because: ['closing-unknown'] }),
    ...where(says(answers, 'seller-sign', 'listings'), ...inPhase('clean', 'seller-tax')),
    ...inPhase('clean', 'login-with-amazon', 'business'),
  ];
}

export const SELLER: PathRule = {
  questions: () => ['seller-sign', 'sign-in'],
  plan,
  turn: () => null,
  leadsTo: ['takeover', 'stopped'],
  isLikelyHarmless: () => false,
  sheet: {
    fields: ['accountName', 'oldAddress', 'postalAddress', 'chargeList', 'mailTime', 'caseNumber', 'saidByAgent'],
    says: ['seller', 'name', 'address', 'not-us'],
    asks: ['listings', 'pay-out', 'fee', 'buyer-account', 'case'],
  },
  waits: ['24-hours', '3-days', 'own'],
  // The fee was charged weeks later.
  looks: [7, 30, 90],
  isQuiet: false,
};
