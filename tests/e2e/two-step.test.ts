import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { click, shows } from '../../scripts/drive/actions.ts';
import { send } from '../../scripts/drive/sign-in.ts';
import { STORE_LANGUAGES } from '../../scripts/stand-in/account.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { WALK_STEP_IDS, type WalkStep } from '../../utils/two-step/steps.ts';
import type { Press } from '../../utils/two-step/walk.ts';
import { partIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* Two-step verification for somebody whose line has no SMS: from the questions to the end of the walk. */

const OWN_CASE = ['call', 'smartphone', 'computer'];

const answer = (page: Page, questions: readonly string[]) =>
  until('the questions', () =>
    page.evaluate((wanted) => {
      const boxes = wanted.map((id) => document.querySelector<HTMLInputElement>(`[data-question=${id}]`));
      for (const box of boxes) if (box && !box.checked) box.click();
      return boxes.every((box) => box?.checked);
    }, questions),
  );
const pairs = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.pair')].map(({ dataset }) => `${dataset.first} ${dataset.backup}`),
  );
const stepsDone = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.steps [data-done=true]')].map(({ dataset }) => dataset.step),
  );

describe.each(BROWSER_NAMES)('two-step verification in %s', (browserName) => {
  let contradicts = false;
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName, {
      // The page that looked on, and was not: the link to begin stands beside the signs of on.
      change: (html) =>
        contradicts ? html.replace('</h1>', '</h1><a id="sia-settings-enable-mfa" href="#">Get Started</a>') : html,
    });
  });
  afterAll(() => world?.close());

  /** Waits until the banner says that the page is this step, and what to press. */
  const isStep = (page: Page, step: WalkStep, ...what: Press[]) => {
    const t = translator(world.language);
    const place = { n: WALK_STEP_IDS.indexOf(step) + 1, total: WALK_STEP_IDS.length };
    const title = t('walk.banner', { ...place, step: t(`walk.step.${step}`) });
    return until(`the banner "${title}"`, async () => {
      const texts = (await world.driver.banner(page))?.texts ?? [];
      const words = texts.join(' ');
      return texts.includes(title) && what.every((id) => words.includes(t(`walk.press.${id}`)));
    });
  };
  /** Answers the questions and chooses the pair that is advised. */
  const choose = async () => {
    const t = translator(world.language);
    const guide = await world.driver.openOwn('options.html#two-step');
    await answer(guide, OWN_CASE);
    await click(guide, t('plan.make'));
    await shows(guide, t('plan.best'));
    // What lies folded is drawn a moment later.
    await until('the other pair', async () => (await pairs(guide)).length > 1);
    expect(await pairs(guide)).toEqual(['call app', 'app call']);
    await click(guide, t('plan.choose'), '.pair[data-first=call]');
    await shows(guide, t('walk.title'));
    return guide;
  };

  test.each(STORE_LANGUAGES)('the walk of the author’s own case, in %s', async (language) => {
    await world.startOver({ twoStep: 'off' }, language);
    const t = translator(language);
    const store = language === 'ja' ? 'jp' : 'us';
    const guide = await choose();

    const page = await world.driver.open(linkTo('login-security', store));
    await isStep(page, 'open-settings', 'two-step-row');
    await world.driver.clickBanner(page, t('walk.openSettings'));
    await isStep(page, 'start', 'get-started');
    await send(page, '#sia-settings-enable-mfa');
    await isStep(page, 'choose-first', 'choose-phone', 'choose-call');
    await send(page, '#sia-select-otp-device-accordion form button');
    await isStep(page, 'enter-code', 'enter-code');
    await send(page, '#cvf-submit-otp-button');
    await isStep(page, 'turn-on', 'turn-on');
    expect(world.account.twoStep).toBe('off');
    await send(page, '#enable-mfa-form-submit');
    await isStep(page, 'see-on');
    expect(await stepsDone(guide)).toEqual([]);

    await page.goto(linkTo('two-step-settings', store));
    await isStep(page, 'add-backup', 'add-app');
    await until('the first six steps', async () => (await stepsDone(guide)).length === 6);
    await send(page, '#ch-settings-totp-primary-add-link');
    await isStep(page, 'add-backup', 'choose-app', 'show-key');
    await send(page, '#ch-auth-app-submit');
    await isStep(page, 'note-key');
    await until('the backup to be read', async () => (await stepsDone(guide)).includes('add-backup'));

    for (const step of ['note-key', 'ask-again']) await click(guide, t('recovery.tick'), `section[data-step=${step}]`);
    await shows(guide, t('walk.finished'));
    expect(await stepsDone(guide)).toEqual(WALK_STEP_IDS);
    await world.staysQuiet(page);
  });

  test('signs that do not fit together end in a doubt with the way to find out, never in “on”', async () => {
    await world.startOver({ twoStep: 'on' });
    const t = translator('ja');
    const guide = await choose();
    contradicts = true;
    try {
      const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
      // A page is read for 18 seconds before it is said that it cannot be told.
      const doubt = t('walk.doubtTitle');
      await until('the doubt', async () => (await world.driver.banner(page))?.texts.includes(doubt));
      await shows(guide, t('walk.findOut.say-what-you-saw'));
      expect(await stepsDone(guide)).toEqual([]);
      expect(partIn(await world.state(), 'facts').jp?.twoStep?.reading).toBeNull();
    } finally {
      contradicts = false;
    }
  });

  test('the steps can be hidden on Amazon’s pages, and shown again', async () => {
    await world.startOver({ twoStep: 'off' });
    const t = translator('ja');
    const guide = await choose();
    const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await isStep(page, 'start');
    await world.chooses(page, t('walk.hide'), t('banner.sureYes'));
    await world.bannerLeaves(page);
    await world.staysQuiet(page);
    await click(guide, t('row.showAgain'));
    await page.reload();
    await isStep(page, 'start');
  });
});
