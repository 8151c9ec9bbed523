import { BANNER_IDS } from '../account/findings.ts';
import { accountNumber, identity } from '../account/schema.ts';
import { FACT_IDS, type FactValue, WORD_VALUES } from '../amazon/facts.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import type { ErrorCode } from '../base/errors.ts';
import { changesOf, time, uuid, z } from '../base/zod.ts';
import { FURTHER_IDS, LOOK_ANSWERS, STOP_IDS } from '../checkup/table.ts';
import { CHANGE_ANSWERS, SUBJECT_IDS } from '../memory/table.ts';
import { answersSchema } from '../recovery/answers.ts';
import { HOLD_KINDS } from '../recovery/holds.ts';
import { PATH_IDS } from '../recovery/paths/ids.ts';
import {
  callSheet,
  ENDINGS,
  HOLD_ANSWERS,
  holdId,
  mailNews,
  noteText,
  ownHours,
  recheckDay,
  WAYS_IN,
} from '../recovery/schema.ts';
import { STEP_IDS } from '../recovery/steps.ts';
import { settings } from '../settings/schema.ts';
import { afterwards, answers } from '../two-step/schema.ts';

/* What a person can ask for in popup, options and welcome page. What does not fit is not heard. */

const marketplace = z.enum(MARKETPLACE_IDS);
const fact = z.enum(FACT_IDS);
const path = z.enum(PATH_IDS);
/** The account that is meant; absent: the one of the store that was seen last. `NOBODY`: pages without one. */
const account = z.exactOptional(z.int().check(z.gte(0), z.lte(1_000_000)));

const whoseIncident = z.strictObject({ marketplace, account: accountNumber });
export type Whose = z.infer<typeof whoseIncident>;
/** Whose recovery is meant; absent: the one that is open, or moved last. */
const whose = z.exactOptional(whoseIncident);

const command = z.discriminatedUnion('type', [
  /** "I looked myself": the person's word on a fact. */
  z
    .strictObject({
      type: z.literal('say'),
      marketplace,
      account,
      fact,
      value: z.enum(Object.values(WORD_VALUES).flat()),
    })
    .check(z.refine(({ fact, value }) => (WORD_VALUES[fact] as readonly FactValue[]).includes(value))),
  z.strictObject({ type: z.literal('unsay'), marketplace, account, fact }),
  /** Shows a snoozed banner again. */
  z.strictObject({ type: z.literal('wake'), marketplace, account, about: z.enum(BANNER_IDS) }),
  /**
   * Begins an incident on a path, with what is known of its answers, by a mail if there is one; an open one goes on, on
   * that path, and an ended one is replaced. No path: the one that the mail leads to, or that of a takeover.
   */
  z.strictObject({
    type: z.literal('open-incident'),
    marketplace,
    /** Whose it is, where that is known. */
    account,
    via: z.enum(WAYS_IN),
    path: z.exactOptional(path),
    answers: z.exactOptional(answersSchema),
    mail: z.nullable(mailNews),
  }),
  /** Begins at the first page, in place of any other, for this account where one is named. */
  z.strictObject({ type: z.literal('begin-checkup'), marketplace, account }),
  /** Goes on where the checkup stands. */
  z.strictObject({ type: z.literal('resume-checkup') }),
  z.strictObject({ type: z.literal('visit-stop'), page: z.enum(STOP_IDS) }),
  z.strictObject({ type: z.literal('pause-checkup') }),
  z.strictObject({ type: z.literal('stop-checkup') }),
  /** Opens a place that Mamori does not read in the checkup's tab, to be looked at. */
  z.strictObject({ type: z.literal('look-further'), page: z.enum(FURTHER_IDS) }),
  /** What was seen at a place that Mamori does not read. */
  z.strictObject({ type: z.literal('say-looked'), page: z.enum(FURTHER_IDS), answer: z.enum(LOOK_ANSWERS) }),
  /** Forgets what was read when, what changed and what was answered; what waits for an answer stays. */
  z.strictObject({ type: z.literal('erase-history'), marketplace, account: accountNumber }),
  /** What the person says of a change that was told; "not mine" opens its path, unless another account is recovered. */
  z.strictObject({
    type: z.literal('answer-change'),
    marketplace,
    account,
    subject: z.enum(SUBJECT_IDS),
    from: time,
    to: time,
    answer: z.enum(CHANGE_ANSWERS),
    /** Where it was answered. */
    via: z.enum(WAYS_IN),
  }),
  /** "What happened?" answered anew; whatever was done stays. */
  z.strictObject({ type: z.literal('take-path'), whose, path }),
  z.strictObject({ type: z.literal('answer'), whose, answers: answersSchema, since: z.nullable(time) }),
  z.strictObject({ type: z.literal('tick'), whose, step: z.enum(STEP_IDS), done: z.boolean() }),
  /** Whose the thing is that was read for a step; the person's own ticks the step. */
  z.strictObject({ type: z.literal('answer-reading'), whose, step: z.enum(STEP_IDS), isMine: z.boolean() }),
  /** Whether a new attack came with a suspension. */
  z.strictObject({
    type: z.literal('answer-stop'),
    whose,
    suspension: z.int().check(z.gte(1), z.lte(100)),
    isAttack: z.boolean(),
  }),
  /** What a mail reports, and the hold it states. */
  z.strictObject({ type: z.literal('add-mail'), whose, mail: mailNews }),
  /** `hours`: of a hold of one's own, else null. */
  z.strictObject({
    type: z.literal('add-hold'),
    whose,
    hold: z.enum(HOLD_KINDS),
    from: time,
    hours: z.nullable(ownHours),
  }),
  z.strictObject({ type: z.literal('answer-hold'), whose, id: holdId, how: z.enum(HOLD_ANSWERS) }),
  z.strictObject({ type: z.literal('note'), whose, text: noteText, happenedAt: time }),
  /** Null forgets it. */
  z.strictObject({ type: z.literal('keep-call-sheet'), whose, sheet: z.nullable(callSheet) }),
  /** An all-clear that is not earned is an end by the person's wish. */
  z.strictObject({ type: z.literal('end-incident'), whose, how: z.enum(ENDINGS) }),
  z.strictObject({ type: z.literal('reopen-incident'), whose }),
  /** "I looked again." */
  z.strictObject({ type: z.literal('rechecked'), whose, day: recheckDay }),
  /** Forgets the incident with its log, and nothing else. */
  z.strictObject({ type: z.literal('erase-incident'), whose }),
  /** Asks for a plan of two-step verification. */
  z.strictObject({ type: z.literal('answer-two-step'), answers }),
  /** Walks by one of the choices for the answers given last; null to choose again. */
  z.strictObject({ type: z.literal('choose-pair'), chosen: z.nullable(z.int().check(z.gte(0), z.lte(20))) }),
  z.strictObject({ type: z.literal('tick-two-step'), marketplace, account, step: afterwards, done: z.boolean() }),
  /** Phone or number changed; or, `settled`, both methods reach the person again. */
  z.strictObject({ type: z.literal('phone-change'), settled: z.boolean() }),
  /** Null: "Account 2" again. */
  z.strictObject({ type: z.literal('name-account'), marketplace, account: accountNumber, name: identity.shape.name }),
  /** Forgets everything that is kept of it. */
  z.strictObject({ type: z.literal('forget-account'), marketplace, account: accountNumber }),
  /** Two that are one; never two that bore different marks. */
  z.strictObject({ type: z.literal('join-accounts'), marketplace, from: accountNumber, into: accountNumber }),
  /** "This was another account." Null: one that is not known yet. */
  z.strictObject({
    type: z.literal('move-reading'),
    marketplace,
    account: accountNumber,
    fact,
    to: z.nullable(accountNumber),
  }),
  /** Takes back that this is the account that was taken over. */
  z.strictObject({ type: z.literal('disown-recovery'), marketplace, account: accountNumber }),
  /** The person has seen that an account had to be forgotten. */
  z.strictObject({ type: z.literal('seen-forgotten'), marketplace }),
  /** The person has seen that the record of a recovery is gone. */
  z.strictObject({ type: z.literal('seen-lost') }),
  z.strictObject({ type: z.literal('set'), settings: changesOf(settings.shape) }),
  z.strictObject({ type: z.literal('finish-first-run') }),
  /** `document`: the parsed JSON of an export. Replaces everything. */
  z.strictObject({ type: z.literal('import'), document: z.unknown() }),
  z.strictObject({ type: z.literal('erase') }),
]);

/** What a page of the extension may say. `id` is new for each command and the same for each time it is sent again. */
export const commandMessage = z.strictObject({ type: z.literal('command'), id: uuid, command });

export type Command = z.infer<typeof command>;
export type CommandMessage = z.infer<typeof commandMessage>;
export type CommandReply = { ok: true } | { ok: false; error: ErrorCode };

/** One function for each command; a missing one does not compile. */
export type ForEachCommand<C extends Command, Given extends unknown[], Result> = {
  readonly [K in C['type']]: (command: Extract<C, { type: K }>, ...given: Given) => Result;
};
