import { nextNode, tidy } from './dom/text.ts';

/** Longest skeleton, in characters. */
const LONGEST = 200_000;
const LEFT_OUT = /^(SCRIPT|STYLE|LINK|META|SVG)$/i;

/**
 * A blanked copy of a page: tags, ids, classes and roles; every text and value removed, `…` where a text stood.
 * For a report that the person reads and copies; nothing is sent.
 * @param without an element to leave out: the banner's own
 */
export function skeletonOf({ body }: Document, without?: Element): string {
  let skeleton = '';
  let into = true;
  for (let node: Node | null = body; node && skeleton.length < LONGEST; node = nextNode(node, body, into)) {
    into = node.nodeType === 1 && node !== without && !LEFT_OUT.test(node.nodeName);
    if (node.nodeType === 3 && tidy((node as Text).data)) skeleton += '…';
    if (!into) continue;
    const element = node as Element;
    let indent = '';
    for (let at: Element | null = element; at !== body && at; at = at.parentElement) indent += ' ';
    skeleton += `\n${indent}<${node.nodeName.toLowerCase()}`;
    for (const name of ['id', 'class', 'role', 'hidden']) {
      const value = element.getAttribute(name);
      // Numbers could be the person's: an order, a telephone.
      if (value !== null) skeleton += ` ${name}="${value.replace(/\d{3,}/g, '0').replace(/[^\w\- ]/g, '_')}"`;
    }
    skeleton += /display:\s*none/.test(element.getAttribute('style') ?? '') ? ' style="display:none">' : '>';
  }
  return skeleton.trim();
}
