/** The largest mail that is read, in bytes or letters. Apart from the reader: who hands it a mail looks before it is loaded. */
export const SIZE_LIMIT = 64 * 1024 * 1024;
