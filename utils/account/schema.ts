import {
  COUNT_IDS,
  COUNT_VALUES,
  type CountId,
  type CountReading,
  FACT_IDS,
  FACT_VALUES,
  type FactId,
  type FactReading,
  type FactValue,
  WORD_VALUES,
} from '../amazon/facts.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { PAGE_IDS } from '../amazon/table.ts';
import { LAST_INSTANT, time, z } from '../base/zod.ts';
import type { Shown } from '../memory/reduce.ts';
import { SUBJECT_IDS } from '../memory/table.ts';
import { LONGEST_ROW, MOST_ROWS } from '../reading/readers/messages.ts';
import { LONGEST } from '../reading/remembered.ts';
import { SNOOZED_IDS } from './findings.ts';
import { ACCOUNT_KEY } from './key.ts';

/* What is known of one account, and how a page tells of it. Times are milliseconds since 1970. */

const page = z.enum(PAGE_IDS);

/** Fixed names of what was seen on a page. */
export const signals = z.array(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))).check(z.maxLength(12));

type KnownValue = Exclude<FactValue, 'unknown'>;
const known = (values: readonly FactValue[]): KnownValue[] => values.filter((value) => value !== 'unknown');

/** What a page said, and since when it is so. */
const factReading = (fact: FactId) =>
  z.strictObject({
    value: z.enum(known(FACT_VALUES[fact])),
    signals,
    page,
    since: time,
    /** The page bore no mark and no neighbour told whose it is: it was taken for this account, and can be moved. */
    isAssumed: z.boolean(),
  });

const factRecord = (fact: FactId) =>
  z.strictObject({
    /** The reading of the latest `since` that could tell. */
    reading: z.nullable(factReading(fact)),
    /** What an assumed reading took the place of, to come back when that one is moved. */
    replaced: z.nullable(factReading(fact)),
    /** The last attempt on the fact's own page that could not tell; never older than `reading`. */
    unread: z.nullable(z.strictObject({ page, since: time })),
    /** Another tab, loaded earlier, that shows it otherwise; `at`: when it said so. */
    elsewhere: z.nullable(z.strictObject({ value: z.enum(known(FACT_VALUES[fact])), page, since: time, at: time })),
    /** What the person said after looking. */
    word: z.nullable(z.strictObject({ value: z.enum(WORD_VALUES[fact] as readonly FactValue[]), at: time })),
  });

type FactSchemas = Record<FactId, z.ZodMiniExactOptional<ReturnType<typeof factRecord>>>;
export const accountFacts = z.strictObject(
  Object.fromEntries(FACT_IDS.map((fact) => [fact, z.exactOptional(factRecord(fact))])) as FactSchemas,
);

/** Banners that are snoozed: until a time, or (null) until what they are about changes. */
export const snoozes = z.partialRecord(z.enum(SNOOZED_IDS), z.strictObject({ until: z.nullable(time) }));

/** When each kind of page was seen last. */
export const pagesSeen = z.partialRecord(page, time);

export type AccountFacts = z.infer<typeof accountFacts>;
export type FactRecord = z.infer<ReturnType<typeof factRecord>>;
export type Snoozes = z.infer<typeof snoozes>;
export type PagesSeen = z.infer<typeof pagesSeen>;

/** What was seen of one account. */
export const accountSlice = z.strictObject({ facts: accountFacts, snoozes, pagesSeen });

export type AccountSlice = z.infer<typeof accountSlice>;

const accountKey = z.string().check(z.regex(ACCOUNT_KEY));

/** The longest name a person can give an account. */
export const NAME_LENGTH = 40;
/** How many accounts that are not it are remembered of one that is not yet known whose. */
export const REJECTED_KEPT = 20;

/**
 * Why it is not known whose an account is: no page of it bore a mark yet; an earlier version told no accounts apart; it
 * came with an import, or the key of this install was lost, and it was not seen here since; a recovery was begun.
 */
export const ORIGINS = ['page', 'earlier', 'import', 'key-lost', 'recovery'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The number by which a person knows an account of a store: "Account 2". `NOBODY` is none of them. */
export const accountNumber = z.int().check(z.gte(1), z.lte(1_000_000));

/** Who an account is, as far as it is known. */
export const identity = z.strictObject({
  number: accountNumber,
  /** What is kept of its mark; null: not yet known whose. */
  key: z.nullable(accountKey),
  origin: z.enum(ORIGINS),
  /** What the person calls it. */
  name: z.nullable(z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH))),
  /** When a page of it was seen last. */
  seenAt: z.nullable(time),
  /** While it is not known whose: the accounts of which the person said that they are not it. */
  rejected: z.array(accountKey).check(z.maxLength(REJECTED_KEPT)),
});

export type Identity = z.infer<typeof identity>;

const reading = (id: FactId) => z.strictObject({ value: z.enum(FACT_VALUES[id] as readonly FactValue[]), signals });
const count = z.strictObject({ value: z.enum(COUNT_VALUES), signals });
type Readings = { [F in FactId]: z.ZodMiniExactOptional<z.ZodMiniType<FactReading<F>>> } & {
  [C in CountId]: z.ZodMiniExactOptional<z.ZodMiniType<CountReading>>;
};

/** What is remembered of an account in the form in which it leaves a page, to be hashed at once; it is kept nowhere. */
const remembered = z.strictObject({
  texts: z.partialRecord(z.enum(SUBJECT_IDS), z.string().check(z.maxLength(LONGEST))),
  isMadeHere: z.boolean(),
  isFromForm: z.exactOptional(z.boolean()),
});

/** What one reading of one page said. */
export const observation = z.strictObject({
  marketplace: z.enum(MARKETPLACE_IDS),
  page,
  facts: z.strictObject(
    Object.fromEntries([
      ...FACT_IDS.map((id) => [id, z.exactOptional(reading(id))]),
      ...COUNT_IDS.map((id) => [id, z.exactOptional(count)]),
    ]) as unknown as Readings,
  ),
  /**
   * Since when it is so: the load of the page, or the first reading of it that showed another known value. One that is
   * shown again later tells of that time. Milliseconds since 1970, with fractions.
   */
  since: z.number().check(z.gte(0), z.lte(LAST_INSTANT)),
  remembered: z.exactOptional(remembered),
  /** The words of each message of a list, to be held against what mails report; kept nowhere. */
  rows: z.exactOptional(z.array(z.string().check(z.maxLength(LONGEST_ROW))).check(z.maxLength(MOST_ROWS))),
});

interface When {
  /** Absent: just now. */
  since?: number;
}

/** As it comes from a page. */
export type ReportedObservation = Omit<z.infer<typeof observation>, 'since'> & When;

export type Observation = Omit<ReportedObservation, 'remembered' | 'rows'> & {
  /** What is remembered, hashed. */
  shown?: Pick<Shown, 'digests' | 'isMadeHere' | 'isFromForm'>;
  /** When the person said what they see on it. */
  saidAt?: number | undefined;
};
