/* Words of the tables looked for in comparable text. No patterns: one of all languages takes longer to compile than a page to read. */

interface Part {
  word: string;
  /** More letters may follow. */
  isOpen: boolean;
  /** It begins, ends with a letter of a script that writes words apart. */
  begins: boolean;
  ends: boolean;
}

const isLetter = (character = ''): boolean => character.toLowerCase() !== character.toUpperCase();

/** Lists of phrases taken apart, each once. */
const takenApart = new WeakMap<readonly string[], Part[][]>();

function partsOf(phrases: readonly string[]): Part[][] {
  let parts = takenApart.get(phrases);
  if (!parts) {
    parts = phrases.map((phrase) =>
      phrase.split('…').map((part) => {
        const isOpen = part.endsWith('-');
        const word = isOpen ? part.slice(0, -1) : part;
        return { word, isOpen, begins: isLetter(word[0]), ends: isLetter(word.at(-1)) };
      }),
    );
    takenApart.set(phrases, parts);
  }
  return parts;
}

/** Where a part of a phrase ends, from some place in the text on; -1: nowhere. It must not begin or end inside a word. */
function endOfPart(text: string, { word, isOpen, begins, ends }: Part, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!(begins && isLetter(text[at - 1])) && (isOpen || !(ends && isLetter(text[end])))) return end;
  }
  return -1;
}

function holdsParts(text: string, parts: Part[]): boolean {
  let at = 0;
  return parts.every((part) => {
    at = endOfPart(text, part, at);
    return at >= 0;
  });
}

/** Those of these phrases that a text holds. `…` stands for anything between, a dash at the end of a part for more letters. */
export const heldIn = (text: string, phrases: readonly string[]): string[] => {
  const parts = partsOf(phrases);
  return phrases.filter((_, n) => holdsParts(text, parts[n] as Part[]));
};

/** Does a text hold any of these phrases? */
export const holdsAny = (text: string, phrases: readonly string[]): boolean =>
  partsOf(phrases).some((parts) => holdsParts(text, parts));

/** Does a text begin with any of these? */
export const beginsWithAny = (text: string, starts: readonly string[]): boolean =>
  starts.some((start) => text.startsWith(start));
