import type { RecoverySlice } from './schema.ts';

/* What is kept of the recoveries of one account, apart from its schema. */

export const NO_RECOVERY: RecoverySlice = { incident: null, ended: [] };

/** How many ended incidents of an account are kept beside the last one; the oldest are forgotten first. */
export const ENDED_KEPT = 5;

/** From this many entries of a log on, readings that a later one has replaced give way. */
export const READINGS_GIVE_WAY = 1500;
/** The most entries. */
export const LOG_KEPT = 2000;
/** Where the person's own entries end, so that room is left for what is read, comes due, and for the end. */
export const LOG_OF_PERSON = 1900;
/** Where what Mamori notices by itself ends. */
export const LOG_OF_READINGS = 1950;
/** The longest note. */
export const NOTE_LENGTH = 1000;
