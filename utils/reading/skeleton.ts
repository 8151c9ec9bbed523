import { tidy } from './dom/text.ts';
import { attributeOf, bodyOf, isElement, isText, nextNode, parentOf, tagOf } from './dom/tree.ts';

/** Longest skeleton, in characters. */
const LONGEST = 200_000;
const LEFT_OUT = /^(SCRIPT|STYLE|LINK|META|SVG)$/i;

/**
 * A blanked copy of a page: tags, ids, classes and roles; every text and value removed, `…` where a text stood.
 * For a report that the person reads and copies; nothing is sent.
 * @param without an element to leave out: the banner's own
 */
export function skeletonOf(document: Document, without?: Element): string {
  const body = bodyOf(document);
  let skeleton = '';
  let into = true;
  for (let node: Node | null = body; node && body && skeleton.length < LONGEST; node = nextNode(node, body, into)) {
    into = isElement(node) && node !== without && !LEFT_OUT.test(tagOf(node));
    if (isText(node) && tidy(node.data)) skeleton += '…';
    if (!into) continue;
    const element = node as Element;
    let indent = '';
    for (let at: Element | null = element; at !== body && at; at = parentOf(at)) indent += ' ';
    skeleton += `\n${indent}<${tagOf(element).toLowerCase()}`;
    for (const name of ['id', 'class', 'role', 'hidden']) {
      const value = attributeOf(element, name);
      // Numbers could be the person's: an order, a telephone.
      if (value !== null) skeleton += ` ${name}="${value.replace(/\d{3,}/g, '0').replace(/[^\w\- ]/g, '_')}"`;
    }
    skeleton += /display:\s*none/.test(attributeOf(element, 'style') ?? '') ? ' style="display:none">' : '>';
  }
  return skeleton.trim();
}
