import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { send, signIn } from '../../scripts/drive/sign-in.ts';
import type { Account } from '../../scripts/stand-in/account.ts';
import { FINDING_IDS, type FindingId } from '../../utils/account/findings.ts';
import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { Key } from '../../utils/base/i18n.ts';
import type { SubjectId } from '../../utils/memory/table.ts';
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
  /** What has changed when it is mended, where that is remembered: whoever mended it is asked whether it was them. */
  changes?: SubjectId;
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
    changes: 'cards',
  },
  {
    finding: 'addresses-none',
    page: 'addresses',
    wrong: { addresses: 'none' },
    mended: { addresses: 'some' },
    leadsTo: 'add-address',
    changes: 'addresses',
  },
];

/** The findings about being shut out: each on the page on which Amazon says so, and how to get there. */
interface ShutOut {
  finding: FindingId;
  wrong: Partial<Account>;
  go: (world: World, store: MarketplaceId) => Promise<Page>;
  /** Where its button leads; null where it shows the place on the same page. */
  leadsTo: LinkId | null;
  /** What the button says at first, and the answer after which it leads on. */
  asks?: { question: Key; answer: Key };
}

/** An account that Amazon stopped, as the status page says it. */
const stopped = (finding: FindingId, standing: Account['standing'], leadsTo: LinkId | null): ShutOut => ({
  finding,
  wrong: { session: 'out', standing },
  go: (world, store) => world.driver.open(linkTo('account-status', store)),
  leadsTo,
});

const SHUT_OUT: ShutOut[] = [
  stopped('account-locked', 'locked', 'contact'),
  stopped('documents-required', 'documents', null),
  stopped('billing-required', 'billing', null),
  stopped('policy-stop', 'policy', null),
  stopped('account-closed', 'closed', 'contact'),
  {
    finding: 'password-reset-required',
    wrong: { session: 'out', standing: 'reset-required' },
    go: async (world, store) => {
      const page = await world.driver.open(linkTo('sign-in', store));
      await signIn(page);
      return page;
    },
    leadsTo: 'contact',
  },
  {
    finding: 'email-not-found',
    wrong: { session: 'out', email: 'changed' },
    go: async (world, store) => {
      const page = await world.driver.open(linkTo('sign-in', store));
      await send(page, '#continue');
      return page;
    },
    leadsTo: 'contact',
    asks: { question: 'finding.email-not-found.ask', answer: 'finding.email-not-found.answer.right' },
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

  /** Presses a button of the banner as soon as it is there. */
  const press = async (page: Page, label: string) => {
    await until(`the button "${label}"`, async () => (await world.driver.banner(page))?.buttons.includes(label));
    await world.driver.clickBanner(page, label);
  };
  /** Presses the one button and waits for the page it promises. */
  const act = async (page: Page, finding: FindingId, expected: string) => {
    await press(page, world.words(finding).action);
    await until(`to be led to ${expected}`, async () => (await world.driver.addressOf(page)) === expected);
  };
  /** Moves the place that a finding is about far down, presses the one button, and waits until the place is in view. */
  const bringsIntoView = async (page: Page, finding: FindingId, place: string) => {
    await page.$eval(place, (element) =>
      element.insertAdjacentHTML('beforebegin', '<div style="height: 3000px"></div>'),
    );
    await press(page, world.words(finding).action);
    await until('the place to be in view', () =>
      page.$eval(place, (element) => {
        const { top } = element.getBoundingClientRect();
        return top >= 0 && top < innerHeight;
      }),
    );
  };

  describe.each([
    ['jp', 'ja'],
    ['us', 'en'],
  ] as const)('on %s in %s', (store, language) => {
    test.each(CASES)(
      '$finding appears, leads to its page and goes when mended',
      async ({ finding, page: id, wrong, mended, leadsTo, changes }) => {
        await world.startOver(wrong, language);
        const page = await world.driver.open(linkTo(id, store));
        const banner = await world.seesBanner(page, finding);
        const { name, action, more } = world.words(finding);
        expect(banner.name).toBe(name);
        expect(banner.buttons).toEqual([action, more]);
        if (leadsTo) await act(page, finding, linkTo(leadsTo, store));

        Object.assign(world.account, mended);
        await page.goto(linkTo(id, store));
        if (changes) {
          const t = translator(language);
          const asked = await until('to be asked whose it was', async () => {
            const texts = (await world.driver.banner(page))?.texts;
            return texts?.[0]?.includes(t(`change.subject.${changes}`)) && texts;
          });
          expect(asked).not.toContain(world.words(finding).title);
          await press(page, t('banner.answer'));
          await press(page, t('change.answer.mine'));
          await world.bannerLeaves(page);
        }
        await world.staysQuiet(page);
      },
    );

    test.each(SHUT_OUT)('$finding appears and leads to help', async ({ finding, wrong, go, leadsTo, asks }) => {
      await world.startOver(wrong, language);
      const t = translator(language);
      const page = await go(world, store);
      await world.seesBanner(page, finding);
      if (asks) {
        await press(page, t(asks.question));
        await press(page, t(asks.answer));
      }
      if (leadsTo) await act(page, finding, linkTo(leadsTo, store));
      else await bringsIntoView(page, finding, 'h1');
    });
  });

  test('the button without a page of its own brings the place into view', async () => {
    await world.startOver({ wallet: 'empty' });
    const page = await world.driver.open(linkTo('wallet', 'jp'));
    await world.seesBanner(page, 'payment-methods-none');
    await bringsIntoView(page, 'payment-methods-none', '.apx-wallet-add-link-section');
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
