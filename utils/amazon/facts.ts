interface FactDefinition {
  /** The value that needs nothing done. */
  fine: string;
  /** What else can be read. `unknown` is always one more value and never decides anything. */
  others: readonly string[];
  /** Those of the others that a person can say after looking; absent: all. */
  said?: readonly string[];
}

/** Every fact. */
const FACTS = {
  twoStep: { fine: 'on', others: ['off'] },
  primePayment: { fine: 'set', others: ['none', 'problem'] },
  memberships: { fine: 'ok', others: ['gap'] },
  paymentMethods: { fine: 'some', others: ['none'] },
  addresses: { fine: 'some', others: ['none'] },
  access: {
    fine: 'ok',
    // The last four: why Amazon stopped the account.
    others: [
      'signed-out',
      'challenge',
      'email-not-found',
      'reset-required',
      'locked',
      'documents',
      'billing',
      'policy',
      'closed',
    ],
    said: ['email-not-found', 'reset-required', 'locked', 'documents', 'billing', 'policy', 'closed'],
  },
} as const satisfies Record<string, FactDefinition>;

export type FactId = keyof typeof FACTS;
export type FactValue<F extends FactId = FactId> = {
  [G in F]: (typeof FACTS)[G]['fine'] | (typeof FACTS)[G]['others'][number] | 'unknown';
}[F];

export const FACT_IDS = /* @__PURE__ */ Object.keys(FACTS) as FactId[];

/** Something of every fact. */
const ofEach = <T>(pick: (fact: FactDefinition) => T) =>
  Object.fromEntries(FACT_IDS.map((id) => [id, pick(FACTS[id])])) as Record<FactId, T>;

/** The values each fact can have. */
export const FACT_VALUES = /* @__PURE__ */ ofEach(({ fine, others }) => [fine, ...others, 'unknown']) as {
  readonly [F in FactId]: readonly FactValue<F>[];
};

type Definitions = typeof FACTS;

/** What a person can say after looking ("I looked myself"); `unknown` is "could not tell". */
export type WordValue<F extends FactId = FactId> = {
  [G in F]:
    | Definitions[G]['fine']
    | (Definitions[G] extends { said: readonly (infer V)[] } ? V : Definitions[G]['others'][number])
    | 'unknown';
}[F];

export const WORD_VALUES = /* @__PURE__ */ ofEach(({ fine, others, said }) => [
  fine,
  ...(said ?? others),
  'unknown',
]) as { readonly [F in FactId]: readonly WordValue<F>[] };

/** The values that need nothing done. */
export const FINE_VALUE = /* @__PURE__ */ ofEach(({ fine }) => fine) as { readonly [F in FactId]: FactValue<F> };

/** Values of `access` that say that Amazon lets the person in no more, until the account itself shows otherwise. */
export const SHUT_OUT: readonly FactValue[] = /* @__PURE__ */ WORD_VALUES.access.filter(
  (value) => value !== 'ok' && value !== 'unknown',
);
/** Merely meeting a sign-in page or a code prompt says nothing about whether the account is open to the person. */
export const PASSING: readonly FactValue[] = ['signed-out', 'challenge'];

/** One fact as one reading of one page gave it. `signals` are fixed names, never text of the page. */
export interface FactReading<F extends FactId = FactId> {
  value: FactValue<F>;
  signals: string[];
}

/** How many there are; `many` is three or more. Read beside the facts, and neither fine nor not fine. */
export const COUNT_VALUES = ['1', '2', 'many', 'unknown'] as const;
export const COUNT_IDS = ['paymentMethodsCount', 'addressesCount', 'membershipsCount'] as const;

export type CountId = (typeof COUNT_IDS)[number];
export type CountValue = (typeof COUNT_VALUES)[number];

/** Which facts have a number beside them. */
export const COUNT_OF: { readonly [F in FactId]?: CountId } = {
  paymentMethods: 'paymentMethodsCount',
  addresses: 'addressesCount',
  memberships: 'membershipsCount',
};

export interface CountReading {
  value: CountValue;
  signals: string[];
}

export type Facts = { [F in FactId]?: FactReading<F> } & { [C in CountId]?: CountReading };
