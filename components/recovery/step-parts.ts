import { LEFT_BEHIND, type StepId, stepRule } from '../../utils/recovery/steps.ts';
import type { StepView } from '../../utils/recovery/view.ts';

export const STEP_PARTS = ['now', 'inside', 'left'] as const;
export type StepPart = (typeof STEP_PARTS)[number];

const isLeftBehind = (id: StepId): boolean => (LEFT_BEHIND as readonly StepId[]).includes(id);

/**
 * The plan in three parts, in its own order: what is done now (to the last step that needs no sign-in), what is put
 * right inside the account, and the places where intruders leave things.
 */
export function inParts<S extends Pick<StepView, 'id'>>(steps: readonly S[]): { part: StepPart; steps: S[] }[] {
  const lastOutside = steps.findLastIndex(({ id }) => !stepRule(id).needsSignIn);
  const partOf = (id: StepId, index: number): StepPart =>
    isLeftBehind(id) ? 'left' : index <= lastOutside ? 'now' : 'inside';
  return STEP_PARTS.map((part) => ({
    part,
    steps: steps.filter(({ id }, index) => partOf(id, index) === part),
  })).filter((group) => group.steps.length > 0);
}
