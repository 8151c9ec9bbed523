import { isSignedOut } from '../account/attribute.ts';
import type { FactId, Facts, FactValue } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';
import { type Progress, progressOf } from './progress.ts';
import { isOtherAccount, isUnderWay, nextPlace } from './reduce.ts';
import type { Checkup } from './schema.ts';
import { type FurtherId, type LookAnswer, STOPS, type StopId } from './table.ts';

/**
 * What the strip of a checkup says on a page: it was read, is being read, could not be read, or the person said it;
 * Amazon asks who it is; it is not the page the checkup stands at; it is another account's; it is not told whose it is, so
 * that nothing counts yet; the checkup is at its end.
 */
export type StripKind =
  | 'read'
  | 'reading'
  | 'unread'
  | 'said'
  | 'waiting'
  | 'elsewhere'
  | 'other-account'
  | 'whose'
  | 'done';

export interface Strip {
  kind: StripKind;
  /** Where the checkup stands; once it has ended, where it stood last does not matter. */
  stop: StopId;
  fact: FactId;
  /** What was read of it. */
  value: FactValue | null;
  progress: Progress;
}

/** What the strip says at a place that the person looks at with their own eyes. */
export interface LookStrip {
  kind: 'look';
  page: FurtherId;
  /** What they said they saw. */
  answer: LookAnswer | null;
  /** False until it is told whose page it is: then no answer counts. */
  isTold: boolean;
  hasNext: boolean;
}

const END: StopId = 'memberships';

/** The strip of a checkup that has just ended. */
export const endStrip = (checkup: Checkup): Strip => ({
  kind: 'done',
  stop: END,
  fact: STOPS[END].fact,
  value: null,
  progress: progressOf(checkup),
});

/** What the strip says on a page of the checkup's tab; null while none is under way, or it rests. */
export function stripOn(
  checkup: Checkup | null,
  page: PageId,
  facts: Facts,
  account: number | null,
): Strip | LookStrip | null {
  if (checkup?.looking === page && checkup.looking && !isOtherAccount(checkup, { account })) {
    const { looking, looked } = checkup;
    return {
      kind: 'look',
      page: looking,
      answer: looked[looking]?.answer ?? null,
      isTold: account !== null,
      hasNext: nextPlace(checkup) !== null,
    };
  }
  if (!isUnderWay(checkup) || checkup.isPaused || checkup.current === null) return null;
  const stop = checkup.current;
  const { fact } = STOPS[stop];
  const value = facts[fact]?.value ?? null;
  const known = checkup.outcomes[stop]?.outcome;
  const kind = (): StripKind => {
    if (isSignedOut(page, facts)) return 'waiting';
    if (isOtherAccount(checkup, { account })) return 'other-account';
    if (page !== stop) return 'elsewhere';
    if (account === null) return 'whose';
    return known === undefined || known === 'skipped' ? 'reading' : known;
  };
  return { kind: kind(), stop, fact, value: value === 'unknown' ? null : value, progress: progressOf(checkup) };
}
