import { CONTROLS, isFrame, isPiece, type Run, tidy } from './text.ts';
import { bodyOf, isText, parentOf, previousOf, tagOf, walkerOf } from './tree.ts';
import { hides } from './visible.ts';

/** More than any account page has. Past it a page is not read at all, rather than read in part. */
const MOST_NODES = 100_000;
/** A longer text is no label and no value: a script, or prose. */
const LONGEST = 1000;
const TEXTS_ONLY = 4;

/**
 * The texts of a page as they stand in it, shown or not, gathered in one quick walk. What is more expensive, whether one
 * of them is shown, is asked of the few that matter.
 */
export interface Texts {
  /** All of them one after the other, each at its offset. */
  joined: string;
  length: number;
  /** The number of the text at a place in `joined`. */
  at(offset: number): number;
  /** A text that is shown in the page's main content; null for any other. */
  run(index: number): Run | null;
  node(index: number): Text | undefined;
}

/** Null for a page too large to be read whole. */
export function textsOf(document: Document): Texts | null {
  const body = bodyOf(document);
  if (!body) return null;
  const walker = walkerOf(document, body, TEXTS_ONLY);
  const nodes: Text[] = [];
  const offsets: number[] = [];
  const texts: string[] = [];
  let last: Node | null = null;
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (nodes.length >= MOST_NODES) return null;
    const { data } = node;
    if (data.length > LONGEST) continue;
    let before = previousOf(node);
    while (before && isPiece(before) && !isText(before)) before = previousOf(before);
    // A piece of the text before it, as frameworks leave them.
    if (before && before === last) texts[texts.length - 1] += data;
    else {
      nodes.push(node);
      offsets.push(length);
      texts.push(data);
    }
    last = node;
    length += data.length;
  }

  const shown = new Map<Element, boolean>();
  /** Asks every element around once, from the outside in. */
  function isShown(node: Node): boolean {
    const around: Element[] = [];
    let at = parentOf(node);
    while (at && !shown.has(at)) {
      around.push(at);
      at = parentOf(at);
    }
    let is = at ? (shown.get(at) as boolean) : true;
    for (const element of around.reverse()) {
      is &&= !(CONTROLS.test(tagOf(element)) || hides(element) || (element !== body && isFrame(element)));
      shown.set(element, is);
    }
    return is;
  }

  return {
    joined: texts.join(''),
    length: nodes.length,
    at(offset) {
      let [low, high] = [0, offsets.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((offsets[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    run(index) {
      const node = nodes[index];
      const raw = texts[index];
      const text = raw && tidy(raw);
      return text && node && isShown(node) ? { node, raw, text } : null;
    },
    node: (index) => nodes[index],
  };
}
