import type { Page } from 'puppeteer-core';
import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import type { PageId } from '../../utils/amazon/table.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import { incidentOf } from '../../utils/state/recovery.ts';
import type { BrowserName } from '../browsers.ts';
import { choose, click, pressOn, shows } from '../drive/actions.ts';
import { takeMail } from '../drive/mail-check.ts';
import { send, setPassword, signIn } from '../drive/sign-in.ts';
import type { Scene } from '../drive/start.ts';
import { until } from '../drive/until.ts';
import { answerQuestions, giveAllClear, tickThrough } from '../drive/walk-path.ts';
import { type Account, STAGES } from '../stand-in/account.ts';
import { Walker } from './walker.ts';

/** What is read again when everything is mended. */
const MENDED: (LinkId & PageId)[] = ['login-security', 'prime', 'memberships', 'wallet', 'addresses'];

const shownIn = (page: Page, selector: string) =>
  until(`${selector} to be shown`, () =>
    page.evaluate((wanted) => {
      const found = document.querySelector(wanted);
      found?.scrollIntoView({ block: 'nearest' });
      return found !== null;
    }, selector),
  );

/** The mail, the closed account, and the answers with which the recovery begins. */
async function takenOver(walker: Walker, account: Account): Promise<Page> {
  const { driver, t, store } = walker;
  Object.assign(account, STAGES['taken-over']);
  const mail = await walker.mail('email-changed');
  await walker.picture(mail, 'mail-checked', 'A mail says that the address was changed; Mamori tells who sent it.');
  await mail.close();

  const signInPage = await driver.open(linkTo('sign-in', store));
  await send(signInPage, '#continue');
  await walker.bannerOn(signInPage, 'email-not-found');
  await walker.picture(signInPage, 'address-not-found', 'Signing in fails; from the banner one gets to the recovery.');
  await signInPage.close();

  const start = await walker.mail('email-changed');
  await takeMail(start, t('mail.take.start'));
  await start.close();
  const recovery = await driver.openOwn('options.html#recovery');
  await choose(recovery, '[data-part=questions] input[value=cannot-sign-in]');
  await choose(recovery, '[data-question=sign-in] input[value=no]');
  await choose(recovery, '[data-question=mailbox] input[value=unsafe]');
  await walker.picture(recovery, 'first-questions', 'A few questions choose the steps and their order.');
  await click(recovery, t('recovery.ask.plan'));
  await shownIn(recovery, 'section[data-step=contact]');
  await walker.picture(recovery, 'first-step', 'One step first: Amazon, with the reason.');
  return recovery;
}

/** The call, the wait that was named on it, and the way back in. */
async function firstStop(walker: Walker, recovery: Page, account: Account): Promise<void> {
  const { driver, t, store } = walker;
  for (const step of ['contact', 'card-company', 'mailbox'] satisfies StepId[]) {
    await click(recovery, t('recovery.tick'), `[data-step=${step}]`);
    await shownIn(recovery, `li[data-step=${step}][data-done=true]`);
  }
  Object.assign(account, STAGES.locked);
  await walker.visit('account-status', 'account-locked', 'account-locked', 'Amazon locks the account.');
  await choose(recovery, '[data-part=add-hold] input[value="3-days"]');
  await click(recovery, t('hold.add'), '[data-part=add-hold]');
  const revoked = await walker.mail('access-revoked');
  await takeMail(revoked, t('mail.take.add'));
  await revoked.close();
  const waiting = await walker.popup();
  await shownIn(waiting, '[data-status=running]');
  await walker.popupPicture(waiting, 'waiting', 'On the phone “up to 3 days” was said: the popup counts down.');
  await waiting.close();

  const forged = await walker.mail('forged');
  await walker.picture(forged, 'mail-forged', 'Another mail names a wait and a link: it does not come from Amazon.');
  await forged.close();

  await click(recovery, t('hold.over'), '[data-part=status] [data-hold="0"]');
  Object.assign(account, STAGES['reset-required']);
  const signInPage = await driver.open(linkTo('sign-in', store));
  await signIn(signInPage);
  await walker.bannerOn(signInPage, 'password-reset-required');
  await walker.picture(signInPage, 'reset-required', 'The wait is over; Amazon asks for a new password.');
  await setPassword(signInPage);
  await signInPage.close();
}

/** A page that is built in a way that nobody has seen: where to look, what to look for, and the person's own word. */
async function unreadable(walker: Walker, account: Account): Promise<void> {
  const { driver, probe, t, store } = walker;
  account.walletLayout = 'unknown';
  const wallet = await driver.open(linkTo('wallet', store));
  await until('the wallet to be found unreadable', async () =>
    (await probe.state())?.stores[store]?.accounts.some(({ facts }) => facts.paymentMethods?.unread),
  );
  await wallet.close();
  const face = await driver.openOwn('options.html#checkup');
  const row = '[data-fact=paymentMethods]';
  await shownIn(face, row);
  await face.evaluate((part) => {
    for (const fold of ['.folded', `${part} details`]) document.querySelector(fold)?.setAttribute('open', '');
  }, row);
  await shownIn(face, `${row} fieldset`);
  await walker.picture(face, 'wallet-unreadable', 'A page that Mamori cannot read: where to look, and your own word.');
  await click(face, t('fact.paymentMethods.saw.none'), row);
  await shownIn(face, `${row} [aria-pressed=true]`);
  await face.close();
  account.walletLayout = 'known';
}

/** What Amazon's reset leaves behind, on the pages that say so. */
async function gaps(walker: Walker, account: Account): Promise<void> {
  const { t } = walker;
  Object.assign(account, STAGES['given-back']);
  const inside = await walker.reads('login-security');
  await walker.answers(inside, 'taken-over-account');
  await inside.close();
  await walker.visit('two-step-settings', 'two-step-off', 'two-step-off', 'Two-step verification is off.');
  await walker.visit('prime', 'prime-payment-none', 'prime-without-payment', 'Prime has no payment method any more.');
  await unreadable(walker, account);
  await walker.visit('wallet', 'payment-methods-none', 'wallet-empty', 'The wallet is empty.');
  const needy = await walker.popup();
  // Below a recovery the rest is folded.
  await click(needy, t('options.part.checkup'));
  await shows(needy, t('finding.two-step-off.title'));
  await walker.popupPicture(needy, 'popup-needs-you', 'The popup says how things stand and what to do first.');
  await click(needy, t('options.part.two-step'));
  await shownIn(needy, '.two-step-row > :not(summary)');
  await needy.evaluate(() => document.querySelector('.two-step-row')?.scrollIntoView());
  await walker.popupPicture(needy, 'two-step-guide', 'Which pair of methods to choose, and why.');
  await needy.close();
  account.wallet = 'card';
  await (await walker.reads('wallet')).close();
}

/** A second department stops the account again, and the steps that this undoes are open once more. */
async function secondStop(walker: Walker, recovery: Page, account: Account): Promise<void> {
  const { t } = walker;
  Object.assign(account, STAGES['locked-again']);
  await walker.visit('account-status', 'account-locked', 'locked-again', 'At night the account is locked once more.');
  const mail = await walker.mail('access-revoked-5-hours');
  await takeMail(mail, t('mail.take.add'));
  await mail.close();
  await shownIn(recovery, '[data-part=second]');
  await walker.picture(recovery, 'second-stop', 'The mail names 5 hours: two departments, and no new attack.');
  await click(recovery, t('hold.over'), '[data-status=running]');
}

/** Everything is set again, read again, or confirmed: then, and only then, the word. */
async function allClear(walker: Walker, recovery: Page, account: Account): Promise<void> {
  const { probe, t } = walker;
  Object.assign(account, STAGES.mended);
  for (const link of MENDED) await (await walker.reads(link)).close();
  const settings = await walker.reads('two-step-settings');
  await until('the question', async () =>
    (await walker.driver.banner(settings))?.texts.includes(t('whose.twoStep.some')),
  );
  await walker.picture(settings, 'all-mended', 'Everything is set again; Mamori asks whether it is yours.');
  await settings.close();

  await recovery.bringToFront();
  await tickThrough(recovery, t);
  await shownIn(recovery, '[data-part=all-clear]');
  await walker.picture(recovery, 'all-clear', 'All was read or confirmed after the last wait: the all-clear.');
  await giveAllClear(recovery, t);
  await until('the end', async () => {
    const now = await probe.state();
    return now && incidentOf(now, Date.now())?.closing?.how === 'all-clear';
  });
  await until('the badge to be empty', async () => (await probe.badge()) === '');
  await recovery.evaluate(() => scrollTo(0, 0));
  await walker.picture(recovery, 'looks-again', 'Closed. Mamori will ask to look again after 1, 7, 30 and 90 days.');

  const done = await walker.popup();
  await until('every fact to be fine', () =>
    done.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-fact]')].every((row) => row.dataset.state === 'fine'),
    ),
  );
  await walker.popupPicture(done, 'popup-all-fine', 'The popup: everything was read as fine, with its date.');
  await done.close();
}

/** Months later it is something else: the code does not come. Another path, from the popup, and a false alarm. */
async function anotherPath(walker: Walker): Promise<void> {
  const { driver, t } = walker;
  const popup = await walker.popup();
  await pressOn(popup, '.emergency-button');
  await shownIn(popup, '[data-part=emergency]');
  await walker.popupPicture(
    popup,
    'something-is-wrong',
    'One button: Amazon, the card, the mailbox, and what happened.',
  );
  await pressOn(popup, '[data-part=emergency] [data-path=no-code]');
  await shownIn(popup, 'section[data-step]');
  await popup.close();
  const path = await driver.openOwn('options.html#recovery');
  await answerQuestions(path, t, { obstacle: ['no-code'] });
  await shownIn(path, 'section[data-step=code-device]');
  await walker.picture(path, 'no-code', 'No code comes: another path, which never says “taken over”.');
  await click(path, t('emergency.falseAlarm'));
  await until('the end', async () => {
    const now = await walker.probe.state();
    return now && incidentOf(now, Date.now())?.closing?.how === 'false-alarm';
  });
  await path.close();
}

/**
 * Walks through one takeover, from the mail to the all-clear, as it was told by somebody who went through it; then into
 * another path. What a person says is said through the faces. Every
 * step waits for what it is about to show; a step that does not come true ends the walk with an error.
 */
export async function walkStory(scene: Scene, name: BrowserName, language: 'ja' | 'en', out: string): Promise<void> {
  const driver = await scene.drive(name);
  try {
    const walker = await Walker.start(driver, language, out);
    const welcome = await driver.openOwn('welcome.html');
    await shows(welcome, walker.t('welcome.title'));
    await walker.picture(welcome, 'first-page', 'Mamori is installed: what it does, and the pages to open.');
    await welcome.close();

    const { account } = scene;
    const recovery = await takenOver(walker, account);
    await firstStop(walker, recovery, account);
    await gaps(walker, account);
    await secondStop(walker, recovery, account);
    await allClear(walker, recovery, account);
    await anotherPath(walker);
    console.log(`\n${walker.count} pictures in ${walker.folder}`);
  } finally {
    await driver.close();
  }
}
