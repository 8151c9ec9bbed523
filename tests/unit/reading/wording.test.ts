import { describe, expect, it, test } from 'vitest';
import { plain } from '../../../utils/reading/dom/text.ts';
import { holdsAny } from '../../../utils/reading/phrases.ts';
import { LANGUAGE_WORDINGS, wordsOf } from '../../../utils/reading/wording/words.ts';

/** Every list of words in a part, by its path. */
function listsIn(part: object, path = ''): [string, string[]][] {
  return Object.entries(part).flatMap(([name, words]) => {
    if (name === 'known') return [];
    const at = `${path}.${name}`;
    return Array.isArray(words) ? [[at, words as string[]]] : listsIn(words as object, at);
  });
}

describe.each(Object.entries(LANGUAGE_WORDINGS))('the words of %s', (_, wording) => {
  it.each(Object.entries(wording))('for %s say since when and from where they are known', (_part, { known }) => {
    expect(known.asOf).toMatch(/^20\d\d-[01]\d$/);
    expect(known.source).toMatch(/\S/);
    expect(known.confidence).toMatch(/^[A-D]$/);
  });

  it('are in the form in which texts are compared', () => {
    for (const [path, words] of listsIn(wording)) {
      for (const word of words) {
        for (const part of word.split('…')) expect(plain(part.replace(/-$/, '')), path).toBe(part.replace(/-$/, ''));
      }
    }
  });

  it('stand in each list once', () => {
    for (const [path, words] of listsIn(wording)) expect(new Set(words).size, path).toBe(words.length);
  });
});

test('no word can take part of a list apart', () => {
  for (const wording of Object.values(LANGUAGE_WORDINGS)) {
    for (const [path, words] of listsIn(wording)) for (const word of words) expect(word, path).not.toContain('|');
  }
});

describe('the words for payment rows of all languages together', () => {
  const { labels, none, ways, actions, endings, hints, fillers } = wordsOf('payment');

  it('have a hint in every label', () => {
    for (const label of labels)
      expect(
        hints.some((hint) => label.includes(hint)),
        label,
      ).toBe(true);
  });

  it('mean one thing each', () => {
    const lists = { labels, none, ways, actions };
    for (const [one, words] of Object.entries(lists)) {
      for (const [other, others] of Object.entries(lists)) {
        if (one !== other)
          expect(
            words.filter((word) => others.includes(word)),
            `${one}, ${other}`,
          ).toEqual([]);
      }
    }
  });

  it('fill no value up with a word that denies it', () => {
    for (const filler of [...fillers, ...endings])
      expect(holdsAny(filler, wordsOf('payment').denials), filler).toBe(false);
  });
});
