import type { BannerId } from '../account/findings.ts';
import type { FactId, FactValue } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { LanguageId } from '../base/i18n.ts';
import type { CallSheet } from '../recovery/call-sheet.ts';
import type { HoldKind } from '../recovery/holds.ts';
import type { RecheckDay } from '../recovery/rechecks.ts';
import type { Ending, HoldAnswer, MailNews, WayIn } from '../recovery/schema.ts';
import type { StepId } from '../recovery/steps.ts';
import type { Triage } from '../recovery/triage.ts';
import type { Answers } from '../two-step/answers.ts';
import type { Afterwards } from '../two-step/steps.ts';

/** What a person can ask for in popup, options and welcome page. */
export type Command =
  /** "I looked myself": the person's word on a fact. */
  | { type: 'say'; marketplace: MarketplaceId; fact: FactId; value: FactValue }
  | { type: 'unsay'; marketplace: MarketplaceId; fact: FactId }
  /** Show a put-off banner again. */
  | { type: 'show-again'; marketplace: MarketplaceId; finding: BannerId }
  /** Begins an incident, by a mail if there is one; an open one goes on, an ended one is replaced. */
  | { type: 'open-incident'; marketplace: MarketplaceId; via: WayIn; mail: MailNews | null }
  | { type: 'triage'; triage: Triage }
  | { type: 'tick'; step: StepId; done: boolean }
  /** What a mail reports, and the hold it states. */
  | { type: 'add-mail'; mail: MailNews }
  /** `hours`: of a hold of one's own, else null. */
  | { type: 'add-hold'; hold: HoldKind; from: number; hours: number | null }
  | { type: 'answer-hold'; id: number; how: HoldAnswer }
  | { type: 'note'; text: string; happenedAt: number }
  /** Null forgets it. */
  | { type: 'keep-call-sheet'; sheet: CallSheet | null }
  /** An all-clear that is not earned is an end by the person's wish. */
  | { type: 'end-incident'; how: Ending }
  | { type: 'reopen-incident' }
  /** "I looked again." */
  | { type: 'rechecked'; day: RecheckDay }
  /** Forgets the incident with its log, and nothing else. */
  | { type: 'erase-incident' }
  /** Asks for a plan of two-step verification. */
  | { type: 'answer-two-step'; answers: Answers }
  /** Walks by one of the choices for the answers given last; null to choose again. */
  | { type: 'choose-pair'; chosen: number | null }
  | { type: 'tick-two-step'; marketplace: MarketplaceId; step: Afterwards; done: boolean }
  /** Phone or number changed; or, `settled`, both methods reach the person again. */
  | { type: 'phone-change'; settled: boolean }
  | { type: 'set'; settings: Partial<Settings> }
  | { type: 'finish-first-run' }
  /** `document`: the parsed JSON of an export. Replaces everything. */
  | { type: 'import'; document: unknown }
  | { type: 'erase' };

export interface Settings {
  /** One that this build does not have counts as `auto`. */
  language: 'auto' | LanguageId;
  /** Notifications about what came due. */
  notifications: boolean;
  /** One quiet reminder a month to look again. */
  monthlyReminder: boolean;
  /** The store the person uses; null until chosen or seen. */
  marketplace: MarketplaceId | null;
}

/** Why a command was refused. Each has a sentence in the locales: `error.<code>`. */
export type ErrorCode =
  | 'not-understood'
  | 'read-only-broken'
  | 'read-only-newer'
  | 'storage-full'
  | 'storage-failed'
  | 'import-not-mamori'
  | 'import-newer'
  /** The log of the incident has no room left. */
  | 'log-full'
  | 'no-answer';
