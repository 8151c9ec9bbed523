import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SHAPE, VERSION } from '../../../utils/state/initial.ts';
import { MIGRATIONS } from '../../../utils/state/migrations.ts';
import { schema } from '../../../utils/state/schema.ts';

/*
 * What each version of the document can hold: every field and every name in it. Another build reads a document of its
 * own version, so whoever adds a fact, a page, a step or a language to a version that people have raises VERSION (with a
 * step in utils/state/migrations.ts, be it one that changes nothing, and a frozen document) and adds a line. Only the
 * line of a version that was never given out may be changed.
 */
const SHAPES: Record<number, string> = {
  1: '2e0beb18106e0b4b',
  2: SHAPE,
};

/** The shape without the order in which names stand. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(sorted);
    return parts.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]));
}

const hashOf = (shape: z.ZodMiniType): string => {
  const described = z.toJSONSchema(shape, { unrepresentable: 'any', io: 'input' });
  return createHash('sha256')
    .update(JSON.stringify(sorted(described)))
    .digest('hex')
    .slice(0, 16);
};

describe('the shape of the document', () => {
  it('is the one that its version stands for', () => {
    expect(hashOf(schema), `Version ${VERSION} was given out with other names: raise VERSION`).toBe(SHAPES[VERSION]);
    expect(Object.keys(SHAPES)).toHaveLength(MIGRATIONS.length + 1);
  });

  it('tells one more name, one more field and another bound, and no other order', () => {
    const shape = (names: [string, ...string[]], most = 5) =>
      z.strictObject({ a: z.record(z.enum(names), z.number()), b: z.array(z.string()).check(z.maxLength(most)) });
    const hashes = [
      shape(['x', 'y']),
      shape(['x', 'y', 'z']),
      shape(['x', 'y'], 6),
      z.strictObject({ ...shape(['x', 'y']).shape, c: z.boolean() }),
    ].map(hashOf);
    expect(new Set(hashes).size).toBe(4);
    expect(hashOf(shape(['y', 'x']))).toBe(hashes[0]);
  });
});
