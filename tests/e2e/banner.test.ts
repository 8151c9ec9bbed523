import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import type { Account } from '../../scripts/stand-in/account.ts';
import { FINDING_IDS, type FindingId } from '../../utils/account/findings.ts';
import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { partIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

interface Case {
  finding: FindingId;
  page: LinkId;
  /** What is wrong with the account, and what it looks like when it is mended. */
  wrong: Partial<Account>;
  mended: Partial<Account>;
  /** Where its button leads; null where it only shows the place on the same page. */
  leadsTo: LinkId | null;
}

const CASES: Case[] = [
  {
    finding: 'two-step-off',
    page: 'two-step-settings',
    wrong: { twoStep: 'off' },
    mended: { twoStep: 'on' },
    leadsTo: 'two-step-setup',
  },
  {
    finding: 'prime-payment-none',
    page: 'prime',
    wrong: { primePayment: 'none' },
    mended: { primePayment: 'card' },
    leadsTo: 'prime-payment',
  },
  {
    finding: 'prime-payment-problem',
    page: 'prime',
    wrong: { primePayment: 'problem' },
    mended: { primePayment: 'card' },
    leadsTo: 'prime-payment',
  },
  {
    finding: 'membership-gap',
    page: 'memberships',
    wrong: { memberships: 'gap' },
    mended: { memberships: 'ok' },
    leadsTo: null,
  },
  {
    finding: 'payment-methods-none',
    page: 'wallet',
    wrong: { wallet: 'empty' },
    mended: { wallet: 'card' },
    leadsTo: null,
  },
  {
    finding: 'addresses-none',
    page: 'addresses',
    wrong: { addresses: 'none' },
    mended: { addresses: 'some' },
    leadsTo: 'add-address',
  },
];

/** The findings about being shut out: each on the page on which Amazon says so, and how to get there. */
const SHUT_OUT: {
  finding: FindingId;
  wrong: Partial<Account>;
  go: (world: World, store: MarketplaceId) => Promise<Page>;
  leadsTo: LinkId;
}[] = [
  {
    finding: 'account-locked',
    wrong: { session: 'out', standing: 'locked' },
    go: (world, store) => world.driver.open(linkTo('account-status', store)),
    leadsTo: 'contact',
  },
  {
    finding: 'password-reset-required',
    wrong: { session: 'out', standing: 'reset-required' },
    go: async (world, store) => {
      const page = await world.driver.open(linkTo('sign-in', store));
      await Promise.all([page.waitForNavigation(), page.click('#continue')]);
      await Promise.all([page.waitForNavigation(), page.click('#signInSubmit')]);
      return page;
    },
    leadsTo: 'contact',
  },
  {
    finding: 'email-not-found',
    wrong: { session: 'out', email: 'changed' },
    go: async (world, store) => {
      const page = await world.driver.open(linkTo('sign-in', store));
      await Promise.all([page.waitForNavigation(), page.click('#continue')]);
      return page;
    },
    leadsTo: 'contact',
  },
];

test('the tables name every finding', () => {
  expect([...CASES, ...SHUT_OUT].map(({ finding }) => finding).sort()).toEqual([...FINDING_IDS].sort());
});

describe.each(BROWSER_NAMES)('banners in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName);
  });
  afterAll(() => world?.close());

  /** Presses the one button and waits for the page it promises. */
  const act = async (page: Page, finding: FindingId, expected: string) => {
    if (finding === 'email-not-found') {
      // A mistyped address is what it mostly is: asked first, and urgent once it was typed rightly.
      const t = translator(world.language);
      await world.driver.clickBanner(page, t('finding.email-not-found.ask'));
      await world.driver.clickBanner(page, t('finding.email-not-found.answer.right'));
      const { action } = world.words(finding);
      await until('the way to Amazon', async () => (await world.driver.banner(page))?.buttons.includes(action));
    }
    await world.driver.clickBanner(page, world.words(finding).action);
    await until(`to be led to ${expected}`, async () => (await world.driver.addressOf(page)) === expected);
  };

  describe.each([
    ['jp', 'ja'],
    ['us', 'en'],
  ] as const)('on %s in %s', (store, language) => {
    test.each(CASES)(
      '$finding appears, leads to its page and goes when mended',
      async ({ finding, page: id, wrong, mended, leadsTo }) => {
        await world.startOver(wrong, language);
        const page = await world.driver.open(linkTo(id, store));
        const banner = await world.seesBanner(page, finding);
        const { name, action, more } = world.words(finding);
        expect(banner.name).toBe(name);
        expect(banner.buttons).toEqual([action, more]);
        if (leadsTo) await act(page, finding, linkTo(leadsTo, store));

        Object.assign(world.account, mended);
        await page.goto(linkTo(id, store));
        await world.staysQuiet(page);
      },
    );

    test.each(SHUT_OUT)('$finding appears and leads to help', async ({ finding, wrong, go, leadsTo }) => {
      await world.startOver(wrong, language);
      const page = await go(world, store);
      await world.seesBanner(page, finding);
      await act(page, finding, linkTo(leadsTo, store));
    });
  });

  test('the button without a page of its own brings the place into view', async () => {
    await world.startOver({ wallet: 'empty' });
    const page = await world.driver.open(linkTo('wallet', 'jp'));
    await world.seesBanner(page, 'payment-methods-none');
    await page.evaluate(() => {
      document
        .querySelector('#portalWidgetSection')
        ?.insertAdjacentHTML('beforebegin', '<div style="height: 3000px"></div>');
    });
    await world.driver.clickBanner(page, world.words('payment-methods-none').action);
    await until('the place to be in view', () =>
      page.evaluate(() => {
        const { top = -1 } = document.querySelector('.apx-wallet-add-link-section')?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight;
      }),
    );
  });

  test.each(['tomorrow', 'week'] as const)(
    '"Later" until %s: gone, stays away, comes back when asked for',
    async (how) => {
      await world.startOver({ twoStep: 'off' });
      const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
      await world.seesBanner(page, 'two-step-off');
      const probe = await world.probe();
      await until('the badge to be right', async () => (await probe.badge()) === '1');

      const words = world.words('two-step-off');
      const pressed = Date.now();
      await world.chooses(page, words[how]);
      await world.bannerLeaves(page);
      const day = 24 * 60 * 60 * 1000;
      const putOff = await until(
        'the time to be noted',
        async () => partIn(await world.state(), 'snoozes').jp?.['two-step-off']?.until,
      );
      expect(Math.round((putOff - pressed) / day)).toBe(how === 'week' ? 7 : 1);
      await until('the one alarm to be for then', async () => String(await probe.alarms()) === String([putOff]));
      await until('the badge to go', async () => (await probe.badge()) === '');
      await world.staysQuiet(page);

      await world.command({ type: 'wake', marketplace: 'jp', about: 'two-step-off' });
      await page.reload();
      await world.seesBanner(page, 'two-step-off');
    },
  );

  test('"Not so" lasts until the reading changes', async () => {
    await world.startOver({ primePayment: 'none' });
    const page = await world.driver.open(linkTo('prime', 'jp'));
    await world.seesBanner(page, 'prime-payment-none');
    await world.saysNotSo(page);
    await world.bannerLeaves(page);
    await world.staysQuiet(page);

    world.account.primePayment = 'card';
    await world.staysQuiet(page);
    world.account.primePayment = 'none';
    await page.reload();
    await world.seesBanner(page, 'prime-payment-none');
  });

  test('Escape closes it in this tab only', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(page, 'two-step-off');
    await page.keyboard.press('Escape');
    await world.bannerLeaves(page);
    await world.staysQuiet(page);
    const other = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(other, 'two-step-off');
  });

  test('keys alone reach and press its buttons', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(page, 'two-step-off');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body.firstElementChild)).toBe(true);
    await page.keyboard.press('Enter');
    await until('to be led on', async () => (await world.driver.addressOf(page)) === linkTo('two-step-setup', 'jp'));
  });

  test('the hub shows the most urgent finding of its own store, one at a time', async () => {
    await world.startOver({ twoStep: 'off', wallet: 'empty' });
    const page = await world.driver.open(linkTo('wallet', 'jp'));
    await world.seesBanner(page, 'payment-methods-none');
    await page.goto(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(page, 'two-step-off');

    await page.goto(linkTo('account-hub', 'jp'));
    await world.seesBanner(page, 'two-step-off');
    const { action } = world.words('two-step-off', false);
    await world.driver.clickBanner(page, action);
    await until(
      'to be led to the settings',
      async () => (await world.driver.addressOf(page)) === linkTo('two-step-settings', 'jp'),
    );

    await page.goto(linkTo('account-hub', 'us'));
    await world.showsNone(page);
  });

  // The bounded readings end 18 seconds after the page was opened; the click comes when they are over.
  test('a payment row that is opened late by a click is read', async () => {
    await world.startOver({ primePayment: 'none', primeRow: 'after-click' });
    const page = await world.driver.open(linkTo('prime', 'jp'));
    await new Promise((over) => setTimeout(over, 20_000));
    expect(await world.driver.banner(page)).toBeNull();
    expect(partIn(await world.state(), 'facts').jp?.primePayment?.reading ?? null).toBeNull();
    await page.click('.mcx-nav__toggle');
    await world.seesBanner(page, 'prime-payment-none');
  });

  test('what was mended in another tab is noticed when the first is shown again', async () => {
    await world.startOver({ twoStep: 'off' });
    const hub = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(hub, 'two-step-off');
    await hub.goto(linkTo('account-hub', 'jp'));
    await world.seesBanner(hub, 'two-step-off');
    world.account.twoStep = 'on';
    const other = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.staysQuiet(other);
    await hub.bringToFront();
    await world.bannerLeaves(hub);
  });
});
