import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { STORE_LANGUAGES } from '../../scripts/stand-in/account.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* Whatever language the browser and Amazon's page are in: all of Mamori speaks the one that the person chose. */

describe.each(BROWSER_NAMES)('the chosen language in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName);
  });
  afterAll(() => world?.close());

  const heard = (face: Page) =>
    face.evaluate(() => `${document.documentElement.lang} ${document.documentElement.textContent}`);

  test.each(STORE_LANGUAGES)('is that of banner, popup, options, first page and toolbar: %s', async (language) => {
    // The store, its pages and the browser's own language are of the other language, or of this one: it makes no difference.
    for (const other of STORE_LANGUAGES) {
      await world.startOver({ twoStep: 'off' }, other);
      await world.command({ type: 'set', settings: { language } });
      const t = translator(language);
      const title = t('finding.two-step-off.title');
      const amazon = await world.driver.open(linkTo('two-step-settings', other === 'ja' ? 'jp' : 'us'));
      await until(`the banner "${title}"`, async () => (await world.driver.banner(amazon))?.texts.includes(title));
      expect((await world.driver.banner(amazon))?.texts).toContain(t('finding.two-step-off.why'));
      for (const [face, words] of [
        ['popup.html', title],
        ['options.html#settings', t('settings.notifications')],
        ['welcome.html', t('emergency.open')],
      ] as const) {
        const page = await world.driver.openOwn(face);
        await until(`${face} in ${language}`, async () => (await heard(page)).includes(words));
        expect((await heard(page)).split(' ')[0], face).toBe(language);
        await page.close();
      }
      const probe = await world.probe();
      const needs = t('toolbar.needsYou', { count: 1 });
      await until(`the toolbar's "${needs}"`, async () => (await probe.title()) === needs);
      await amazon.close();
    }
  });
});
