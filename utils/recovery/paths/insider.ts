import { says } from '../questions.ts';
import type { BecauseId } from './because.ts';
import { type Case, inPhase, type PathRule, type PlannedStep, step, where } from './rule.ts';

export const INSIDER_AS_OF = '2026-11';

/** Safety first: signing everyone out tells them. What they notice comes last, all at once. */
function plan({ answers }: Case): PlannedStep[] {
  const unsafe = where<BecauseId>(says(answers, 'safe', 'no', 'unknown'), 'not-safe');
  return [
    step('stop', 'known-safety', { because: unsafe }),
    ...inPhase('stop', 'known-browser', 'known-record'),
    ...inPhase('back', 'known-mailbox', 'known-two-step', 'known-password'),
    step('back', 'known-sign-out', { because: unsafe }),
    ...inPhase('clean', 'known-passkeys', 'known-devices', 'known-family', 'known-money'),
  ];
}

export const INSIDER: PathRule = {
  questions: () => ['safe', 'who', 'way'],
  plan,
  turn: () => null,
  // What comes is likely theirs again; and another path would show on the badge.
  leadsTo: [],
  isLikelyHarmless: () => false,
  sheet: {
    fields: ['accountName', 'oldAddress', 'postalAddress', 'caseNumber', 'saidByAgent'],
    says: ['insider', 'name', 'address'],
    asks: ['who-is-in', 'sign-out-all', 'leave-family', 'case'],
  },
  waits: ['24-hours', 'own'],
  looks: [7, 30],
  isQuiet: true,
};
