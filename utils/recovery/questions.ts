/*
 * What a person is asked on the ways through being shut out or harmed. A question means the same on every path, so an
 * answer given on one is known on the others. Each has words in the locales: `ask.<question>`, `ask.<question>.<option>`.
 */

export const QUESTIONS_AS_OF = '2026-11';

interface Rule<O extends string = string> {
  options: readonly O[];
  /** More than one may fit. */
  isMany: boolean;
}

const one = <const O extends string>(...options: O[]): Rule<O> => ({ options, isMany: false });
const many = <const O extends string>(...options: O[]): Rule<O> => ({ options, isMany: true });

export const QUESTIONS = {
  'sign-in': one('yes', 'no'),
  /** What was seen of a takeover, ranked by how often reports name it; sources in `signs.ts`. */
  signs: many(
    'address-mail',
    'cannot-sign-in',
    'strange-address',
    'strange-orders',
    'change-mail',
    'no-code-came',
    'strange-device',
    'app-signs-out',
    'newsletters',
    'prime-payment',
    'amazon-locked',
  ),
  /** Whether somebody else can read the mailbox of the account. */
  mailbox: one('safe', 'unsafe', 'unknown'),
  /** What Amazon's page or mail says, where it stopped the account. */
  stop: one('documents', 'billing', 'closed', 'policy', 'reset', 'only-stopped'),
  /** What else was seen beside a stop, a lost code or a strange charge. */
  beside: many('change-mail', 'strange-order', 'nothing'),
  refused: one('no', 'once', 'more'),
  obstacle: one('no-code', 'number-lost', 'passkey', 'circles'),
  /** What the sign-in page says; the sentences are in `sign-in-messages.ts`. */
  message: one('cannot-verify-number', 'device-without-passkeys', 'too-many-codes', 'another'),
  'made-passkey': one('yes', 'no', 'unknown'),
  charge: one('card-line', 'membership', 'order', 'order-mail', 'gift-card', 'digital'),
  /** Whether the order stands in the order list, the digital one included. */
  'in-list': one('ours', 'strange', 'nowhere'),
  shared: one('yes', 'no'),
  came: many('code', 'approval', 'call', 'mail'),
  given: many('nothing', 'code', 'computer', 'money'),
  'seller-sign': many('welcome-mail', 'listings', 'pay-out', 'fee'),
  who: one('partner', 'former', 'family', 'other'),
  safe: one('yes', 'no', 'unknown'),
  way: many('password', 'device', 'family', 'passkey', 'mailbox', 'unknown'),
} as const;

export type QuestionId = keyof typeof QUESTIONS;
export type Option<Q extends QuestionId = QuestionId> = (typeof QUESTIONS)[Q]['options'][number];
export type Sign = Option<'signs'>;

export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

/** What was answered. A question that was not is absent; an empty list takes an earlier answer back. */
export type Answers = { [Q in QuestionId]?: Option<Q>[] };

export const NOTHING_ANSWERED: Answers = {};

/** Whether any of these options was chosen. */
export const says = <Q extends QuestionId>(answers: Answers, question: Q, ...options: readonly Option<Q>[]): boolean =>
  options.some((option) => (answers[question] as readonly string[] | undefined)?.includes(option));

/** Later answers over earlier ones; an empty list takes an answer back. */
export function withAnswers(before: Answers, given: Answers): Answers {
  const all = { ...before, ...given };
  return Object.fromEntries(Object.entries(all).filter(([, options]) => options.length > 0));
}
