import { formatISO } from 'date-fns/formatISO';
import { storeName } from '../amazon/marketplaces.ts';
import type { Report } from './report.ts';
import type { Entry } from './schema.ts';

/* A report for programs: fixed names, and every time as ISO 8601 with its zone. */

export const REPORT_SCHEMA = 'mamori-incident-report';
export const REPORT_VERSION = 2;

/** An instant as ISO 8601 in the zone of this computer. */
const iso = (at: number): string => formatISO(at);
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/** An entry with fixed names and its times as ISO; when it happened and was noted stand beside it. */
function entryJson(entry: Entry): Record<string, unknown> {
  const { at: _, ...rest } = entry;
  switch (rest.kind) {
    case 'answered':
      return { kind: rest.kind, answers: rest.answers, since: isoOrNull(rest.since) };
    case 'mail':
      return { kind: rest.kind, ...rest.mail, sentAt: isoOrNull(rest.mail.sentAt) };
    case 'hold': {
      const { from, earliest, latest, ...hold } = rest;
      return { ...hold, from: iso(from), earliest: iso(earliest), latest: iso(latest) };
    }
    case 'note':
      return { kind: rest.kind, text: rest.text };
    case 'clock-set-back':
      return { kind: rest.kind, was: iso(rest.was) };
    default:
      return rest;
  }
}

/** The report as JSON, in fixed names. */
export function reportJson(report: Report): string {
  const { asOf, openedAt, store, answers, since, holds, timeline, ended, own, notesLeftOut, callSheet, ...rest } =
    report;
  const document = {
    schema: REPORT_SCHEMA,
    version: REPORT_VERSION,
    asOf: iso(asOf),
    timeZone: rest.timeZone,
    store: storeName(store),
    openedAt: iso(openedAt),
    path: rest.path,
    answers,
    since: isoOrNull(since),
    suspensions: rest.suspensions,
    holds: holds.map(({ from, earliest, latest, ...hold }) => ({
      ...hold,
      from: iso(from),
      earliest: iso(earliest),
      latest: iso(latest),
    })),
    timeline: timeline.map(({ happenedAt: at, notedAt, category, entry }) => ({
      happenedAt: iso(at),
      notedAt: iso(notedAt ?? entry.at),
      category,
      ...entryJson(entry),
    })),
    changes: rest.changes.map(({ from, to, ...change }) => ({ ...change, between: [iso(from), iso(to)] })),
    ended: ended && { ...ended, at: iso(ended.at) },
    notKnown: rest.unknown,
    notLookedAt: rest.notLookedAt,
    ownWords: own,
    notesLeftOut,
    callSheet,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
