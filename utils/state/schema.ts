import { accountFacts, pagesSeen, snoozes } from '../account/schema.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { time, z } from '../base/zod.ts';
import { incident } from '../recovery/schema.ts';
import { INITIAL_SETTINGS, settings } from '../settings/schema.ts';
import { phoneChange, twoStepDone, twoStepPlan } from '../two-step/schema.ts';

/*
 * The one document that Mamori keeps, made of the slices of its features. Every value in it is from a fixed table, a
 * time, or a random command id: no address of a page, no text of a page. The one exception is what the person writes
 * into an incident and chooses to keep: notes, and the sheet for the call. Times are milliseconds since 1970. Every size
 * is bounded.
 */

/** The version this code reads and writes. */
export const VERSION = 2;

/** How many command ids are remembered, so that a command sent twice is done once. */
export const COMMANDS_KEPT = 200;

/** The account key while accounts are not told apart: '' stands for "not known". */
export const ACCOUNT = '';

const marketplace = z.enum(MARKETPLACE_IDS);
const accountKey = z.string().check(z.regex(/^[a-z0-9-]{0,40}$/));

export const schema = z.strictObject({
  version: z.literal(VERSION),
  facts: z.partialRecord(
    marketplace,
    z.record(accountKey, accountFacts).check(z.refine((r) => Object.keys(r).length <= 8)),
  ),
  snoozes: z.partialRecord(marketplace, snoozes),
  pagesSeen: z.partialRecord(marketplace, pagesSeen),
  /** The takeover that is, or was last, recovered from. */
  incident: z.nullable(incident),
  twoStepPlan: z.nullable(twoStepPlan),
  twoStepDone: z.partialRecord(marketplace, twoStepDone),
  /** Null once settled. */
  phoneChange: z.nullable(phoneChange),
  settings,
  firstRun: z.strictObject({ doneAt: z.nullable(time) }),
  /** When the reminder to look again was last given. */
  reminders: z.strictObject({ lookAgainAt: z.nullable(time) }),
  /** Ids of the commands done last, oldest first. */
  commands: z.array(z.uuid()).check(z.maxLength(COMMANDS_KEPT)),
});

export type State = z.infer<typeof schema>;

/** The document of somebody of whom nothing is known yet. */
export const initialState = (): State => ({
  version: VERSION,
  facts: {},
  snoozes: {},
  pagesSeen: {},
  incident: null,
  twoStepPlan: null,
  twoStepDone: {},
  phoneChange: null,
  settings: INITIAL_SETTINGS,
  firstRun: { doneAt: null },
  reminders: { lookAgainAt: null },
  commands: [],
});
