/* Under which keys the browser keeps the document. */

export const STATE_KEY = 'state';
/** The document as it was before the last migration or import. */
export const BACKUP_KEY = 'state.backup';
/** What shows that the document lies there as the background has checked it: see checksum.ts. */
export const CHECKSUM_KEY = 'state.checksum';
