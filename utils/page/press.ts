import { elementAt } from './native.ts';

/** How far inside a button its corners are tried: its own are rounded. CSS pixels. */
const INSET = 3;

/** Would a pointer reach the button at its centre and at its four corners now, with nothing of the page in between? */
export function isUncovered(button: Element, root: ShadowRoot): boolean {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const [west, east, north, south] = [left + INSET, right - INSET, top + INSET, bottom - INSET];
  const points: [number, number][] = [
    [(left + right) / 2, (top + bottom) / 2],
    ...([west, east].flatMap((x) => [north, south].map((y) => [x, y])) as [number, number][]),
  ];
  // Firefox's shadow tree looks through what lies over it, so the document is asked as well.
  return points.every(([x, y]) => elementAt(x, y) === root.host && root.elementFromPoint(x, y) === button);
}

/** What is made of a click: it counts, it is refused with a reason, or it is nothing at all. */
export type Verdict = 'counts' | 'refused' | 'ignored';

/**
 * Whether a click on a button is the person's wish. A script's click is nothing. Keys and assistive technology, whose
 * clicks have no place, count. A pointer's click counts on a button that lies open; the second of a double click does
 * not, as a page can take its cover away in between.
 * @param isAgain the click before this one reached the same button
 */
export function judge(event: MouseEvent, button: Element, root: ShadowRoot, isAgain: boolean): Verdict {
  if (!event.isTrusted) return 'ignored';
  if (event.detail === 0) return 'counts';
  if (event.detail > 1) return isAgain ? 'ignored' : 'refused';
  return isUncovered(button, root) ? 'counts' : 'refused';
}
