import type { Memory } from './schema.ts';

/* What is kept of an account to tell change, apart from its schema. */

/** Of an account of which nothing has been read yet. */
export const NO_MEMORY: Memory = { known: {}, pending: [], history: [] };

/** Changes of one subject that wait for an answer; the newest take the place of the one before the last. */
export const PENDING_PER_SUBJECT = 4;
/** Lines of history that are kept, the newest. */
export const HISTORY_KEPT = 120;

/** Stands for a reader where the hash was made with the key of another install: it is kept, and compared with nothing. */
export const OTHER_KEY = 0;
