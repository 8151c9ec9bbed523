import type { MarketplaceId } from './marketplaces.ts';
import type { PageId } from './table.ts';

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

/** What one reading of one page said. */
export interface Observation {
  marketplace: MarketplaceId;
  page: PageId;
  facts: Facts;
  /** When the page that was read was loaded, in milliseconds since 1970; absent: just now. */
  loadedAt?: number;
}

/** What a person can say after looking ("I looked myself"); `unknown` is "could not tell". */
export const WORD_VALUES = {
  twoStep: ['on', 'off', 'unknown'],
  primePayment: ['set', 'none', 'problem', 'unknown'],
  memberships: ['ok', 'gap', 'unknown'],
  paymentMethods: ['some', 'none', 'unknown'],
  addresses: ['some', 'none', 'unknown'],
  access: ['ok', 'reset-required', 'locked', 'unknown'],
} as const satisfies { [F in FactId]: readonly FactValue<F>[] };

/** The values that need nothing done. */
export const FINE_VALUE = {
  twoStep: 'on',
  primePayment: 'set',
  memberships: 'ok',
  paymentMethods: 'some',
  addresses: 'some',
  access: 'ok',
} as const satisfies { [F in FactId]: FactValue<F> };

/** After this long a fact is "look again", never fine. Milliseconds. */
export const FRESH_FOR = 30 * 24 * 60 * 60 * 1000;
