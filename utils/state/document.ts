import type { Incident } from '../recovery/schema.ts';
import { knownStores, storeOf, withStore } from './accounts.ts';
import { initialState } from './initial.ts';
import type { State } from './schema.ts';

/** What a stored or imported document turned out to be. */
export type LoadResult =
  | { kind: 'ok'; state: State }
  | { kind: 'empty' }
  /** Not a document of Mamori, or a damaged one. Never overwritten unasked. */
  | { kind: 'broken'; raw: unknown }
  /** Written by a later version of Mamori, or holding names that only a later one knows. Never overwritten unasked. */
  | { kind: 'newer'; raw: unknown };

/** The state to show: that of a good document, a first one where there is none, null where it cannot be read. */
export function stateOf(loaded: LoadResult): State | null {
  if (loaded.kind === 'ok') return loaded.state;
  return loaded.kind === 'empty' ? initialState() : null;
}

/** What stands in an export where a note was. The schema takes it as a note like any other. */
export const LEFT_OUT = '(left out)';

const withoutNotes = (incident: Incident): Incident => ({
  ...incident,
  log: incident.log.map((entry) => (entry.kind === 'note' ? { ...entry, text: LEFT_OUT } : entry)),
  callSheet: null,
});

/**
 * The state without what the person wrote: no names, no call sheet, and of each note only that there is one, and of
 * when.
 */
const withoutOwnWords = (state: State): State =>
  knownStores(state).reduce((next, marketplace) => {
    const store = storeOf(state, marketplace);
    const accounts = store.accounts.map(({ recovery, ...account }) => ({
      ...account,
      name: null,
      recovery: {
        incident: recovery.incident && withoutNotes(recovery.incident),
        ended: recovery.ended.map(withoutNotes),
      },
    }));
    return withStore(next, marketplace, { ...store, accounts });
  }, state);

/**
 * The text of an export: the document as it is kept, without the ids of past commands, and without what the person
 * wrote unless `own` says otherwise. A document that cannot be read is given out as it lies there.
 */
export function exportText(loaded: LoadResult, own = false): string {
  const state = stateOf(loaded);
  const document = state ? { ...(own ? state : withoutOwnWords(state)), commands: [] } : 'raw' in loaded && loaded.raw;
  return `${JSON.stringify(document, null, 2)}\n`;
}
