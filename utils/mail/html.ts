import { nextNode } from '../reading/dom/tree.ts';
import { hidesAnywhere } from '../reading/dom/visible.ts';
import { type Colour, colourOf } from './colour.ts';
import { type Declaration, declarationsIn, isSeen, type Look, lookOf, PAPER, styleOf } from './style.ts';
import { styler } from './style-sheet.ts';

/** The browser's own parser, or one like it: it runs nothing and loads nothing. */
export type ParseHtml = (html: string) => Document;

/** Something that leads somewhere, with the words on it. */
export interface Target {
  text: string;
  target: string;
}

/** What a reader gets of an HTML mail. */
export interface HtmlContent {
  text: string;
  targets: Target[];
  /** There was more of it than is read. */
  isCut: boolean;
}

const SIZE_LIMIT = 600_000;
/** A mail has some thousand elements, some dozen deep; jsdom needs time in proportion to both. */
const ELEMENT_LIMIT = 15_000;
const DEPTH_LIMIT = 200;
const TARGET_LIMIT = 1000;
/** Behind these an end is often left out, or there is none. */
const WITHOUT_END =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|th|tr|tbody|thead|tfoot|dd|dt|option|optgroup|colgroup)$/i;

/** The part of a text that can be parsed in time. */
function bounded(html: string): string {
  let elements = 0;
  let depth = 0;
  for (const { index, 1: end, 2: name = '' } of html.slice(0, SIZE_LIMIT).matchAll(/<(\/?)([a-z][a-z0-9:]{0,30})/gi)) {
    if (++elements > ELEMENT_LIMIT || depth > DEPTH_LIMIT) return html.slice(0, index);
    if (!WITHOUT_END.test(name)) depth = Math.max(0, depth + (end ? -1 : 1));
  }
  return html.slice(0, SIZE_LIMIT);
}

/** Elements that do not interrupt a word. */
const INLINE = /^(?:a|abbr|b|big|bdi|bdo|em|font|i|small|span|strong|sub|sup|u|wbr|svg|g)$/;
/** Form controls, whose words are choices and no sentences. */
const CONTROL = /^(?:select|textarea)$/;

/** What attributes of old say. */
function oldStyle(element: Element): Declaration[] {
  const value = (name: string, of: string) => (element.localName === of ? element.getAttribute(name) : null);
  const given = {
    color: value('text', 'body') ?? value('color', 'font'),
    'background-image': element.hasAttribute('background') ? 'url()' : null,
    'background-color': element.getAttribute('bgcolor'),
  };
  return Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [{ name, value, important: false }]));
}

/** Links are blue until a style says otherwise. */
const BLUE: Colour | null = colourOf('blue');

const refreshOf = (element: Element): string =>
  /^\s*refresh\s*$/i.test(element.getAttribute('http-equiv') ?? '') ? (element.getAttribute('content') ?? '') : '';

/** Where an element leads, as it is written there; null for one that leads nowhere. */
function leads(element: Element): string | null {
  const name = element.localName;
  if (name === 'form') return element.getAttribute('action');
  if (name === 'button' || name === 'input') return element.getAttribute('formaction');
  if (name === 'iframe' || name === 'frame' || name === 'embed') return element.getAttribute('src');
  if (name === 'object') return element.getAttribute('data');
  // A page that gives way to another: `0; url=https://…`
  if (name === 'meta') return /^[\d.\s]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(refreshOf(element))?.[1] ?? null;
  if (name === 'a' || name === 'area' || name.startsWith('v:')) {
    return element.getAttribute('href') ?? element.getAttribute('xlink:href');
  }
  return null;
}

/** A closed <details>, whose own words are behind its summary. */
const isFolded = (around: Node | null): boolean =>
  around?.nodeName === 'DETAILS' && !(around as Element).hasAttribute('open');

/** A whole address; `//host` as the browser of a mail service would take it. */
function resolved(href: string, base: string | undefined): string {
  const target = href.trim();
  if (/^[\\/]{2}/.test(target) && !base) return URL.parse(target, 'https://none.invalid')?.href ?? target;
  return URL.parse(target, base)?.href ?? target;
}

/** Reads HTML: the words that are shown, and the targets of all links, shown or not. */
export function readHtml(html: string, parse: ParseHtml): HtmlContent {
  const source = bounded(html);
  const document = parse(source);
  const base = [...document.querySelectorAll('base')]
    .map((element) => resolved(element.getAttribute('href') ?? '', undefined))
    .find((href) => /^https?:/i.test(href));
  const content: HtmlContent = { text: '', targets: [], isCut: source.length < html.length };
  const words: string[] = [];
  const stylesOf = styler(document);

  const add = (target: Target) => {
    if (content.targets.length < TARGET_LIMIT) content.targets.push(target);
  };
  const write = (text: string, link: Target | null) => {
    words.push(text);
    if (link) link.text += text;
  };
  const lookIn = (element: Element, around: Look): Look => {
    if (around.gone || hidesAnywhere(element) || CONTROL.test(element.localName)) return { ...around, gone: true };
    const start = element.localName === 'a' && element.hasAttribute('href') ? { ...around, colour: BLUE } : around;
    const own = [...oldStyle(element), ...stylesOf(element), ...declarationsIn(element.getAttribute('style') ?? '')];
    return own.length > 0 ? lookOf(styleOf(own), start) : start;
  };

  /** The elements around, innermost last. */
  const around: { node: Node; look: Look; link: Target | null; breaks: boolean }[] = [];
  const leave = () => {
    const left = around.pop();
    if (left?.breaks) write('\n', around.at(-1)?.link ?? null);
  };
  for (let node: Node | null = document; node; node = nextNode(node, document, true)) {
    while (around.length > 0 && node.parentNode !== around.at(-1)?.node) leave();
    const { look = PAPER, link = null } = around.at(-1) ?? {};
    if (node.nodeType === 3) {
      if (isSeen(look) && !isFolded(node.parentNode)) write((node as Text).data, link);
    } else if (node.nodeType === 8) {
      for (const target of hiddenTargets((node as Comment).data)) add({ text: '', target: resolved(target, base) });
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const inside = lookIn(element, look);
      const href = leads(element);
      const own = href === null ? null : { text: '', target: resolved(href, base) };
      if (own) add(own);
      const breaks = !INLINE.test(element.localName) && !inside.gone;
      const within = element.localName === 'form' ? link : (own ?? link);
      if (breaks) write(spoken(element, inside), within);
      around.push({ node, look: inside, link: within, breaks });
    }
  }
  content.text = words.join('');
  return content;
}

/** What stands for an element: the words of a picture, the end of a line for others. */
function spoken(element: Element, look: Look): string {
  if (!/^(?:img|area|input)$/.test(element.localName)) return '\n';
  const words = element.getAttribute(element.localName === 'input' ? 'value' : 'alt') ?? '';
  const isButton = element.localName !== 'input' || /^(?:submit|button)$/i.test(element.getAttribute('type') ?? '');
  return isButton && isSeen(look) ? ` ${words} ` : ' ';
}

/** Only Outlook reads what stands in such a comment, and follows its links. */
function hiddenTargets(comment: string): string[] {
  if (!/^\s*\[if\b/i.test(comment)) return [];
  const found = comment
    .slice(0, SIZE_LIMIT)
    .matchAll(/\b(?:href|action)\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s>"']{1,2000}))/gi);
  return [...found].slice(0, TARGET_LIMIT).map(([, ...values]) => values.find((value) => value !== undefined) ?? '');
}
