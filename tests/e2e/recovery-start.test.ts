import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { choose, click, fill, pressOn, shows } from '../../scripts/drive/actions.ts';
import { checkMail, foundIn, takeMail } from '../../scripts/drive/mail-check.ts';
import { send, signIn } from '../../scripts/drive/sign-in.ts';
import { type Account, STAGES } from '../../scripts/stand-in/account.ts';
import { letter } from '../../scripts/stand-in/mails.ts';
import type { FindingId } from '../../utils/account/findings.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { incidentOf } from '../../utils/state/recovery.ts';
import { incidentIn, partIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* The recovery besides its story: from a banner, in private, without a connection, with a forged mail, and erased. */

const HOUR = 3_600_000;

/** The pages on which Amazon shuts people out, and how to get there. */
const SHUT_OUT: {
  finding: FindingId;
  wrong: Partial<Account>;
  go: (page: Page, store: MarketplaceId) => Promise<unknown>;
}[] = [
  {
    finding: 'account-locked',
    wrong: STAGES.locked,
    go: (page, store) => page.goto(linkTo('account-status', store)),
  },
  {
    finding: 'password-reset-required',
    wrong: STAGES['reset-required'],
    go: async (page, store) => {
      await page.goto(linkTo('sign-in', store));
      await signIn(page);
    },
  },
  {
    finding: 'email-not-found',
    wrong: STAGES['taken-over'],
    go: async (page, store) => {
      await page.goto(linkTo('sign-in', store));
      await send(page, '#continue');
    },
  },
];

describe.each(BROWSER_NAMES)('a recovery in %s', (browserName) => {
  let world: World;
  let profile: string;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'mamori-profile-'));
    world = await World.open(browserName, { profile, inPrivate: true });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const incident = async () => {
    const state = await world.state();
    return state ? incidentOf(state, Date.now()) : null;
  };
  /** A recovery whose first questions were answered. */
  const begin = async () => {
    await world.command({ type: 'open-incident', marketplace: 'jp', via: 'button', mail: null });
    await world.command({
      type: 'answer',
      answers: { 'sign-in': ['no'], signs: ['cannot-sign-in'], mailbox: ['safe'] },
      since: null,
    });
  };
  const optionsTabs = async () => (await world.driver.addresses()).filter((url) => url.includes('/options.html'));
  /** The tab that a banner's button opened. */
  const openedTab = async (store: MarketplaceId, isBegun = false): Promise<Page> => {
    const address = `${world.driver.origin}/options.html#recovery${isBegun ? '' : `?from=banner&store=${store}`}`;
    return until('the tab of the recovery', async () => {
      for (const page of await world.driver.browser.pages()) {
        if ((await world.driver.addressOf(page)) === address) return page;
      }
      return null;
    });
  };
  describe.each([
    ['jp', 'ja'],
    ['us', 'en'],
  ] as const)('from a banner on %s', (store, language) => {
    test.each(SHUT_OUT)('$finding leads to it, and back to it later', async ({ finding, wrong, go }) => {
      await world.startOver(wrong, language);
      const t = translator(language);
      const page = await world.driver.browser.newPage();
      await go(page, store);
      const { buttons } = await world.seesBanner(page, finding);
      const { action, more } = world.words(finding);
      // A mistyped address is what it mostly is: asked first.
      expect(buttons).toEqual([finding === 'email-not-found' ? t('finding.email-not-found.ask') : action, more]);
      // A script of the page reaches nothing but the host.
      await page.evaluate(() => (document.body.firstElementChild as HTMLElement).click());

      await world.chooses(page, t('banner.startRecovery'));
      // A lock alone does not say what happened; the others begin their path, filled in.
      const asks = finding === 'account-locked';
      const surface = await openedTab(store, !asks);
      expect(await optionsTabs()).toHaveLength(1);
      if (asks) {
        expect(await incident()).toBeNull();
        await pressOn(surface, '[data-path=takeover]');
      }
      const opened = await until('the recovery to begin', incident);
      const path = finding === 'password-reset-required' ? 'stopped' : 'takeover';
      expect(opened).toMatchObject({ marketplace: store, path });
      await surface.close();

      await page.bringToFront();
      await go(page, store);
      await world.seesBanner(page, finding);
      await world.chooses(page, t('banner.openRecovery'));
      const again = await openedTab(store);
      await until('the recovery that is under way', () =>
        again.evaluate(() => document.querySelector('[data-part=status]') !== null),
      );
    });
  });

  test('from a private window it opens in a normal one, and nothing is stored', async () => {
    await world.startOver(STAGES.locked);
    const t = translator('ja');
    const before = await (await world.probe()).storage();
    const page = await world.driver.openPrivate(linkTo('account-status', 'jp'));
    await world.seesBanner(page, 'account-locked');
    await world.chooses(page, t('banner.startRecovery'));
    const surface = await openedTab('jp');
    await shows(surface, t('emergency.title'));
    expect(await isPrivate(surface)).toBe(false);
    expect(await (await world.probe()).storage()).toEqual(before);
    await page.close();
  });

  test('a suspicious mail is noted and changes nothing', async () => {
    await world.startOver();
    const t = translator('ja');
    await begin();
    for (const step of ['mailbox', 'password', 'card'] as const)
      await world.command({ type: 'tick', step, done: true });
    const before = await incident();
    const probe = await world.probe();
    const [badge, alarms] = [await probe.badge(), await probe.alarms()];
    const mail = await checkMail(world.driver, t, letter('forged', 'ja', Date.now() - HOUR));
    expect(await foundIn(mail)).toEqual({ event: 'access-revoked', verdict: 'suspicious' });
    await takeMail(mail, t('mail.take.note'));

    const after = await incident();
    expect(after?.log.slice(before?.log.length)).toMatchObject([{ kind: 'mail', mail: { verdict: 'suspicious' } }]);
    expect({ ...after, log: null }).toEqual({ ...before, log: null });
    expect([await probe.badge(), await probe.alarms()]).toEqual([badge, alarms]);
  });

  test('erasing it leaves nothing of it, and erasing everything leaves nothing at all', async () => {
    await world.startOver({ wallet: 'empty' });
    const t = translator('ja');
    await world.reads('wallet');
    const probe = await world.probe();
    const facts = partIn(await world.state(), 'facts');
    const alarms = await probe.alarms();
    const fillIn = async () => {
      await begin();
      await world.command({ type: 'add-hold', hold: '3-days', from: Date.now(), hours: null });
      await world.command({ type: 'add-hold', hold: '2-hours', from: Date.now() - 3 * HOUR, hours: null });
      await world.command({ type: 'note', text: 'called at nine', happenedAt: Date.now() });
      await world.command({ type: 'keep-call-sheet', sheet: { accountName: 'name-on-the-account' } });
      await until('the badge', async () => (await probe.badge()) === '2');
    };
    await fillIn();
    const recovery = await world.driver.openOwn('options.html#recovery');
    await click(recovery, t('recovery.erase.title'), '[data-part=ending] details p');
    await click(recovery, t('recovery.erase.do'), '.confirm');
    await until('the recovery to be gone', async () => incidentIn(await world.state()) === null);
    expect(JSON.stringify(await probe.storage())).not.toMatch(/called at nine|name-on-the-account/);
    expect(partIn(await world.state(), 'facts')).toEqual(facts);
    await until('badge and alarm as before', async () => {
      const now = await probe.alarms();
      return (await probe.badge()) === '' && now.join() === alarms.join();
    });
    await shows(recovery, t('emergency.title'));

    await fillIn();
    const stored = await world.driver.openOwn('options.html#stored');
    await click(stored, t('stored.erase'));
    await click(stored, t('stored.eraseDo'), '.confirm');
    await until('everything to be gone', async () => Object.keys(await probe.storage()).length === 0);
    await until(
      'badge and alarm to be gone',
      async () => (await probe.badge()) === '' && (await probe.alarms()).length === 0,
    );
  });

  // The last one: there is no Amazon afterwards.
  test('without a connection all of it goes on', async () => {
    await world.startOver(STAGES['taken-over']);
    const t = translator('ja');
    await world.scene.gateway.close();
    await world.scene.standIn.close();
    await expect(world.driver.open(linkTo('contact', 'jp'))).rejects.toThrow();

    const sentAt = Math.floor((Date.now() - 5 * HOUR + world.ahead(15_000)) / 1000) * 1000;
    const mail = await checkMail(world.driver, t, letter('access-revoked-5-hours', 'ja', sentAt));
    await takeMail(mail, t('mail.take.start'));
    await world.restart();
    const surface = await world.driver.openOwn('options.html#recovery');
    await choose(surface, '[data-question=sign-in] input[value=no]');
    await click(surface, t('recovery.ask.plan'));
    await click(surface, t('recovery.tick'), 'section[data-step=contact]');
    await until('the next step', () =>
      surface.evaluate(() => document.querySelector('section[data-step=card-company]') !== null),
    );
    const sheet = await world.driver.openOwn('options.html#call-sheet');
    await fill(sheet, '[name=accountName]', '見本');
    await choose(sheet, 'label.switch input[type=checkbox]');
    await until('the sheet to be kept', async () => (await incident())?.callSheet);

    await world.driver.endBackground();
    await until('the end of the wait', async () => (await incident())?.due.length === 1);
    await until('it to be announced', async () => (await incident())?.due[0]?.announcedAt);
    await click(surface, t('hold.over'), '[data-part=status] [data-hold="0"]');
    await until('the answer to be kept', async () => (await incident())?.isHeld === false);
  });
});

/** Whether a page of the extension is in a private window. */
const isPrivate = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const scope = globalThis as unknown as Record<
      'browser' | 'chrome',
      { extension: { inIncognitoContext: boolean } } | undefined
    >;
    return (scope.browser ?? scope.chrome)?.extension.inIncognitoContext ?? false;
  });
