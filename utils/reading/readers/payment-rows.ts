import { type Block, INLINE, plain, pressableAround, type Run } from '../dom/text.ts';
import type { PaymentPatterns } from '../wording/payment.ts';

/** What a row says of its payment method; `unlisted` is a value that is in no list. */
export type RowValue = 'set' | 'none' | 'unlisted';

export interface PaymentRow {
  value: RowValue;
  /** The smallest element that holds label and value. */
  element: Element;
}

/** How many levels with further text around a label are looked at before its value counts as missing. */
const MOST_LEVELS = 3;
/** More labels than any page has: past them nothing more is looked for. */
const MOST_LABELS = 60;
/** How far a value or a heading may be from its label, in pieces of text. */
const MOST_RUNS = 60;
/** A value longer than this is prose. In characters of comparable text. */
const LONGEST_VALUE = 100;
/** Parts of a page in which a label's value must be, when it is not beside the label. */
const STOPS = /^(BODY|MAIN|FORM|TABLE|SECTION|ARTICLE|FIELDSET)$/;
const CELL = 'td,th,[role$=cell],[role$=header]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]';

/**
 * Every payment row of a page: a known label, and the value laid out with it in whatever markup. Rows of a backup
 * method and rows under headings about something else are left out.
 */
export function paymentRows(runs: Run[], blocks: Block[], root: HTMLElement, words: PaymentPatterns): PaymentRow[] {
  const { labels, labelHint, none, ways, waysAlone, cardEnding, notWorking, backup, otherSubject, action } = words;
  const allWays = new RegExp(ways, 'gu');
  const found: PaymentRow[] = [];
  const lineOf = new Map<Run, Block>();
  for (const line of blocks) for (const run of line.runs) lineOf.set(run, line);

  const labelTexts = new Set(labels);
  const isLabel = (text: string): boolean =>
    text.length < 40 && labelHint.test(text) && labelTexts.has(plain(text).replace(/[\s:*]+$/, ''));

  /**
   * What a text says when it stands alone as a value; null for nothing that a row would hold. Inside a link it must be
   * no more than a name or number, since buttons advertise cards.
   */
  function classify(text: string, pressable?: unknown): RowValue | null {
    if (text.length > 2 * LONGEST_VALUE) return 'unlisted';
    const value = plain(text).replace(/[\s.。*]+$/, '');
    if (!/[\p{L}\p{N}]/u.test(value)) return null;
    if (none.includes(value)) return 'none';
    if (value.length > LONGEST_VALUE || /[。!?]/.test(value) || notWorking.test(value)) return 'unlisted';
    if (cardEnding.test(value) || waysAlone.test(value)) return 'set';
    const named = [...new Set(value.match(allWays))];
    // Three names are a list of what is accepted, not what is used.
    const isName = !/\. /.test(value) && named.length > 0 && named.length < 3 && value.split(' ').length < 9;
    return isName && (!pressable || value.length < named.join(' ').length + 3) ? 'set' : 'unlisted';
  }

  /** The value of some runs that stand together, "Change" and the like aside. Null when nothing else is there. */
  function valueIn(some: Run[], label: Node): RowValue | null {
    const own = pressableAround(label);
    const said = some.filter(({ node, text }) => {
      const pressable = !own?.contains(node) && pressableAround(node);
      const value = classify(text, pressable);
      return value && !isLabel(text) && !action.test(plain(text)) && !(pressable && value === 'unlisted');
    });
    const values = said.map(({ text }) => classify(text));
    if (values.includes('none')) return values.every((value) => value === 'none') ? 'none' : 'unlisted';
    const whole = said.map(({ text }) => text).join(' ');
    return backup.test(plain(whole)) ? 'unlisted' : classify(whole);
  }

  /** The runs inside an element from the one at `at` on, no more than could make a value. */
  function within(element: Element, at: number): Run[] {
    let to = at;
    while (to < at + MOST_RUNS && element.contains(runs[to]?.node ?? null)) to++;
    return runs.slice(at, to);
  }

  /** Is it the row of a second method, or does it stand under a heading about something else? */
  function isAboutSomethingElse(at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      const { text, node } = runs[back] as Run;
      if (text.length <= 60 && backup.test(plain(text)) && !pressableAround(node)) return true;
      if (isLabel(text) || /none|set/.test(classify(text) ?? '')) break;
    }
    let heading: Element | null | undefined;
    for (let back = at - 1; back >= Math.max(0, at - MOST_RUNS) && !heading; back--) {
      const { node, text } = runs[back] as Run;
      if (!isLabel(text)) heading = node.parentElement?.closest(HEADINGS);
    }
    const names: (string | null | undefined)[] = [heading?.textContent];
    for (let around = runs[at]?.node.parentElement; around && around !== root; around = around.parentElement) {
      names.push(around.getAttribute('aria-label'));
    }
    return names.some((name) => name && otherSubject.test(plain(name)));
  }

  function add(value: RowValue | null, element: Element | null): void {
    if (value && element) found.push({ value, element });
  }

  /** Below a column header: the cells of its column. Empty when the label heads no column. */
  function columnBelow(label: Node): Element[] {
    const cell = label.parentElement?.closest(CELL);
    const row = cell?.parentElement;
    // A cell that spans columns stands in each of them.
    const cells = (of: Element): Element[] =>
      [...of.children].flatMap((child) =>
        child.matches(CELL)
          ? Array<Element>(Math.min((child as HTMLTableCellElement).colSpan || 1, 20)).fill(child)
          : [],
      );
    const isHead = (head: Element): boolean => head.tagName === 'TH' || head.getAttribute('role') === 'columnheader';
    if (!cell || !row || cell.getAttribute('scope') === 'row' || !cells(row).every(isHead)) return [];
    const all = [...(cell.closest('table,[role$=table],[role$=grid]')?.querySelectorAll('tr,[role=row]') ?? [])];
    return all.slice(all.indexOf(row) + 1).flatMap((below) => cells(below)[cells(row).indexOf(cell)] ?? []);
  }

  /** The child of `around` that holds a node. */
  function childHolding(around: Element, node: Node): Node {
    let at = node;
    while (at.parentNode && at.parentNode !== around) at = at.parentNode;
    return at;
  }

  /** Do two children of one element make one value: `Visa <b>1234</b>`, or all the `dd` of a `dt`? */
  function belongTogether(one: Node, other: Node): boolean {
    if (one.nodeName === 'DD') return other.nodeName === 'DD';
    for (let at: Node | null = one; at && at !== other.nextSibling; at = at.nextSibling) {
      if (at.nodeType === 1 && !INLINE.test(at.nodeName)) return false;
    }
    return true;
  }

  /** The first of these runs that say anything, as the children of `around` lay them out. */
  function firstGroup(around: Element, rest: Run[], label: Node): Run[] {
    while (rest.length) {
      let last = childHolding(around, (rest[0] as Run).node);
      let size = 0;
      for (const { node, text } of rest) {
        const child = childHolding(around, node);
        if (child !== last && (isLabel(text) || !belongTogether(last, child))) break;
        last = child;
        size++;
      }
      const group = rest.slice(0, size);
      if (valueIn(group, label) || isLabel(group[0]?.text ?? '')) return group;
      rest = rest.slice(size);
    }
    return [];
  }

  /** The value laid out with a label that takes the runs `from` to `to`. */
  function besideLabel(from: number, to: number): void {
    if (isAboutSomethingElse(from)) return;
    const label = (runs[from] as Run).node;
    const column = columnBelow(label);
    for (const cell of column) {
      const at = runs.findIndex(({ node }) => cell.contains(node));
      if (at >= 0) add(valueIn(within(cell, at), cell), cell);
    }
    if (column.length) return;
    let levels = 0;
    for (let around = label.parentElement; around && levels < MOST_LEVELS; around = around.parentElement) {
      const rest = within(around, to + 1);
      if (rest.length) {
        levels++;
        const group = firstGroup(around, rest, label);
        if (group[0] && isLabel(group[0].text)) return;
        const value = valueIn(group, label);
        // A second value under the same label, or a choice of values, says nothing.
        const after = rest.slice(rest.indexOf(group.at(-1) as Run) + 1);
        const second = valueIn(firstGroup(around, after, label), label) ?? value;
        const isChoice =
          (second !== 'unlisted' && second !== value) || around.querySelector('[type=radio],[role=radio]');
        // A label in the middle of a sentence, or one that is only a link of a menu, is no row.
        const line = lineOf.get(runs[from] as Run) as Block;
        const isProse =
          group[0] && line.runs.includes(group[0]) && /.{40}/.test(line.text) && /[。.!?、,]/.test(line.text);
        if (value === 'unlisted' && (isProse || pressableAround(label))) return;
        if (value) {
          add(isChoice ? 'unlisted' : value, around);
          return;
        }
        // Only buttons so far: the value may stand one level further out, but not in another part of the page.
        if (STOPS.test(around.tagName)) return;
      }
      if (around === root) return;
    }
  }

  let count = 0;
  for (const [at, run] of runs.entries()) {
    const { node, text } = run;
    const line = lineOf.get(run) as Block;
    // A translator or a bold word may split a label into several runs.
    const isSplit = line.runs[1] && run === line.runs[0] && [line.text, line.text.replaceAll(' ', '')].some(isLabel);
    const [, before, after] = text.length < 200 ? (/^(.{2,40}?)\s*[:\uff1a|–—]\s*(.+)$/.exec(text) ?? []) : [];
    const isOne = before && after && isLabel(before);
    if (!(isLabel(text) || isSplit || isOne) || ++count > MOST_LABELS) continue;
    if (isOne) {
      // Label and value in one text: the rest of the line must be buttons.
      const rest = line.runs.slice(line.runs.indexOf(run) + 1);
      if (!isAboutSomethingElse(at) && !valueIn(rest, node)) add(classify(after), node.parentElement);
    } else besideLabel(at, isLabel(text) ? at : at + line.runs.length - 1);
  }

  // Values that name their label by attribute: `aria-labelledby`, or `aria-label` on the value itself.
  for (const element of root.querySelectorAll('[aria-labelledby],[aria-label]')) {
    const label = root.ownerDocument.getElementById(element.getAttribute('aria-labelledby') ?? '');
    if (!isLabel(label?.textContent ?? element.getAttribute('aria-label') ?? '') || ++count > MOST_LABELS) continue;
    const isValue = ({ node }: Run): boolean => element.contains(node) && !label?.contains(node);
    const at = runs.findIndex(isValue);
    if (at < 0 || isAboutSomethingElse(at)) continue;
    const value = valueIn(runs.filter(isValue), element);
    if (value !== 'unlisted') add(value, element);
  }
  return found;
}
