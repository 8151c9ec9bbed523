import { memberOf } from './tree.ts';

/* What only a browser that shows the page can tell. A saved page is not shown: there the markup is all there is. */

/**
 * Is the element really on the page: drawn, see-through neither wholly nor through anything around it, its box neither
 * empty nor above or left of everything? To be asked only of the few elements that carry a claim, and only to take the
 * claim away: what somebody's blocker hides is not gone from the account.
 */
export function isRendered(element: Element): boolean {
  const is = isDrawn(element);
  answers?.set(element, is);
  return is;
}

let answers: Map<Element, boolean> | undefined;

/** Notes from now on what is asked, and the answer: all of a reading that does not stand in the markup. @param to absent: no more */
export const noteAnswers = (to?: Map<Element, boolean>): void => {
  answers = to;
};

function isDrawn(element: Element): boolean {
  // Absent where nothing is rendered.
  const check = memberOf(element, 'checkVisibility');
  if (!check) return true;
  if (!check.call(element, { opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height, right, bottom } = (memberOf(element, 'getBoundingClientRect') as () => DOMRect).call(element);
  // Negative where the page is written from right to left, and all of it can be scrolled to.
  const isLeft = scrollX >= 0 && right + scrollX <= 0;
  return width > 0 && height > 0 && !isLeft && bottom + scrollY > 0;
}
