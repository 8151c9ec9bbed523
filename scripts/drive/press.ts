import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Presses the button, link or tab that shows these words on one of the extension's own pages, as soon as it is there.
 * `within`: a selector of the part of the page to look in.
 */
export async function press(page: Page, words: string, within = 'body'): Promise<void> {
  await until(`"${words}" to press`, () =>
    page.evaluate(
      (text, part) => {
        const controls = [...document.querySelectorAll<HTMLElement>(`${part} :is(button, a, [role=tab], summary)`)];
        const control = controls.find((each) => each.textContent?.trim() === text && !each.matches(':disabled'));
        control?.click();
        return control !== undefined;
      },
      words,
      within,
    ),
  );
}

/** Waits until one of the extension's own pages shows these words. */
export const shows = (page: Page, words: string): Promise<boolean> =>
  until(`"${words}" to be shown`, () =>
    // biome-ignore lint/performance/useDomNodeTextContent: only what is really shown counts
    page.evaluate((text) => document.body.innerText.includes(text), words),
  );
