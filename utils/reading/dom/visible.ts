import { all, attributeOf, closest, matches, parentOf } from './tree.ts';

/** Elements whose text nobody sees, whatever the style says; of some it would show where they are not known. */
const NEVER_SHOWN =
  'script,style,noscript,template,head,title,datalist,object,iframe,noframes,noembed,canvas,video,audio,meter,progress,rp';
/** What is struck out, quoted, shown as an example or turned around is not what the page says; nor are parts of a drawing. */
const NEVER_SAID = 's,del,strike,q,blockquote,code,samp,bdo,svg>*,math>*';
/** What hides itself by its markup; what a closed <details> holds, its summary aside. */
const MARKED = '[hidden],[popover],[type=hidden],dialog:not([open]),details:not([open])>:not(summary)';
/**
 * Classes that Amazon's own styles hide (confidence A): templates, closed popovers, alerts that are always in the page.
 */
const CLASSES =
  '[class~=aok-hidden],[class~=a-hidden],[class~=a-popover-preload],[class~=hide],[class*=hidden-by-default]';
const ANYWHERE = `${NEVER_SHOWN},${NEVER_SAID},${MARKED}`;
/** All of it: asked of the browser at once, and of an element together with everything around it. */
export const HIDING = `${ANYWHERE},${CLASSES}`;

/**
 * A style attribute that hides, or says the words otherwise, without spaces: a declaration that takes them away, makes
 * them nothing, moves them far off, cuts into them, strikes them out, turns them around, or gives them no colour of their
 * own. Whatever a later declaration says: in doubt nothing is claimed. A browser that shows the page knows better, and is
 * asked (`isRendered`); style sheets are the limit of a saved page.
 */
const HIDING_STYLE =
  /;(?:(?:display|(?:content-)?visibility|opacity):(?:none|hidden|collapse|-|0?\.0|0(?!\.))|(?:font|max-|zoom)[^:]*:0(?!\.)|(?!back)[^:;]+:[^;]*-\d{3,}[pevr%]|(?:clip|mask)[^:]*:(?!auto|none)|[^;]*(?:scale\w*[:(][-0](?!\.)|line-th|-overr)|overflow[^:]*:[hc].*;(?:height|width):0(?!\.)|color:(?:transparent|\w+a\([^;)]*,[0.]+\)|([^;!]+)(?:![^;]*)?;.*background[^:]*:\1;))/;
/** Longer ones no page has. */
const LONGEST_STYLE = 4000;

/** Does the style attribute hide the element, or the words in it? Comments and escapes hide the words of a style. */
function isStyledAway(style: string | null): boolean {
  if (!style) return false;
  if (style.length > LONGEST_STYLE) return true;
  const plain = style
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code: string | undefined, sign: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : sign,
    );
  // Twice, so that each declaration stands before each other one.
  const written = `;${plain};${plain};`.replace(/\s/g, '').toLowerCase();
  return HIDING_STYLE.test(written);
}

const isStyled = (element: Element): boolean => isStyledAway(attributeOf(element, 'style'));

/**
 * Does this very element hide itself and what it holds, by marks that mean the same in every page and every mail? From
 * markup only, so that a saved page reads like a live one.
 */
export const hidesAnywhere = (element: Element): boolean => matches(element, ANYWHERE) || isStyled(element);

/** The same in a page of Amazon's, where its styles hide, too. */
export const hides = (element: Element): boolean => matches(element, HIDING) || isStyled(element);

/** Has the element a place on the page, though what it holds may never be shown: a frame, a bar of progress? */
export function isPlaced(element: Element): boolean {
  const around = parentOf(element);
  return !matches(element, `${MARKED},${CLASSES}`) && !isStyled(element) && around !== null && isVisible(around);
}

/** Does the element, or one around it, match a selector, and pass a test? */
export function isInAny(element: Element, selector: string, test: (element: Element) => boolean): boolean {
  for (let at: Element | null = closest(element, selector); at; ) {
    if (test(at)) return true;
    const around = parentOf(at);
    at = around && closest(around, selector);
  }
  return false;
}

/** Is the element shown, as far as its own markup and that of everything around it says? */
export const isVisible = (element: Element): boolean =>
  closest(element, HIDING) === null && !isInAny(element, '[style]', isStyled);

/** The visible elements for a selector. */
export const shown = (document: Document, selector: string): Element[] => all(document, selector).filter(isVisible);
