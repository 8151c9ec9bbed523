import { type Answers, says } from '../questions.ts';
import { type Case, inPhase, type PathRule, type PlannedStep, since, step, where } from './rule.ts';

export const UNASKED_AS_OF = '2026-11';

const wasGiven = (answers: Answers) => says(answers, 'given', 'code', 'computer', 'money');

function plan({ answers }: Case): PlannedStep[] {
  return [
    ...where(
      wasGiven(answers),
      step('stop', 'unasked-bank', {
        because: [
          ...since(answers, 'given', 'code', 'code-given'),
          ...since(answers, 'given', 'computer', 'computer-open'),
          ...since(answers, 'given', 'money', 'money-sent'),
        ],
      }),
    ),
    ...where(says(answers, 'given', 'computer'), ...inPhase('stop', 'unasked-computer')),
    ...where(says(answers, 'came', 'code', 'approval') || !answers.came, ...inPhase('stop', 'unasked-deny')),
    ...where(says(answers, 'came', 'call'), ...inPhase('stop', 'unasked-call')),
    ...where(says(answers, 'came', 'mail'), ...inPhase('stop', 'unasked-mail')),
    ...where(says(answers, 'came', 'approval') || wasGiven(answers), ...inPhase('back', 'unasked-password')),
    ...where(says(answers, 'came', 'code', 'approval'), ...inPhase('back', 'unasked-own')),
    ...inPhase('clean', 'unasked-look', 'unasked-report'),
  ];
}

export const UNASKED: PathRule = {
  questions: () => ['came', 'given'],
  plan,
  turn: () => null,
  leadsTo: ['takeover', 'stopped', 'unknown-charge', 'seller'],
  isLikelyHarmless: (answers) => says(answers, 'given', 'nothing') && !wasGiven(answers),
  sheet: {
    fields: ['accountName', 'oldAddress', 'mailTime', 'caseNumber', 'saidByAgent'],
    says: ['unasked', 'name', 'address', 'given'],
    asks: ['was-anybody-in', 'sign-out-all', 'open-orders', 'case'],
  },
  waits: ['24-hours', 'own'],
  looks: [1, 7],
  isQuiet: false,
};
