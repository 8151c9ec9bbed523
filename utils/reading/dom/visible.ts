import { all, attributeOf, closest, matches, parentOf } from './tree.ts';

/** Elements whose text nobody sees, whatever the style says; of some it would show where they are not known. */
const NEVER_SHOWN =
  'script,style,noscript,template,head,title,datalist,object,iframe,noframes,noembed,canvas,video,audio,meter,progress,rp,defs,symbol,clipPath,mask,marker,pattern,filter,metadata,desc';
/** What hides itself by its markup; what a closed <details> holds, its summary aside. */
const MARKED = '[hidden],[popover],dialog:not([open]),details:not([open])>:not(summary)';
/**
 * Classes that Amazon's own styles hide (confidence A): templates, closed popovers, alerts that are always in the page.
 */
const CLASSES =
  '[class~=aok-hidden],[class~=a-hidden],[class~=a-popover-preload],[class~=hide],[class*=hidden-by-default]';
const ANYWHERE = `${NEVER_SHOWN},${MARKED}`;
/** All of it: asked of the browser at once, and of an element together with everything around it. */
export const HIDING = `${ANYWHERE},${CLASSES}`;

/**
 * A style attribute that hides, without spaces. Whatever a later declaration says: in doubt nothing is claimed. A browser
 * that shows the page knows better, and is asked (`isRendered`); style sheets are the limit of a saved page.
 */
const HIDING_STYLE =
  /(?:^|;)(?:display:none|(?:content-)?visibility:(?:hidden|collapse)|opacity:(?:0?\.0|0(?!\.))|(?:font-size|max-height|max-width|zoom):0(?!\.)|text-indent:-\d{3}|(?:left|top|right|bottom|margin[a-z-]*):-\d{3}|clip(?:-path)?:(?:rect|inset|circle)\(|transform:scale\w?\(0)/;
/** A box of no size that cuts off what it holds. */
const CUT_OFF = /^(?=.*overflow[xy-]*:(?:hidden|clip)).*?(?:^|;)(?:height|width):0(?!\.)/;
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
  const written = plain.replace(/\s/g, '').toLowerCase();
  return HIDING_STYLE.test(written) || CUT_OFF.test(written);
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
