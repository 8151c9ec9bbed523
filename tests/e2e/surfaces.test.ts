import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { click, pressOn, shows } from '../../scripts/drive/actions.ts';
import { answerOwner } from '../../scripts/drive/owner-question.ts';
import { STORE_LANGUAGES } from '../../scripts/stand-in/account.ts';
import { FACT_IDS } from '../../utils/amazon/facts.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import type { Command } from '../../utils/messages/commands.ts';
import { partIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* Popup, options and first page: that they show what was read, take the person's word, and can be used by everybody. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SURFACES = [
  'popup.html',
  'welcome.html',
  ...['checkup', 'emergency', 'recovery', 'mail', 'call-sheet', 'report'].map((part) => `options.html#${part}`),
  ...['two-step', 'stored', 'settings', 'privacy', 'misread'].map((part) => `options.html#${part}`),
];

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Everything axe finds wrong with a page, in words. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

const HOUR = 3_600_000;

/** A recovery in which everything goes on at once: a wait that is due, one that runs, one that is late, a second stop. */
async function inTheMiddle(world: World): Promise<void> {
  const now = Date.now();
  const stopped = { event: 'access-revoked', verdict: 'authenticated' } as const;
  const commands: Command[] = [
    {
      type: 'open-incident',
      marketplace: 'jp',
      via: 'mail',
      mail: { ...stopped, sentAt: now - 48 * HOUR, waitHours: null },
    },
    {
      type: 'answer',
      answers: {
        'sign-in': ['no'],
        signs: ['address-mail', 'strange-orders', 'newsletters'],
        mailbox: ['unsafe'],
      },
      since: now - 50 * HOUR,
    },
    { type: 'tick', step: 'mailbox', done: true },
    { type: 'tick', step: 'sign-out-everywhere', done: true },
    { type: 'add-hold', hold: '2-hours', from: now - 3 * HOUR, hours: null },
    { type: 'add-hold', hold: 'identity-check', from: now, hours: null },
    { type: 'add-hold', hold: 'own', from: now - 2 * HOUR, hours: 1 },
    { type: 'answer-hold', id: 2, how: 'late' },
    { type: 'add-mail', mail: { ...stopped, sentAt: now, waitHours: 5 } },
    { type: 'note', text: 'https://example.com/'.padEnd(200, 'a'), happenedAt: now },
    { type: 'keep-call-sheet', sheet: { accountName: 'Example' } },
  ];
  for (const command of commands) await world.command(command);
}

const isReady = (page: Page) =>
  until('the page to be ready', () => page.evaluate(() => document.documentElement.dataset.ready === 'true'));
/** Waits until what is loaded only when it is unfolded stands there. */
const shownWhole = (page: Page) =>
  until('the folded parts', () =>
    page.evaluate(() =>
      [...document.querySelectorAll('details')].every(({ childElementCount }) => childElementCount > 1),
    ),
  );
const stateOf = (page: Page, fact: string) =>
  page.evaluate((id) => document.querySelector<HTMLElement>(`[data-fact=${id}]`)?.dataset.state, fact);

describe.each(BROWSER_NAMES)('surfaces in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName);
  });
  afterAll(() => world?.close());

  test('popup and options show what was read, while they are open', async () => {
    await world.startOver({ twoStep: 'off' });
    const t = translator('ja');
    const popup = await world.driver.openOwn('popup.html');
    const options = await world.driver.openOwn('options.html');
    for (const surface of [popup, options]) {
      await isReady(surface);
      expect(await stateOf(surface, 'twoStep')).toBe('unknown');
    }
    const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(page, 'two-step-off');
    for (const surface of [popup, options]) {
      await until('the row to need somebody', async () => (await stateOf(surface, 'twoStep')) === 'urgent');
      await shows(surface, t('finding.two-step-off.title'));
    }
    world.account.twoStep = 'on';
    await page.reload();
    for (const surface of [popup, options])
      await until('the row to be fine', async () => (await stateOf(surface, 'twoStep')) === 'fine');
  });

  test('"I looked myself" is kept as the person\'s word, and a newer reading goes before it', async () => {
    await world.startOver({ twoStep: 'on' });
    const t = translator('ja');
    const popup = await world.driver.openOwn('popup.html');
    await click(popup, t('fact.twoStep.saw.off'), '[data-fact=twoStep]');
    await until(
      'the word to be kept',
      async () => partIn(await world.state(), 'facts').jp?.twoStep?.word?.value === 'off',
    );
    await until('the row to say so', async () => (await stateOf(popup, 'twoStep')) === 'urgent');
    const probe = await world.probe();
    await until('the badge', async () => (await probe.badge()) === '1');

    await world.driver.open(linkTo('two-step-settings', 'jp'));
    await until('the row to be fine', async () => (await stateOf(popup, 'twoStep')) === 'fine');
    await until('the badge to go', async () => (await probe.badge()) === '');
    await click(popup, t('row.couldNotTell'), '[data-fact=twoStep]');
    await until('the row to be unknown', async () => (await stateOf(popup, 'twoStep')) === 'unknown');
  });

  test('a recovery is started, ticked by word, asked about by reading, and is still there later', async () => {
    await world.startOver({ twoStep: 'on' });
    const t = translator('ja');
    const popup = await world.driver.openOwn('popup.html');
    await click(popup, t('emergency.open'));
    await pressOn(popup, '[data-path=takeover]');
    await until('the first step', () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('section[data-step]')?.dataset.step === 'contact'),
    );
    await click(popup, t('recovery.tick'), 'section[data-step=contact]');
    await until('the second step', () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('section[data-step]')?.dataset.step === 'card-company'),
    );
    const settings = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await answerOwner(world.driver, settings, t, 'taken-over-account');
    const isDone = (page: Page, step: string) =>
      page.evaluate((id) => document.querySelector<HTMLElement>(`li[data-step=${id}]`)?.dataset.done === 'true', step);
    const options = await world.driver.openOwn('options.html#recovery');
    await click(options, t('recovery.ask.skip'));
    await until('the tick', () => isDone(options, 'contact'));
    await click(options, t('whose.yes'), 'li[data-step=two-step]');
    await until('the other tick', () => isDone(options, 'two-step'));
    const later = await world.driver.openOwn('popup.html');
    await until('the second step again', () =>
      later.evaluate(() => document.querySelector<HTMLElement>('section[data-step]')?.dataset.step === 'card-company'),
    );
  });

  test('the first page ticks its five pages as they are read', async () => {
    await world.startOver({ twoStep: 'off', primePayment: 'none', wallet: 'empty', addresses: 'none' });
    const welcome = await world.driver.openOwn('welcome.html');
    const read = () => welcome.evaluate(() => document.querySelectorAll('li[data-read=true]').length);
    await isReady(welcome);
    expect(await read()).toBe(0);
    for (const [index, id] of [
      ...(['two-step-settings', 'wallet', 'addresses', 'prime', 'memberships'] as const),
    ].entries()) {
      await world.driver.open(linkTo(id, 'jp'));
      await until(`${index + 1} ticks`, async () => (await read()) === index + 1);
    }
  });

  test('what was put off can be shown again from the popup', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(page, 'two-step-off');
    await world.saysNotSo(page);
    await world.bannerLeaves(page);
    const popup = await world.driver.openOwn('popup.html');
    await click(popup, translator('ja')('row.showAgain'), '[data-fact=twoStep]');
    await until('nothing to be put off', async () => JSON.stringify(partIn(await world.state(), 'snoozes')) === '{}');
    await page.reload();
    await world.seesBanner(page, 'two-step-off');
  });

  test('erasing leaves nothing behind', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(page, 'two-step-off');
    await page.close();
    const t = translator('ja');
    const probe = await world.probe();
    await until('something to erase', async () => (await probe.badge()) === '1' && (await probe.alarms()).length === 1);
    const options = await world.driver.openOwn('options.html#stored');
    await click(options, t('stored.erase'));
    await click(options, t('stored.eraseDo'), '.confirm');
    await until('everything to be gone', async () => Object.keys(await probe.storage()).length === 0);
    await until(
      'badge and alarm to be gone',
      async () => (await probe.badge()) === '' && (await probe.alarms()).length === 0,
    );
  });

  describe.each(STORE_LANGUAGES)('for everybody, in %s', (language) => {
    test.each([
      ...SURFACES.map((surface) => [surface, 'under way'] as const),
      ...['popup.html', 'options.html#recovery'].map((surface) => [surface, 'over'] as const),
    ])(
      '%s, with a recovery %s, has nothing that axe finds fault with, and nothing that scrolls sideways',
      async (surface, how) => {
        await world.startOver({ twoStep: 'off', addresses: 'none' }, language);
        await inTheMiddle(world);
        if (how === 'over') await world.command({ type: 'end-incident', how: 'by-you' });
        await world.command({ type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'off' });
        await world.command({ type: 'say', marketplace: 'jp', fact: 'primePayment', value: 'unknown' });
        await world.command({ type: 'say', marketplace: 'jp', fact: 'addresses', value: 'none' });
        const page = await world.driver.openOwn(surface);
        await isReady(page);
        /** As it stands, and with the emergency view open. */
        const views = [async () => undefined, () => click(page, translator(language)('emergency.open'))];
        for (const show of surface === 'popup.html' ? views : views.slice(0, 1)) {
          await show();
          await page.evaluate(() => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
          await shownWhole(page);
          expect(await faults(page)).toEqual([]);
          for (const width of [320, 600]) {
            await page.setViewport({ width, height: 600 });
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          }
          await page.setViewport({ width: 1200, height: 800 });
        }
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      },
    );
  });

  test('every fact has its row', async () => {
    await world.startOver();
    const popup = await world.driver.openOwn('popup.html');
    await isReady(popup);
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-fact]')].map(({ dataset }) => dataset.fact),
    );
    expect(rows.sort()).toEqual([...FACT_IDS].sort());
  });
});
