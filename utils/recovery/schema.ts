import { COUNT_VALUES, FACT_IDS, FACT_VALUES, type FactId, type FactValue, WORD_VALUES } from '../amazon/facts.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { PAGE_IDS } from '../amazon/table.ts';
import { time, z } from '../base/zod.ts';
import { MAIL_EVENTS } from '../mail/events-table.ts';
import { VERDICTS } from '../mail/verdicts.ts';
import { answersSchema } from './answers.ts';
import { CALL_SHEET_FIELDS, FIELD_LENGTH } from './call-sheet.ts';
import { HOLD_KINDS, LONGEST_OWN } from './holds.ts';
import { PATH_IDS } from './paths/ids.ts';
import { RECHECK_DAYS } from './rechecks.ts';
import { ENDED_KEPT, LOG_KEPT, NOTE_LENGTH } from './slice.ts';
import { STEP_IDS } from './steps.ts';

/*
 * One way of being shut out or harmed, being walked. Its log is the truth: entries are only ever added, and everything
 * else (which steps are done, which holds run) is worked out from it in utils/recovery/incident.ts. Times are
 * milliseconds since 1970, as this computer's clock had them.
 */

export const HOLD_ANSWERS = ['over', 'late', 'withdrawn'] as const;
export type HoldAnswer = (typeof HOLD_ANSWERS)[number];
export const ENDINGS = ['all-clear', 'by-you', 'false-alarm'] as const;
export type Ending = (typeof ENDINGS)[number];
export const WAYS_IN = ['button', 'banner', 'mail'] as const;
export type WayIn = (typeof WAYS_IN)[number];

const ALL_VALUES = [...new Set(Object.values(FACT_VALUES).flat())] as const;
/** What was read or said of one fact, as part of an entry. */
const statement = <const V extends readonly FactValue[]>(values: V) => ({
  fact: z.enum(FACT_IDS),
  value: z.enum(values),
});
const belongs =
  (values: Record<FactId, readonly FactValue[]>) =>
  ({ fact, value }: { fact: FactId; value: FactValue }): boolean =>
    values[fact].includes(value);

const step = z.enum(STEP_IDS);
/** The how-manieth hold of the incident. */
export const holdId = z.int().check(z.gte(0), z.lte(LOG_KEPT));
export const recheckDay = z.literal([...RECHECK_DAYS]);

/** A wait in whole hours. */
export const ownHours = z.int().check(z.gte(1), z.lte(LONGEST_OWN));
/** What the person wrote into the log. */
export const noteText = z.string().check(z.minLength(1), z.maxLength(NOTE_LENGTH));

/** What the person wrote for the call; a field left empty is absent. */
export const callSheet = z.partialRecord(
  z.enum(CALL_SHEET_FIELDS),
  z.string().check(z.minLength(1), z.maxLength(FIELD_LENGTH)),
);

/** What is kept of a mail: which event it reports and how far its sender is proven; never a word of it. */
export const mailNews = z.strictObject({
  event: z.enum([...MAIL_EVENTS, 'unknown']),
  verdict: z.enum(VERDICTS),
  sentAt: z.nullable(time),
  waitHours: z.nullable(ownHours),
});
export type MailNews = z.infer<typeof mailNews>;

const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), at: time, via: z.enum(WAYS_IN) }),
  z.strictObject({ kind: z.literal('moved'), at: time, marketplace: z.enum(MARKETPLACE_IDS) }),
  /** What happened, as the person said: the path that is walked from here on. */
  z.strictObject({ kind: z.literal('path'), at: time, path: z.enum(PATH_IDS) }),
  /** Answers to questions; those to others stay. */
  z.strictObject({ kind: z.literal('answered'), at: time, answers: answersSchema, since: z.nullable(time) }),
  /** The person's word that what was read for a step is not theirs. */
  z.strictObject({ kind: z.literal('not-mine'), at: time, step }),
  /** Whether a new attack came with a suspension: new orders, change mails, messages. */
  z.strictObject({
    kind: z.literal('stop-said'),
    at: time,
    suspension: z.int().check(z.gte(1), z.lte(LOG_KEPT)),
    isAttack: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('mail'), at: time, mail: mailNews }),
  z
    .strictObject({
      kind: z.literal('read'),
      at: time,
      ...statement(ALL_VALUES),
      page: z.enum(PAGE_IDS),
      /** Since when it is so; absent: since it was noted. */
      since: z.exactOptional(time),
      /** How many were listed, where that was read. */
      count: z.exactOptional(z.enum(COUNT_VALUES)),
    })
    .check(z.refine(belongs(FACT_VALUES))),
  z.strictObject({ kind: z.literal('said'), at: time, ...statement(ALL_VALUES) }).check(z.refine(belongs(WORD_VALUES))),
  /** The person's word taken back. */
  z.strictObject({ kind: z.literal('unsaid'), at: time, fact: z.enum(FACT_IDS) }),
  /** The person said that the account that was seen is the one that was taken over, or took that back. */
  z.strictObject({ kind: z.literal('owned'), at: time, isOwn: z.boolean() }),
  z.strictObject({ kind: z.literal('ticked'), at: time, step }),
  z.strictObject({ kind: z.literal('unticked'), at: time, step }),
  z.strictObject({
    kind: z.literal('hold'),
    at: time,
    id: holdId,
    hold: z.enum(HOLD_KINDS),
    /** When Amazon imposed it. */
    from: time,
    earliest: time,
    latest: time,
    by: z.enum(['mail', 'person']),
  }),
  /** Its time has come, and this was announced. */
  z.strictObject({ kind: z.literal('hold-due'), at: time, id: holdId }),
  z.strictObject({ kind: z.literal('hold-said'), at: time, id: holdId, how: z.enum(HOLD_ANSWERS) }),
  z.strictObject({
    kind: z.literal('note'),
    at: time,
    happenedAt: time,
    text: noteText,
  }),
  /** This computer's clock was found earlier than it had been. */
  z.strictObject({ kind: z.literal('clock-set-back'), at: time, was: time }),
  z.strictObject({ kind: z.literal('ended'), at: time, how: z.enum(ENDINGS), left: z.int().check(z.gte(0)) }),
  z.strictObject({ kind: z.literal('reopened'), at: time }),
  z.strictObject({ kind: z.literal('recheck-due'), at: time, day: recheckDay }),
  z.strictObject({ kind: z.literal('rechecked'), at: time, day: recheckDay }),
]);

/** Each hold has its number, and ends no earlier than it begins. */
function areHoldsInOrder(log: z.infer<typeof entry>[]): boolean {
  const holds = log.filter((e) => e.kind === 'hold');
  return holds.every(({ id, from, earliest, latest }, i) => id === i && from <= earliest && earliest <= latest);
}

export const incident = z.strictObject({
  marketplace: z.enum(MARKETPLACE_IDS),
  /** Oldest first; the first is `opened`. */
  log: z.array(entry).check(
    z.minLength(1),
    z.maxLength(LOG_KEPT),
    z.refine(([first]) => first?.kind === 'opened'),
    z.refine(areHoldsInOrder),
  ),
  /** What the person wrote for the call and chose to keep. */
  callSheet: z.nullable(callSheet),
  /** The latest time this computer's clock has shown while the incident was open. */
  clock: time,
});

/** What is kept of the recoveries of one account. */
export const recoverySlice = z.strictObject({
  /** The one that is open, or was ended last. */
  incident: z.nullable(incident),
  /** Those before it, the oldest first. */
  ended: z.array(incident).check(z.maxLength(ENDED_KEPT)),
});

export type RecoverySlice = z.infer<typeof recoverySlice>;
export type Incident = z.infer<typeof incident>;
export type Entry = z.infer<typeof entry>;
export type EntryKind = Entry['kind'];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
