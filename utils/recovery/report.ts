import type { MarketplaceId } from '../amazon/marketplaces.ts';
import type { Memory } from '../memory/schema.ts';
import { foreignChanges, type ToldChange } from '../memory/select.ts';
import type { CallSheet } from './call-sheet.ts';
import { HOUR } from './holds.ts';
import { type Hold, mailMoment } from './incident.ts';
import type { PathId } from './paths/ids.ts';
import type { Answers } from './questions.ts';
import type { Ending, Entry } from './schema.ts';
import type { StepId } from './steps.ts';
import type { IncidentView } from './view.ts';

/*
 * The record of an incident for those it is reported to: police, card company, consumer centre. Times in milliseconds.
 * Its words are in report-words.ts, its files in report-markdown.ts and report-json.ts.
 */

/** What kind of knowledge a line of the timeline is: seen by the person, read by Mamori, done, or said. */
export const CATEGORIES = ['seen', 'read', 'done', 'said'] as const;
export type Category = (typeof CATEGORIES)[number];

const CATEGORY: { readonly [K in Entry['kind']]: Category } = {
  opened: 'done',
  moved: 'done',
  path: 'said',
  answered: 'said',
  'not-mine': 'said',
  'stop-said': 'said',
  mail: 'seen',
  read: 'read',
  said: 'said',
  unsaid: 'said',
  owned: 'said',
  ticked: 'done',
  unticked: 'said',
  hold: 'said',
  'hold-due': 'seen',
  'hold-said': 'said',
  note: 'said',
  'clock-set-back': 'seen',
  ended: 'done',
  reopened: 'done',
  'recheck-due': 'seen',
  rechecked: 'done',
};

/** A wait that stands in a mail was seen there; one that the person entered, they were told. */
export const categoryOf = (entry: Entry): Category =>
  entry.kind === 'hold' && entry.by === 'mail' ? 'seen' : CATEGORY[entry.kind];

/** When what an entry tells of happened, as far as that is known; else when it was noted. */
export function happenedAt(entry: Entry): number {
  if (entry.kind === 'mail') return mailMoment(entry);
  if (entry.kind === 'hold') return entry.from;
  return entry.kind === 'note' ? entry.happenedAt : entry.at;
}

export interface TimelineLine {
  /** Its place in the log. */
  index: number;
  happenedAt: number;
  /** When it was noted, where that was more than an hour from when it happened. */
  notedAt: number | null;
  category: Category;
  entry: Entry;
}

/** The log in the order in which things happened. @param own with the notes */
export function timelineOf(log: readonly Entry[], own: boolean): TimelineLine[] {
  return log
    .map((entry, index): TimelineLine => {
      const happened = happenedAt(entry);
      const notedAt = Math.abs(entry.at - happened) > HOUR ? entry.at : null;
      return { index, happenedAt: happened, notedAt, category: categoryOf(entry), entry };
    })
    .filter(({ entry }) => own || entry.kind !== 'note')
    .sort((a, b) => a.happenedAt - b.happenedAt);
}

/** What nobody knows yet; each has a sentence: `report.unknown.<id>`. How somebody got in is never known. */
export type UnknownId = 'how' | 'since' | 'mailbox' | 'sign-in' | 'hold';

export interface Report {
  /** When it was made. */
  asOf: number;
  /** Name of the time zone of this computer. */
  timeZone: string;
  store: MarketplaceId;
  openedAt: number;
  path: PathId;
  answers: Answers;
  /** Since when it has been so, as far as the person knows. */
  since: number | null;
  suspensions: number;
  holds: ReportHold[];
  timeline: TimelineLine[];
  /** What Mamori saw change on the account's pages and was not the owner's doing, as far as they have said. */
  changes: ToldChange[];
  /** Null while the recovery is open. */
  ended: { at: number; how: Ending; left: number } | null;
  unknown: UnknownId[];
  /** What the all-clear would need and nobody has looked at. */
  notLookedAt: StepId[];
  /** With what the person wrote: notes and call sheet. */
  own: boolean;
  /** How many notes were left out. */
  notesLeftOut: number;
  /** There is something that was left out: notes, or a call sheet that is kept. */
  leavesOut: boolean;
  callSheet: CallSheet | null;
}

/** A wait, without what only the surfaces need. */
export type ReportHold = Pick<Hold, 'id' | 'kind' | 'from' | 'earliest' | 'latest' | 'by' | 'status' | 'suspension'>;

function unknownOf({ path, answers, since, holds }: IncidentView): UnknownId[] {
  const mailbox = answers.mailbox?.[0];
  return [
    'how',
    ...(since === null ? (['since'] as const) : []),
    ...(path === 'takeover' && (!mailbox || mailbox === 'unknown') ? (['mailbox'] as const) : []),
    ...(path === 'takeover' && !answers['sign-in'] ? (['sign-in'] as const) : []),
    ...(holds.some(({ status }) => status === 'due' || status === 'late') ? (['hold'] as const) : []),
  ];
}

/**
 * Gathers the report of an incident.
 * @param memory what is remembered of its account
 * @param own with what the person wrote: notes and call sheet
 */
export function reportOf(incident: IncidentView, memory: Memory, own: boolean, asOf: number, timeZone: string): Report {
  const { marketplace, openedAt, path, answers, since, suspensions, holds, closing, missing, log, callSheet } =
    incident;
  const notes = log.filter(({ kind }) => kind === 'note').length;
  return {
    asOf,
    timeZone,
    store: marketplace,
    openedAt,
    path,
    answers,
    since,
    suspensions,
    holds: holds.map(({ id, kind, from, earliest, latest, by, status, suspension }) => ({
      id,
      kind,
      from,
      earliest,
      latest,
      by,
      status,
      suspension,
    })),
    timeline: timelineOf(log, own),
    changes: foreignChanges(memory),
    ended: closing,
    unknown: unknownOf(incident),
    notLookedAt: missing,
    own,
    notesLeftOut: own ? 0 : notes,
    leavesOut: !own && (notes > 0 || callSheet !== null),
    callSheet: own ? callSheet : null,
  };
}
