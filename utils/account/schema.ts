import { FACT_IDS, FACT_VALUES, type FactId, type FactReading, type FactValue, WORD_VALUES } from '../amazon/facts.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { PAGE_IDS } from '../amazon/table.ts';
import { LAST_INSTANT, time, z } from '../base/zod.ts';
import { SNOOZED_IDS } from './findings.ts';

/* What is known of one account, and how a page tells of it. Times are milliseconds since 1970. */

const page = z.enum(PAGE_IDS);

/** Fixed names of what was seen on a page. */
export const signals = z.array(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))).check(z.maxLength(12));

type KnownValue = Exclude<FactValue, 'unknown'>;
const known = (values: readonly FactValue[]): KnownValue[] => values.filter((value) => value !== 'unknown');

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

/** What this room keeps of one account. */
export interface AccountSlice {
  facts: AccountFacts;
  snoozes: Snoozes;
  pagesSeen: PagesSeen;
}

export const NOTHING_KNOWN: AccountSlice = { facts: {}, snoozes: {}, pagesSeen: {} };

const reading = (id: FactId) => z.strictObject({ value: z.enum(FACT_VALUES[id] as readonly FactValue[]), signals });
type Readings = { [F in FactId]: z.ZodMiniExactOptional<z.ZodMiniType<FactReading<F>>> };

/** What one reading of one page said. */
export const observation = z.strictObject({
  marketplace: z.enum(MARKETPLACE_IDS),
  page,
  facts: z.strictObject(
    Object.fromEntries(FACT_IDS.map((id) => [id, z.exactOptional(reading(id))])) as unknown as Readings,
  ),
  /**
   * Since when it is so: the load of the page, or the first reading of it that showed another known value. One that is
   * shown again later tells of that time. Milliseconds since 1970, with fractions.
   */
  since: z.number().check(z.gte(0), z.lte(LAST_INSTANT)),
});

export type Observation = Omit<z.infer<typeof observation>, 'since'> & {
  /** Absent: just now. */
  since?: number;
};
