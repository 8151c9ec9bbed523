import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../utils/amazon/facts.ts';
import { type KnownPage, recognise } from '../../utils/amazon/recognise.ts';
import { PAGE_IDS } from '../../utils/amazon/table.ts';
import { readPage } from '../../utils/reading/read.ts';
import { EXPECTATIONS } from './expectations.ts';

/** One address of every page that has something to read. */
const KNOWN = PAGE_IDS.map((page) => EXPECTATIONS.find((row) => row.page === page && Object.keys(row.facts).length > 0))
  .filter((row) => row !== undefined)
  .map(({ url }) => recognise(url) as KnownPage);

const parser = new new JSDOM('').window.DOMParser();
const parse = (html: string) => parser.parseFromString(html, 'text/html');

/**
 * Pages on which the address itself is the evidence: any body there says "locked" or "reset required", so garbage may
 * say that too, and nothing else.
 */
const BY_ADDRESS: Record<string, string> = { 'account-status': 'locked', 'password-reset': 'reset-required' };

function claimsNothing(known: KnownPage, document: Document): void {
  const facts: Facts = readPage(known, document)?.facts ?? {};
  for (const [fact, { value, signals }] of Object.entries(facts)) {
    const honest = fact === 'access' ? ['unknown', BY_ADDRESS[known.page]] : ['unknown'];
    expect(honest, `${fact} of ${known.page}`).toContain(value);
    for (const signal of signals) expect(signal).toMatch(/^[a-z][\w-]{2,30}$/);
  }
}

const words = `None|なし|Visa|Payment|method|お支払い方法は|ログイン|Disable|x|<|&|"| |\u0000|\u200b|🙂`.split('|');
const attributes =
  `hidden|id=""|class|class="aok-hidden|style='display:none|aria-labelledby="a a a"|aria-labelledby="#"|for="]"|id="][\\"|colspan="99999999"|rowspan="-1"|onclick="x()"|=|"`.split(
    '|',
  );
const tags =
  'div span table tr td th dl dt dd p a form select option template noscript script style textarea svg math foreignObject title body html head frameset plaintext x-y li button h3'.split(
    ' ',
  );
const tag = fc.constantFrom(...tags);
const attribute = fc.oneof(fc.constantFrom(...attributes), fc.string({ maxLength: 12 }));
const piece = fc.oneof(
  fc.tuple(tag, fc.array(attribute, { maxLength: 3 })).map(([name, all]) => `<${name} ${all.join(' ')}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(...words),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('<!--', '-->', '<![CDATA[', ']]>', '<!doctype', '<?xml', '&#x0;', '</'),
);

describe('garbage claims nothing on any page', () => {
  it('of tags, attributes and words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.array(piece, { maxLength: 60 }), (known, pieces) =>
        claimsNothing(known, parse(pieces.join(''))),
      ),
      { numRuns: 1000 },
    );
  });

  it('of characters', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.string({ unit: 'binary', maxLength: 400 }), (known, text) =>
        claimsNothing(known, parse(text)),
      ),
    );
  });
});

/** Shapes that no page should have. What counts is that reading them ends, and ends in "unknown". */
const SHAPES: Record<string, string> = {
  '10,000 levels of elements': `${'<div>'.repeat(10_000)}None`,
  '3,000 levels of inline elements': `<p>${'<span>'.repeat(3_000)}None`,
  'nested tables': '<table><tr><td>'.repeat(500),
  'labels in labels': '<dl><dt>Payment<dd>'.repeat(80),
  'nothing closed': '<table><tr><td><dl><dt><form><select><option><svg><math><a><b><i><p>'.repeat(100),
  'SVG and MathML':
    '<svg><title>None</title><text>Visa</text><foreignObject><p>x</p></foreignObject></svg><math><mi>x</mi><annotation-xml encoding="text/html"><p>None</p></annotation-xml></math>'.repeat(
      200,
    ),
  'one text of two million characters': `<p>${'なしVisa '.repeat(300_000)}</p>`,
  'one word of a million characters': `<p>${'a'.repeat(1_000_000)}</p>`,
  'white space without end': `<p>${' \u00a0\u3000\n'.repeat(100_000)}</p>`,
  'digits and dots without end': `<p>${'•'.repeat(100_000)}</p><p>${'1 '.repeat(100_000)}</p>`,
  'attributes of a million characters': `<div class="${'a '.repeat(500_000)}" style="${'x:y;'.repeat(100_000)}">x</div>`,
  '5,000 attributes': `<div ${Array.from({ length: 5_000 }, (_, i) => `a${i}=1`).join(' ')}>x</div>`,
  'labels that point in a circle':
    '<div id="a" aria-labelledby="b">x</div><div id="b" aria-labelledby="a">y</div>'.repeat(100),
  'a heading over a million columns': `<table><tr><th colspan="1000000">Payment method</th></tr><tr><td>x</td></tr></table>`,
  '10,000 rows with values in no list': '<div><span>Payment method</span><span>Pending</span></div>'.repeat(10_000),
};

describe.each(Object.entries(SHAPES))('%s', (_, html) => {
  const document = parse(`<body>${html}</body>`);
  it.each(KNOWN)('on $page', (known) => claimsNothing(known, document));
});

describe('100,000 siblings', () => {
  const document = parse(`<body>${'<div class="row">x</div>'.repeat(100_000)}</body>`);
  it.each(KNOWN)('on $page', (known) => claimsNothing(known, document));
});
