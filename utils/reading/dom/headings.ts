import { plain, textIn } from './text.ts';
import { allAmong, attributeOf, closest, contains, isBefore, parentOf, tagOf } from './tree.ts';
import { isVisible } from './visible.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]';
/** A heading speaks of what is in the same part of the page. */
const PARTS = 'section,article,aside,li,td,th,details,fieldset,header,footer,nav';

const levelOf = (heading: Element): number =>
  Number(attributeOf(heading, 'aria-level') ?? /^H(\d)$/.exec(tagOf(heading))?.[1] ?? 6);

export interface Heading {
  element: Element;
  level: number;
  /** In comparable form. */
  text: string;
}

/** The headings of a page, looked at when they are asked for. */
export function headingsOf(document: Document) {
  const elements = allAmong(document, HEADINGS);
  const known = new Map<Element, Heading | null>();
  const heading = (element: Element): Heading | null => {
    if (!known.has(element)) {
      const text = isVisible(element) ? plain(textIn(element)) : '';
      known.set(element, text ? { element, level: levelOf(element), text } : null);
    }
    return known.get(element) as Heading | null;
  };
  /** Does the part of the page that a heading stands in hold the node, too? */
  const reaches = (element: Element, node: Node): boolean => {
    const around = parentOf(element);
    const part = around && closest(around, PARTS);
    return !part || contains(part, node);
  };
  return {
    all: (): Heading[] => elements.flatMap((element) => heading(element) ?? []),
    /**
     * The headings that a node stands under, the nearest first. A node that is itself part of a heading ends the reach
     * of earlier ones of its level or lower.
     */
    over(node: Node): Heading[] {
      const parent = parentOf(node);
      const own = parent && closest(parent, HEADINGS);
      let bound = own ? levelOf(own) : 7;
      // Everything before `end` comes before the node.
      let [end, high] = [0, elements.length];
      while (end < high) {
        const middle = (end + high) >> 1;
        if (isBefore(elements[middle] as Element, node)) end = middle + 1;
        else high = middle;
      }
      const over: Heading[] = [];
      for (let index = end - 1; index >= 0 && bound > 1; index--) {
        const element = elements[index] as Element;
        if (levelOf(element) >= bound || element === own || !reaches(element, node)) continue;
        const found = heading(element);
        if (!found) continue;
        over.push(found);
        bound = found.level;
      }
      return over;
    },
  };
}

export type Headings = ReturnType<typeof headingsOf>;
