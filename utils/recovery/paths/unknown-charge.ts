import { type Answers, says } from '../questions.ts';
import { type Case, inPhase, type PathRule, type PlannedStep, since, step, where } from './rule.ts';

export const UNKNOWN_CHARGE_AS_OF = '2026-11';

const isNowhere = (answers: Answers) => says(answers, 'in-list', 'nowhere');

function plan({ answers }: Case): PlannedStep[] {
  const isMail = says(answers, 'charge', 'order-mail');
  // A mail without an order: nothing was bought, so there is nothing to end, to ask for or to pay back.
  if (isMail && isNowhere(answers)) {
    return [
      step('stop', 'charge-mail', { because: ['mail-without-order'] }),
      step('clean', 'charge-tomorrow', { isTomorrow: true }),
    ];
  }
  if (says(answers, 'in-list', 'ours')) return inPhase('clean', 'charge-tv');
  return [
    ...inPhase('stop', 'charge-find', 'charge-people'),
    ...where(
      isMail,
      step('stop', 'charge-mail', { because: since(answers, 'in-list', 'nowhere', 'mail-without-order') }),
    ),
    ...where(says(answers, 'charge', 'gift-card', 'card-line'), ...inPhase('back', 'charge-gift')),
    ...where(says(answers, 'charge', 'membership', 'card-line'), ...inPhase('back', 'charge-membership')),
    ...where(says(answers, 'charge', 'digital', 'order'), ...inPhase('back', 'charge-digital')),
    ...inPhase('back', 'charge-amazon', 'charge-card'),
    ...where(
      says(answers, 'charge', 'digital', 'membership') || says(answers, 'shared', 'yes'),
      ...inPhase('clean', 'charge-tv'),
    ),
  ];
}

export const UNKNOWN_CHARGE: PathRule = {
  questions: (answers) => ['charge', 'in-list', ...where<'shared'>(!isNowhere(answers), 'shared')],
  plan,
  // An order in the list that nobody of the household made: the full plan, at once.
  turn: (answers) =>
    says(answers, 'in-list', 'strange') ? { path: 'takeover', answers: { signs: ['strange-orders'] } } : null,
  leadsTo: ['takeover', 'stopped', 'seller'],
  isLikelyHarmless: (answers) =>
    says(answers, 'in-list', 'ours') || (says(answers, 'charge', 'order-mail') && isNowhere(answers)),
  sheet: {
    fields: ['accountName', 'oldAddress', 'lastOrder', 'chargeList', 'caseNumber', 'saidByAgent'],
    says: ['unknown-charge', 'name', 'address', 'charges'],
    asks: ['which-order', 'refund', 'end-membership', 'who-ordered', 'case'],
  },
  waits: ['24-hours', '3-days', 'own'],
  looks: [1, 30],
  isQuiet: false,
};
