import { hides } from './visible.ts';

/** One piece of visible text: a text node, or an image with the words that stand for it. */
export interface Run {
  node: Node;
  text: string;
}

/** More than any account page has. Past it a page is not read at all, rather than read in part. */
const MOST_NODES = 150_000;

/** Form controls are never touched: they may hold passwords and codes. */
const CONTROLS = /^(INPUT|TEXTAREA|SELECT|OPTION)$/;

/** Amazon's and the page's own header and footer: links there look like labels. */
const isFrame = (element: Element): boolean =>
  /^(banner|contentinfo|search)$/.test(element.getAttribute('role') ?? '') ||
  /^(nav[-A-Z]|navbar|rhf)/.test(element.id) ||
  (/^(FOOTER|HEADER)$/.test(element.tagName) && !element.closest('main,article,section,[role="main"]'));

/** Spaces folded, zero-width characters gone. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** For comparing: one form per letter, straight apostrophes, lower case. */
export const plain = (text: string): string => tidy(text.normalize('NFKC').replace(/[’‘`´]/g, "'")).toLowerCase();

/** The node after this one in reading order, inside `root`; `into` false steps over what the node holds. */
export function nextNode(node: Node, root: Node, into: boolean): Node | null {
  if (into && node.firstChild) return node.firstChild;
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}

/**
 * The visible text of the page's main content in reading order; empty for a page too large to be read whole.
 * Walks without recursion: a hostile page may nest deeper than the stack.
 */
export function runsOf(document: Document): Run[] {
  const runs: Run[] = [];
  const root = document.body;
  let count = 0;
  for (let node: Node | null = root, into = true; node; node = nextNode(node, root, into)) {
    if (++count > MOST_NODES) return [];
    into = true;
    let text = '';
    const start: Node = node;
    if (node.nodeType === 3) {
      text = (node as Text).data;
      // Frameworks leave one text in pieces, with comments between them.
      for (let next = node.nextSibling; next && (next.nodeType === 3 || next.nodeType === 8); next = next.nextSibling) {
        if (next.nodeType === 3) text += (next as Text).data;
        node = next;
        count++;
      }
    } else if (node.nodeType === 1) {
      const element = node as Element;
      into = !(CONTROLS.test(element.tagName) || hides(element) || (element !== root && isFrame(element)));
      if (into && (element.tagName === 'IMG' || element.getAttribute('role') === 'img')) {
        text = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '';
      }
    }
    text = tidy(text);
    if (text) runs.push({ node: start, text });
  }
  return runs;
}

/** Elements that do not start a line of their own. */
export const INLINE =
  /^(A|ABBR|B|BDI|BIG|CITE|CODE|EM|FONT|I|IMG|INS|LABEL|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|WBR)$/;

/** A paragraph, heading, cell…: neighbouring runs in the same element that starts a line of its own. */
export interface Block {
  element: Element | null;
  text: string;
  runs: Run[];
}

/** Runs gathered into blocks of running text. */
export function blocksOf(runs: Run[]): Block[] {
  const blocks: Block[] = [];
  for (const run of runs) {
    let element = run.node.parentElement;
    while (element && INLINE.test(element.tagName)) element = element.parentElement;
    const last = blocks.at(-1);
    if (last?.element === element) {
      last.runs.push(run);
      last.text += ` ${run.text}`;
    } else blocks.push({ element, text: run.text, runs: [run] });
  }
  return blocks;
}

/** The sentences of a text in comparable form, without their closing marks; a question keeps its own. */
export const sentencesOf = (text: string): string[] =>
  plain(text)
    .split(/[。!]|\.(?=\s|$)|(?<=\?)/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** The link, button or the like that a node is part of. */
export const pressableAround = (node: Node): Element | null | undefined =>
  node.parentElement?.closest('a,button,summary,[role=button],[role=link],[role=menuitem],[role=tab]');

/** The blocks that are more than something to press. */
export const proseOf = (blocks: Block[]): Block[] =>
  blocks.filter(({ runs }) => !runs.every(({ node }) => pressableAround(node)));
