import type { FactRow, FactState } from '../../utils/account/view.ts';
import type { Key } from '../../utils/base/i18n.ts';
import { Icon } from './icon.tsx';
import './state-mark.css';

const SHAPE = {
  urgent: 'octagon-alert',
  soon: 'triangle-alert',
  unknown: 'circle-question-mark',
  fine: 'circle-check',
} as const satisfies Record<FactState, string>;

/** The shape of a state. Its word (`stateWord`) stands beside it. */
export const StateMark = ({ state }: { state: FactState }) => (
  <span class="mark" data-state={state}>
    <Icon name={SHAPE[state]} />
  </span>
);

/** The word of a row's state. What is not known says why: never read, could not tell, or too old. */
export function stateWord({ state, value }: Pick<FactRow, 'state' | 'value'>): Key {
  if (state !== 'unknown') return `state.${state}`;
  if (value === null) return 'state.never';
  return value === 'unknown' ? 'state.unknown' : 'state.lookAgain';
}
