import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkTo } from '../../utils/amazon/links.ts';
import { FRESH_FOR } from '../../utils/base/time.ts';
import { initialState } from '../../utils/state/initial.ts';
import { observe } from '../../utils/state/reduce.ts';
import type { State } from '../../utils/state/schema.ts';
import { partIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* That nothing is lost: many at once, a background that ends at any time, a browser that is closed. */

/** Two-step verification read as off at a time. */
const readAt = (at: number): State => ({
  ...observe(
    initialState(),
    {
      marketplace: 'jp',
      page: 'two-step-settings',
      facts: { twoStep: { value: 'off', signals: ['get-started'] } },
      since: at,
    },
    at,
  ),
  settings: { ...initialState().settings, language: 'ja', marketplace: 'jp' },
});

describe.each(BROWSER_NAMES)('what is kept in %s', (browserName) => {
  let world: World;
  let profile: string;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'mamori-profile-'));
    world = await World.open(browserName, { profile });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const welcomes = async () => (await world.driver.addresses()).filter((url) => url.endsWith('/welcome.html'));

  test('the first page opens after installing, and not after an update', async () => {
    await until('the first page', async () => (await welcomes()).length === 1);
    await world.startOver();
    await until('the first page to be closed', async () => (await welcomes()).length === 0);
    await world.reloadExtension();
    await world.command({ type: 'finish-first-run' });
    expect(await welcomes()).toEqual([]);
  });

  test('60 of 60 commands from three pages at once survive, with the background ended three times meanwhile', async () => {
    await world.startOver();
    const pages = [];
    for (const path of ['popup.html', 'options.html', 'popup.html']) pages.push(await world.driver.openOwn(path));
    for (const page of pages) {
      await until('the rows', () =>
        page.evaluate(() => document.querySelectorAll('[data-fact] fieldset button').length > 10),
      );
    }
    const before = (await world.state())?.commands.length ?? 0;
    for (let round = 0; round < 20; round++) {
      const pressed = pages.map((page) =>
        page.evaluate((count) => {
          const buttons = document.querySelectorAll<HTMLElement>('[data-fact] fieldset button[aria-pressed]');
          buttons[count % buttons.length]?.click();
        }, round),
      );
      await Promise.all(pressed);
      // While these three are on their way.
      if (round % 5 === 4 && round < 19) await world.driver.endBackground();
    }
    await until('all 60 to be stored', async () => (await world.state())?.commands.length === before + 60);
    expect(new Set((await world.state())?.commands).size).toBe(before + 60);
  });

  test('a document opens as the background stored it, and is looked through where it lies there otherwise', async () => {
    await world.startOver();
    await world.command({ type: 'import', document: readAt(Date.now()) });
    const probe = await world.probe();
    const open = async () => {
      const page = await world.driver.openOwn('popup.html');
      await until('the popup', () => page.evaluate(() => document.documentElement.dataset.ready === 'true'));
      const seen = await page.evaluate(() => ({
        // The build puts a link into the page for whatever is loaded later.
        hasSchema: document.querySelector('link[href*="/chunks/read-"]') !== null,
        isReadOnly: document.querySelector('.notice .row-of-buttons') !== null,
        facts: document.querySelectorAll('[data-fact]').length,
      }));
      await page.close();
      return seen;
    };
    expect(await open()).toMatchObject({ hasSchema: false, isReadOnly: false });
    // The sum that lies there is of another document.
    await probe.put({ state: readAt(Date.now()) });
    expect(await open()).toMatchObject({ hasSchema: true, isReadOnly: false });
    await probe.put({ state: { ...readAt(Date.now()), stores: { jp: 'damaged' } } });
    expect(await open()).toEqual({ hasSchema: true, isReadOnly: true, facts: 0 });
  });

  test('the background ended between two readings loses neither, and the badge is right again', async () => {
    await world.startOver({ twoStep: 'off', primePayment: 'none' });
    const first = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(first, 'two-step-off');
    await world.driver.endBackground();
    const second = await world.driver.open(linkTo('prime', 'jp'));
    await world.seesBanner(second, 'prime-payment-none');
    const facts = partIn(await world.state(), 'facts').jp;
    expect([facts?.twoStep?.reading?.value, facts?.primePayment?.reading?.value]).toEqual(['off', 'none']);
    const probe = await world.probe();
    await until('the badge to count two', async () => (await probe.badge()) === '2');
  });

  test('alarms that the browser forgot are made again when the background starts', async () => {
    await world.startOver();
    const at = Date.now() - 1000;
    await world.command({ type: 'import', document: readAt(at) });
    const probe = await world.probe();
    const expected = at + FRESH_FOR + 1;
    await until('the alarm', async () => (await probe.alarms()).includes(expected));
    await probe.clearAlarms();
    expect(await probe.alarms()).toEqual([]);
    await world.driver.endBackground();
    await world.command({ type: 'finish-first-run' });
    await until('the alarm to be back', async () => (await probe.alarms()).includes(expected));
  });

  test('a restart of the browser keeps everything, makes the alarm again, and opens no first page', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(page, 'two-step-off');
    const before = await world.state();
    const alarms = await until('the one alarm', async () => {
      const all = await (await world.probe()).alarms();
      return all.length === 1 && all;
    });
    await world.restart();
    expect(await world.state()).toEqual(before);
    const probe = await world.probe();
    await until('the alarm to be back', async () => (await probe.alarms())[0] === alarms[0]);
    await until('the badge to be right', async () => (await probe.badge()) === '1');
    // Chromium is given the unpacked extension anew at each start, and takes that for an installation.
    if (browserName === 'firefox') expect(await welcomes()).toEqual([]);
  });

  test('what came due while the browser was closed is announced once', async () => {
    await world.startOver();
    // Comes due while the browser is closed: no clock is moved.
    const due = Date.now() + world.ahead(4000);
    await world.command({ type: 'import', document: readAt(due - FRESH_FOR - 1) });
    expect((await world.state())?.reminders.lookAgainAt).toBeNull();
    await world.restart(due);
    const announced = await until('the announcement', async () => (await world.state())?.reminders.lookAgainAt);
    expect(announced).toBeGreaterThanOrEqual(due);
    await world.driver.endBackground();
    await world.command({ type: 'finish-first-run' });
    expect((await world.state())?.reminders.lookAgainAt).toBe(announced);
  });
});
