import type { AccountSlice } from './schema.ts';

/* What is known of one account, apart from its schema, which only what reads and writes documents needs. */

export const NOTHING_KNOWN: AccountSlice = { facts: {}, snoozes: {}, pagesSeen: {} };

/** In place of an account's number: pages on which nobody is signed in. */
export const NOBODY = 0;

/** The signal that a page loaded later said the same. */
export const READ_AGAIN = 'read-again';
