import { says } from '../questions.ts';
import { type Case, inPhase, type PathRule, type PlannedStep, since, step, where } from './rule.ts';

export const NO_CODE_AS_OF = '2026-11';

/** First what costs nothing and ends at once; the document and the new account come last. */
function plan({ answers, isNotMine }: Case): PlannedStep[] {
  const isPasskey = says(answers, 'obstacle', 'passkey') || says(answers, 'message', 'device-without-passkeys');
  const tooMany = says(answers, 'message', 'too-many-codes');
  const misleads = says(answers, 'message', 'cannot-verify-number', 'device-without-passkeys');
  return [
    ...where(
      misleads || says(answers, 'obstacle', 'circles'),
      step('stop', 'code-message', {
        because: since(answers, 'message', 'cannot-verify-number', 'message-means-password'),
      }),
    ),
    ...where(tooMany, step('stop', 'code-pause', { because: ['too-many-codes'] })),
    ...where(
      isPasskey,
      step('back', 'passkey-elsewhere', { because: since(answers, 'made-passkey', 'no', 'never-made') }),
    ),
    step('back', 'code-device', { because: since(answers, 'obstacle', 'number-lost', 'number-lost') }),
    ...inPhase('back', 'code-other-way', 'code-behind-password', 'code-call', 'code-recovery', 'code-specialist'),
    ...where(!tooMany, ...inPhase('back', 'code-pause')),
    ...inPhase('back', 'wait'),
    ...inPhase('clean', 'code-number', 'code-second-way'),
    step('clean', 'code-passkeys', { because: since(answers, 'made-passkey', 'no', 'never-made') }),
    ...where(isNotMine('code-passkeys'), ...inPhase('clean', 'sign-out-everywhere', 'password', 'devices')),
  ];
}

export const NO_CODE: PathRule = {
  questions: (answers) => {
    const isPasskey = says(answers, 'obstacle', 'passkey') || says(answers, 'message', 'device-without-passkeys');
    const wasNotMade = isPasskey && says(answers, 'made-passkey', 'no');
    return [
      'obstacle',
      'message',
      ...where<'made-passkey'>(isPasskey, 'made-passkey'),
      ...where<'beside'>(wasNotMade, 'beside'),
    ];
  },
  plan,
  // A passkey that the person never made is a sign only together with another one: phones make some by themselves.
  turn: (answers) =>
    says(answers, 'made-passkey', 'no') && says(answers, 'beside', 'strange-order', 'change-mail')
      ? {
          path: 'takeover',
          answers: {
            'sign-in': ['no'],
            signs: [
              'strange-device',
              ...where<'strange-orders'>(says(answers, 'beside', 'strange-order'), 'strange-orders'),
              ...where<'change-mail'>(says(answers, 'beside', 'change-mail'), 'change-mail'),
            ],
          },
        }
      : null,
  leadsTo: ['takeover', 'stopped', 'seller'],
  isLikelyHarmless: () => false,
  sheet: {
    fields: ['accountName', 'oldAddress', 'postalAddress', 'birthDate', 'lastOrder', 'caseNumber', 'saidByAgent'],
    says: ['no-code', 'name', 'address', 'tried'],
    asks: ['specialist', 'document', 'number-change', 'what-is-lost', 'long', 'case'],
  },
  waits: ['identity-check', '24-hours', '48-hours', 'own'],
  looks: [7],
  isQuiet: false,
};
