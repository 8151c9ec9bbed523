import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KnownPage } from '../../../utils/amazon/recognise.ts';
import { unlessUnchanged } from '../../../utils/page/unchanged.ts';
import { isRendered } from '../../../utils/reading/dom/rendered.ts';
import { fact, type PageReading, type Reader } from '../../../utils/reading/reading.ts';

const PRIME: KnownPage = { marketplace: 'jp', page: 'prime', path: '/gp/primecentral' };
const PAGE = '<head><title>Prime</title></head><body><p class="row">Card <b>Visa</b></p><!-- note --></body>';

/** A reading that shows all of the markup, and whether the row is drawn. */
const reads = (): ReturnType<typeof vi.fn<Reader>> =>
  vi.fn((document: Document): PageReading => {
    const row = document.querySelector('.row');
    const isDrawn = row !== null && isRendered(row);
    return { facts: { primePayment: fact('unknown', document.documentElement.outerHTML, String(isDrawn)) } };
  });

let document: Document;
beforeEach(() => {
  const { window } = new JSDOM(PAGE);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  document = window.document;
});

/** Has this element drawn or not, as a style sheet or the pointer above it may. */
const draw = (is: boolean): void => {
  vi.stubGlobal('scrollX', 0);
  vi.stubGlobal('scrollY', 0);
  const box = { width: 10, height: 10, right: 10, bottom: 10 };
  const { prototype } = (document.defaultView as typeof globalThis & Window).Element;
  Object.defineProperty(prototype, 'checkVisibility', { value: () => is, configurable: true });
  Object.defineProperty(prototype, 'getBoundingClientRect', { value: () => box, configurable: true });
};

const CHANGES: Record<string, (page: Document) => void> = {
  'a text': (page) => (((page.querySelector('b') as Element).firstChild as Text).data += ' 1234'),
  'an attribute': (page) => page.querySelector('p')?.setAttribute('hidden', ''),
  'a style': (page) => ((page.querySelector('b') as HTMLElement).style.display = 'none'),
  'an element that comes': (page) => page.body.append(page.createElement('hr')),
  'an element that goes': (page) => page.querySelector('b')?.remove(),
  'the title': (page) => (page.title = 'Sorry'),
  'a sheet in the head': (page) => page.head.append(page.createElement('style')),
  'all of it': (page) => page.documentElement.replaceChildren(page.createElement('body')),
};

describe('a reader of what changed', () => {
  it('reads a page once that stays as it is', async () => {
    const reader = reads();
    const again = unlessUnchanged(reader);
    const first = again(document, PRIME);
    await Promise.resolve();
    expect(again(document, PRIME)).toBe(first);
    expect(reader).toHaveBeenCalledTimes(1);
  });

  it.each(Object.entries(CHANGES))(
    'reads once more after a change of %s, seen by its observer or not yet',
    async (_, change) => {
      for (const isSeen of [true, false]) {
        const reader = reads();
        const again = unlessUnchanged(reader);
        document = new JSDOM(PAGE).window.document;
        again(document, PRIME);
        change(document);
        if (isSeen) await new Promise((over) => setTimeout(over));
        expect(again(document, PRIME)).toEqual(reads()(document, PRIME));
        expect(reader).toHaveBeenCalledTimes(2);
        again(document, PRIME);
        expect(reader).toHaveBeenCalledTimes(2);
      }
    },
  );

  it('reads once more where the address is another', () => {
    const reader = reads();
    const again = unlessUnchanged(reader);
    for (const path of ['/gp/primecentral', '/prime', '/prime']) again(document, { ...PRIME, path });
    expect(reader).toHaveBeenCalledTimes(2);
  });

  it('reads once more where an element that it asked about is drawn otherwise, without any change of the page', () => {
    const reader = reads();
    const again = unlessUnchanged(reader);
    for (const is of [true, true, false, false, true]) {
      draw(is);
      expect(again(document, PRIME)?.facts.primePayment?.signals[1]).toBe(String(is));
    }
    expect(reader).toHaveBeenCalledTimes(3);
  });

  it('gives what a new reading would, whatever happens in between', async () => {
    const steps = fc.array(
      fc.constantFrom(...Object.values(CHANGES), () => {}, null),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        const page = new JSDOM(PAGE).window.document;
        const again = unlessUnchanged(reads());
        for (const step of some) {
          if (step) {
            try {
              step(page);
            } catch {
              // What it changes is gone.
            }
          } else await new Promise((over) => setTimeout(over));
          expect(again(page, PRIME)).toEqual(reads()(page, PRIME));
        }
      }),
      { numRuns: 50 },
    );
  });
});
