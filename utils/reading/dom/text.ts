import { attributeOf, bodyOf, closest, isElement, isText, nextNode, nextOf, parentOf, tagOf, typeOf } from './tree.ts';
import { hides, isInAny, isVisible } from './visible.ts';

/** One piece of visible text: a text node, or an image with the words that stand for it. */
export interface Run {
  node: Node;
  /** As it stands in the page, and tidied. */
  raw: string;
  text: string;
}

/** More than any account page has. Past it a page is not read at all, rather than read in part. */
const MOST_NODES = 150_000;

/** Form controls are never touched: they may hold passwords and codes. */
const CONTROLS = /^(INPUT|TEXTAREA|SELECT|OPTION)$/;

/** What may be such a frame. */
const LIKELY_FRAME = '[role],[id^=nav],[id^=rhf],footer,header';
/** Amazon's and the page's own header and footer: links there look like labels. */
export const isFrame = (element: Element): boolean =>
  /^(banner|contentinfo|search)$/.test(attributeOf(element, 'role') ?? '') ||
  /^(nav[-A-Z]|navbar|rhf)/.test(attributeOf(element, 'id') ?? '') ||
  (/^(FOOTER|HEADER)$/.test(tagOf(element)) && !closest(element, 'main,article,section,[role="main"]'));

/** Is what stands in an element shown, and in the page's main content? */
export const isContent = (element: Element, body: Element): boolean =>
  isVisible(element) &&
  closest(element, 'input,textarea,select,option') === null &&
  !isInAny(element, LIKELY_FRAME, (at) => at !== body && isFrame(at));

/** Spaces folded, zero-width characters gone. */
export const tidy = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    // Single spaces, which are most of it, are left as they are.
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();

/** For comparing: one form per letter, straight apostrophes, lower case. */
export const plain = (text: string): string => tidy(text.normalize('NFKC').replace(/[’‘`´]/g, "'")).toLowerCase();

/** A text, or what may stand between two pieces of one. */
export const isPiece = (node: Node): boolean => typeOf(node) === 3 || typeOf(node) === 8;

/**
 * The visible text inside an element, in reading order; empty for one too large to be read whole. Walks without
 * recursion: a hostile page may nest deeper than the stack.
 * @param leavesOut what is not to be looked into, besides what is hidden
 */
export function runsIn(root: Element, leavesOut: (element: Element) => boolean = () => false): Run[] {
  const runs: Run[] = [];
  let count = 0;
  // With a space before it where there are some: they stand between words in elements of their own.
  let raw = '';
  for (let node: Node | null = root, into = true; node; node = nextNode(node, root, into)) {
    if (++count > MOST_NODES) return [];
    into = true;
    const start: Node = node;
    if (isText(node)) {
      raw += node.data;
      // Frameworks leave one text in pieces, with comments between them.
      for (let next = nextOf(node); next && isPiece(next); next = nextOf(next)) {
        if (isText(next)) raw += next.data;
        node = next;
        count++;
      }
    } else if (isElement(node)) {
      into = !(CONTROLS.test(tagOf(node)) || hides(node) || (node !== root && leavesOut(node)));
      if (into && (tagOf(node) === 'IMG' || attributeOf(node, 'role') === 'img')) {
        raw += ` ${attributeOf(node, 'alt') ?? attributeOf(node, 'aria-label') ?? ''} `;
      }
    }
    const text = tidy(raw);
    if (text) {
      runs.push({ node: start, raw, text });
      raw = '';
    } else raw = /[^\S\ufeff]/.test(raw) ? ' ' : '';
  }
  return runs;
}

/** The visible text of the page's main content. */
export function runsOf(document: Document): Run[] {
  const body = bodyOf(document);
  return body ? runsIn(body, isFrame) : [];
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
    let element = parentOf(run.node);
    while (element && INLINE.test(tagOf(element))) element = parentOf(element);
    const last = blocks.at(-1);
    if (last?.element === element) last.runs.push(run);
    else blocks.push({ element, text: '', runs: [run] });
  }
  for (const block of blocks) block.text = tidy(block.runs.map(({ raw }) => raw).join(''));
  return blocks;
}

/** The visible text of one element, a line a block. */
export const linesIn = (element: Element): string[] => blocksOf(runsIn(element)).map(({ text }) => text);

/** The visible text of one element. */
export const textIn = (element: Element): string => linesIn(element).join(' ');

/** The sentences of a text in comparable form, without their closing marks; a question keeps its own. */
export const sentencesOf = (text: string): string[] =>
  plain(text)
    .split(/[。!]|\.(?=\s|$)|(?<=\?)/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** The link, button or the like that a node is part of. */
export function pressableAround(node: Node): Element | null {
  const parent = parentOf(node);
  return parent && closest(parent, 'a,button,summary,[role=button],[role=link],[role=menuitem],[role=tab]');
}

/** The blocks that are more than something to press. */
export const proseOf = (blocks: Block[]): Block[] =>
  blocks.filter(({ runs }) => !runs.every(({ node }) => pressableAround(node)));
