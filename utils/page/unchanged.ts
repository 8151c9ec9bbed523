import { isRendered, noteAnswers } from '../reading/dom/rendered.ts';
import type { PageReading, Reader } from '../reading/reading.ts';
import { ANY_CHANGE } from './guard.ts';

/**
 * A reader that gives its last reading again where another could not differ: the address is the same, nothing in the
 * document changed since, and what was asked of the browser is answered alike.
 */
export function unlessUnchanged(reader: Reader): Reader {
  let last: { address: string; reading: PageReading | null; answers: Map<Element, boolean> } | undefined;
  // The first change is enough: whatever else a busy page does costs it nothing.
  const observer = new MutationObserver(() => {
    observer.disconnect();
    last = undefined;
  });
  return (document, known) => {
    const address = known.page + known.path;
    if (
      last?.address !== address ||
      observer.takeRecords().length ||
      [...last.answers].some(([element, was]) => isRendered(element) !== was)
    ) {
      observer.disconnect();
      const answers = new Map<Element, boolean>();
      noteAnswers(answers);
      last = { address, reading: reader(document, known), answers };
      noteAnswers();
      observer.observe(document, ANY_CHANGE);
    }
    return last.reading;
  };
}
