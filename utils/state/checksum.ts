import { SHAPE, VERSION } from './initial.ts';
import type { State } from './schema.ts';

/*
 * The background looks through every document before it stores it, and stores with it a sum over its text. Where that still
 * fits, a surface can show the document at once, without the schema, which takes longer than all else to get ready.
 */

/** The same with its keys in order, as some browsers give it back, so that its text is the same in all of them. */
export function inOrder<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inOrder) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, inOrder(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}

/**
 * FNV-1a, 32 bits, over what a document can hold and the JSON text of this one, whose keys are in order: a build that knows
 * another shape finds none that fits. It guards against accidents, not against malice.
 */
export function checksumOf(document: unknown): string {
  const text = SHAPE + JSON.stringify(document);
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16);
}

/** Whether a document lies there as a background of this version checked and stored it. */
export const isAsChecked = (raw: unknown, checksum: unknown): raw is State =>
  (raw as { version?: unknown } | null)?.version === VERSION && checksumOf(raw) === checksum;
