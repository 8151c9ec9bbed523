import type { CallSheetField } from './call-sheet.ts';
import type { PathId } from './paths/ids.ts';
import { INSIDER } from './paths/insider.ts';
import { NO_CODE } from './paths/no-code.ts';
import type { PathRule } from './paths/rule.ts';
import { SELLER } from './paths/seller.ts';
import { STOPPED } from './paths/stopped.ts';
import { TAKEOVER } from './paths/takeover.ts';
import { UNASKED } from './paths/unasked.ts';
import { UNKNOWN_CHARGE } from './paths/unknown-charge.ts';

/** The one table of paths. */
const PATHS: { readonly [P in PathId]: PathRule } = {
  takeover: TAKEOVER,
  stopped: STOPPED,
  'no-code': NO_CODE,
  'unknown-charge': UNKNOWN_CHARGE,
  unasked: UNASKED,
  seller: SELLER,
  insider: INSIDER,
};

export const pathRule = (id: PathId): PathRule => PATHS[id];

/** Whether a field asks for the address to sign in with, as on every path on which none was changed. */
export const isSignInAddress = (field: CallSheetField, path: PathId): boolean =>
  field === 'oldAddress' && !pathRule(path).sheet.fields.includes('newAddress');
