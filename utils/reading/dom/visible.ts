/** Classes that Amazon's style library hides (confidence A): templates and closed popovers live under them. */
const HIDING_CLASS = /(^|\s)(aok-hidden|a-hidden|a-popover-preload)(\s|$)/;
/** Elements whose text nobody sees, whatever the style says. */
const NEVER_SHOWN = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|HEAD|TITLE|DATALIST|OBJECT|IFRAME)$/i;

/** A style attribute that hides; of several declarations the last one counts. */
const HIDING_STYLE =
  /(^|;)\s*(display\s*:\s*none(?!.*;\s*display\s*:)|visibility\s*:\s*(hidden|collapse)(?!.*;\s*visibility\s*:))/is;

/**
 * Does this very element hide itself and what it holds, by marks that mean the same in every page and every mail? From
 * markup only, so that a saved page reads like a live one.
 */
export function hidesAnywhere(element: Element): boolean {
  const { tagName, parentElement } = element;
  return (
    NEVER_SHOWN.test(tagName) ||
    element.hasAttribute('hidden') ||
    HIDING_STYLE.test(element.getAttribute('style') ?? '') ||
    (tagName === 'DIALOG' && !element.hasAttribute('open')) ||
    // What a closed <details> holds, its summary aside.
    (parentElement?.tagName === 'DETAILS' && tagName !== 'SUMMARY' && !parentElement.hasAttribute('open'))
  );
}

/** The same in a page of Amazon's, where its style library hides, too. */
export const hides = (element: Element): boolean =>
  hidesAnywhere(element) || HIDING_CLASS.test(element.getAttribute('class') ?? '');

/** Is the element shown, as far as its own markup and that of everything around it says? */
export function isVisible(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (hides(at)) return false;
  return true;
}

/** The visible elements for a selector. */
export const shown = (root: ParentNode, selector: string): Element[] =>
  [...root.querySelectorAll(selector)].filter(isVisible);

/** Names of the selectors that something visible answers to. */
export const shownAmong = (document: Document, selectors: Record<string, string>): string[] =>
  Object.keys(selectors).filter((name) => shown(document, selectors[name] as string).length > 0);
