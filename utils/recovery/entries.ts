import { FACT_IDS, PASSING } from '../amazon/facts.ts';
import { StateError } from '../base/errors.ts';
import { QUIET_PATHS } from './paths/ids.ts';
import type { RecheckDay } from './rechecks.ts';
import type { Entry, EntryOf, Incident } from './schema.ts';
import { LOG_OF_PERSON, READINGS_GIVE_WAY } from './slice.ts';

/*
 * How entries come into the log of an incident. Nothing in it is ever changed; only readings that a later one has replaced
 * give way when it grows very long.
 */

export const isEnded = ({ log }: Incident): boolean =>
  log.findLast(({ kind }) => kind === 'ended' || kind === 'reopened')?.kind === 'ended';

/** Whether there is an incident, begun, and not ended since. */
export const isOpen = (incident: Incident | null): incident is Incident => incident !== null && !isEnded(incident);

/** Whether others may see that there is this incident: it never took a path that is to be hidden from them. */
export const mayBeSeen = ({ log }: Incident): boolean =>
  log.every((entry) => entry.kind !== 'path' || !QUIET_PATHS.includes(entry.path));

/** The look again that was announced last and not answered. */
export function recheckDue(incident: Incident): { day: RecheckDay; at: number } | null {
  if (!isEnded(incident)) return null;
  const since = incident.log.slice(incident.log.findLastIndex(({ kind }) => kind === 'ended'));
  const entry = since.findLast(({ kind }) => kind === 'recheck-due' || kind === 'rechecked');
  return entry?.kind === 'recheck-due' ? { day: entry.day, at: entry.at } : null;
}

/** After one of these a reading counts anew. */
const CHANGES: readonly Entry['kind'][] = [
  ...([
    'hold',
    'hold-said',
    'mail',
    'ticked',
    'unticked',
    'not-mine',
    'stop-said',
    'moved',
    'reopened',
    'owned',
  ] as const),
];
export const changesMatters = ({ kind }: Entry): boolean => CHANGES.includes(kind);

/** Whether the incident amounts to the same without a reading, which has these around it. */
function isIdle(log: readonly Entry[], index: number, before: number | undefined, next: number): boolean {
  const valueAt = (i: number) => (log[i] as EntryOf<'read'>).value;
  if (PASSING.includes(valueAt(index))) return true;
  if (before === undefined || valueAt(before) !== valueAt(index) || valueAt(next) !== valueAt(index)) return false;
  return !log.slice(before, next).some(changesMatters);
}

/**
 * Drops one reading from a long log: the oldest that tells nothing any more (the same was read before and after, with
 * nothing between that would change what it means), else the oldest that a later one of the same fact has replaced.
 */
function makeRoom(log: readonly Entry[]): readonly Entry[] {
  if (log.length < READINGS_GIVE_WAY) return log;
  const replaced = FACT_IDS.flatMap((fact) => {
    const all = log.flatMap((entry, index) => (entry.kind === 'read' && entry.fact === fact ? [index] : []));
    return all.slice(0, -1).map((index, i) => ({ index, before: all[i - 1], next: all[i + 1] as number }));
  }).sort((a, b) => a.index - b.index);
  const given = replaced.find(({ index, before, next }) => isIdle(log, index, before, next)) ?? replaced[0];
  return given ? log.toSpliced(given.index, 1) : log;
}

const withEntries = (incident: Incident, entries: readonly Entry[]): Incident => ({
  ...incident,
  log: [...entries.reduce((all, entry) => [...makeRoom(all), entry], incident.log as readonly Entry[])],
});

/** Adds what the person said. Throws `StateError` when the log is full: nothing is changed, and the person is told. */
export function note(incident: Incident, ...entries: Entry[]): Incident {
  const noted = withEntries(incident, entries);
  if (noted.log.length > LOG_OF_PERSON) throw new StateError('log-full');
  return noted;
}

/** Adds what room is kept for up to `most` entries; what finds none is left out. */
export function noticed(incident: Incident, most: number, ...entries: Entry[]): Incident {
  const noted = withEntries(incident, entries);
  return noted.log.length > most ? incident : noted;
}
