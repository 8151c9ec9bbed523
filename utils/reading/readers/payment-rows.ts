import { lineAround } from '../dom/lines.ts';
import { INLINE, plain, pressableAround, type Run, tidy } from '../dom/text.ts';
import { LONGEST, type Neighbours, type Texts } from '../dom/texts.ts';
import {
  attributeOf,
  below,
  childrenOf,
  closest,
  contains,
  matches,
  nextOf,
  parentNodeOf,
  parentOf,
  tagOf,
} from '../dom/tree.ts';
import { holdsAny } from '../phrases.ts';
import type { PaymentWords } from '../wording/wording.ts';
import { NONE, type RowValue, UNLISTED, type Value, valueReader } from './payment-values.ts';

export interface PaymentRow {
  value: RowValue;
  /** Where its label stands. */
  label: Node;
  /** The smallest element that holds label and value. */
  element: Element;
  /** The texts of label and value. */
  own: Node[];
  /** What stands before it, as far as no other row does; in comparable form. */
  before: string[];
}

/** How many levels with further text around a label are looked at before its value counts as missing. */
const MOST_LEVELS = 3;
/** More labels than any page has: past them nothing more is looked for. */
const MOST_LABELS = 60;
/** How far a value may be from its label, in pieces of text, shown or not. */
const MOST_RUNS = 60;
const MOST_TEXTS = 400;
/** How many pieces of text one value may stand in. */
const MOST_PIECES = 5;
/** Parts of a page in which a label's value must be, when it is not beside the label. */
const STOPS = /^(BODY|MAIN|FORM|TABLE|SECTION|ARTICLE|FIELDSET)$/;
const CELL = 'td,th,[role$=cell],[role$=header]';
/** A value in one of these was set once. */
const TAKEN_BACK = '[class*=strike i],[class*=line-through i]';
/** One of several to choose from. */
const CHOICE = '[type=radio],[role=radio],[role=listbox],[role=option],[role=combobox],select';

/** Finds the payment rows of a page: a known label, and the value laid out with it in whatever markup. */
export function rowFinder(words: PaymentWords) {
  const understand = valueReader(words);
  const { labels, actions } = words;
  const hint = new RegExp(words.hints.join('|'), 'gi');

  const isLabel = (text: string): boolean => text.length < 60 && labels.includes(plain(text).replace(/[\s:*]+$/, ''));

  /** Does a button offer something, or say of a state? "Change" and the like do not. */
  const isOffering = ({ node, text }: Pick<Run, 'node' | 'text'>): boolean => {
    const said = plain(text);
    return (
      pressableAround(node) !== null &&
      !actions.includes(said) &&
      (holdsAny(said, words.offers) || holdsAny(said, words.takenBack))
    );
  };

  /** The value of some runs that stand together, "Change" and the like aside. Null when nothing else is there. */
  function valueIn(some: Run[], label: Node): Value | null {
    const own = pressableAround(label);
    let isOffered = false;
    let hasLink = false;
    const said = some.filter(({ node, text }) => {
      if (isLabel(text) || actions.includes(plain(text))) return false;
      const value = understand(text);
      // Signs that cover the digits in another piece say nothing by themselves.
      if (!value) return /[•●*]{3}/.test(text);
      // Buttons advertise cards: inside one a value must be no more than a name or a number.
      if (own && contains(own, node)) return true;
      const isPressable = pressableAround(node) !== null;
      if (!isPressable || value.value !== 'unlisted') return true;
      isOffered ||= isOffering({ node, text });
      hasLink = true;
      return false;
    });
    const values = said.map(({ text }) => understand(text)?.value);
    const isTakenBack = said.some(({ node }) => {
      const parent = parentOf(node);
      return parent !== null && closest(parent, TAKEN_BACK) !== null;
    });
    if (values.includes('none')) {
      return !isTakenBack && values.every((value) => value === 'none') ? NONE : UNLISTED;
    }
    const whole = understand(said.map(({ raw }) => raw).join(' '));
    if (whole?.value !== 'set') return whole;
    // Without its number a name may be an advertisement, when something stands beside it to be pressed.
    return isTakenBack || isOffered || (hasLink && !whole.hasNumber) ? UNLISTED : whole;
  }

  /** The child of `around` that holds a node. */
  function childHolding(around: Element, node: Node): Node {
    let at = node;
    for (let up = parentNodeOf(at); up && up !== around; up = parentNodeOf(at)) at = up;
    return at;
  }

  /** Do two children of one element make one value: `Visa <b>1234</b>`, or all the `dd` of a `dt`? */
  function belongTogether(one: Node, other: Node): boolean {
    if (one.nodeName === 'DD') return other.nodeName === 'DD';
    for (let at: Node | null = one; at && at !== nextOf(other); at = nextOf(at)) {
      if (at.nodeType === 1 && !INLINE.test(tagOf(at as Element))) return false;
    }
    return true;
  }

  /** The first of these runs that say anything, as the children of `around` lay them out. */
  function firstGroup(around: Element, rest: Run[], label: Node): Run[] {
    // A value in pieces: brand, signs and digits each in an element of its own.
    for (let size = Math.min(MOST_PIECES, rest.length); size > 1; size--) {
      const pieces = rest.slice(0, size);
      const value = understand(pieces.map(({ raw }) => raw).join(' '));
      if (value?.value === 'set' && value.hasNumber && !pieces.some(({ node }) => pressableAround(node))) return pieces;
    }
    let left = rest;
    while (left.length) {
      let last = childHolding(around, (left[0] as Run).node);
      let size = 0;
      for (const { node, text } of left) {
        const child = childHolding(around, node);
        if (child !== last && (isLabel(text) || !belongTogether(last, child))) break;
        last = child;
        size++;
      }
      const group = left.slice(0, size);
      if (valueIn(group, label) || isLabel(group[0]?.text ?? '')) return group;
      left = left.slice(size);
    }
    return [];
  }

  /** Below a column header: the cells of its column. Empty when the label heads no column. */
  function columnBelow(label: Node): Element[] {
    const parent = parentOf(label);
    const cell = parent && closest(parent, CELL);
    const row = cell && parentOf(cell);
    // A cell that spans columns stands in each of them.
    const cells = (of: Element): Element[] =>
      [...childrenOf(of)].flatMap((child) =>
        matches(child, CELL)
          ? Array<Element>(Math.min(Number(attributeOf(child, 'colspan')) || 1, 20)).fill(child)
          : [],
      );
    const isHead = (head: Element): boolean => tagOf(head) === 'TH' || attributeOf(head, 'role') === 'columnheader';
    if (!cell || !row || attributeOf(cell, 'scope') === 'row' || !cells(row).every(isHead)) return [];
    const table = closest(cell, 'table,[role$=table],[role$=grid]');
    const all = table ? below(table, 'tr,[role=row]') : [];
    return all.slice(all.indexOf(row) + 1).flatMap((beneath) => cells(beneath)[cells(row).indexOf(cell)] ?? []);
  }

  return function rowsIn(texts: Texts, root: Element): PaymentRow[] {
    const found: PaymentRow[] = [];
    /** Labels that were looked at. */
    const seen = new Set<Node>();

    /** Adds the row of the label that stands at distance 0, if it is one. */
    function addRow(near: Neighbours, own: Run): void {
      /** The runs inside an element from the one at `at` on, no more than could make a value. */
      function within(element: Element, at: number): Run[] {
        const runs: Run[] = [];
        for (let index = at; index < at + MOST_TEXTS && runs.length < MOST_RUNS; index++) {
          const node = near.node(index);
          if (!node || !contains(element, node)) break;
          const run = near.run(index);
          if (run) runs.push(run);
        }
        return runs;
      }

      /** Distances of the shown texts of the line that the label stands in. */
      function lineOfLabel(): number[] {
        const line = lineAround(own.node);
        const isIn = (index: number): boolean => {
          const node = near.node(index);
          return node !== undefined && lineAround(node) === line;
        };
        let [from, to] = [0, 0];
        while (from > -20 && isIn(from - 1)) from--;
        while (to < 20 && isIn(to + 1)) to++;
        const all = Array.from({ length: to - from + 1 }, (_, n) => from + n);
        return all.filter((index) => near.run(index));
      }
      /** What it says; something stands between two texts that are no neighbours, mostly a space. */
      const textOf = (line: number[]): string =>
        tidy(line.map((index, n) => (index - 1 > (line[n - 1] ?? index) ? ' ' : '') + near.run(index)?.raw).join(''));

      /** The few short texts before a label that belong to no other row. */
      function before(at: number): string[] {
        const said: string[] = [];
        for (let back = at - 1, met = 0; back >= at - 40 && near.node(back) && met < 4; back--) {
          const run = near.run(back);
          if (!run) continue;
          met++;
          if (run.text.length <= 60 && !pressableAround(run.node)) said.push(plain(run.text));
          if (isLabel(run.text) || /none|set/.test(understand(run.text)?.value ?? '')) break;
        }
        return said;
      }

      function add(value: RowValue | undefined, at: number, element: Element | null, runs: Run[]): void {
        if (!value || !element) return;
        const label = near.node(at) as Node;
        found.push({
          value,
          label,
          element,
          own: [label, ...runs.map(({ node }) => node)],
          before: columnBelow(label).length ? [] : before(at),
        });
      }

      /** The value laid out with a label that takes the texts `from` to `to`, in a line with these texts. */
      function besideLabel(from: number, to: number, line: number[]): void {
        const label = near.node(from) as Node;
        const column = columnBelow(label);
        for (const cell of column) {
          let at = to;
          while (at < to + MOST_TEXTS * MOST_RUNS && near.node(at) && !contains(cell, near.node(at) as Node)) at++;
          const runs = within(cell, at);
          // An empty cell is a row that cannot be read.
          add(valueIn(runs, cell)?.value ?? 'unlisted', from, cell, runs);
        }
        if (column.length) return;
        let levels = 0;
        for (let around = parentOf(label); around && levels < MOST_LEVELS; around = parentOf(around)) {
          const rest = within(around, to + 1);
          if (rest.length) {
            levels++;
            const group = firstGroup(around, rest, label);
            if (group[0] && isLabel(group[0].text)) return;
            const beside = valueIn(group, label);
            // A second value under the same label, or a choice of values, says nothing.
            const after = rest.slice(rest.indexOf(group.at(-1) as Run) + 1);
            const next = firstGroup(around, after, label);
            const second = valueIn(next, label)?.value;
            const textIn = (runs: Run[]): string => runs.map(({ text }) => text).join(' ');
            const isSecond = (second === 'set' || second === 'none') && textIn(next) !== textIn(group);
            // A name alone beside an offer ("Apply now") is an advertisement.
            const isOffer = beside?.value === 'set' && !beside.hasNumber && after.some((run) => isOffering(run));
            const isChoice = isSecond || isOffer || below(around, CHOICE).length > 0;
            const value = beside?.value;
            // A label in the middle of a sentence, or one that is only a link of a menu, is no row.
            const said = textOf(line);
            const isProse =
              group[0] &&
              line.some((index) => near.node(index) === group[0]?.node) &&
              /.{40}/.test(said) &&
              /[。.!?、,]/.test(said);
            if (value === 'unlisted' && (isProse || pressableAround(label))) return;
            if (value) {
              const span = Array.from({ length: to - from + 1 }, (_, n) => near.run(from + n) ?? []).flat();
              add(isChoice ? 'unlisted' : value, from, around, [...span, ...group]);
              return;
            }
            // Only buttons so far: the value may stand one level further out, but not in another part of the page.
            if (STOPS.test(tagOf(around))) return;
          }
          if (around === root) return;
        }
      }

      const line = lineOfLabel();
      const [, named, after] = own.text.length < 200 ? (/^(.{2,60}?)\s*[:\uff1a|–—]\s*(.+)$/.exec(own.text) ?? []) : [];
      // A translator or a bold word may split a label into several texts, of which one may be a label, too.
      const whole = isLabel(textOf(line)) ? line : isLabel(own.text) ? [0] : null;
      if (whole) {
        for (const index of whole) seen.add(near.node(index) as Node);
        besideLabel(whole[0] as number, whole.at(-1) as number, line);
      } else if (named && after && isLabel(named)) {
        seen.add(own.node);
        // Label and value in one text: the rest of the line must be buttons.
        const rest = line.filter((index) => index > 0).map((index) => near.run(index) as Run);
        if (!valueIn(rest, own.node)) {
          const value: Run = { node: own.node, raw: after, text: after };
          add(valueIn([value], own.node)?.value ?? 'unlisted', 0, parentOf(own.node), []);
        }
      }
    }

    const places = [...texts.joined.matchAll(hint)].map(({ index }) => index);
    for (const near of texts.at(places)) {
      if (seen.size >= MOST_LABELS) break;
      const own = near.run(0);
      if (own && (own.node as Text).length <= LONGEST && !seen.has(own.node)) addRow(near, own);
    }
    return found;
  };
}
