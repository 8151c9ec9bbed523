/*
 * What the browser itself says of a node. A form may have a field called `parentNode`, and a picture may be called
 * `querySelectorAll`: then the node's own property is that field, that picture. So everything is asked of the
 * prototypes, where a page cannot put anything before a content script looks.
 */

/** `XPathResult.ORDERED_NODE_SNAPSHOT_TYPE`. */
const ORDERED_SNAPSHOT = 7;

type Member = (this: unknown, ...args: unknown[]) => unknown;

/**
 * A property or method of the browser's, found on the prototypes of a node: the one furthest up, which is every node's, as
 * a script has a `textContent` of its own.
 */
export function memberOf(node: Node, name: string): Member | undefined {
  let member: Member | undefined;
  for (let at: object | null = Object.getPrototypeOf(node); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    member = found?.get ?? found?.value ?? member;
  }
  return member;
}

/** Asks any node for such a member, which is looked for once. None is given more than four arguments. */
function native<N extends Node, A extends unknown[], R>(name: string): (node: N, ...args: A) => R {
  let member: Member | undefined;
  // No list of arguments is made: all that is read of a page goes through here.
  const ask = (node: N, a?: unknown, b?: unknown, c?: unknown, d?: unknown): unknown => {
    member ??= memberOf(node, name);
    return (member as Member).call(node, a, b, c, d);
  };
  return ask as unknown as (node: N, ...args: A) => R;
}

export const typeOf = /* @__PURE__ */ native<Node, [], number>('nodeType');
export const parentOf = /* @__PURE__ */ native<Node, [], Element | null>('parentElement');
export const parentNodeOf = /* @__PURE__ */ native<Node, [], Node | null>('parentNode');
export const firstOf = /* @__PURE__ */ native<Node, [], Node | null>('firstChild');
export const nextOf = /* @__PURE__ */ native<Node, [], Node | null>('nextSibling');
export const childNodesOf = /* @__PURE__ */ native<Node, [], NodeList>('childNodes');
export const previousOf = /* @__PURE__ */ native<Node, [], Node | null>('previousSibling');
/** All text in a node, shown or not. */
export const contentOf = /* @__PURE__ */ native<Node, [], string>('textContent');
export const contains = /* @__PURE__ */ native<Node, [Node | null], boolean>('contains');
const positionOf = /* @__PURE__ */ native<Node, [Node], number>('compareDocumentPosition');

/** In upper case for HTML, as written for the rest. */
export const tagOf = /* @__PURE__ */ native<Element, [], string>('tagName');
export const childrenOf = /* @__PURE__ */ native<Element, [], HTMLCollection>('children');
export const matches = /* @__PURE__ */ native<Element, [string], boolean>('matches');
export const closest = /* @__PURE__ */ native<Element, [string], Element | null>('closest');
export const attributeOf = /* @__PURE__ */ native<Element, [string], string | null>('getAttribute');

export const bodyOf = /* @__PURE__ */ native<Document, [], HTMLElement | null>('body');
export const titleOf = /* @__PURE__ */ native<Document, [], string>('title');
export const byId = /* @__PURE__ */ native<Document, [string], Element | null>('getElementById');
export const rangeOf = /* @__PURE__ */ native<Document, [], Range>('createRange');

/*
 * What the browser finds by itself, by XPath: it makes no object of a node until that one is asked for, and the first
 * element that a script touches in a page is dear.
 */
const evaluate = /* @__PURE__ */ native<Document, [string, Node, null, number], XPathResult>('evaluate');
/** Every text in an element, in order. @param condition in brackets; asked of each text, which takes five times as long */
export const textsIn = (document: Document, element: Element, condition = ''): XPathResult =>
  evaluate(document, `descendant::text()${condition}`, element, null, ORDERED_SNAPSHOT);
/** The texts that a path names, in order. */
export function textsWhere(document: Document, path: string): Text[] {
  const found = evaluate(document, path, document, null, ORDERED_SNAPSHOT);
  const texts: Text[] = [];
  for (let n = 0; n < found.snapshotLength; n++) texts.push(found.snapshotItem(n) as Text);
  return texts;
}
const firstIn = /* @__PURE__ */ native<Document, [string], Element | null>('querySelector');
const allIn = /* @__PURE__ */ native<Document, [string], NodeListOf<Element>>('querySelectorAll');
const allBelow = /* @__PURE__ */ native<Element, [string], NodeListOf<Element>>('querySelectorAll');

/** Is there anything for a selector, shown or not? */
export const has = (document: Document, selector: string): boolean => firstIn(document, selector) !== null;
/** How much there is for a selector; makes no object of any of it. */
export const countOf = (document: Document, selector: string): number => allIn(document, selector).length;
const ofTag = /* @__PURE__ */ native<Document, [string], HTMLCollection>('getElementsByTagName');
/** How many elements there are. Asked again, the browser need not count. */
export const sizeOf = (document: Document): number => ofTag(document, '*').length;
export const all = (document: Document, selector: string): Element[] => [...allIn(document, selector)];

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWS = 4;
export const isBefore = (one: Node, other: Node): boolean => (positionOf(one, other) & FOLLOWS) > 0;

/** More of them are left to the browser, which has them in order. */
const MOST_SORTED = 100;
/**
 * The elements for a list of plain selectors, in order. Asked for one by one: those of a tag, a class or an attribute the
 * browser finds at once, while of a list it tries each selector with every element.
 */
export function allAmong(document: Document, selectors: string): Element[] {
  const found = new Set(selectors.split(',').flatMap((selector) => all(document, selector)));
  return found.size > MOST_SORTED
    ? all(document, selectors)
    : [...found].sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

export const below = (element: Element, selector: string): Element[] => [...allBelow(element, selector)];

export const isElement = (node: Node): node is Element => typeOf(node) === 1;
export const isText = (node: Node): node is Text => typeOf(node) === 3;

/** The node after this one in reading order, inside `root`; `into` false steps over what the node holds. */
export function nextNode(node: Node, root: Node, into: boolean): Node | null {
  const first = into ? firstOf(node) : null;
  if (first) return first;
  for (let at: Node | null = node; at && at !== root; at = parentNodeOf(at)) {
    const next = nextOf(at);
    if (next) return next;
  }
  return null;
}

/** Is all text in an element, shown or not, longer than this many characters? Looks no further than it must. */
export function isLongerThan(element: Element, most: number): boolean {
  let length = 0;
  for (let node: Node | null = element; node && length <= most; node = nextNode(node, element, true)) {
    if (isText(node)) length += node.length;
  }
  return length > most;
}
