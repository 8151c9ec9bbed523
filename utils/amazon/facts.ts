/** Every fact and the values it can have. `unknown` is always one of them and never decides anything. */
export const FACT_VALUES = {
  twoStep: ['on', 'off', 'unknown'],
  primePayment: ['set', 'none', 'problem', 'unknown'],
  memberships: ['ok', 'gap', 'unknown'],
  paymentMethods: ['some', 'none', 'unknown'],
  addresses: ['some', 'none', 'unknown'],
  access: ['ok', 'signed-out', 'challenge', 'email-not-found', 'reset-required', 'locked', 'unknown'],
} as const;

export type FactId = keyof typeof FACT_VALUES;
export type FactValue<F extends FactId = FactId> = (typeof FACT_VALUES)[F][number];

export const FACT_IDS = Object.keys(FACT_VALUES) as FactId[];

/** One fact as one reading of one page gave it. `signals` are fixed names, never text of the page. */
export interface FactReading<F extends FactId = FactId> {
  value: FactValue<F>;
  signals: string[];
}

export type Facts = { [F in FactId]?: FactReading<F> };

/** What a person can say after looking ("I looked myself"); `unknown` is "could not tell". */
export const WORD_VALUES = {
  twoStep: ['on', 'off', 'unknown'],
  primePayment: ['set', 'none', 'problem', 'unknown'],
  memberships: ['ok', 'gap', 'unknown'],
  paymentMethods: ['some', 'none', 'unknown'],
  addresses: ['some', 'none', 'unknown'],
  access: ['ok', 'reset-required', 'locked', 'unknown'],
} as const satisfies { [F in FactId]: readonly FactValue<F>[] };

export type WordValue = (typeof WORD_VALUES)[FactId][number];

/** The values that need nothing done. */
export const FINE_VALUE = {
  twoStep: 'on',
  primePayment: 'set',
  memberships: 'ok',
  paymentMethods: 'some',
  addresses: 'some',
  access: 'ok',
} as const satisfies { [F in FactId]: FactValue<F> };
