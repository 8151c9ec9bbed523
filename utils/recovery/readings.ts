import type { AccountFacts } from '../account/schema.ts';
import { COUNT_OF, FACT_IDS, type FactId, type Facts, type FactValue } from '../amazon/facts.ts';
import { DAY, isAhead } from '../base/time.ts';
import { changesMatters, isOpen, note, noticed } from './entries.ts';
import type { Entry, EntryOf, Incident } from './schema.ts';
import { LOG_OF_READINGS } from './slice.ts';
import { mailMoment } from './stops.ts';

/* What was read or said of the account an incident is about, as its log notes it. Times in milliseconds. */

/** The times that an entry tells of after which a page has to be loaded anew. */
function turnsOf(entry: Entry, now: number): number[] {
  switch (entry.kind) {
    case 'opened':
    case 'reopened':
    case 'hold-said':
      return [entry.at];
    case 'mail':
      return [mailMoment(entry)];
    case 'hold':
      return [entry.from, entry.latest].filter((at) => at <= now);
    default:
      return [];
  }
}

/**
 * Whether a page was loaded before the incident took its last turn: it began, or a hold or a mail of Amazon's came, or
 * a hold ended. Shown again in its tab, such a page still says what was true before.
 */
const isFromBefore = ({ log }: Incident, since: number, now: number): boolean =>
  log.some((entry) => turnsOf(entry, now).some((at) => at <= now && since < at));

/** After this long the same reading is noted again. */
const READ_AGAIN = DAY;

type Told = Pick<EntryOf<'read'>, 'fact' | 'value' | 'count'>;

/** Whether a reading adds to the log: another value, or the same after something that may have changed it. */
function isNews({ log }: Incident, { fact, value, count }: Told, now: number): boolean {
  const index = log.findLastIndex((entry) => (entry.kind === 'read' || entry.kind === 'said') && entry.fact === fact);
  const before = log[index];
  if (before?.kind !== 'read' || before.value !== value || before.count !== count) return true;
  const isOld = now - before.at > READ_AGAIN || isAhead(before.at, now);
  const since = log.slice(index + 1);
  const ends = log.flatMap((entry) => (entry.kind === 'hold' ? [entry.latest] : []));
  const holdEnded = ends.some((latest) => before.at < latest && latest <= now);
  return isOld || holdEnded || since.some(changesMatters);
}

/**
 * Notes what was read of the account of an open incident, where it says something new. What was only taken for this
 * account is not noted.
 * @param before what was known before, which `after` has taken in
 * @param read what the page told, with how many are listed on it
 */
export function noteReadings(
  incident: Incident,
  before: AccountFacts,
  after: AccountFacts,
  now: number,
  read: Facts = {},
): Incident {
  if (!isOpen(incident)) return incident;
  const entries = FACT_IDS.flatMap((fact): Entry[] => {
    const reading = after[fact]?.reading;
    if (!reading || reading === before[fact]?.reading || reading.isAssumed) return [];
    const { value, page, since } = reading;
    const counted = COUNT_OF[fact];
    const count = counted && read[counted]?.value;
    const told = { fact, value, ...(count && count !== 'unknown' && { count }) };
    if (isFromBefore(incident, since, now) || !isNews(incident, told, now)) return [];
    return [{ kind: 'read', at: now, ...told, page, ...(since < now && { since }) }];
  });
  return entries.reduce((next, entry) => noticed(next, LOG_OF_READINGS, entry), incident);
}

/** Notes the person's word on a fact, or (null) that it was taken back. */
export function noteWord(incident: Incident, fact: FactId, value: FactValue | null, now: number): Incident {
  if (!isOpen(incident)) return incident;
  return note(incident, value === null ? { kind: 'unsaid', at: now, fact } : { kind: 'said', at: now, fact, value });
}
