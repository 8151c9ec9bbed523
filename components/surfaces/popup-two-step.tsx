/* The guide to two-step verification in the popup, which loads it only when it is shown. */
export { words } from 'built:words/beside/popup.tsx';
export { TwoStep as Part } from '../two-step/two-step.tsx';
