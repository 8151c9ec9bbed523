import { all, attributeOf, parentOf, tagOf } from './tree.ts';

/**
 * Classes that Amazon's own styles hide (confidence A): templates, closed popovers, alerts that are always in the page.
 */
const HIDING_CLASS = /(?:^|\s)(?:aok-hidden|a-hidden|a-popover-preload|hide|[\w-]*hidden-by-default)(?:\s|$)/;
/** Elements whose text nobody sees, whatever the style says; of some it would show where they are not known. */
const NEVER_SHOWN =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|TITLE|DATALIST|OBJECT|IFRAME|NOFRAMES|NOEMBED|CANVAS|VIDEO|AUDIO|METER|PROGRESS|RP|DEFS|SYMBOL|CLIPPATH|MASK|MARKER|PATTERN|FILTER|METADATA|DESC)$/i;

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

const isClosed = (element: Element): boolean => attributeOf(element, 'open') === null;

/** Does the element hide itself, whatever it is? */
function isMarkedHidden(element: Element): boolean {
  const tag = tagOf(element);
  const around = parentOf(element);
  return (
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'popover') !== null ||
    isStyledAway(attributeOf(element, 'style')) ||
    (tag === 'DIALOG' && isClosed(element)) ||
    // What a closed <details> holds, its summary aside.
    (around !== null && tagOf(around) === 'DETAILS' && tag !== 'SUMMARY' && isClosed(around))
  );
}

/**
 * Does this very element hide itself and what it holds, by marks that mean the same in every page and every mail? From
 * markup only, so that a saved page reads like a live one.
 */
export const hidesAnywhere = (element: Element): boolean => NEVER_SHOWN.test(tagOf(element)) || isMarkedHidden(element);

const hasHidingClass = (element: Element): boolean => HIDING_CLASS.test(attributeOf(element, 'class') ?? '');

/** The same in a page of Amazon's, where its styles hide, too. */
export const hides = (element: Element): boolean => hidesAnywhere(element) || hasHidingClass(element);

/** Has the element a place on the page, though what it holds may never be shown: a frame, a bar of progress? */
export function isPlaced(element: Element): boolean {
  const around = parentOf(element);
  return !isMarkedHidden(element) && !hasHidingClass(element) && around !== null && isVisible(around);
}

/** Is the element shown, as far as its own markup and that of everything around it says? */
export function isVisible(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (hides(at)) return false;
  return true;
}

/** The visible elements for a selector. */
export const shown = (document: Document, selector: string): Element[] => all(document, selector).filter(isVisible);
