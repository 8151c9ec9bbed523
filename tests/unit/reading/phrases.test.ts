import { describe, expect, it } from 'vitest';
import { heldIn, holdsAny } from '../../../utils/reading/phrases.ts';

describe('a phrase', () => {
  it('is found as words, not inside them', () => {
    expect(holdsAny('visa ending in 1234', ['visa'])).toBe(true);
    expect(holdsAny('mein visage', ['visa'])).toBe(false);
    expect(holdsAny('avisa', ['visa'])).toBe(false);
    expect(holdsAny('visage, then visa', ['visa'])).toBe(true);
  });

  it('stands in the middle of a script that writes no words apart', () => {
    expect(holdsAny('このカードは失効しています', ['失効'])).toBe(true);
  });

  it('may go on behind a dash, and have anything between its parts', () => {
    expect(holdsAny('it has expired', ['expir-'])).toBe(true);
    expect(holdsAny('unexpired', ['expir-'])).toBe(false);
    expect(holdsAny('we could not, for now, charge it', ['could not…charge'])).toBe(true);
    expect(holdsAny('charge it we could not', ['could not…charge'])).toBe(false);
  });

  it('is named when it is asked which', () => {
    expect(heldIn('one and two', ['two', 'three', 'one'])).toEqual(['two', 'one']);
  });
});
