import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { choose, click, fill, shows } from '../../scripts/drive/actions.ts';
import { checkMail, foundIn, takeMail } from '../../scripts/drive/mail-check.ts';
import { answerOwner } from '../../scripts/drive/owner-question.ts';
import { setPassword, signIn } from '../../scripts/drive/sign-in.ts';
import { STAGES } from '../../scripts/stand-in/account.ts';
import { letter } from '../../scripts/stand-in/mails.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { DAY, MINUTE } from '../../utils/base/time.ts';
import type { Entry } from '../../utils/recovery/schema.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { incidentOf } from '../../utils/state/recovery.ts';
import type { State } from '../../utils/state/schema.ts';
import { incidentIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/*
 * One takeover, told as it went for somebody in 2019: the mail, the call, two departments that stop the account one
 * after the other, and the way to the all-clear. The tests of one browser follow on each other.
 */

const t = translator('ja');
const HOUR = 60 * MINUTE;

/** The same document, as if all of it had happened so much earlier. Milliseconds. */
const earlier = (state: State, ms: number): State =>
  JSON.parse(JSON.stringify(state), (_, value) => (typeof value === 'number' && value > 1e12 ? value - ms : value));

/** How each step stands in the list of all steps. */
const stepsIn = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('li[data-step]')].map(({ dataset }) => [
        dataset.step,
        dataset.done === 'true',
      ]),
    ),
  );
/** How each wait stands that is shown at the top: its number and its state, by number. */
const holdsIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-part=status] [data-hold]')]
      .map(({ dataset }) => `${dataset.hold} ${dataset.status}`)
      .sort(),
  );
const isShown = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
/** A moment as the head of a mail can tell it, to the second. Milliseconds. */
const toTheSecond = (at: number): number => Math.floor(at / 1000) * 1000;

describe.each(BROWSER_NAMES)('a takeover of two suspensions in %s', (browserName) => {
  let world: World;
  let profile: string;
  /** The recovery part of the options page. */
  let recovery: Page;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'mamori-profile-'));
    world = await World.open(browserName, { profile });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const incident = async (): Promise<IncidentView> => {
    const state = await world.state();
    const view = state && incidentOf(state, Date.now());
    if (!view) throw new Error('There is no incident');
    return view;
  };
  const entries = async <K extends Entry['kind']>(kind: K) =>
    (await incident()).log.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
  const isDone = (step: StepId, done = true) =>
    until(`${step} to be ${done ? 'done' : 'open'}`, async () => (await stepsIn(recovery))[step] === done);
  const take = async (source: string, found: { event: string; verdict: string }, button: string) => {
    const page = await checkMail(world.driver, t, source);
    expect(await foundIn(page)).toEqual(found);
    await takeMail(page, button);
    await page.close();
  };
  /** A page was read; the step asks whose it is, and the person says theirs. */
  const mine = async (step: StepId) => {
    const asks = async () => (await incident()).steps.find(({ id }) => id === step)?.asksWhose;
    await until(`${step} to ask`, asks);
    await click(recovery, t('whose.yes'), `li[data-step=${step}]`);
    await isDone(step);
  };
  const tick = async (step: StepId) => {
    const again = (await incident()).steps.find(({ id }) => id === step)?.done?.isBeforeLastHold;
    await click(recovery, t(again ? 'recovery.tickAgain' : 'recovery.tick'), `li[data-step=${step}]`);
    await until(`${step} to be ticked`, async () => {
      const { steps } = await incident();
      const done = steps.find(({ id }) => id === step)?.done;
      return done && !done.isBeforeLastHold;
    });
  };

  test('a mail that the address was changed is checked, and the recovery begins with it', async () => {
    await world.startOver(STAGES['taken-over']);
    const sentAt = toTheSecond(Date.now() - 10 * MINUTE);
    const found = { event: 'email-changed', verdict: 'authenticated' };
    await take(letter('email-changed', 'ja', sentAt), found, t('mail.take.start'));
    expect((await incident()).log).toMatchObject([
      { kind: 'opened', via: 'mail' },
      { kind: 'mail', mail: { event: 'email-changed', verdict: 'authenticated', sentAt, waitHours: null } },
      { kind: 'path', path: 'takeover' },
      { kind: 'answered', answers: { signs: ['address-mail'] }, since: null },
    ]);
  });

  test('the answers choose the steps, order them, and give the reasons', async () => {
    recovery = await world.driver.openOwn('options.html#recovery');
    await choose(recovery, '[data-part=questions] input[value=cannot-sign-in]');
    await choose(recovery, '[data-question=sign-in] input[value=no]');
    await choose(recovery, '[data-question=mailbox] input[value=unsafe]');
    await click(recovery, t('recovery.ask.plan'));
    await shows(recovery, t('because.address-changed'));
    // The first sign was taken from the mail.
    const answers = { 'sign-in': ['no'], signs: ['address-mail', 'cannot-sign-in'], mailbox: ['unsafe'] };
    expect((await incident()).answers).toEqual(answers);
    const steps = Object.keys(await stepsIn(recovery));
    expect(steps.slice(0, 5)).toEqual(['contact', 'card-company', 'mailbox', 'wait', 'password']);
    expect(await isShown(recovery, 'section[data-step=contact]')).toBe(true);
    expect((await incident()).beside).toEqual(['mailbox']);
    await click(recovery, t('recovery.tick'), 'li[data-step=mailbox]');
    await isDone('mailbox');
  });

  test('what is written down for the call is kept when that is wanted, and not before', async () => {
    const page = await world.driver.openOwn('options.html#call-sheet');
    await fill(page, '[name=accountName]', '見本 太郎');
    await fill(page, '[name=newAddress]', 'somebody-else@example.com');
    await shows(page, 'somebody-else@example.com');
    expect((await incident()).callSheet).toBeNull();
    await choose(page, 'label.switch input[type=checkbox]');
    const kept = { accountName: '見本 太郎', newAddress: 'somebody-else@example.com' };
    await until('the sheet to be kept', async () => (await incident()).callSheet);
    expect((await incident()).callSheet).toEqual(kept);
    await fill(page, '[name=caseNumber]', 'A-1');
    await until('what came later', async () => (await incident()).callSheet?.caseNumber === 'A-1');
    await page.close();
  });

  test('two departments name a wait each: both run, and what needs the account waits for them', async () => {
    for (const [index, kind] of (['3-days', '24-hours'] as const).entries()) {
      await choose(recovery, `[data-part=add-hold] input[value="${kind}"]`);
      await click(recovery, t('hold.add'), '[data-part=add-hold]');
      await until(`wait ${index}`, async () => (await holdsIn(recovery)).length === index + 1);
    }
    expect(await holdsIn(recovery)).toEqual(['0 running', '1 running']);
    await shows(recovery, t('hold.noSecondCase'));
    expect((await incident()).steps.find(({ id }) => id === 'card')).toMatchObject({ isWaiting: true });
    expect(await isShown(recovery, 'li[data-step=card] button')).toBe(false);

    const popup = await world.driver.openOwn('popup.html');
    await until('the waits in the popup', async () => (await holdsIn(popup)).join() === '0 running,1 running');
    await popup.close();
  });

  test('the mail that Amazon stopped the account belongs to the first suspension', async () => {
    const found = { event: 'access-revoked', verdict: 'authenticated' };
    await take(letter('access-revoked', 'ja', Date.now()), found, t('mail.take.add'));
    expect(await entries('mail')).toHaveLength(2);
    expect(await incident()).toMatchObject({ suspensions: 1, isHeld: true });
    expect(await isShown(recovery, '[data-part=second]')).toBe(false);
  });

  test('the waits are over, and what is read inside the account is asked about: whose is it?', async () => {
    for (const id of [0, 1]) {
      await click(recovery, t('hold.over'), `[data-part=status] [data-hold="${id}"]`);
      await until(`wait ${id} to be over`, async () => (await incident()).holds[id]?.status === 'over');
    }
    expect(await holdsIn(recovery)).toEqual([]);
    for (const step of ['contact', 'card-company'] as const) await tick(step);

    Object.assign(world.account, STAGES['reset-required']);
    const signInPage = await world.driver.open(linkTo('sign-in', 'jp'));
    await signIn(signInPage);
    await answerOwner(world.driver, signInPage, t, 'about-recovery');
    await world.seesBanner(signInPage, 'password-reset-required');
    await isDone('password', false);
    await setPassword(signInPage);
    await signInPage.close();
    const inside = await world.driver.open(linkTo('login-security', 'jp'));
    await answerOwner(world.driver, inside, t, 'taken-over-account');
    await inside.close();
    await isDone('password');
    // That Amazon asks for a new password when the waits are over belongs to the first suspension, too.
    expect((await incident()).suspensions).toBe(1);

    // What Amazon's reset leaves behind.
    Object.assign(world.account, { primePayment: 'none' });
    const prime = await world.driver.open(linkTo('prime', 'jp'));
    await world.seesBanner(prime, 'prime-payment-none');
    await isDone('prime', false);
    world.account.primePayment = 'card';
    await prime.reload();
    // The page itself asks, and the answer ticks the step.
    const whose = t('whose.primePayment.some');
    await until('the question', async () => (await world.driver.banner(prime))?.texts.includes(whose));
    await world.driver.clickBanner(prime, t('banner.answer'));
    await world.driver.clickBanner(prime, t('whose.yes'));
    await isDone('prime');
    await prime.close();
    for (const [page, step] of [
      ['wallet', 'card'],
      ['addresses', 'address'],
    ] as const) {
      await world.reads(page);
      await mine(step);
    }
    for (const step of ['sign-out-everywhere', 'devices', 'passkeys'] as const) await tick(step);
    expect((await incident()).steps.find(({ id }) => id === 'card')?.done?.by).toBe('word');
  });

  test('at night a second mail names 5 hours: the known case of two departments, and steps open again', async () => {
    // No clock is moved: what happened so far is brought in again as if it had been eight hours earlier.
    const before = earlier((await world.state()) as State, 8 * HOUR);
    await world.command({ type: 'import', document: before });
    const ticked = (await entries('ticked')).length;

    Object.assign(world.account, STAGES['locked-again']);
    const page = await world.driver.open(linkTo('account-status', 'jp'));
    await answerOwner(world.driver, page, t, 'about-recovery');
    await world.seesBanner(page, 'account-locked');
    await world.chooses(page);
    expect((await world.driver.banner(page))?.buttons).toContain(t('banner.openRecovery'));

    // Its five hours end in a moment.
    const sentAt = toTheSecond(Date.now() - 5 * HOUR + world.ahead(15_000));
    const found = { event: 'access-revoked', verdict: 'authenticated' };
    await take(letter('access-revoked-5-hours', 'ja', sentAt), found, t('mail.take.add'));
    await until('the wait', async () => (await holdsIn(recovery)).join() === '2 running');
    expect(await isShown(recovery, '[data-part=second]')).toBe(true);
    // Whether anything new came with it is asked before it is called a known case.
    await click(recovery, t('secondStop.none'), '[data-part=second]');
    await shows(recovery, t('secondStop.known'));
    expect(await incident()).toMatchObject({ suspensions: 2, isHeld: true });
    expect((await incident()).holds[2]).toMatchObject({ kind: '5-hours', from: sentAt, latest: sentAt + 5 * HOUR });

    const undone = ['password', 'card', 'address', 'prime'] as const;
    for (const step of undone) await isDone(step, false);
    const steps = (await incident()).steps;
    expect(
      steps
        .filter(({ wasUndone }) => wasUndone)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...undone].sort());
    for (const step of ['mailbox', 'contact', 'card-company', 'sign-out-everywhere'] as const) await isDone(step);
    // What was ticked stays in the log.
    expect(await entries('ticked')).toHaveLength(ticked);
  });

  test('its end comes while the background is not there: announced once, and on the badge', async () => {
    const probe = await world.probe();
    const before = Number(await probe.badge());
    const { latest } = (await incident()).holds[2] as { latest: number };
    await until('an alarm by then', async () => (await probe.alarms()).some((at) => at <= latest));
    await world.driver.endBackground();
    expect(Date.now()).toBeLessThan(latest);
    const dueOf2 = async () => (await entries('hold-due')).filter(({ id }) => id === 2);
    expect(await dueOf2()).toEqual([]);

    await until('the end to be announced', async () => (await dueOf2()).length === 1);
    expect((await dueOf2())[0]?.at).toBeGreaterThanOrEqual(latest);
    await until('the badge to count it', async () => (await probe.badge()) === String(before + 1));
    // Firefox without a screen keeps no notification.
    if (browserName === 'chromium') {
      await until('the notification', async () => (await probe.notices()).includes('hold'));
    }
    await until('the question', async () => (await holdsIn(recovery)).join() === '2 due');
  });

  test('after a restart of the browser it is still there, and is not announced again', async () => {
    const before = await world.state();
    expect((await incident()).callSheet).not.toBeNull();
    const badge = await (await world.probe()).badge();
    await world.restart();
    recovery = await world.driver.openOwn('options.html#recovery');
    await until('the question', async () => (await holdsIn(recovery)).join() === '2 due');
    const probe = await world.probe();
    await until('the badge', async () => (await probe.badge()) === badge);
    expect(incidentIn(await world.state())?.log).toEqual(incidentIn(before)?.log);
    await world.driver.endBackground();
    await world.command({ type: 'finish-first-run' });
    await until('the background to have settled', async () => (await probe.badge()) === badge);
    expect((await entries('hold-due')).filter(({ id }) => id === 2)).toHaveLength(1);
    expect(await probe.notices()).toEqual([]);
  });

  test('the all-clear stands when everything was read or confirmed after the last wait, and not before', async () => {
    await click(recovery, t('hold.over'), '[data-part=status] [data-hold="2"]');
    await until('no wait', async () => (await holdsIn(recovery)).length === 0);

    Object.assign(world.account, STAGES['reset-required']);
    const signInPage = await world.driver.open(linkTo('sign-in', 'jp'));
    await signIn(signInPage);
    await setPassword(signInPage);
    await signInPage.close();
    Object.assign(world.account, STAGES['given-back']);
    await world.reads('two-step-settings');
    await isDone('two-step', false);
    Object.assign(world.account, STAGES.mended);
    for (const page of ['login-security', 'two-step-settings', 'wallet', 'addresses', 'prime', 'memberships'] as const)
      await world.reads(page);
    await isDone('password');
    for (const step of ['two-step', 'card', 'address', 'prime', 'memberships'] as const) await mine(step);

    // What only the person can say. What was ticked before the second stop wants another look.
    const { missing } = await incident();
    expect(missing).toContain('sign-out-everywhere');
    expect(missing).not.toContain('mailbox');
    for (const step of missing) {
      expect(await isShown(recovery, '[data-part=all-clear]')).toBe(false);
      await tick(step);
    }
    await until('the all-clear', () => isShown(recovery, '[data-part=all-clear]'));
    expect(await incident()).toMatchObject({ isAllClear: true, missing: [], closing: null });
  });

  test('closed: the call sheet is gone, and the first look again is planned', async () => {
    await click(recovery, t('recovery.clear.close'), '[data-part=all-clear]');
    const closing = await until('the end', async () => (await incident()).closing);
    expect(closing).toMatchObject({ how: 'all-clear', left: 0 });
    expect((await incident()).callSheet).toBeNull();
    const probe = await world.probe();
    await until('the alarm', async () => (await probe.alarms())[0] === closing.at + DAY);
    await until('the badge to be empty', async () => (await probe.badge()) === '');
  });
});
