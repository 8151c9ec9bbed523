import { likelyIn } from '../phrases.ts';
import { INLINE, isContent, plain } from './text.ts';
import { bodyOf, parentOf, tagOf, textsIn } from './tree.ts';

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
  const found = textsIn(document, body, '[not(parent::script or parent::style)]');
  const nodes = Array.from({ length: found.snapshotLength }, (_, n) => found.snapshotItem(n) as Text);
  const all = plain(nodes.map(({ data }) => data).join(''));
  const lines = new Set<Element>();
  for (const phrase of likelyIn(all, phrases)) {
    const word = phrase.replace(/-$/, '');
    let left = all.split(word).length - 1;
    for (const node of nodes) {
      const text = node.data.toLowerCase();
      if (!text.includes(word)) continue;
      left -= text.split(word).length - 1;
      const line = lineAround(node);
      if (line && isContent(line, body)) lines.add(line);
    }
    // Also where something stands between the parts of a phrase.
    if (left !== 0 || word.includes('…')) return null;
  }
  return [...lines];
}
