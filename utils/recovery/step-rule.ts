import type { FactId } from '../amazon/facts.ts';
import type { LinkId } from '../amazon/links.ts';

/** One thing to do. Its words are in the locales: `step.<id>`. */
export interface StepRule {
  /** The place on Amazon where it is done, if it is done there. */
  link: LinkId | null;
  /** What a reading can say about it. A reading says what is there; whose it is, the person says. */
  fact: FactId | null;
  /** Can be done only by somebody who is signed in: not while Amazon keeps the account stopped. */
  needsSignIn: boolean;
  /** Another stop by Amazon undoes it: the password is void again, card and address may be gone. */
  isUndoneByStop: boolean;
  /** Somebody who got in again may have undone it. */
  isUndoneByAttack: boolean;
  /** What is listed there may be somebody else's, which the person can say without ticking. */
  mayBeStrange: boolean;
  /** The end of the path needs it: what is left out is not called done. */
  isForEnd: boolean;
}

/** Done before one is in, or beside the account. */
export const OUTSIDE = {
  link: null,
  fact: null,
  needsSignIn: false,
  isUndoneByStop: false,
  isUndoneByAttack: false,
  mayBeStrange: false,
  isForEnd: false,
} as const satisfies StepRule;

/** Done inside the account. */
export const INSIDE = {
  ...OUTSIDE,
  needsSignIn: true,
  isUndoneByAttack: true,
  isForEnd: true,
} as const satisfies StepRule;

/** Put right inside the account, and undone by Amazon's reset. */
export const RESTORED = { ...INSIDE, isUndoneByStop: true } as const satisfies StepRule;

/** A table of steps: literal ids, one rule each. */
export const steps = <const Id extends string>(table: Record<Id, StepRule>): Record<Id, StepRule> => table;
