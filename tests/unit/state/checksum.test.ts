import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf, inOrder, isAsChecked } from '../../../utils/state/checksum.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { schema } from '../../../utils/state/schema.ts';
import { lived } from './arbitraries.ts';

const kept = inOrder(schema.parse(initialState()));

describe('the sum over a document', () => {
  it('fits what was stored, in whatever order a browser gives it back', () => {
    fc.assert(
      fc.property(lived, ({ state }) => {
        const stored = inOrder(state);
        expect(stored).toEqual(state);
        const turned = Object.fromEntries(Object.entries(state).reverse());
        expect(isAsChecked(structuredClone(stored), checksumOf(stored))).toBe(true);
        expect(checksumOf(inOrder(turned))).toBe(checksumOf(stored));
      }),
    );
  });

  it('fits no other document, none of another version, and nothing where it is missing', () => {
    const sum = checksumOf(kept);
    expect(isAsChecked({ ...kept, firstRun: { doneAt: 1 } }, sum)).toBe(false);
    const older = { ...kept, version: kept.version - 1 };
    expect(isAsChecked(older, checksumOf(older))).toBe(false);
    for (const missing of [undefined, null, '', 0]) expect(isAsChecked(kept, missing)).toBe(false);
    for (const odd of [null, 5, 'text', [], {}]) expect(isAsChecked(odd, checksumOf(odd))).toBe(false);
  });
});
