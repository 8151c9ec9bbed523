import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { recognise } from '../../utils/amazon/recognise.ts';
import { STOP_IDS } from '../../utils/checkup/table.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* A checkup in the shipped extension, from the press to the summary; the background is ended before every page. */

const t = translator('ja');

describe.each(BROWSER_NAMES)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(name);
  });
  afterAll(() => world?.close());
  beforeEach(() => world.startOver({ twoStep: 'on' }));

  /** The tab that shows a page of this kind. */
  const tabOn = (kind: string): Promise<Page> =>
    until(`a tab on ${kind}`, async () => {
      for (const page of await world.driver.browser.pages()) {
        if (recognise(await world.driver.addressOf(page))?.page === kind) return page;
      }
      return undefined;
    });

  const strip = (page: Page, words: string): Promise<unknown> =>
    until(`the strip "${words}"`, async () =>
      (await world.driver.banner(page))?.texts.some((text) => text.includes(words)),
    );

  test('a checkup goes from page to page by its strip, survives the end of the background, and ends in a summary', async () => {
    await world.command({ type: 'begin-checkup', marketplace: 'jp' });
    for (const [index, stop] of STOP_IDS.entries()) {
      const page = await tabOn(stop);
      await strip(page, t('checkup.place', { n: index + 1, total: STOP_IDS.length }));
      await until(`${stop} to be told`, async () => (await world.state())?.checkup?.outcomes[stop]);
      await world.driver.endBackground();
      const next = STOP_IDS[index + 1];
      const label = next ? t('checkup.next', { page: t(`page.${next}`) }) : t('checkup.finish');
      await until(`the button "${label}"`, async () => (await world.driver.banner(page))?.buttons.includes(label));
      await world.driver.clickBanner(page, label);
    }
    const ended = await until('the end', async () => {
      const checkup = (await world.state())?.checkup;
      return checkup?.endedAt ? checkup : undefined;
    });
    expect(Object.keys(ended.outcomes)).toHaveLength(STOP_IDS.length);
  });
});
