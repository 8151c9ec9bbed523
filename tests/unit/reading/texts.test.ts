import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { linesHolding } from '../../../utils/reading/dom/lines.ts';
import { textsOf } from '../../../utils/reading/dom/texts.ts';

const parser = new new JSDOM('').window.DOMParser();
const parse = (html: string): Document => parser.parseFromString(`<body>${html}</body>`, 'text/html');

/** The shown texts at every place at which something stands in a page. */
function shownAt(html: string, what: string): (string | undefined)[] {
  const texts = textsOf(parse(html));
  const places = [...(texts?.joined ?? '').matchAll(new RegExp(what, 'g'))].map(({ index }) => index);
  return texts?.at(places).map((near) => near.run(0)?.text) ?? [];
}

describe('the texts of a page', () => {
  it('are found where they stand, behind code and comments, hidden ones without their words', () => {
    const html = `a<script>var payment</script><p>One payment</p><style>.payment{}</style><div hidden>payment</div>
      <svg><style>payment</style><text>no</text></svg><!-- payment --><p>pay<!-- x -->ment two</p><input value=payment>`;
    expect(shownAt(html, 'payment')).toEqual(['One payment', undefined, 'payment two']);
  });

  it('have neighbours, of which a further piece of a text is none', () => {
    const [near] = textsOf(parse('<p>one</p><p>t<!-- -->wo</p><p>three</p>'))?.at([3]) ?? [];
    expect([-2, -1, 0, 1, 2].map((distance) => near?.run(distance)?.text)).toEqual([
      undefined,
      'one',
      'two',
      'three',
      undefined,
    ]);
  });

  it('are the ones that a walk over the page finds', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      'x',
      'ab',
      ' ',
      '<script>xx</script>',
      '<!--x-->',
      '<br>',
      'なx',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = parse(pieces.join(''));
        const walker = document.createTreeWalker(document.body, 4);
        const walked: Node[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.tagName !== 'SCRIPT' && (node as Text).data.includes('x')) walked.push(node);
        }
        const texts = textsOf(document);
        const places = [...(texts?.joined ?? '').matchAll(/x/g)].map(({ index }) => index);
        const found = texts?.at(places).map((near) => near.node(0));
        // A piece that goes on after a comment is found as the text it is part of.
        expect(new Set(found?.map((node) => node?.parentNode))).toEqual(new Set(walked.map((node) => node.parentNode)));
      }),
    );
  });

  it('are the ones at some places, wherever these are', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), {
      minLength: 1,
      maxLength: 40,
      size: 'max',
    });
    fc.assert(
      fc.property(places, (paragraphs) => {
        const written = paragraphs.map(([length], n) => String(n).padEnd(length, '.'));
        const texts = textsOf(parse(written.map((text) => `<p>${text}</p>`).join('')));
        const starts = written.map((_, n) => written.slice(0, n).join('').length);
        const textsAt = (...at: number[]) => texts?.at(at).map((near) => near.run(0)?.text);
        for (const [n, start] of starts.entries()) expect(textsAt(start)).toEqual([written[n]]);
        const some = paragraphs.flatMap(([, isAsked], n) => (isAsked ? n : []));
        expect(textsAt(...some.map((n) => starts[n] as number))).toEqual(some.map((n) => written[n]));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the lines that hold a phrase', () => {
  const linesIn = (html: string) => linesHolding(parse(html), ['is off'])?.map(({ textContent }) => textContent);

  it('are found however long their text is', () => {
    const long = `Two-step verification is off. ${'And so on. '.repeat(2000)}`;
    expect(linesIn(`<p>${long}</p>`)).toEqual([long]);
  });

  it('are found where a block begins right after another, and not in code', () => {
    expect(linesIn('<h2>On</h2><p>It is off</p><h2>It</h2><p>is off</p><script>"is off"</script>')).toEqual([
      'It is off',
      'is off',
    ]);
  });

  it('cannot be told where a phrase is written with other signs', () => {
    expect(linesIn('<p>ｉｓ ｏｆｆ</p>')).toBeUndefined();
  });
});
