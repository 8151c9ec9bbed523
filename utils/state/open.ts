import { isAsChecked } from './checksum.ts';
import type { LoadResult } from './document.ts';

/**
 * Reads a document for a surface. The schema is loaded only for one that does not lie there as the background checked it:
 * an older one, one that was damaged since, or none of Mamori's. Never throws for what is stored.
 */
export async function openDocument(raw: unknown, checksum: unknown): Promise<LoadResult> {
  if (raw === undefined) return { kind: 'empty' };
  if (isAsChecked(raw, checksum)) return { kind: 'ok', state: raw };
  const { readDocument } = await import('./read.ts');
  return readDocument(raw);
}
