import { accountNumber } from '../account/schema.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { time, z } from '../base/zod.ts';
import { FURTHER_IDS, LOOK_ANSWERS, STOP_IDS } from './table.ts';

/* The one checkup that is under way, or was made last. Times are milliseconds since 1970. */

/**
 * What became of a stop: read there, could not be read, answered by the person's own eyes, passed over by wish.
 * A fact's value is not kept here: it stands with its account.
 */
export const OUTCOMES = ['read', 'unread', 'said', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const checkup = z.strictObject({
  marketplace: z.enum(MARKETPLACE_IDS),
  /** The account that the first page belonged to; null until one was told. */
  account: z.nullable(accountNumber),
  startedAt: time,
  /** Where it stands: a stop, or null once the last one is passed. */
  current: z.nullable(z.enum(STOP_IDS)),
  outcomes: z.partialRecord(z.enum(STOP_IDS), z.strictObject({ outcome: z.enum(OUTCOMES), at: time })),
  looked: z.partialRecord(z.enum(FURTHER_IDS), z.strictObject({ answer: z.enum(LOOK_ANSWERS), at: time })),
  /** The place that the person looks at with their own eyes in the checkup's tab, if any; after the end, too. */
  looking: z.exactOptional(z.enum(FURTHER_IDS)),
  isPaused: z.boolean(),
  /** Null while it is under way. */
  endedAt: z.nullable(time),
});

export type Checkup = z.infer<typeof checkup>;
