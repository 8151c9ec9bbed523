import { type Answers, says } from '../questions.ts';
import type { BecauseId } from './because.ts';
import { type Case, inPhase, type PathRule, type PlannedStep, step, where } from './rule.ts';

export const STOPPED_AS_OF = '2026-11';

const wantsSomething = (answers: Answers) => says(answers, 'stop', 'documents', 'billing');
const isShut = (answers: Answers) => says(answers, 'stop', 'closed', 'policy');

function plan({ answers, isStopped }: Case): PlannedStep[] {
  const refused: BecauseId[] = says(answers, 'refused', 'more')
    ? ['refused-again']
    : where<BecauseId>(says(answers, 'refused', 'once'), 'refused-once');
  if (says(answers, 'stop', 'reset')) {
    return [step('back', 'stop-password')];
  }
  return [
    step('stop', 'stop-page'),
    ...where(says(answers, 'stop', 'closed'), step('stop', 'stop-payments')),
    ...where(says(answers, 'stop', 'documents'), step('back', 'stop-documents', { because: refused })),
    ...where(says(answers, 'stop', 'billing'), step('back', 'stop-billing')),
    ...where(isShut(answers), step('back', 'stop-answer')),
    ...where(!wantsSomething(answers) && !isShut(answers), step('back', 'stop-ask')),
    ...where(wantsSomething(answers), step('back', 'stop-refused', { because: refused })),
    step('back', 'wait', { because: where<BecauseId>(isStopped, 'stopped') }),
    ...where(says(answers, 'stop', 'closed'), ...inPhase('clean', 'stop-losses', 'stop-linked', 'stop-data')),
    ...where(isShut(answers) || says(answers, 'refused', 'more'), ...inPhase('clean', 'stop-consumer')),
  ];
}

export const STOPPED: PathRule = {
  questions: (answers) => ['stop', 'beside', ...where<'refused'>(wantsSomething(answers), 'refused')],
  plan,
  // With a change mail or a strange order, somebody else is in the account, whatever else Amazon wants.
  turn: ({ beside = [] }) =>
    says({ beside }, 'beside', 'strange-order', 'change-mail')
      ? {
          path: 'takeover',
          answers: {
            'sign-in': ['no'],
            signs: [
              'amazon-locked',
              ...where<'strange-orders'>(beside.includes('strange-order'), 'strange-orders'),
              ...where<'change-mail'>(beside.includes('change-mail'), 'change-mail'),
            ],
          },
        }
      : null,
  leadsTo: ['takeover', 'seller'],
  isLikelyHarmless: (answers) => says(answers, 'stop', 'reset') && answers.beside?.join() === 'nothing',
  sheet: {
    fields: ['accountName', 'oldAddress', 'postalAddress', 'lastOrder', 'mailTime', 'caseNumber', 'saidByAgent'],
    says: ['stopped', 'name', 'address', 'notice'],
    asks: ['why', 'what-is-missing', 'person', 'open-orders', 'long', 'case'],
  },
  waits: ['24-hours', '48-hours', '3-days', '1-week', 'own'],
  looks: [7, 30],
  isQuiet: false,
};
