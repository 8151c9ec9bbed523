/* What only a browser that shows the page can tell. A saved page is not shown: there the markup is all there is. */

type Check = (options: object) => boolean;

/** As the browser has them; absent where nothing is rendered. */
const member = (element: Element, name: string): unknown => {
  for (let at = Object.getPrototypeOf(element); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found.value;
  }
};

/**
 * Is the element really on the page: drawn, see-through neither wholly nor through anything around it, its box neither
 * empty nor above or left of everything? To be asked only of the few elements that carry a claim, and only to take the
 * claim away: what somebody's blocker hides is not gone from the account.
 */
export function isRendered(element: Element): boolean {
  const check = member(element, 'checkVisibility') as Check | undefined;
  if (!check) return true;
  if (!check.call(element, { opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height, right, bottom } = (member(element, 'getBoundingClientRect') as () => DOMRect).call(element);
  // Negative where the page is written from right to left, and all of it can be scrolled to.
  const isLeft = scrollX >= 0 && right + scrollX <= 0;
  return width > 0 && height > 0 && !isLeft && bottom + scrollY > 0;
}
