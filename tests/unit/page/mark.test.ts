import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { markOf } from '../../../utils/page/mark.ts';

const mark = (...scripts: string[]) =>
  markOf(new JSDOM(`<body>${scripts.map((text) => `<script>${text}</script>`).join('')}</body>`).window.document);
const ID = 'A1EXAMPLEIDXY';
const OTHER = 'A2EXAMPLEIDXYZ';

describe('the mark of a page', () => {
  it.each([
    ['unquoted', `window.fwcimData = { customerId: '${ID}' };`],
    ['quoted, beside the id of the marketplace', `P.x({"marketplaceID":"ATVPDKIKX0DER","customerID":"${ID}"});`],
    ['spaced', `{ "customerId" : "${ID}" }`],
  ])('is the id in an inline script: %s', (_, text) => {
    expect(mark('var x = 1;', text)).toBe(ID);
  });

  it('is one id, however often it stands', () => {
    expect(mark(`{customerId:'${ID}'}`, `{customerID:"${ID}",a:{customerId:"${ID}"}}`)).toBe(ID);
  });

  it('is none where two ids stand', () => {
    expect(mark(`{customerId:'${ID}'}`, `{customerId:'${OTHER}'}`)).toBeNull();
  });

  it.each([
    ['nothing', 'var x = 1;'],
    ['the id of a marketplace alone', '{"marketplaceID":"ATVPDKIKX0DER"}'],
    ['another key', `{subcustomerId:'${ID}'}`],
    ['an id too short', "{customerId:'A1EXAMPLE'}"],
    ['an id too long', "{customerId:'A1EXAMPLEIDXYZZ'}"],
    ['an id in small letters', "{customerId:'a1exampleidxy'}"],
    ['a value that is none', '{customerId: undefined}'],
  ])('is none for %s', (_, text) => {
    expect(mark(text)).toBeNull();
  });

  it('is none where the header says that nobody is signed in', () => {
    const { document } = new JSDOM(
      `<body><header class="nav-unrec"></header><script type="x">customerId:'${ID}'</script></body>`,
    ).window;
    expect(markOf(document)).toBeNull();
  });

  it('is sought in the inline scripts and nowhere else', () => {
    const { document } = new JSDOM(
      `<body data-x="customerId:'${ID}'"><p>customerId:'${ID}'</p><template><script>customerId:'${ID}'</script></template>
       <script src="x.js">customerId:'${ID}'</script><textarea>customerId:'${ID}'</textarea></body>`,
    ).window;
    expect(markOf(document)).toBeNull();
  });

  it('is found on a page that calls a picture like the document’s own list', () => {
    const { document } = new JSDOM(`<body><script>customerId:'${ID}'</script></body>`).window;
    Object.defineProperty(document, 'scripts', { value: [] });
    expect(markOf(document)).toBe(ID);
  });

  it('is an id or nothing, whatever the page holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { document } = new JSDOM('<body></body>').window;
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.text = `${a}customerId:'${b}'`;
        document.body.append(script);
        expect(markOf(document) ?? ID).toMatch(/^A[A-Z0-9]{12,13}$/);
      }),
      { numRuns: 50 },
    );
  });
});
