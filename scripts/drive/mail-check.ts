import type { Page } from 'puppeteer-core';
import type { Translate } from '../../utils/base/i18n.ts';
import { click, fill } from './actions.ts';
import type { Driver } from './driver.ts';
import { until } from './until.ts';

const has = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

/** Pastes the source of a mail into the mail part of the options page and has it checked. Gives back the page. */
export async function checkMail(driver: Driver, t: Translate, source: string): Promise<Page> {
  const page = await driver.openOwn('options.html#mail');
  await fill(page, 'main textarea', source);
  await click(page, t('mail.check'));
  await until('what was found in the mail', () => has(page, 'article[data-event]'));
  return page;
}

/** What the mail part says of the mail that was checked. */
export const foundIn = (page: Page): Promise<{ event?: string | undefined; verdict?: string | undefined }> =>
  page.evaluate(() => {
    const { event, verdict } = document.querySelector<HTMLElement>('article[data-event]')?.dataset ?? {};
    return { event, verdict };
  });

/** Takes the mail that was checked into the recovery, by the button of this name; one that starts it leads there. */
export async function takeMail(page: Page, button: string): Promise<void> {
  await click(page, button, 'article[data-event]');
  await until('what was done with the mail', () =>
    page.evaluate(() => location.hash === '#recovery' || document.querySelector('[data-taken]') !== null),
  );
}
