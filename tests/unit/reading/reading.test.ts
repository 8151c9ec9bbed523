import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../utils/amazon/recognise.ts';
import { pageView } from '../../../utils/page/page-view.ts';
import { careful, fact, type PageReading } from '../../../utils/reading/reading.ts';

const known = recognise('https://www.amazon.com/gp/primecentral');
const { document } = new JSDOM('<body><p>Prime</p></body>').window;

describe('a reader that a page breaks', () => {
  const broken = careful(
    {
      factsOn: () => ['primePayment'],
      read: () => {
        throw new TypeError('not a function');
      },
    },
    { titles: [] },
  );

  it('could not read it, and is not heard to fail', () => {
    const reading = known && broken(document, known);
    expect(reading?.facts).toEqual({ primePayment: fact('unknown') });
    const view = pageView(1);
    view.add(reading as PageReading, 2);
    expect(view.isUnread()).toBe(true);
    expect(view.report(true).map(({ facts }) => facts)).toEqual([{ primePayment: fact('unknown') }]);
  });
});

describe('an error page', () => {
  it('is not the page its address names', () => {
    const reader = careful({ factsOn: () => [], read: () => ({ facts: {} }) }, { titles: ['sorry'] });
    document.title = 'Prime';
    expect(known && reader(document, known)).toEqual({ facts: {} });
    document.title = 'Sorry! Something went wrong';
    expect(known && reader(document, known)).toBeNull();
  });
});
