import type { SnoozedId } from '../account/findings.ts';
import type { FactRecord, Origin } from '../account/schema.ts';
import { NOBODY } from '../account/slice.ts';
import type { FactId } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import type { Checkup } from '../checkup/schema.ts';
import type { HistoryLine, PendingChange } from '../memory/schema.ts';
import type { SubjectId } from '../memory/table.ts';
import type { CallSheet } from '../recovery/call-sheet.ts';
import type { Entry } from '../recovery/schema.ts';
import type { Settings } from '../settings/schema.ts';
import type { Answers } from '../two-step/answers.ts';
import { chosenPlan } from '../two-step/reduce.ts';
import type { Afterwards } from '../two-step/steps.ts';
import type { Plan } from '../two-step/ways.ts';
import { everyAccount, knownStores, type Placed, storeOf } from './accounts.ts';
import type { State } from './schema.ts';

/** Whose it is: the number of an account of a store, or `NOBODY`. */
interface Of {
  marketplace: MarketplaceId;
  account: number;
}

/** One thing that is kept, as data for the page that shows all of it in words. Times in milliseconds. */
export type StoredItem =
  | ({ kind: 'account'; name: string | null; seenAt: number | null; origin: Origin; isMarked: boolean } & Of)
  | ({ kind: 'reading'; fact: FactId } & NonNullable<FactRecord['reading']> & Of)
  | ({ kind: 'replaced'; fact: FactId } & NonNullable<FactRecord['replaced']> & Of)
  | ({ kind: 'unread'; fact: FactId } & NonNullable<FactRecord['unread']> & Of)
  | ({ kind: 'elsewhere'; fact: FactId } & NonNullable<FactRecord['elsewhere']> & Of)
  | ({ kind: 'word'; fact: FactId } & NonNullable<FactRecord['word']> & Of)
  | ({ kind: 'snooze'; finding: SnoozedId; until: number | null } & Of)
  | ({ kind: 'page-seen'; page: PageId; at: number } & Of)
  /** A keyed hash of it is kept. */
  | ({ kind: 'remembered'; subject: SubjectId; at: number; reader: number } & Of)
  | ({ kind: 'change' } & PendingChange & Of)
  | ({ kind: 'history'; line: HistoryLine } & Of)
  | ({ kind: 'checkup' } & Checkup)
  | ({ kind: 'two-step-done'; step: Afterwards; at: number } & Of)
  /** `clock`: the latest time this computer showed while the recovery was open. */
  | ({ kind: 'incident'; clock: number; log: readonly Entry[]; sheet: CallSheet | null } & Of)
  /** The answers, and the pair that was chosen of what they allow. */
  | { kind: 'two-step-plan'; answers: Answers; plan: Plan | null; at: number }
  /** An account of the store had to be forgotten. */
  | { kind: 'forgot'; marketplace: MarketplaceId; at: number }
  | { kind: 'phone-change'; at: number; remindedAt: number | null }
  | { kind: 'first-run'; doneAt: number | null }
  | { kind: 'reminder'; lookAgainAt: number | null; lostAt: number | null }
  | { kind: 'settings'; settings: Settings }
  /** How many ids of past commands are kept; they are random and say nothing. */
  | { kind: 'commands'; count: number };

type Entries<T> = [keyof T, Required<T>[keyof T]][];
const entries = <T extends object>(object: T): Entries<T> => Object.entries(object) as Entries<T>;

const recordItems = (of: Of, fact: FactId, record: FactRecord): StoredItem[] => [
  ...(record.reading ? [{ kind: 'reading' as const, ...of, fact, ...record.reading }] : []),
  ...(record.replaced ? [{ kind: 'replaced' as const, ...of, fact, ...record.replaced }] : []),
  ...(record.unread ? [{ kind: 'unread' as const, ...of, fact, ...record.unread }] : []),
  ...(record.elsewhere ? [{ kind: 'elsewhere' as const, ...of, fact, ...record.elsewhere }] : []),
  ...(record.word ? [{ kind: 'word' as const, ...of, fact, ...record.word }] : []),
];

const accountItems = ({ marketplace, account }: Placed): StoredItem[] => {
  const { number, key, name, seenAt, origin, facts, snoozes, pagesSeen, twoStepDone, recovery, memory } = account;
  const of = { marketplace, account: number };
  return [
    ...(number === NOBODY ? [] : [{ kind: 'account' as const, ...of, name, seenAt, origin, isMarked: key !== null }]),
    ...entries(facts).flatMap(([fact, record]) => recordItems(of, fact, record)),
    ...entries(snoozes).map(
      ([finding, { until }]): StoredItem => ({ kind: 'snooze', ...of, finding: finding as SnoozedId, until }),
    ),
    ...entries(pagesSeen).map(([page, at]): StoredItem => ({ kind: 'page-seen', ...of, page, at })),
    ...entries(twoStepDone).map(([step, at]): StoredItem => ({ kind: 'two-step-done', ...of, step, at })),
    ...entries(memory.known).map(
      ([subject, { at, reader }]): StoredItem => ({ kind: 'remembered', ...of, subject, at, reader }),
    ),
    ...memory.pending.map((change): StoredItem => ({ kind: 'change', ...of, ...change })),
    ...memory.history.map((line): StoredItem => ({ kind: 'history', ...of, line })),
    ...[...recovery.ended, ...(recovery.incident ? [recovery.incident] : [])].map(
      ({ marketplace: store, log, callSheet, clock }): StoredItem => ({
        kind: 'incident',
        account: number,
        marketplace: store,
        clock,
        log,
        sheet: callSheet,
      }),
    ),
  ];
};

/** Everything the document holds, leaving nothing out but random ids and keyed hashes. */
export function everythingStored(state: State): StoredItem[] {
  const { twoStepPlan } = state;
  return [
    ...everyAccount(state).flatMap(accountItems),
    ...knownStores(state).flatMap((marketplace): StoredItem[] => {
      const { forgotAt } = storeOf(state, marketplace);
      return forgotAt === null ? [] : [{ kind: 'forgot', marketplace, at: forgotAt }];
    }),
    ...(twoStepPlan
      ? [
          {
            kind: 'two-step-plan' as const,
            answers: twoStepPlan.answers,
            plan: chosenPlan(twoStepPlan),
            at: twoStepPlan.at,
          },
        ]
      : []),
    ...(state.checkup ? [{ ...state.checkup, kind: 'checkup' as const }] : []),
    ...(state.phoneChange ? [{ kind: 'phone-change' as const, ...state.phoneChange }] : []),
    { kind: 'first-run', doneAt: state.firstRun.doneAt },
    { kind: 'reminder', ...state.reminders },
    { kind: 'settings', settings: state.settings },
    { kind: 'commands', count: state.commands.length },
  ];
}
