import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { recognise } from '../../utils/amazon/recognise.ts';
import { plain } from '../../utils/reading/dom/text.ts';
import { holdsAny } from '../../utils/reading/phrases.ts';
import { readPage } from '../../utils/reading/read.ts';
import { wordsOf } from '../../utils/reading/wording/words.ts';
import { EXPECTATIONS } from './expectations.ts';

// A busy machine is no failure: what counts is that it ends.
vi.setConfig({ testTimeout: 300_000 });

/*
 * Deleting or adding what is not itself a signal turns no `unknown` into a claim, and no claim into another. It may turn
 * a claim into `unknown`.
 */

const parser = new new JSDOM('').window.DOMParser();
const parse = (html: string): Document => parser.parseFromString(html, 'text/html');

const PAGES = EXPECTATIONS.filter(({ page, facts }) => page && Object.keys(facts).length > 0).map(({ file, url }) => ({
  file,
  known: recognise(url) as NonNullable<ReturnType<typeof recognise>>,
  html: readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8'),
}));

/** Every word that means something to a reader. */
const WORDS = (['payment', 'lists', 'access', 'twoStep'] as const).flatMap((part) => {
  const lists = Object.values(wordsOf(part) as object).flatMap((words) =>
    Array.isArray(words) ? words : Object.values(words as object).flat(),
  ) as string[];
  // What says nothing by itself.
  return lists.filter((word) => word.length > 3 || /[^\u0020-\u024f]/.test(word));
});
/** Elements that say by their kind or place what others mean. */
const MEANS_SOMETHING =
  'html,head,body,title,h1,h2,h3,h4,h5,h6,legend,caption,[role=heading],header,th,td,tr,[role=row],[role$=cell],dt,dd,li,s,del,details,summary,dialog,input,select,form,[id],[aria-label],[aria-labelledby],[class*=alert],[class*=apx],[class*=pmts],[class*=spinner],[class*=payment],[class*=hidden],[hidden],[style]';

const isSignal = (element: Element): boolean =>
  element.matches(MEANS_SOMETHING) ||
  element.querySelector(MEANS_SOMETHING) !== null ||
  holdsAny(plain(element.textContent ?? ''), WORDS) ||
  /[•●*\d]/.test(element.textContent ?? '') ||
  // The texts on its two sides would become one.
  !/\S/.test(element.textContent ?? '');

type Values = Record<string, string>;
const valuesOf = (known: (typeof PAGES)[number]['known'], document: Document): Values =>
  Object.fromEntries(Object.entries(readPage(known, document)?.facts ?? {}).map(([fact, { value }]) => [fact, value]));

function expectUnmoved(before: Values, after: Values, what: string): void {
  for (const [fact, value] of Object.entries(after)) {
    if (value !== 'unknown') expect(value, `${fact} after ${what}`).toBe(before[fact]);
  }
}

const page = fc.constantFrom(...PAGES);
const TEXTS = [
  'Lorem ipsum',
  'Amet',
  '見本',
  'Beispiel fand statt',
  '§',
  '',
  'A text that says nothing about anything here.',
];
const added = fc.record({
  tag: fc.constantFrom('div', 'span', 'p', 'section', 'b', 'i', 'x-part', 'font', 'ul'),
  text: fc.constantFrom(...TEXTS),
  attribute: fc.constantFrom(['class', 'x'], ['lang', 'de'], ['data-x', 'None'], ['role', 'presentation']),
});

describe('what is no signal', () => {
  it('can be deleted', () => {
    let tried = 0;
    fc.assert(
      fc.property(page, fc.nat(), ({ file, known, html }, which) => {
        const document = parse(html);
        const before = valuesOf(known, document);
        const rest = [...document.body.querySelectorAll('*')].filter((element) => !isSignal(element));
        const gone = rest[which % rest.length];
        if (!gone) return;
        tried++;
        const what = `${file} without ${gone.outerHTML.slice(0, 200)}`;
        gone.remove();
        expectUnmoved(before, valuesOf(known, document), what);
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('can be added anywhere', () => {
    fc.assert(
      fc.property(
        page,
        fc.nat(),
        fc.boolean(),
        added,
        ({ file, known, html }, which, isAfter, { tag, text, attribute }) => {
          const document = parse(html);
          const before = valuesOf(known, document);
          const all = [...document.body.querySelectorAll('*')];
          const beside = all[which % all.length];
          const element = document.createElement(tag);
          element.setAttribute(attribute[0] as string, attribute[1] as string);
          element.textContent = text;
          if (isAfter) beside?.after(element);
          else beside?.before(element);
          const what = `${file} with ${element.outerHTML} ${isAfter ? 'after' : 'before'} ${beside?.outerHTML.slice(0, 200)}`;
          expectUnmoved(before, valuesOf(known, document), what);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('can be put around anything', () => {
    fc.assert(
      fc.property(page, fc.nat(), added, ({ file, known, html }, which, { tag }) => {
        const document = parse(html);
        const before = valuesOf(known, document);
        const all = [...document.body.querySelectorAll('*')].filter(
          (element) => !element.matches('td,th,tr,tbody,thead,option,dt,dd,li,summary,symbol,defs,foreignObject'),
        );
        const inner = all[which % all.length];
        if (!inner) return;
        const around = document.createElement(tag);
        inner.replaceWith(around);
        around.append(inner);
        expectUnmoved(before, valuesOf(known, document), `${file}: ${tag} around ${inner.outerHTML.slice(0, 200)}`);
      }),
      { numRuns: 150 },
    );
  });
});
