import { BANNER_IDS } from '../account/findings.ts';
import { FACT_IDS, FACT_VALUES, type FactId, type FactValue, WORD_VALUES } from '../amazon/facts.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { PAGE_IDS } from '../amazon/table.ts';
import { z } from '../base/zod.ts';
import { incident, time } from '../recovery/schema.ts';
import { type Answers, QUESTIONS, type Question } from '../two-step/answers.ts';
import { choicesFor } from '../two-step/planner.ts';
import { AFTERWARDS } from '../two-step/steps.ts';

/*
 * The one document that Mamori keeps. Every value in it is from a fixed table, a time, or a random command id: no
 * address of a page, no text of a page. The one exception is what the person writes into an incident and chooses to
 * keep: notes, and the sheet for the call. Times are milliseconds since 1970. Every size is bounded.
 */

/** The version this code reads and writes. */
export const VERSION = 1;

/** How many command ids are remembered, so that a command sent twice is done once. */
export const COMMANDS_KEPT = 200;

/** The account key while accounts are not told apart: '' stands for "not known". */
export const ACCOUNT = '';

const marketplace = z.enum(MARKETPLACE_IDS);
const page = z.enum(PAGE_IDS);
const banner = z.enum(BANNER_IDS);
const accountKey = z.string().check(z.regex(/^[a-z0-9-]{0,40}$/));

/** A fixed name of something that was seen on a page. */
export const signals = z.array(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))).check(z.maxLength(12));

type Known = Exclude<FactValue, 'unknown'>;
const known = (values: readonly FactValue[]): Known[] => values.filter((value) => value !== 'unknown');

const factRecord = (fact: FactId) =>
  z.strictObject({
    /** The last reading that could tell. */
    reading: z.nullable(z.strictObject({ value: z.enum(known(FACT_VALUES[fact])), signals, page, at: time })),
    /** The last attempt on the fact's own page that could not tell; always newer than `reading`. */
    unread: z.nullable(z.strictObject({ page, at: time })),
    /** What the person said after looking. */
    word: z.nullable(z.strictObject({ value: z.enum(WORD_VALUES[fact] as readonly FactValue[]), at: time })),
  });

type FactSchemas = Record<FactId, z.ZodMiniExactOptional<ReturnType<typeof factRecord>>>;
const facts = z.strictObject(
  Object.fromEntries(FACT_IDS.map((fact) => [fact, z.exactOptional(factRecord(fact))])) as FactSchemas,
);

export const settings = z.strictObject({
  /** `auto`, or the tag of a language. Which there are is no part of the document, so that it may grow. */
  language: z.string().check(z.regex(/^(?:auto|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})$/)),
  notifications: z.boolean(),
  monthlyReminder: z.boolean(),
  marketplace: z.nullable(marketplace),
});

type AnswerSchemas = Record<Question, z.ZodMiniBoolean>;
/** One answer to each question. */
export const answers = z.strictObject(
  Object.fromEntries(QUESTIONS.map((question) => [question, z.boolean()])) as AnswerSchemas,
);

/** Which of the choices for these answers; null until the person has chosen. */
const isAmong = ({ answers: given, chosen }: { answers: Answers; chosen: number | null }): boolean =>
  chosen === null || choicesFor(given)[chosen]?.first != null;

export const schema = z.strictObject({
  version: z.literal(VERSION),
  facts: z.partialRecord(marketplace, z.record(accountKey, facts).check(z.refine((r) => Object.keys(r).length <= 8))),
  /** Banners put off: until a time, or (null) until what they are about changes. */
  snoozes: z.partialRecord(marketplace, z.partialRecord(banner, z.strictObject({ until: z.nullable(time) }))),
  pagesSeen: z.partialRecord(marketplace, z.partialRecord(page, time)),
  /** The takeover that is, or was last, recovered from. */
  incident: z.nullable(incident),
  /** The answers about two-step verification, and the pair to walk by: its place among the choices for them. */
  twoStepPlan: z.nullable(
    z.strictObject({ answers, chosen: z.nullable(z.int().check(z.gte(0))), at: time }).check(z.refine(isAmong)),
  ),
  /** What the person said is done once two-step verification is on. */
  twoStepDone: z.partialRecord(marketplace, z.partialRecord(z.enum(AFTERWARDS), time)),
  /** When the person said that phone or number changed, and when the reminder of it was given; null once settled. */
  phoneChange: z.nullable(z.strictObject({ at: time, remindedAt: z.nullable(time) })),
  settings,
  firstRun: z.strictObject({ doneAt: z.nullable(time) }),
  /** When the reminder to look again was last given. */
  reminders: z.strictObject({ lookAgainAt: z.nullable(time) }),
  /** Ids of the commands done last, oldest first. */
  commands: z.array(z.uuid()).check(z.maxLength(COMMANDS_KEPT)),
});

export type State = z.infer<typeof schema>;
export type AccountFacts = z.infer<typeof facts>;
export type FactRecord = z.infer<ReturnType<typeof factRecord>>;
export type TwoStepPlan = NonNullable<State['twoStepPlan']>;

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
  settings: { language: 'auto', notifications: true, monthlyReminder: true, marketplace: null },
  firstRun: { doneAt: null },
  reminders: { lookAgainAt: null },
  commands: [],
});
