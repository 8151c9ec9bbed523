import type { Incident } from '../recovery/schema.ts';
import { knownStores, storeOf, withStore } from './accounts.ts';
import { MIGRATIONS, type Migration, migrate } from './migrations.ts';
import { initialState, type State, schema } from './schema.ts';

/** What a stored or imported document turned out to be. */
export type LoadResult =
  | { kind: 'ok'; state: State }
  | { kind: 'empty' }
  /** Not a document of Mamori, or a damaged one. Never overwritten unasked. */
  | { kind: 'broken'; raw: unknown }
  /** Written by a later version of Mamori, or holding names that only a later one knows. Never overwritten unasked. */
  | { kind: 'newer'; raw: unknown };

const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

type Checked = { success: true; data: State } | { success: false; error: { issues: readonly Issue[] } };
interface Issue {
  code?: string | undefined;
  path: PropertyKey[];
}

/** Whether all that does not fit is a name that is not known here: what another version would have added. */
function isGrown(document: unknown, issues: readonly Issue[]): boolean {
  const at = (path: readonly PropertyKey[]) =>
    path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], document);
  return issues.every(
    ({ code, path }) =>
      code === 'unrecognized_keys' ||
      ((code === 'invalid_value' || code === 'invalid_union') && typeof at(path) === 'string'),
  );
}

/**
 * Reads a document of any version, bringing an older one up to date in memory. Never throws. `check` and `steps` are
 * parameters so that tests can run a made-up chain.
 */
export function readDocument(
  raw: unknown,
  check: (document: unknown) => Checked = (document) => schema.safeParse(document),
  steps: readonly Migration[] = MIGRATIONS,
): LoadResult {
  if (raw === undefined) return { kind: 'empty' };
  if (!isObject(raw)) return { kind: 'broken', raw };
  const { version } = raw;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'broken', raw };
  if (version > steps.length + 1) return { kind: 'newer', raw };
  try {
    const document = migrate(raw, version, steps);
    const checked = check(document);
    if (checked.success) return { kind: 'ok', state: checked.data };
    return { kind: isGrown(document, checked.error.issues) ? 'newer' : 'broken', raw };
  } catch {
    return { kind: 'broken', raw };
  }
}

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
