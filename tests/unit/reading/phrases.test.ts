import { describe, expect, it } from 'vitest';
import { holdsAny, likelyIn } from '../../../utils/reading/phrases.ts';

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

  it('may stand in a text in which words run into each other', () => {
    const text = 'planyour carrier pays for this.it has expired';
    expect(likelyIn(text, ['expir-', 'your carrier', 'your employer', 'carrier…this', 'this…bank'])).toEqual([
      'expir-',
      'your carrier',
      'carrier…this',
    ]);
  });
});
