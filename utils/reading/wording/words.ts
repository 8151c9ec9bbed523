import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { everyLanguage } from './every-language.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import type { LanguageWording, Wording } from './wording.ts';
import { zh } from './zh.ts';

/** Every language there are words of, each a file of its own. */
export const LANGUAGE_WORDINGS: Record<string, LanguageWording> = {
  ...{ en, ja, de, fr, it, es, pt, nl, pl, sv, tr, ar, zh },
  everyLanguage,
};

type Tree = { [name: string]: string[] | Tree };

/** Adds the words of one language to those of others, list by list. */
function add(all: Tree, more: Tree): void {
  for (const [name, words] of Object.entries(more)) {
    if (name === 'known') continue;
    const there = all[name];
    if (Array.isArray(words)) all[name] = [...new Set([...((there as string[] | undefined) ?? []), ...words])];
    else {
      const into = (there ?? {}) as Tree;
      all[name] = into;
      add(into, words);
    }
  }
}

/** A list without the words that one of its stems finds, too: `expir-` finds what `expirad-` does. */
const shortened = (words: string[]): string[] => {
  const stems = words.filter((word) => word.endsWith('-') && !word.includes('…')).map((word) => word.slice(0, -1));
  return words.filter((word) => !stems.some((stem) => word.startsWith(stem) && word !== `${stem}-`));
};

const longestFirst = (words: string[]): string[] => [...words].sort((a, b) => b.length - a.length);

const ready = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([name, words]) => [
      name,
      Array.isArray(words) ? longestFirst(shortened(words)) : ready(words),
    ]),
  );

/** One part of the words, of all languages together; in each list the longest first. */
export function wordsOf<P extends keyof Wording>(part: P): Wording[P] {
  const all: Tree = {};
  for (const wording of Object.values(LANGUAGE_WORDINGS)) add(all, (wording[part] ?? {}) as Tree);
  return ready(all) as unknown as Wording[P];
}
