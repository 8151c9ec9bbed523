import { v1ToV2 } from './v1-to-v2.ts';

/**
 * One step from a version to the next: a pure function from a document as that version wrote it. The step at index 0
 * leads from version 1 to version 2. A step never reads the clock and never looks at today's schema: both change.
 */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/**
 * How to go on from version 2: write `v2-to-v3.ts`, add it here, set `VERSION` to 3, and freeze documents of version 2 in
 * tests/unit/state/documents.
 */
export const MIGRATIONS: readonly Migration[] = [v1ToV2];

/** Brings a document to version `steps.length + 1`. Each step's result carries the next version number. */
export function migrate(
  document: Record<string, unknown>,
  version: number,
  steps: readonly Migration[],
): Record<string, unknown> {
  return steps.slice(version - 1).reduce((doc, step, i) => ({ ...step(doc), version: version + i + 1 }), document);
}
