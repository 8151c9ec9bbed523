import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FindingId } from '../../utils/findings/table.ts';
import { translator } from '../../utils/i18n.ts';
import { type LinkId, linkTo } from '../../utils/pages/links.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import type { BrowserName } from '../browsers.ts';
import { Desk } from '../drive/desk.ts';
import { press, shows } from '../drive/press.ts';
import type { Scene } from '../drive/start.ts';
import { until } from '../drive/until.ts';
import { STAGES } from '../stand-in/account.ts';

const WIDE = { width: 1200, height: 800 };
const POPUP = { width: 380, height: 600 };

/** What the story does by the person's word; the rest of the recovery ticks itself by reading. */
const TICKED_BY_HAND: StepId[] = ['mailbox', 'contact', 'card-company', 'wait'];

/**
 * Walks through one takeover, from "my address is unknown" to "all read as fine", as it was told by somebody who went
 * through it. Every step waits for what it is about to show; a step that does not come true ends the walk with an error.
 */
export async function walkStory(scene: Scene, name: BrowserName, language: 'ja' | 'en', out: string): Promise<void> {
  const folder = resolve(out);
  mkdirSync(folder, { recursive: true });
  const t = translator(language);
  const store = language === 'ja' ? 'jp' : 'us';
  const driver = await scene.drive(name);
  let count = 0;

  const picture = async (page: Page, title: string, words: string, size = WIDE) => {
    count++;
    const file = `${String(count).padStart(2, '0')}-${title}.png`;
    await page.setViewport(size);
    await page.screenshot({ path: join(folder, file) as `${string}.png` });
    console.log(`${String(count).padStart(2)}. ${words}  [${file}]`);
  };
  const bannerOn = (page: Page, finding: FindingId) => {
    const title = t(`finding.${finding}.title`);
    return until(`the banner "${title}"`, async () => (await driver.banner(page))?.texts.includes(title));
  };
  const visit = async (link: LinkId, finding: FindingId, title: string, words: string) => {
    const page = await driver.open(linkTo(link, store));
    await bannerOn(page, finding);
    await picture(page, title, words);
    await page.close();
  };
  /** Sends the one form of a page of the stand-in. */
  const send = (page: Page, button: string) => Promise.all([page.waitForNavigation(), page.click(button)]);
  const popup = async (tab: 'now' | 'recovery' | 'twoStep') => {
    const page = await driver.openOwn('popup.html');
    await page.setViewport(POPUP);
    await press(page, t(`tabs.${tab}`));
    return page;
  };

  try {
    const desk = await Desk.open(driver);
    await desk.command({ type: 'set', settings: { language, marketplace: store } });
    const welcome = await driver.openOwn('welcome.html');
    await shows(welcome, t('welcome.title'));
    await picture(welcome, 'first-page', 'Mamori is installed: what it does, and the four pages to open.');
    await welcome.close();

    Object.assign(scene.account, STAGES['taken-over']);
    const door = await driver.open(linkTo('sign-in', store));
    await send(door, '#continue');
    await bannerOn(door, 'email-not-found');
    await picture(door, 'address-not-found', 'Signing in fails: Amazon finds no account with the address.');

    const recovery = await popup('recovery');
    await press(recovery, t('recovery.start'));
    await shows(recovery, t('recovery.next'));
    await picture(recovery, 'recovery-started', 'The recovery begins, with one step first.', POPUP);
    await recovery.close();

    Object.assign(scene.account, STAGES.locked);
    await visit(
      'account-status',
      'account-locked',
      'account-locked',
      'Amazon locks the account; the banner leads to its contact page.',
    );

    for (const step of TICKED_BY_HAND) await desk.command({ type: 'tick', step, done: true });
    const ticked = await popup('recovery');
    await shows(ticked, t('step.password.title'));
    await picture(
      ticked,
      'steps-ticked',
      `${TICKED_BY_HAND.length} steps are ticked by hand; the password comes next.`,
      POPUP,
    );
    await ticked.close();

    Object.assign(scene.account, STAGES['reset-required']);
    await door.goto(linkTo('sign-in', store));
    await send(door, '#continue');
    await send(door, '#signInSubmit');
    await bannerOn(door, 'password-reset-required');
    await picture(door, 'reset-required', 'Amazon asks for a new password.');

    await send(door, '#authportal-main-section button');
    await send(door, '#cvf-submit-otp-button');
    await send(door, '#cvf-submit-otp-button');
    Object.assign(scene.account, STAGES['given-back']);
    await picture(door, 'signed-in-again', 'The code and the new password are in: signed in again.');

    await visit(
      'two-step-settings',
      'two-step-off',
      'two-step-off',
      'Two-step verification is off: the reset switched it off.',
    );
    await visit(
      'prime',
      'prime-payment-none',
      'prime-without-payment',
      'Prime says "None" where the payment method was.',
    );
    await visit('wallet', 'payment-methods-none', 'wallet-empty', 'The wallet is empty.');
    await visit('addresses', 'addresses-none', 'addresses-empty', 'The address book is empty.');
    await visit('memberships', 'membership-gap', 'membership-gap', 'One other membership has no payment method.');
    await visit('account-hub', 'two-step-off', 'account-hub', 'On the account page the most urgent thing comes first.');
    const needy = await popup('now');
    await shows(needy, t('finding.two-step-off.title'));
    await picture(needy, 'popup-needs-you', 'The popup says how things stand and what to do first.', POPUP);
    await press(needy, t('tabs.twoStep'));
    await picture(needy, 'two-step-guide', 'Which pair of methods to choose, and why.', POPUP);
    await needy.close();

    Object.assign(scene.account, STAGES['locked-again']);
    await visit(
      'account-status',
      'account-locked',
      'locked-a-second-time',
      'A second department locks the account again.',
    );
    const second = await popup('recovery');
    await press(second, t('recovery.second'));
    await shows(second, t('recovery.secondWhy'));
    await picture(second, 'second-stop-explained', 'The recovery explains the second stop.', POPUP);
    await second.close();

    Object.assign(scene.account, STAGES.mended);
    const mended: LinkId[] = ['login-security', 'two-step-settings', 'prime', 'memberships', 'wallet', 'addresses'];
    for (const link of mended) {
      const before = Date.now();
      const page = await driver.open(linkTo(link, store));
      await until(`${link} to be read`, async () => {
        const seen = (await desk.state())?.pagesSeen[store] as Partial<Record<LinkId, number>> | undefined;
        return (seen?.[link] ?? 0) >= before;
      });
      if (link === 'two-step-settings')
        await picture(page, 'all-mended', 'Everything is set again; no banner is left.');
      await page.close();
    }
    await until('the badge to be empty', async () => (await desk.badge()) === '');
    for (const step of ['sign-out-everywhere', 'orders'] as const)
      await desk.command({ type: 'tick', step, done: true });
    const done = await popup('recovery');
    await until('the recovery to be complete', () =>
      done.evaluate(() => document.querySelector('progress')?.value === document.querySelector('progress')?.max),
    );
    await picture(done, 'recovery-done', 'Every step of the recovery is done, by word or by reading.', POPUP);
    await press(done, t('tabs.now'));
    await until('every fact to be fine', () =>
      done.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('li[data-fact]')].every((row) => row.dataset.state === 'fine'),
      ),
    );
    await picture(done, 'popup-all-fine', 'The popup: everything was read as fine, with its date.', POPUP);
    console.log(`\n${count} pictures in ${folder}`);
  } finally {
    await driver.close();
  }
}
