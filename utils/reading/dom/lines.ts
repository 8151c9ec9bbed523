import { heldIn } from '../phrases.ts';
import { CONTROLS, INLINE, isFrame, plain } from './text.ts';
import { bodyOf, parentOf, tagOf, walkerOf } from './tree.ts';
import { hides } from './visible.ts';

/** A longer text is a script. */
const LONGEST = 10_000;

/** The element that starts the line a text stands in. */
export function lineAround(node: Node): Element | null {
  let element = parentOf(node);
  while (element && INLINE.test(tagOf(element))) element = parentOf(element);
  return element;
}

/**
 * The lines that are shown in the page's main content and hold one of these phrases in one of their texts: what is dear is
 * asked of them alone. Null where that does not find every place in which the phrases stand: one runs over the end of a
 * text, or is written with other signs.
 */
export function linesHolding(document: Document, phrases: readonly string[]): Element[] | null {
  const body = bodyOf(document);
  if (!body) return [];
  // Texts only.
  const walker = walkerOf(document, body, 4);
  const nodes: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.length < LONGEST) nodes.push(node);
  }
  const isShown = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = parentOf(at)) {
      if (CONTROLS.test(tagOf(at)) || hides(at) || (at !== body && isFrame(at))) return false;
    }
    return true;
  };
  const all = plain(nodes.map(({ data }) => data).join(''));
  const lines = new Set<Element>();
  for (const phrase of heldIn(all, phrases)) {
    const word = phrase.replace(/-$/, '');
    let left = all.split(word).length - 1;
    for (const node of nodes) {
      const text = node.data.toLowerCase();
      if (!text.includes(word)) continue;
      left -= text.split(word).length - 1;
      const line = lineAround(node);
      if (line && isShown(line)) lines.add(line);
    }
    // Also where something stands between the parts of a phrase.
    if (left !== 0 || word.includes('…')) return null;
  }
  return [...lines];
}
