import type { FactId, FactValue } from '../facts.ts';
import type { BannerId } from '../findings/table.ts';
import type { Language } from '../i18n.ts';
import type { MarketplaceId } from '../marketplaces.ts';
import type { StepId } from '../recovery/steps.ts';
import type { Answers } from '../two-step/answers.ts';
import type { Afterwards } from '../two-step/steps.ts';

/** What a person can ask for in popup, options and welcome page. */
export type Command =
  /** "I looked myself": the person's word on a fact. */
  | { type: 'say'; marketplace: MarketplaceId; fact: FactId; value: FactValue }
  | { type: 'unsay'; marketplace: MarketplaceId; fact: FactId }
  /** Show a put-off banner again. */
  | { type: 'show-again'; marketplace: MarketplaceId; finding: BannerId }
  | { type: 'start-recovery'; marketplace: MarketplaceId }
  | { type: 'tick'; step: StepId; done: boolean }
  | { type: 'end-recovery' }
  | { type: 'reopen-recovery' }
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
  language: 'auto' | Language;
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
  | 'no-answer';
