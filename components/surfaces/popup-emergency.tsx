/* The emergency view in the popup, which loads it only when it is shown. */
export { words } from 'built:words/beside/popup.tsx';
export { Begin as Part } from '../recovery/begin.tsx';
