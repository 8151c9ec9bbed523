import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsAny, likelyIn, searched } from '../../../utils/reading/phrases.ts';
import { wordsOf } from '../../../utils/reading/wording/words.ts';

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

  it('is found in a text that was made ready for many as in the text itself', () => {
    const word = fc.constantFrom('prime', 'try', 'rim', 'me', 'p', 'プライム');
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '', 'x'.repeat(90))), { maxLength: 30 });
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.array(phrase, { maxLength: 8 }), (pieces, phrases) => {
        const whole = pieces.flat().join('');
        expect(likelyIn(searched(whole), phrases)).toEqual(likelyIn(whole, phrases));
      }),
    );
  });

  it('is never as long as what is kept before each place of a word', () => {
    const lists = (tree: unknown): string[] =>
      typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(lists);
    const longest = Math.max(
      ...lists(wordsOf('payment')).flatMap((phrase) => phrase.split('…').map((part) => part.length)),
    );
    expect(longest).toBeGreaterThan(10);
    expect(longest).toBeLessThan(80);
  });
});
