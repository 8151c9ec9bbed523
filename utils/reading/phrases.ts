/*
 * Words of the tables looked for in comparable text. No patterns: one of all languages takes longer to compile than a page
 * to read. Nothing is prepared, either.
 */

const isLetter = (character = ''): boolean => character.toLowerCase() !== character.toUpperCase();

const withoutDash = (part: string): string => (part.endsWith('-') ? part.slice(0, -1) : part);

/**
 * Where a part of a phrase ends, from some place in the text on; -1: nowhere. In scripts that write words apart it must
 * not begin or end inside a word; after a dash more letters may follow.
 */
function endOfPart(text: string, part: string, from: number): number {
  const word = withoutDash(part);
  const isOpen = word !== part;
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const beginsInside = isLetter(word[0]) && isLetter(text[at - 1]);
    const endsInside = !isOpen && isLetter(word.at(-1)) && isLetter(text[end]);
    if (!beginsInside && !endsInside) return end;
  }
  return -1;
}

/** What tells whether it holds some characters: a text, or one that was made ready for many questions. */
type Searched = Pick<string, 'includes'>;

/** More than a phrase has characters. */
const LONGER = 80;

/**
 * A long text for many phrases: one look through it for all that end in the same word, as most about Prime do. Of what
 * stands before each place of that word no more is kept than a phrase can be long.
 */
export function searched(text: string): Searched {
  const near: Record<string, string> = {};
  return {
    includes(part) {
      const last = part.slice(part.lastIndexOf(' ') + 1);
      if (last === part) return text.includes(part);
      near[last] ??= text
        .split(last)
        .map((piece) => piece.slice(-LONGER))
        .join(last);
      return near[last].includes(part);
    },
  };
}

/** Are all parts of a phrase there, whatever stands around them? Cheap: most phrases of a table are in no text. */
const mayHold = (text: Searched, phrase: string): boolean =>
  phrase.includes('…')
    ? phrase.split('…').every((part) => text.includes(withoutDash(part)))
    : text.includes(withoutDash(phrase));

function holds(text: string, phrase: string): boolean {
  if (!mayHold(text, phrase)) return false;
  if (!phrase.includes('…')) return endOfPart(text, phrase, 0) >= 0;
  let at = 0;
  return phrase.split('…').every((part) => {
    at = endOfPart(text, part, at);
    return at >= 0;
  });
}

/**
 * Those of these phrases that could stand somewhere in all the text of a page. Where one block of it ends and the next
 * begins nothing tells, so words are not told apart: `PlanYour carrier` holds "your carrier".
 */
export const likelyIn = (text: Searched, phrases: readonly string[]): string[] =>
  phrases.filter((phrase) => mayHold(text, phrase));

/** Does a text hold any of these phrases? `…` stands for anything between, a dash at the end of a part for more letters. */
export const holdsAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => holds(text, phrase));

/** Does one of some texts hold any of these phrases? One look at all of them spares mostly the look at each. */
export function oneHoldsAny(texts: readonly string[], phrases: readonly string[]): boolean {
  const some = likelyIn(texts.join(' '), phrases);
  return some.length > 0 && texts.some((text) => holdsAny(text, some));
}

/** A text without the words of a phrase that it holds. */
export const without = (text: string, phrase: string): string =>
  phrase.split('…').reduce((left, part) => left.replace(withoutDash(part), ' '), text);

/** Does a text begin with any of these? */
export const beginsWithAny = (text: string, starts: readonly string[]): boolean =>
  starts.some((start) => text.startsWith(start));
