import { PAGE_IDS } from '../amazon/table.ts';
import { time, z } from '../base/zod.ts';
import { HISTORY_KEPT, OTHER_KEY, PENDING_PER_SUBJECT } from './slice.ts';
import { CHANGE_ANSWERS, SUBJECT_IDS, type SubjectId } from './table.ts';

/*
 * What is kept of an account to tell change, and nothing else: one keyed hash each of what a page shows, the time of the
 * reading, and what became of each change. Nothing of a page can be read out of a hash without the key of this install.
 */

const subject = z.enum(SUBJECT_IDS);

/** 16 hexadecimal digits of a keyed hash. */
export const digest = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/** A change: the last reading of the old, and the first of the new. Milliseconds since 1970. */
const span = { subject, from: time, to: time };

const remembered = z.strictObject({
  digest,
  /** When it was last so: the `since` of the newest reading that showed it. */
  at: time,
  /** Which reader made it; `OTHER_KEY`: that of another install. */
  reader: z.int().check(z.gte(OTHER_KEY), z.lte(1000)),
});

type Known = Record<SubjectId, z.ZodMiniExactOptional<typeof remembered>>;

export const memory = z.strictObject({
  known: z.strictObject(
    Object.fromEntries(SUBJECT_IDS.map((id) => [id, z.exactOptional(remembered)])) as unknown as Known,
  ),
  /** Oldest first. */
  pending: z
    .array(z.strictObject({ ...span, isUnsure: z.boolean() }))
    .check(z.maxLength(SUBJECT_IDS.length * PENDING_PER_SUBJECT)),
  /** Oldest first: pages that were read (once a day each), changes, answers. */
  history: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('read'), at: time, page: z.enum(PAGE_IDS) }),
        z.strictObject({ kind: z.literal('changed'), at: time, ...span }),
        z.strictObject({ kind: z.literal('answered'), at: time, ...span, answer: z.enum(CHANGE_ANSWERS) }),
      ]),
    )
    .check(z.maxLength(HISTORY_KEPT)),
});

export type Memory = z.infer<typeof memory>;
export type PendingChange = Memory['pending'][number];
export type HistoryLine = Memory['history'][number];
