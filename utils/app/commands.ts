import type { FactId, FactValue } from '../facts.ts';
import type { FindingId } from '../findings/table.ts';
import type { Language } from '../i18n.ts';
import type { MarketplaceId } from '../marketplaces.ts';
import type { StepId } from '../recovery/steps.ts';

/** What a person can ask for in popup, options and welcome page. */
export type Command =
  /** "I looked myself": the person's word on a fact. */
  | { type: 'say'; marketplace: MarketplaceId; fact: FactId; value: FactValue }
  | { type: 'unsay'; marketplace: MarketplaceId; fact: FactId }
  /** Show a put-off banner again. */
  | { type: 'show-again'; marketplace: MarketplaceId; finding: FindingId }
  | { type: 'start-recovery'; marketplace: MarketplaceId }
  | { type: 'tick'; step: StepId; done: boolean }
  | { type: 'end-recovery' }
  | { type: 'reopen-recovery' }
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
