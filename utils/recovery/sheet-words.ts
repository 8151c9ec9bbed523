import type { Translate } from '../base/i18n.ts';
import type { CallSheetField } from './call-sheet.ts';
import type { PathId } from './paths/ids.ts';
import { isSignInAddress } from './paths.ts';

/** What a field of the call sheet is called on a path. */
export const fieldLabel = (field: CallSheetField, path: PathId, t: Translate): string =>
  isSignInAddress(field, path) ? t('call.signIn.label') : t(`call.field.${field}.label`);

/** What to write into it. */
export const fieldHint = (field: CallSheetField, path: PathId, t: Translate): string =>
  isSignInAddress(field, path) ? t('call.signIn.hint') : t(`call.field.${field}.hint`);
