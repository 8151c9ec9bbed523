import type { Page } from 'puppeteer-core';

/**
 * What can be read on one of the extension's own pages before anything is unfolded, without spaces.
 * @param to a selector: only as far as the end of that element
 */
export const visibleText = (page: Page, to: string | null = null): Promise<string> =>
  page.evaluate((last) => {
    const isSeen = (element: Element): boolean => {
      const chosen = element.closest('select')?.selectedOptions[0];
      if (element.matches('option')) return element === chosen;
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    const end = last === null ? null : document.querySelector(last);
    const isBefore = (node: Node): boolean =>
      end === null || end.contains(node) || !(end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement && isSeen(parentElement) && isBefore(walker.currentNode)) texts.push(textContent ?? '');
    }
    return texts.join(' ').replace(/\s+/g, '');
  }, to);
