/* The recovery in the popup, which loads it only when it is shown. */
export { words } from 'built:words/beside/popup.tsx';
export { Recovery as Part } from '../recovery/recovery.tsx';
