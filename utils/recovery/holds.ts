import { addBusinessDays, endOfDay } from 'date-fns';
import type { Sources } from '../base/confidence.ts';

export const HOLDS_AS_OF = '2026-11';

interface HoldRule {
  /** Length in hours; null where days are counted, or the person says how long. */
  hours: number | null;
  /** From and to this many working days. */
  workingDays: readonly [number, number] | null;
}

/** In milliseconds. */
export const HOUR = 3_600_000;

/** Every wait that Amazon is known to impose. */
export const HOLDS = {
  '2-hours': { hours: 2, workingDays: null },
  '5-hours': { hours: 5, workingDays: null },
  '24-hours': { hours: 24, workingDays: null },
  '48-hours': { hours: 48, workingDays: null },
  '3-days': { hours: 72, workingDays: null },
  '1-week': { hours: 168, workingDays: null },
  'identity-check': { hours: null, workingDays: [1, 3] },
  own: { hours: null, workingDays: null },
} as const satisfies Record<string, HoldRule>;

export type HoldKind = keyof typeof HOLDS;

export const HOLD_SOURCES: Sources<HoldKind> = {
  '2-hours': { confidence: 'C', source: 'Amazon’s English mail as quoted by a report' },
  '5-hours': { confidence: 'C', source: 'Amazon’s Japanese mails as quoted by two reports, 2017 to 2019' },
  '24-hours': { confidence: 'C', source: 'said on the telephone by Amazon’s security department, Japan, 2019' },
  '48-hours': {
    confidence: 'C',
    source: 'said on the telephone, amazon.com; a spokesman of Amazon France. The mail came after one hour',
  },
  '3-days': { confidence: 'C', source: 'said on the telephone, Japan, 2019' },
  '1-week': { confidence: 'C', source: 'a report of a policy lock, 2023' },
  'identity-check': {
    confidence: 'D',
    source: 'copies of Amazon’s help on two-step verification: 2 to 3 working days, older ones 1 to 2',
  },
  own: { confidence: 'A', source: 'as the person was told' },
};

export const HOLD_KINDS = Object.keys(HOLDS) as HoldKind[];

/** The longest wait of one's own, in hours: 60 days. */
export const LONGEST_OWN = 1440;

/** A stated wait in hours, as one of the known ones. */
export const holdOfHours = (hours: number): HoldKind => HOLD_KINDS.find((kind) => HOLDS[kind].hours === hours) ?? 'own';

/**
 * When a wait ends: the earliest and the latest instant, in milliseconds; the same unless it is a range. Working days
 * end with the day, here where the person is; holidays are not known.
 * @param hours of a wait of one's own
 */
export function holdEnds(kind: HoldKind, from: number, hours: number | null): { earliest: number; latest: number } {
  const { workingDays } = HOLDS[kind];
  if (workingDays) {
    const [first, last] = workingDays.map((days) => endOfDay(addBusinessDays(from, days)).getTime());
    return { earliest: first as number, latest: last as number };
  }
  const end = from + (HOLDS[kind].hours ?? hours ?? 0) * HOUR;
  return { earliest: end, latest: end };
}
