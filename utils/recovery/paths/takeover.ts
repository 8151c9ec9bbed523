import { CALL_SHEET_FIELDS } from '../call-sheet.ts';
import { type Answers, says } from '../questions.ts';
import type { StepId } from '../steps.ts';
import type { BecauseId } from './because.ts';
import { type Case, inPhase, type PathRule, type PlannedStep, step, where } from './rule.ts';

export const TAKEOVER_AS_OF = '2026-11';

/** Where intruders leave things: looked through last, when they are out and the account works again. */
const LEFT_BEHIND = [
  'orders',
  'gift-cards',
  'strange-cards',
  'strange-addresses',
  'login-with-amazon',
  'amazon-pay',
  'household',
  'subscribe-save',
  'kindle-senders',
  'business',
  'seller-account',
  'language',
  'communication',
] as const satisfies readonly StepId[];

const because = (answers: Answers, sign: Parameters<typeof says<'signs'>>[2], id: BecauseId): BecauseId[] =>
  says(answers, 'signs', sign as never) ? [id] : [];

/** Whether the person can still sign in, by what was answered and unless Amazon stopped the account. */
export const isStillIn = ({ answers, isStopped }: Pick<Case, 'answers' | 'isStopped'>): boolean =>
  says(answers, 'sign-in', 'yes') && !isStopped;

/** Prime's payment method alone also goes by itself, when a card has run out. */
function isOnlyPrime({ signs = [] }: Answers): boolean {
  return signs.length > 0 && signs.every((sign) => sign === 'prime-payment');
}

/**
 * Amazon and the card first, since gift cards go within minutes; then the mailbox, beside them where somebody else
 * reads it. Whoever is still in puts the intruder out meanwhile. In every order the intruder is out, and two-step
 * verification on, before any new card.
 */
function plan(given: Case): PlannedStep[] {
  const { answers, isStopped, isNotMine } = given;
  const isIn = isStillIn(given);
  const hasOrders = says(answers, 'signs', 'strange-orders');
  const hasFlood = says(answers, 'signs', 'newsletters');
  // A code that never came was passed by: a device, a passkey or a linked app opens the account without one.
  const isCodePassedBy = says(answers, 'signs', 'no-code-came');
  const mailbox = answers.mailbox?.[0];

  const phaseInside = isIn ? 'stop' : 'back';
  const strange = because(answers, 'strange-device', 'strange-device');
  const passedBy = because(answers, 'no-code-came', 'code-passed-by');
  const devices = step(phaseInside, 'devices', {
    because: [...passedBy, ...strange, ...because(answers, 'app-signs-out', 'app-signs-out')],
  });
  const passkeys = step(phaseInside, 'passkeys', { because: [...passedBy, ...strange] });
  const apps = step(phaseInside, 'login-with-amazon', { because: passedBy });
  const password = [
    step(phaseInside, 'password', { because: where<BecauseId>(isIn, 'still-in') }),
    step(phaseInside, 'sign-out-everywhere', { because: because(answers, 'strange-address', 'stranger-in-switcher') }),
  ];
  const outOfIt = isCodePassedBy ? [devices, passkeys, apps, ...password] : [...password, devices, passkeys];
  const ofOrders = where(
    hasOrders,
    step(isIn ? 'stop' : 'back', 'cancel-orders', { because: ['orders-made'] }),
    step('clean', 'digital-orders', { because: ['orders-made'] }),
    step('clean', 'charges', { because: ['orders-made'] }),
  );
  const acted: BecauseId[] =
    isStopped || says(answers, 'signs', 'amazon-locked')
      ? ['amazon-acted']
      : because(answers, 'address-mail', 'address-changed');

  return [
    ...where(
      !(isIn && isOnlyPrime(answers)),
      step('stop', 'contact', { because: acted }),
      step('stop', 'card-company', { because: because(answers, 'strange-orders', 'orders-made') }),
    ),
    step('stop', 'mailbox', {
      because: mailbox ? [`mailbox-${mailbox}`] : [],
      isBeside: mailbox === 'unsafe',
    }),
    ...where(hasFlood || hasOrders, step('stop', 'mail-flood', { because: because(answers, 'newsletters', 'flood') })),
    ...where(!isIn, step('back', 'wait', { because: where<BecauseId>(isStopped, 'stopped') })),
    ...outOfIt,
    ...ofOrders.filter(({ phase }) => phase !== 'clean'),
    ...inPhase('back', 'two-step', 'same-password'),
    ...inPhase('clean', 'card', 'address'),
    step('clean', 'prime', { because: because(answers, 'prime-payment', 'prime-gone') }),
    ...inPhase('clean', 'memberships'),
    ...ofOrders.filter(({ phase }) => phase === 'clean'),
    ...LEFT_BEHIND.filter((id) => !(isCodePassedBy && id === 'login-with-amazon')).map((id) =>
      step('clean', id, { because: leftBecause(id, given) }),
    ),
  ];

  function leftBecause(id: (typeof LEFT_BEHIND)[number], { answers: a }: Case): BecauseId[] {
    if (id === 'orders') return because(a, 'newsletters', 'orders-buried');
    if (id === 'gift-cards') return because(a, 'strange-orders', 'orders-made');
    if (id === 'strange-cards') return where<BecauseId>(isNotMine('card'), 'not-yours');
    if (id === 'strange-addresses') return where<BecauseId>(isNotMine('address'), 'not-yours');
    return [];
  }
}

export const TAKEOVER: PathRule = {
  questions: () => ['sign-in', 'signs', 'mailbox'],
  plan,
  turn: () => null,
  leadsTo: ['stopped', 'seller'],
  isLikelyHarmless: () => false,
  sheet: {
    fields: CALL_SHEET_FIELDS,
    says: ['takeover', 'changed', 'name', 'mail'],
    asks: ['stop', 'cancel', 'long', 'mail', 'case'],
  },
  waits: ['2-hours', '5-hours', '24-hours', '48-hours', '3-days', 'identity-check', 'own'],
  looks: [1, 7, 30, 90],
  isQuiet: false,
};
