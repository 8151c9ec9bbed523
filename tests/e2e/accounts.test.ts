import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { answerOwner } from '../../scripts/drive/owner-question.ts';
import { type Account, CUSTOMER_IDS } from '../../scripts/stand-in/account.ts';
import type { FactId } from '../../utils/amazon/facts.ts';
import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import type { PageId } from '../../utils/amazon/table.ts';
import { storeOf } from '../../utils/state/accounts.ts';
import type { Account as Kept } from '../../utils/state/schema.ts';
import { incidentIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* Two people in one browser: nothing that is read of one counts for the other. */

const SIX = ['two-step-settings', 'prime', 'memberships', 'wallet', 'addresses', 'login-security'] as const;
const HOUR = 3_600_000;

describe.each(BROWSER_NAMES)('two accounts in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName);
  });
  afterAll(async () => {
    await world?.close();
  });
  const t = translator('ja');

  const accounts = async (): Promise<readonly Kept[]> => {
    const state = await world.state();
    return state ? storeOf(state, 'jp').accounts : [];
  };
  /** What was read of a fact, by account: the one with this number. */
  const readIn = async (number: number, fact: FactId) =>
    (await accounts()).find((account) => account.number === number)?.facts[fact]?.reading;
  const as = (customer: Account['customer'], change: Partial<Account> = {}) =>
    Object.assign(world.account, { customer, ...change });
  const opens = async (link: PageId & LinkId): Promise<Page> => world.driver.open(linkTo(link, 'jp'));

  test('a helper who opens six pages moves nothing of a recovery with a wait', async () => {
    await world.startOver({ customer: 'first', twoStep: 'off' });
    await world.reads('two-step-settings');
    await world.command({ type: 'open-incident', marketplace: 'jp', via: 'button', mail: null });
    await world.command({ type: 'add-hold', hold: '2-hours', from: Date.now() - 3 * HOUR, hours: null });
    const before = incidentIn(await world.state())?.log;
    expect(before?.map(({ kind }) => kind)).toEqual(['opened', 'hold', 'hold-due']);

    as('second', { twoStep: 'on' });
    for (const link of SIX) await world.reads(link);
    expect(incidentIn(await world.state())?.log).toEqual(before);
    expect((await readIn(1, 'twoStep'))?.value).toBe('off');
    // 1: seen first; 2: being recovered, not known yet; 3: the helper.
    expect((await readIn(3, 'twoStep'))?.value).toBe('on');
  });

  test('the first marked page asks whether this is the account, and after a yes it counts', async () => {
    as('first', { twoStep: 'on' });
    const page = await opens('two-step-settings');
    await answerOwner(world.driver, page, t, 'taken-over-account');
    await until('the answer to be noted', async () =>
      incidentIn(await world.state())?.log.some(({ kind }) => kind === 'owned'),
    );
    await page.close();
    await world.reads('addresses');
    await until('what is read to count', async () =>
      incidentIn(await world.state())?.log.some((entry) => entry.kind === 'read' && entry.fact === 'addresses'),
    );
    const log = incidentIn(await world.state())?.log;
    as('second', { addresses: 'none' });
    await world.reads('addresses');
    expect(incidentIn(await world.state())?.log).toEqual(log);
  });

  test('who are switched twenty times in one tab keep what is theirs', async () => {
    await world.startOver({ customer: 'first', twoStepMark: 'missing' });
    const page = await world.driver.browser.newPage();
    for (let n = 0; n < 20; n++) {
      as(n % 2 ? 'second' : 'first', { twoStep: n % 2 ? 'on' : 'off', session: 'out' });
      const since = Date.now();
      await page.goto(linkTo('sign-in', 'jp'));
      world.account.session = 'in';
      await page.goto(linkTo('addresses', 'jp'));
      await until('the marked page', async () => (await accounts()).some(({ seenAt }) => (seenAt ?? 0) >= since));
      await page.goto(linkTo('two-step-settings', 'jp'));
      await until('the page without a mark', async () => {
        const reading = await readIn(n % 2 ? 2 : 1, 'twoStep');
        return reading !== undefined && reading !== null && reading.since >= since;
      });
      expect((await readIn(1, 'twoStep'))?.value).toBe('off');
      if (n > 0) expect((await readIn(2, 'twoStep'))?.value).toBe('on');
    }
    expect(await accounts()).toHaveLength(2);
    await page.close();
  });

  test('a page without a mark in a tab of its own is taken for the only account, shown so, and can be moved', async () => {
    await world.startOver({ customer: 'first', twoStepMark: 'missing', twoStep: 'off' });
    await world.reads('addresses');
    const popup = await world.driver.openOwn('popup.html');
    await world.reads('two-step-settings');
    await until('it to be taken for the account', async () => (await readIn(1, 'twoStep'))?.isAssumed);
    await until('the popup to say so', () =>
      popup.evaluate((words) => document.body.textContent?.includes(words), t('row.assumed')),
    );
    await world.command({ type: 'move-reading', marketplace: 'jp', account: 1, fact: 'twoStep', to: null });
    expect([await readIn(1, 'twoStep'), (await readIn(2, 'twoStep'))?.value]).toEqual([undefined, 'off']);
    await popup.close();
  });

  test('a page without a mark is asked about where two are known, and counts for none until then', async () => {
    await world.startOver({ customer: 'first', twoStepMark: 'missing', twoStep: 'off' });
    await world.reads('addresses');
    as('second');
    await world.reads('addresses');
    const page = await opens('two-step-settings');
    await until('the question', async () =>
      (await world.driver.banner(page))?.name.includes(t('owner.whose-page.title')),
    );
    expect([await readIn(1, 'twoStep'), await readIn(2, 'twoStep')]).toEqual([undefined, undefined]);
    await answerOwner(world.driver, page, t, 'whose-page', t('owner.account', { n: 2 }));
    await until('it to count for that one', async () => (await readIn(2, 'twoStep'))?.value === 'off');
    expect(await readIn(1, 'twoStep')).toBeUndefined();
    await page.close();
  });

  test('an old tab that is shown again does not take the place of what is newer, whichever way', async () => {
    for (const [older, newer] of [
      ['on', 'off'],
      ['off', 'on'],
    ] as const) {
      await world.startOver({ customer: 'first', twoStep: older });
      const old = await opens('two-step-settings');
      await until('the first reading', async () => (await readIn(1, 'twoStep'))?.value === older);
      world.account.twoStep = newer;
      const fresh = await opens('two-step-settings');
      await until('the newer reading', async () => (await readIn(1, 'twoStep'))?.value === newer);
      // On a busy machine a tab learns late that it is hidden; only one that knows it can be shown again.
      await until('the old tab to be hidden', () => old.evaluate(() => document.hidden));
      await old.bringToFront();
      await old.click('h1');
      await until(
        'the old tab to be heard',
        async () => (await accounts()).find(({ number }) => number === 1)?.facts.twoStep?.elsewhere,
      );
      expect((await readIn(1, 'twoStep'))?.value).toBe(newer);
      await old.close();
      await fresh.close();
    }
  });

  test('going back to an old page does not take the place of what is newer', async () => {
    await world.startOver({ customer: 'first', twoStep: 'on' });
    const page = await opens('two-step-settings');
    await until('the first reading', async () => (await readIn(1, 'twoStep'))?.value === 'on');
    await page.goto(linkTo('addresses', 'jp'));
    world.account.twoStep = 'off';
    await world.reads('two-step-settings');
    await until('the newer reading', async () => (await readIn(1, 'twoStep'))?.value === 'off');
    const before = Date.now();
    // A page that the browser kept is not loaded: to the driver that is no navigation.
    await page.evaluate(() => history.back());
    await until('the old page', async () => (await world.driver.addressOf(page)) === linkTo('two-step-settings', 'jp'));
    await page.click('h1');
    // Whether the browser kept the page or loads it again, it is heard.
    await until('the page to be heard', async () => {
      const record = (await accounts()).find(({ number }) => number === 1)?.facts.twoStep;
      return (record?.elsewhere?.at ?? 0) >= before || (record?.reading?.since ?? 0) >= before;
    });
    expect((await readIn(1, 'twoStep'))?.value).toBe('off');
    await page.close();
  });

  test('a change that is made in an old tab counts from then', async () => {
    await world.startOver({ customer: 'first', twoStep: 'off' });
    const old = await opens('two-step-settings');
    await until('the first reading', async () => (await readIn(1, 'twoStep'))?.value === 'off');
    await world.reads('two-step-settings');
    world.account.twoStep = 'on';
    // As a page does that is changed by its own script, without being loaded anew.
    await old.bringToFront();
    await old.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      if (main) document.querySelector('main')?.replaceWith(document.adoptNode(main));
    });
    await old.click('h1');
    await until('the change to count', async () => (await readIn(1, 'twoStep'))?.value === 'on');
    await old.close();
  });

  // Only Firefox has containers.
  const inContainers = async () => {
    await world.startOver({ customer: 'first', twoStepMark: 'missing' });
    const containers = [
      await world.driver.browser.createBrowserContext(),
      await world.driver.browser.createBrowserContext(),
    ];
    for (const [n, container] of containers.entries()) {
      as(n ? 'second' : 'first', { twoStep: n ? 'on' : 'off' });
      const page = await container.newPage();
      const since = Date.now();
      await page.goto(linkTo('addresses', 'jp'));
      await until('the marked page', async () => (await accounts()).some(({ seenAt }) => (seenAt ?? 0) >= since));
      await page.goto(linkTo('two-step-settings', 'jp'));
      await until('the page without a mark', async () => (await readIn(n + 1, 'twoStep'))?.isAssumed === false);
    }
    expect([(await readIn(1, 'twoStep'))?.value, (await readIn(2, 'twoStep'))?.value]).toEqual(['off', 'on']);
    for (const container of containers) await container.close();
  };
  if (browserName === 'firefox') test('in two containers keep what is theirs', inContainers);

  test('no id of a customer stands in what is kept, whole, in pieces or plainly hashed', async () => {
    await world.startOver();
    for (const customer of ['first', 'second'] as const) {
      as(customer);
      for (const link of SIX) await world.reads(link);
    }
    const kept = JSON.stringify(await (await world.probe()).storage());
    for (const id of Object.values(CUSTOMER_IDS)) {
      for (let i = 0; i + 6 <= id.length; i++) expect(kept).not.toContain(id.slice(i, i + 6));
      for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
        for (const text of [id, `jp:${id}`]) {
          const hash = createHash(algorithm).update(text).digest();
          expect(kept).not.toContain(hash.toString('hex').slice(0, 12));
          expect(kept).not.toContain(hash.toString('base64').slice(0, 8));
        }
      }
    }
  });
});
