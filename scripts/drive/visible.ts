import type { Page } from 'puppeteer-core';

/** What can be read on one of the extension's own pages before anything is unfolded, without spaces. */
export const visibleText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const isSeen = (element: Element): boolean => {
      const chosen = element.closest('select')?.selectedOptions[0];
      if (element.matches('option')) return element === chosen;
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement && isSeen(parentElement)) texts.push(textContent ?? '');
    }
    return texts.join(' ').replace(/\s+/g, '');
  });
