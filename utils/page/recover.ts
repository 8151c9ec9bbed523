import type { More } from './banner.ts';
import { tell } from './runtime.ts';

/** The button that leads from a banner about being shut out to the recovery. */
export const recoverButton: More = ({ recover }, button) =>
  recover ? button(recover, () => tell({ type: 'recover' }).catch(() => {})) : '';
