import type { LoadResult } from './document.ts';
import { MIGRATIONS, type Migration, migrate } from './migrations.ts';
import { type State, schema } from './schema.ts';

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
