import type { PhoneChange, TwoStepDone, TwoStepPlan } from './schema.ts';

/* What is kept of two-step verification, apart from its schema. */

export const NOTHING_DONE: TwoStepDone = {};

/** What this room keeps for all accounts. Null: never asked; settled. */
export interface TwoStepSlice {
  twoStepPlan: TwoStepPlan | null;
  phoneChange: PhoneChange | null;
}
