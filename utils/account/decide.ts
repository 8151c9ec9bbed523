import { FACT_IDS, type FactId, type FactValue } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import { isAhead } from '../base/time.ts';
import { ACCOUNT, type AccountFacts, type FactRecord, type State } from '../state/schema.ts';
import { type Finding, find } from './find.ts';
import type { Source } from './view.ts';

/** What stands for a fact: a reading, or the person's word. */
export interface Statement {
  value: FactValue;
  source: Source;
  at: number;
  /** Where it was read; null for a word. */
  page: PageId | null;
}

/**
 * Reading and word of a fact, the one that decides first: the newer. One that lies ahead of the clock gives way to one
 * that does not.
 */
export function statements(record: FactRecord | undefined, now: number): Statement[] {
  const { reading, word } = record ?? {};
  const all: Statement[] = [];
  if (word) all.push({ value: word.value, source: 'word', at: word.at, page: null });
  if (reading) all.push({ value: reading.value, source: 'read', at: reading.at, page: reading.page });
  const rank = ({ at }: Statement) => (isAhead(at, now) ? -1 : at);
  return all.sort((a, b) => rank(b) - rank(a));
}

export const decide = (record: FactRecord | undefined, now: number): Statement | undefined =>
  statements(record, now)[0];

/** The facts of the one account that is known per marketplace. */
export const factsOf = (state: State, marketplace: MarketplaceId): AccountFacts =>
  state.facts[marketplace]?.[ACCOUNT] ?? {};

/** What there is to do on one marketplace, most urgent first, put off or not, however old. */
export function standing(state: State, marketplace: MarketplaceId, now: number): Finding[] {
  const facts = factsOf(state, marketplace);
  return find((fact) => decide(facts[fact], now)?.value);
}

/** Every statement that decides on one marketplace. */
export function decided(state: State, marketplace: MarketplaceId, now: number): (Statement & { fact: FactId })[] {
  const facts = factsOf(state, marketplace);
  return FACT_IDS.flatMap((fact) => {
    const statement = decide(facts[fact], now);
    return statement ? [{ fact, ...statement }] : [];
  });
}
