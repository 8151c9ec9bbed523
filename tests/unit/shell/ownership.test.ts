import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_VALUES } from '../../../utils/amazon/facts.ts';
import { FACT_PAGE } from '../../../utils/amazon/table.ts';
import { takeIn } from '../../../utils/shell/ownership.ts';
import { type Seen, see, type TabView } from '../../../utils/shell/tab-memory.ts';
import { storeOf } from '../../../utils/state/accounts.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { T0 } from '../state/arbitraries.ts';

/** Facts whose own pages decide them. */
const FACTS = ['twoStep', 'primePayment', 'paymentMethods'] as const;
const TABS = [1, 2, 3];
const keyOf = (tab: number): string => String(tab).padStart(16, '0');
const NOTHING: TabView = { trail: [], waiting: [], page: null, owner: null, told: null, isAboutRecovery: null };

interface Load {
  tab: number;
  fact: (typeof FACTS)[number];
  value: string;
  since: number;
  isMarked: boolean;
}

const load = fc.constantFrom(...FACTS).chain((fact) =>
  fc.record({
    tab: fc.constantFrom(...TABS),
    fact: fc.constant(fact),
    value: fc.constantFrom(...FACT_VALUES[fact].filter((value) => value !== 'unknown')),
    since: fc.integer({ min: 0, max: 500 }),
    isMarked: fc.boolean(),
  }),
);
/** Loads of pages, each at a time of its own; and the order in which they are heard of, some of them twice. */
const heard = fc
  .uniqueArray(load, { minLength: 1, maxLength: 14, selector: ({ since }) => since })
  .chain((loads) =>
    fc.tuple(fc.constant(loads), fc.shuffledSubarray([...loads, ...loads], { minLength: loads.length * 2 })),
  );

function hear(all: readonly Load[]): State {
  const views = new Map<number, TabView>();
  return all.reduce((state, { tab, fact, value, since, isMarked }, i) => {
    const facts = { [fact]: { value, signals: [] } } as Seen['facts'];
    const seen: Seen = { marketplace: 'jp', page: FACT_PAGE[fact], facts, since: T0 + since };
    const { view, settled } = see(views.get(tab) ?? NOTHING, seen, isMarked ? keyOf(tab) : null);
    views.set(tab, view);
    return takeIn(state, view, settled, null, T0 + 1000 + i);
  }, initialState());
}

describe('tabs that each show one account', () => {
  it('give it the newest of what they show, marked or not, in any order and however late', () => {
    fc.assert(
      fc.property(heard, ([loads, order]) => {
        const state = schema.parse(hear(order));
        for (const tab of TABS) {
          // A tab that bears no mark tells of nobody for certain.
          if (!loads.some((l) => l.tab === tab && l.isMarked)) continue;
          const account = storeOf(state, 'jp').accounts.find(({ key }) => key === keyOf(tab));
          for (const fact of FACTS) {
            const [newest] = loads.filter((l) => l.tab === tab && l.fact === fact).sort((a, b) => b.since - a.since);
            const record = account?.facts[fact];
            const certain = record?.reading?.isAssumed ? record.replaced : record?.reading;
            expect(certain?.value).toBe(newest?.value);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
