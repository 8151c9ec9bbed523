import { type AccountSlice, NOTHING_KNOWN } from '../account/schema.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { isEmpty, without } from '../base/objects.ts';
import { NOTHING_DONE, type TwoStepDone } from '../two-step/schema.ts';
import { ACCOUNT, type State } from './schema.ts';

/* Where the slices of one account lie in the document. */

/** What is kept of one account. */
export interface Account extends AccountSlice {
  twoStepDone: TwoStepDone;
}

/** The one account that is known of a store. */
export const accountOf = (state: State, marketplace: MarketplaceId): Account => ({
  facts: state.facts[marketplace]?.[ACCOUNT] ?? NOTHING_KNOWN.facts,
  snoozes: state.snoozes[marketplace] ?? NOTHING_KNOWN.snoozes,
  pagesSeen: state.pagesSeen[marketplace] ?? NOTHING_KNOWN.pagesSeen,
  twoStepDone: state.twoStepDone[marketplace] ?? NOTHING_DONE,
});

/** Puts a part in its place. One in which nothing is left leaves no trace. */
const placed = <R extends object>(record: R, key: keyof R, part: R[keyof R] & object): R =>
  isEmpty(part) ? without(record, key) : { ...record, [key]: part };

/** Puts an account back. One that is the same changes nothing. */
export function withAccount(state: State, marketplace: MarketplaceId, account: Account): State {
  const before = accountOf(state, marketplace);
  if ((Object.keys(before) as (keyof Account)[]).every((part) => before[part] === account[part])) return state;
  const facts = placed(state.facts[marketplace] ?? {}, ACCOUNT, account.facts);
  return {
    ...state,
    facts: placed(state.facts, marketplace, facts as never),
    snoozes: placed(state.snoozes, marketplace, account.snoozes),
    pagesSeen: placed(state.pagesSeen, marketplace, account.pagesSeen),
    twoStepDone: placed(state.twoStepDone, marketplace, account.twoStepDone),
  };
}

/** Changes every account that is known. */
export const withEveryAccount = (state: State, change: (account: Account) => Account): State =>
  knownStores(state).reduce((next, id) => withAccount(next, id, change(accountOf(next, id))), state);

/** The stores of which anything is known. */
export const knownStores = ({ facts, snoozes, pagesSeen, twoStepDone }: State): MarketplaceId[] => [
  ...new Set([facts, snoozes, pagesSeen, twoStepDone].flatMap((part) => Object.keys(part) as MarketplaceId[])),
];
