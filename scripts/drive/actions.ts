import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Presses the button, link or tab that shows these words on one of the extension's own pages, as soon as it is there.
 * `within`: a selector of the part of the page to look in.
 */
export async function click(page: Page, words: string, within = 'body'): Promise<void> {
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

/** Presses the button or link that this selector names on one of the extension's own pages, as soon as it is there. */
export const pressOn = (page: Page, selector: string): Promise<boolean> =>
  until(`${selector} to press`, () =>
    page.evaluate((control) => {
      const found = document.querySelector<HTMLElement>(`${control}:not(:disabled)`);
      found?.click();
      return found !== null;
    }, selector),
  );

/** Writes into a field of one of the extension's own pages, as soon as it is there, in place of what stood in it. */
export async function fill(page: Page, field: string, text: string): Promise<void> {
  await until(`the field ${field}`, () =>
    page.evaluate(
      (selector, value) => {
        const found = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
        if (!found || found.disabled) return false;
        found.value = value;
        for (const type of ['input', 'change']) found.dispatchEvent(new Event(type, { bubbles: true }));
        return true;
      },
      field,
      text,
    ),
  );
}

/** Chooses a box or a radio button of one of the extension's own pages, as soon as it is there. */
export const choose = (page: Page, box: string): Promise<boolean> =>
  until(`${box} to choose`, () =>
    page.evaluate((selector) => {
      const found = document.querySelector<HTMLInputElement>(selector);
      if (found && !found.checked) found.click();
      return found?.checked;
    }, box),
  );

/** Waits until one of the extension's own pages shows these words. */
export const shows = (page: Page, words: string): Promise<boolean> =>
  until(`"${words}" to be shown`, () =>
    // biome-ignore lint/performance/useDomNodeTextContent: only what is really shown counts
    page.evaluate((text) => document.body.innerText.includes(text), words),
  );
