import { INITIAL_SETTINGS } from '../settings/slice.ts';
import type { State } from './schema.ts';

/* The document, apart from its schema, which only what reads and writes it needs. */

/** The version this code reads and writes. */
export const VERSION = 2;
/** A hash over all that a document of this version can hold (tests/unit/state/shape.test.ts). */
export const SHAPE = 'baf036d7c63d650a';

/** How many command ids are remembered, so that a command sent twice is done once. */
export const COMMANDS_KEPT = 200;
/** How many accounts of a store are kept; the one that was not seen for the longest is forgotten first. */
export const ACCOUNTS_KEPT = 12;
/** How many lines of history are kept of all accounts together; the longest history loses its oldest first. */
export const LINES_KEPT = 480;

/** The document of somebody of whom nothing is known yet. */
export const initialState = (): State => ({
  version: VERSION,
  install: null,
  stores: {},
  twoStepPlan: null,
  checkup: null,
  phoneChange: null,
  settings: INITIAL_SETTINGS,
  firstRun: { doneAt: null },
  reminders: { lookAgainAt: null, lostAt: null },
  commands: [],
});
