/* The guide to two-step verification in the popup, which loads it only when it is shown. */
export { TwoStep as Part } from '../two-step/two-step.tsx';
