import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { skeletonOf } from '../../../utils/reading/skeleton.ts';

const skeleton = (body: string) => skeletonOf(new JSDOM(`<body>${body}</body>`).window.document);

describe('the blanked copy of a page', () => {
  it('keeps tags, ids, classes and roles, and marks where a text stood', () => {
    expect(skeleton('<div id="row" class="a-row b" role="row"><b>Jane</b></div><p hidden></p>')).toBe(
      ['<body>', ' <div id="row" class="a-row b" role="row">', '  <b>…', ' <p hidden="">'].join('\n'),
    );
  });

  it('keeps nothing else: no text, value, link, name, number or script', () => {
    const blanked = skeleton(
      `<a href="/orders/250-1234567" title="Jane" aria-label="Jane" data-name="Jane">Jane</a>
       <input value="Jane" placeholder="Jane" name="Jane"><img alt="Jane" src="/Jane.png">
       <li id="order-250-1234567"></li><script>Jane</script><style>.Jane{}</style><textarea>Jane</textarea><!-- Jane -->`,
    );
    expect(blanked).not.toMatch(/Jane|1234567|\/orders/);
    expect(blanked).toContain('id="order-0-0"');
  });

  it('leaves out the banner and stays bounded', () => {
    const { document } = new JSDOM('<body><div id="own"></div><p></p></body>').window;
    expect(skeletonOf(document, document.querySelector('div') ?? undefined)).toBe('<body>\n <p>');
    expect(skeleton('<p class="row">x</p>'.repeat(50_000)).length).toBeLessThan(201_000);
  });

  it('lets no text through, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{6,12}$/), (secret) => {
        const { document } = new JSDOM('<body></body>').window;
        const element = document.createElement('div');
        element.textContent = secret;
        element.title = secret;
        document.body.append(element);
        expect(skeletonOf(document)).not.toContain(secret);
      }),
      { numRuns: 20 },
    );
  });
});
