import type { FactId, FactValue } from '../amazon/facts.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { PageId } from '../amazon/table.ts';
import type { StatedBy } from './decide.ts';
import type { FindingId } from './findings.ts';

/*
 * What the surfaces show: plain data, made by pure functions from the state document and the time.
 * Times are milliseconds since 1970.
 */

/** The four states of look.md, each with a shape and a word of its own. */
export type FactState = 'urgent' | 'soon' | 'unknown' | 'fine';

export interface FactRow {
  fact: FactId;
  marketplace: MarketplaceId;
  /** Whose it is: the number of an account, or `NOBODY`. */
  account: number;
  state: FactState;
  /** The newer of reading and word; null when there is neither. `unknown` only as the person's "could not tell". */
  value: FactValue | null;
  by: StatedBy | null;
  at: number | null;
  /** Where it was read. */
  readOn: PageId | null;
  /** The page to open to look. */
  open: string;
  /** Older than `FRESH_FOR`: look again. */
  stale: boolean;
  /** Another tab that was loaded earlier shows it otherwise: reload that one. */
  elsewhere: { value: FactValue; page: PageId } | null;
  /** Read on a page that did not tell whose account it is, and taken for this one. */
  isAssumed: boolean;
  /** A reading newer than `at` could not tell. */
  unreadAt: number | null;
  /** The older of reading and word, where it says something else. */
  contradiction: { value: FactValue; by: StatedBy; at: number } | null;
  finding: FindingId | null;
  /** Banner snoozed: until a time, or (null) until the reading changes. */
  snoozed: { until: number | null } | null;
}

export interface Overview {
  marketplace: MarketplaceId;
  /** Most pressing first. */
  rows: FactRow[];
  needYou: number;
  never: number;
  lookAgain: number;
}
