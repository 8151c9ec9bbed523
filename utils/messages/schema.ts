import { BANNER_IDS } from '../account/findings.ts';
import { FACT_IDS, FACT_VALUES, type FactId, type FactReading, type FactValue, WORD_VALUES } from '../amazon/facts.ts';
import { MARKETPLACE_IDS } from '../amazon/marketplaces.ts';
import { PAGE_IDS } from '../amazon/table.ts';
import { z } from '../base/zod.ts';
import { HOLD_KINDS } from '../recovery/holds.ts';
import {
  callSheet,
  ENDINGS,
  HOLD_ANSWERS,
  holdId,
  LAST_INSTANT,
  mailNews,
  noteText,
  ownHours,
  recheckDay,
  time,
  triage,
  WAYS_IN,
} from '../recovery/schema.ts';
import { STEP_IDS } from '../recovery/steps.ts';
import { answers, settings, signals } from '../state/schema.ts';
import { AFTERWARDS } from '../two-step/steps.ts';
import type { Command } from './commands.ts';
import type { Dismissal } from './protocol.ts';

/* The shapes of everything that may be said to the background. What does not fit is not heard. */

const marketplace = z.enum(MARKETPLACE_IDS);
const page = z.enum(PAGE_IDS);
const banner = z.enum(BANNER_IDS);
const fact = z.enum(FACT_IDS);

const reading = (id: FactId) => z.strictObject({ value: z.enum(FACT_VALUES[id] as readonly FactValue[]), signals });
type Readings = { [F in FactId]: z.ZodMiniExactOptional<z.ZodMiniType<FactReading<F>>> };

/** What a content script may say. */
export const contentMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('observed'),
    marketplace,
    page,
    facts: z.strictObject(
      Object.fromEntries(FACT_IDS.map((id) => [id, z.exactOptional(reading(id))])) as unknown as Readings,
    ),
    loadedAt: z.number().check(z.gte(0), z.lte(LAST_INSTANT)),
  }),
  z.strictObject({
    type: z.literal('dismissed'),
    finding: banner,
    how: z.enum(['tomorrow', 'week', 'not-so', 'tab'] satisfies Dismissal[]),
  }),
  z.strictObject({ type: z.literal('payment-words') }),
  z.strictObject({ type: z.literal('recover') }),
]);

const say = z
  .strictObject({ type: z.literal('say'), marketplace, fact, value: z.enum(Object.values(WORD_VALUES).flat()) })
  .check(z.refine(({ fact, value }) => (WORD_VALUES[fact] as readonly FactValue[]).includes(value)));

const command = z.discriminatedUnion('type', [
  say,
  z.strictObject({ type: z.literal('unsay'), marketplace, fact }),
  z.strictObject({ type: z.literal('show-again'), marketplace, finding: banner }),
  z.strictObject({
    type: z.literal('open-incident'),
    marketplace,
    via: z.enum(WAYS_IN),
    mail: z.nullable(mailNews),
  }),
  z.strictObject({ type: z.literal('triage'), triage }),
  z.strictObject({ type: z.literal('tick'), step: z.enum(STEP_IDS), done: z.boolean() }),
  z.strictObject({ type: z.literal('add-mail'), mail: mailNews }),
  z.strictObject({ type: z.literal('add-hold'), hold: z.enum(HOLD_KINDS), from: time, hours: z.nullable(ownHours) }),
  z.strictObject({ type: z.literal('answer-hold'), id: holdId, how: z.enum(HOLD_ANSWERS) }),
  z.strictObject({ type: z.literal('note'), text: noteText, happenedAt: time }),
  z.strictObject({ type: z.literal('keep-call-sheet'), sheet: z.nullable(callSheet) }),
  z.strictObject({ type: z.literal('end-incident'), how: z.enum(ENDINGS) }),
  z.strictObject({ type: z.literal('reopen-incident') }),
  z.strictObject({ type: z.literal('rechecked'), day: recheckDay }),
  z.strictObject({ type: z.literal('erase-incident') }),
  z.strictObject({ type: z.literal('answer-two-step'), answers }),
  z.strictObject({ type: z.literal('choose-pair'), chosen: z.nullable(z.int().check(z.gte(0), z.lte(20))) }),
  z.strictObject({
    type: z.literal('tick-two-step'),
    marketplace,
    step: z.enum(AFTERWARDS),
    done: z.boolean(),
  }),
  z.strictObject({ type: z.literal('phone-change'), settled: z.boolean() }),
  z.strictObject({
    type: z.literal('set'),
    settings: z.strictObject({
      language: z.exactOptional(settings.shape.language),
      notifications: z.exactOptional(settings.shape.notifications),
      monthlyReminder: z.exactOptional(settings.shape.monthlyReminder),
      marketplace: z.exactOptional(settings.shape.marketplace),
    }),
  }),
  z.strictObject({ type: z.literal('finish-first-run') }),
  z.strictObject({ type: z.literal('import'), document: z.unknown() }),
  z.strictObject({ type: z.literal('erase') }),
]);

/** What a page of the extension may say. `id` is new for each command and the same for each time it is sent again. */
export const commandMessage = z.strictObject({ type: z.literal('command'), id: z.uuid(), command });

export interface CommandMessage {
  type: 'command';
  id: string;
  command: Command;
}

/** What the content script of a tab answers; more than this is left aside. */
export const tabStatus = z.object({ marketplace, page, unread: z.boolean() });
export const tabSkeleton = z.strictObject({ skeleton: z.string().check(z.maxLength(1_000_000)) });
