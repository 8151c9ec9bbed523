import type { Checkup, Outcome } from './schema.ts';
import { FURTHER_IDS, type FurtherId, type LookAnswer, STOP_IDS, type StopId } from './table.ts';

/** One stop as the progress shows it; `open`: not looked at yet. */
export interface StopView {
  page: StopId;
  outcome: Outcome | 'open';
  isCurrent: boolean;
}

export interface Progress {
  stops: StopView[];
  /** The current stop's number from 1, or the number of stops once all are passed. */
  number: number;
  total: number;
  /** The stop that "Next" leads to; null when the current one is the last that is open. */
  next: StopId | null;
  counts: Record<Outcome | 'open', number>;
}

const GRAVITY: readonly LookAnswer[] = ['not-mine', 'could-not-tell', 'mine'];

/** The places that the person looked at with their own eyes: what is not theirs first. */
export const lookedPlaces = ({ looked }: Checkup): { page: FurtherId; answer: LookAnswer }[] =>
  FURTHER_IDS.flatMap((page) => {
    const answer = looked[page]?.answer;
    return answer ? [{ page, answer }] : [];
  }).sort((a, b) => GRAVITY.indexOf(a.answer) - GRAVITY.indexOf(b.answer));

/** How far a checkup has come. */
export function progressOf({ outcomes, current }: Checkup): Progress {
  const stops = STOP_IDS.map(
    (page): StopView => ({
      page,
      outcome: outcomes[page]?.outcome ?? 'open',
      isCurrent: page === current,
    }),
  );
  const counts = { read: 0, unread: 0, said: 0, skipped: 0, open: 0 };
  for (const { outcome } of stops) counts[outcome]++;
  const at = current === null ? STOP_IDS.length - 1 : STOP_IDS.indexOf(current);
  const later = [...stops.slice(at + 1), ...stops.slice(0, at)];
  return {
    stops,
    number: at + 1,
    total: STOP_IDS.length,
    next: current === null ? null : (later.find(({ outcome }) => outcome === 'open')?.page ?? null),
    counts,
  };
}
