import { type Declaration, declarationsIn } from './style.ts';

const SHEET_LIMIT = 300_000;
const RULE_LIMIT = 2000;
const SELECTOR_LIMIT = 200;
/** How often a selector is tried on an element, for a whole mail. */
const TRIES_LIMIT = 200_000;

/** Properties that can hide words, or show again what hides. */
const DECIDING =
  /(?:^|[;\s])(?:display|visibility|content-visibility|opacity|filter|font(?:-size)?|color|-webkit-text-fill-color|background[a-z-]*|(?:max-)?(?:height|width|block-size|inline-size)|overflow[xy-]*|position|left|top|right|bottom|inset[a-z-]*|margin[a-z-]*|text-indent|clip(?:-path)?|transform|translate|scale|zoom)\s*:|\\/i;

interface Rule {
  selector: string;
  style: Declaration[];
  /** Of the rules that choose an element the more specific count, of equal ones the later. */
  rank: number;
}

/** How specific a selector is: ids, then classes and attributes, then names of elements. */
function specificity(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return (
    count(/#[\w-]+/g) * 10_000 +
    count(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!where|is|not|has)[\w-]+/g) * 100 +
    count(/(?<![\w.#:[=-])[a-z][\w-]*(?![\w-]*[\]=])/gi)
  );
}

/** Whether a block of rules applies on a usual screen: what is only for phones, print or dark rooms does not. */
const applies = (head: string): boolean =>
  !head.startsWith('@') ||
  /^@(?:supports|layer|container|scope)\b/.test(head) ||
  (/^@media\b/.test(head) &&
    !/\bprint|\bspeech|max-(?:device-)?width|width\s*<|orientation|prefers-|pixel-ratio/.test(head));

/** The rules of a sheet that can decide whether words are seen, in order. */
export function rulesIn(sheet: string): Rule[] {
  const text = sheet.slice(0, SHEET_LIMIT).replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  const rules: Rule[] = [];
  const open: { head: string; counts: boolean }[] = [];
  // To the end where no brace follows: else each place is tried anew.
  for (const [, before = '', brace] of text.matchAll(/([^{}]*)([{}]|$)/g)) {
    if (brace === '') break;
    if (brace === '{') {
      const head = before.slice(before.lastIndexOf(';') + 1).trim();
      open.push({ head, counts: (open.at(-1)?.counts ?? true) && applies(head.toLowerCase()) });
      continue;
    }
    const block = open.pop();
    if (!block?.counts || block.head.startsWith('@') || !DECIDING.test(before)) continue;
    const style = declarationsIn(before);
    for (const selector of block.head.split(',')) {
      if (rules.length < RULE_LIMIT && selector.length <= SELECTOR_LIMIT)
        rules.push({ selector: selector.trim(), style, rank: specificity(selector) });
    }
  }
  return rules;
}

/** The class, id or element name that an element must have to be chosen: the surest one at the selector's end. */
function keyOf(selector: string): string | null {
  const last = /[^\s>+~]*$/.exec(selector)?.[0] ?? '';
  const plain = last.replace(/:[\w-]+\([^()]*\)|::?[\w-]+|\[[^\]]*\]/g, '');
  const [key] = /[.#][\w-]+/.exec(plain) ?? /^[a-z][\w-]*/i.exec(plain) ?? [];
  return last === '' || /:(?:has|hover|focus|active|visited|before|after|first-l)/.test(last)
    ? null
    : (key ?? '*').toLowerCase();
}

/** What the sheets of a document say about its elements: for each the rules that choose it, in order. */
export function styler(document: Document): (element: Element) => Declaration[] {
  const byKey = new Map<string, Rule[]>();
  for (const sheet of document.querySelectorAll('style')) {
    if (!applies(`@media ${(sheet.getAttribute('media') ?? '').toLowerCase()}`)) continue;
    for (const rule of rulesIn(sheet.textContent ?? '')) {
      const key = keyOf(rule.selector);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), rule]);
    }
  }
  if (byKey.size === 0) return () => [];
  const order = new Map([...byKey.values()].flat().map((rule, i) => [rule, i]));
  let tries = 0;
  return (element) => {
    const keys = ['*', element.localName, ...[...element.classList].map((name) => `.${name.toLowerCase()}`)];
    if (element.id) keys.push(`#${element.id.toLowerCase()}`);
    const candidates = [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
    return candidates
      .filter(({ selector }) => ++tries <= TRIES_LIMIT && chooses(selector, element))
      .sort((a, b) => a.rank - b.rank || (order.get(a) as number) - (order.get(b) as number))
      .flatMap(({ style }) => style);
  };
}

function chooses(selector: string, element: Element): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
