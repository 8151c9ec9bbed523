import { ACCOUNT_KEY } from '../account/key.ts';
import { accountSlice, identity } from '../account/schema.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { time, uuid, z } from '../base/zod.ts';
import { checkup } from '../checkup/schema.ts';
import { memory } from '../memory/schema.ts';
import { recoverySlice } from '../recovery/schema.ts';
import { settings } from '../settings/schema.ts';
import { phoneChange, twoStepDone, twoStepPlan } from '../two-step/schema.ts';
import { ACCOUNTS_KEPT, COMMANDS_KEPT, VERSION } from './initial.ts';

/*
 * The one document that Mamori keeps, made of the slices of its features. Every value in it is from a fixed table, a
 * time, a random command id, or a keyed hash that tells accounts, or what they show, apart: no address of a page, no
 * text of a page. The
 * exceptions are what the person writes and chooses to keep: notes and the call sheet of an incident, and the names they
 * give accounts. Times are milliseconds since 1970. Every size is bounded.
 */

/** Everything that is kept of one account. */
export const account = z.strictObject({
  ...identity.shape,
  ...accountSlice.shape,
  twoStepDone,
  recovery: recoverySlice,
  memory,
});

const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const store = z.strictObject({
  accounts: z.array(account).check(
    z.maxLength(ACCOUNTS_KEPT),
    z.refine((all) => isUnique(all.map(({ number }) => number))),
    z.refine((all) => isUnique(all.flatMap(({ key }) => key ?? []))),
  ),
  /** What pages tell on which nobody is signed in. */
  nobody: accountSlice,
  /** When an account had to be forgotten to make room, until the person has seen that. */
  forgotAt: z.nullable(time),
});

export const schema = z.strictObject({
  version: z.literal(VERSION),
  /** What tells the key of the install that made the keys of the accounts. */
  install: z.nullable(z.string().check(z.regex(ACCOUNT_KEY))),
  stores: z.partialRecord(z.enum(MARKETPLACE_IDS), store),
  twoStepPlan: z.nullable(twoStepPlan),
  /** The one that is under way, or was made last. */
  checkup: z.nullable(checkup),
  /** Null once settled. */
  phoneChange: z.nullable(phoneChange),
  settings,
  firstRun: z.strictObject({ doneAt: z.nullable(time) }),
  reminders: z.strictObject({
    /** When the reminder to look again was last given. */
    lookAgainAt: z.nullable(time),
    /** When it was noticed that the record of an open recovery is gone, until the person has seen that. */
    lostAt: z.nullable(time),
  }),
  /** Ids of the commands done last, oldest first. */
  commands: z.array(uuid).check(z.maxLength(COMMANDS_KEPT)),
});

export type State = z.infer<typeof schema>;
export type Store = z.infer<typeof store>;
export type Account = z.infer<typeof account>;
