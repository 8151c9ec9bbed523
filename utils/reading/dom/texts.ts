import { isContent, isPiece, type Run, tidy } from './text.ts';
import {
  below,
  bodyOf,
  childNodesOf,
  contains,
  contentOf,
  isText,
  nextOf,
  parentOf,
  previousOf,
  rangeOf,
  sizeOf,
  textsIn,
} from './tree.ts';

/** More than any account page has. Past it a page is not read at all, rather than read in part. */
const MOST_ELEMENTS = 100_000;
/** A longer text is no label and no value: it is prose. */
export const LONGEST = 1000;
/** What holds no text of the page, and most of its characters. */
const CODE = 'script,style';

/**
 * The texts of a page as they stand in it, shown or not. The browser lists and joins them by itself; looked at are only
 * the few that matter, and whether one of them is shown, which is more expensive, is asked of those few.
 */
export interface Texts {
  /** All of them one after the other, code aside. */
  joined: string;
  /** The texts that stand at these places in `joined`, which are in order; each text once. */
  at(places: readonly number[]): Neighbours[];
}

/** A text, and those around it by their distance: it is 0 itself, the one before it -1. */
export interface Neighbours {
  node(distance: number): Text | undefined;
  /** A text that is shown in the page's main content; null for any other. */
  run(distance: number): Run | null;
}

/** Null for a page too large to be read whole. */
export function textsOf(document: Document): Texts | null {
  const body = bodyOf(document);
  if (!body || sizeOf(document) > MOST_ELEMENTS) return null;
  const texts = textsIn(document, body);
  const textAt = (index: number): Text | null => texts.snapshotItem(index) as Text | null;
  const range = rangeOf(document);

  /** Where in `joined` code was left out, and the characters left out until then. */
  const gaps: { at: number; out: number }[] = [];
  let joined = '';
  let out = 0;
  let code: Element | undefined;
  range.setStart(body, 0);
  for (const element of below(body, CODE)) {
    if (code && contains(code, element)) continue;
    code = element;
    range.setEndBefore(code);
    joined += range.toString();
    out += contentOf(code).length;
    gaps.push({ at: joined.length, out });
    range.setStartAfter(code);
  }
  range.setEnd(body, childNodesOf(body).length);
  joined += range.toString();

  function lengthOf(from: number, to: number): number {
    range.setStartBefore(textAt(from) as Text);
    range.setEndAfter(textAt(to - 1) as Text);
    return range.toString().length;
  }

  /** Steps on from one place to the next, twice as far each time, and halves the last step. @returns numbers of texts */
  function find(places: readonly number[]): number[] {
    const found = new Set<number>();
    let [gap, from, start] = [0, 0, 0];
    for (const one of places) {
      while ((gaps[gap]?.at ?? Number.POSITIVE_INFINITY) <= one) gap++;
      const place = one + (gaps[gap - 1]?.out ?? 0);
      /** How many texts the place may be in, from the one at `from` on; it may be further on while these double. */
      let [width, doubles] = [1, true];
      while (doubles || width > 1) {
        const step = doubles ? Math.min(width, texts.snapshotLength - from) : width >> 1;
        const length = lengthOf(from, from + step);
        const isThere = start + length > place;
        if (isThere) [width, doubles] = [step, false];
        else {
          from += step;
          start += length;
          width += doubles ? width : -step;
        }
      }
      found.add(from);
    }
    return [...found];
  }

  const known = new Map<Element, boolean>();
  function isShown(text: Text): boolean {
    const element = parentOf(text);
    if (!element || !body) return false;
    const is = known.get(element) ?? isContent(element, body);
    known.set(element, is);
    return is;
  }

  /** Is the text a further piece of another, as frameworks leave them? */
  function isContinued(text: Text): boolean {
    let before = previousOf(text);
    while (before && isPiece(before) && !isText(before)) before = previousOf(before);
    return before !== null && isText(before) && before.length <= LONGEST;
  }
  function wholeOf(text: Text): string {
    let raw = text.data;
    for (let next = nextOf(text); next && isPiece(next); next = nextOf(next)) {
      if (!isText(next)) continue;
      if (next.length > LONGEST) break;
      raw += next.data;
    }
    return raw;
  }

  function around(index: number): Neighbours {
    let first = index;
    while (isContinued(textAt(first) as Text)) first--;
    const walk = (step: 1 | -1) => {
      const nodes = [textAt(first) as Text];
      let at = first;
      return (distance: number): Text | undefined => {
        while (distance >= nodes.length) {
          at += step;
          const node = at < 0 ? null : textAt(at);
          if (!node) return;
          if (node.length <= LONGEST && !isContinued(node)) nodes.push(node);
        }
        return nodes[distance];
      };
    };
    const [after, before] = [walk(1), walk(-1)];
    const node = (distance: number): Text | undefined => (distance < 0 ? before(-distance) : after(distance));
    return {
      node,
      run(distance) {
        const start = node(distance);
        const raw = start ? wholeOf(start) : '';
        const text = tidy(raw);
        return text && start && isShown(start) ? { node: start, raw, text } : null;
      },
    };
  }

  return { joined, at: (places) => find(places).map(around) };
}
