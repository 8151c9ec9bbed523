/* Words of the tables looked for in comparable text. No patterns: one of all languages takes longer to compile than a page to read. */

/** Is it a letter of a script that writes words apart? */
const isLetter = (character = ''): boolean => character.toLowerCase() !== character.toUpperCase();

/** Where a part of a phrase ends, from some place in the text on; -1: nowhere. It must not begin or end inside a word. */
function endOfPart(text: string, part: string, from: number): number {
  const isOpen = part.endsWith('-');
  const word = isOpen ? part.slice(0, -1) : part;
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const isStart = !(isLetter(text[at - 1]) && isLetter(word[0]));
    if (isStart && (isOpen || !(isLetter(text[end]) && isLetter(word.at(-1))))) return end;
  }
  return -1;
}

/** Does a text hold a phrase? `…` stands for anything between, a dash at the end of a part for more letters. */
export function holds(text: string, phrase: string): boolean {
  let at = 0;
  return phrase.split('…').every((part) => {
    at = endOfPart(text, part, at);
    return at >= 0;
  });
}

/** Does a text hold any of these phrases? */
export const holdsAny = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => holds(text, phrase));

/** Does a text begin with any of these? */
export const beginsWithAny = (text: string, starts: readonly string[]): boolean =>
  starts.some((start) => text.startsWith(start));
