import type { BannerId } from '../account/findings.ts';
import type { FactRecord } from '../account/schema.ts';
import type { FactId, FactValue } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import type { CallSheet } from '../recovery/call-sheet.ts';
import type { Entry, Incident } from '../recovery/schema.ts';
import type { Settings } from '../settings/schema.ts';
import type { Answers } from '../two-step/answers.ts';
import { chosenPlan } from '../two-step/reduce.ts';
import type { Afterwards } from '../two-step/steps.ts';
import type { Plan } from '../two-step/ways.ts';
import type { State } from './schema.ts';

/** One thing that is kept, as data for the page that shows all of it in words. Times in milliseconds. */
export type StoredItem =
  | {
      kind: 'reading';
      marketplace: MarketplaceId;
      fact: FactId;
      value: FactValue;
      page: PageId;
      signals: string[];
      at: number;
    }
  | { kind: 'unread'; marketplace: MarketplaceId; fact: FactId; page: PageId; at: number }
  | { kind: 'word'; marketplace: MarketplaceId; fact: FactId; value: FactValue; at: number }
  | { kind: 'snooze'; marketplace: MarketplaceId; finding: BannerId; until: number | null }
  | { kind: 'page-seen'; marketplace: MarketplaceId; page: PageId; at: number }
  /** `clock`: the latest time this computer showed while the recovery was open. */
  | { kind: 'incident'; marketplace: MarketplaceId; clock: number }
  /** One line of the incident's log; `index` counts from 0. */
  | { kind: 'entry'; index: number; entry: Entry }
  | { kind: 'call-sheet'; sheet: CallSheet }
  /** The answers, and the pair that was chosen of what they allow. */
  | { kind: 'two-step-plan'; answers: Answers; plan: Plan | null; at: number }
  | { kind: 'two-step-done'; marketplace: MarketplaceId; step: Afterwards; at: number }
  | { kind: 'phone-change'; at: number; remindedAt: number | null }
  | { kind: 'first-run'; doneAt: number | null }
  | { kind: 'reminder'; lookAgainAt: number | null }
  | { kind: 'settings'; settings: Settings }
  /** How many ids of past commands are kept; they are random and say nothing. */
  | { kind: 'commands'; count: number };

type Entries<T> = [keyof T, Required<T>[keyof T]][];
const entries = <T extends object>(object: T): Entries<T> => Object.entries(object) as Entries<T>;

const recordItems = (marketplace: MarketplaceId, fact: FactId, record: FactRecord): StoredItem[] => [
  ...(record.reading ? [{ kind: 'reading' as const, marketplace, fact, ...record.reading }] : []),
  ...(record.unread ? [{ kind: 'unread' as const, marketplace, fact, ...record.unread }] : []),
  ...(record.word ? [{ kind: 'word' as const, marketplace, fact, ...record.word }] : []),
];

const incidentItems = ({ marketplace, log, callSheet, clock }: Incident): StoredItem[] => [
  { kind: 'incident', marketplace, clock },
  ...log.map((entry, index): StoredItem => ({ kind: 'entry', index, entry })),
  ...(callSheet ? [{ kind: 'call-sheet' as const, sheet: callSheet }] : []),
];

/** Everything the document holds, leaving nothing out. */
export function everythingStored(state: State): StoredItem[] {
  const { incident, twoStepPlan } = state;
  return [
    ...entries(state.facts).flatMap(([marketplace, accounts]) =>
      Object.values(accounts).flatMap((facts) =>
        entries(facts).flatMap(([fact, record]) => recordItems(marketplace, fact, record)),
      ),
    ),
    ...entries(state.snoozes).flatMap(([marketplace, snoozes]) =>
      entries(snoozes).map(([finding, { until }]): StoredItem => ({ kind: 'snooze', marketplace, finding, until })),
    ),
    ...entries(state.pagesSeen).flatMap(([marketplace, pages]) =>
      entries(pages).map(([page, at]): StoredItem => ({ kind: 'page-seen', marketplace, page, at })),
    ),
    ...(incident ? incidentItems(incident) : []),
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
    ...entries(state.twoStepDone).flatMap(([marketplace, ticks]) =>
      entries(ticks).map(([step, at]): StoredItem => ({ kind: 'two-step-done', marketplace, step, at })),
    ),
    ...(state.phoneChange ? [{ kind: 'phone-change' as const, ...state.phoneChange }] : []),
    { kind: 'first-run', doneAt: state.firstRun.doneAt },
    { kind: 'reminder', lookAgainAt: state.reminders.lookAgainAt },
    { kind: 'settings', settings: state.settings },
    { kind: 'commands', count: state.commands.length },
  ];
}
