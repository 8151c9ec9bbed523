import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { click, pressOn, shows } from '../../scripts/drive/actions.ts';
import { checkMail, takeMail } from '../../scripts/drive/mail-check.ts';
import { send, signIn } from '../../scripts/drive/sign-in.ts';
import {
  answerQuestions,
  beginPath,
  endWait,
  enterWait,
  giveAllClear,
  isThere,
  stepInFront,
  tickInFront,
  tickThrough,
} from '../../scripts/drive/walk-path.ts';
import { type Account, STAGES, STORE_LANGUAGES } from '../../scripts/stand-in/account.ts';
import { letter } from '../../scripts/stand-in/mails.ts';
import type { FindingId } from '../../utils/account/findings.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import { pathRule } from '../../utils/recovery/paths.ts';
import type { Answers } from '../../utils/recovery/questions.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import { incidentOf } from '../../utils/state/recovery.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/*
 * Every path from "Something is wrong" to its end, on the stand-in: what happened, the questions, the first step, a wait,
 * every step ticked by hand, the end. And what a page or a mail makes of it on the way.
 */

interface Walk {
  path: PathId;
  /** The account as the person finds it. */
  found: Partial<Account>;
  answers: Answers;
  /** The first steps. */
  first: StepId[];
}

const WALKS: Walk[] = [
  {
    path: 'takeover',
    found: STAGES['taken-over'],
    answers: { 'sign-in': ['no'], signs: ['address-mail', 'strange-orders'], mailbox: ['safe'] },
    first: ['contact', 'card-company', 'mailbox'],
  },
  {
    path: 'stopped',
    found: { session: 'out', standing: 'documents' },
    answers: { stop: ['documents'], beside: ['nothing'], refused: ['once'] },
    first: ['stop-page', 'stop-documents', 'stop-refused'],
  },
  {
    path: 'no-code',
    found: { session: 'out', obstacle: 'no-code' },
    answers: { obstacle: ['no-code'], message: ['another'] },
    first: ['code-device', 'code-other-way', 'code-behind-password'],
  },
  {
    path: 'unknown-charge',
    found: {},
    answers: { charge: ['membership'], 'in-list': ['nowhere'] },
    first: ['charge-find', 'charge-people', 'charge-membership'],
  },
  {
    path: 'unasked',
    found: {},
    answers: { came: ['call'], given: ['code'] },
    first: ['unasked-bank', 'unasked-call', 'unasked-password'],
  },
  {
    path: 'seller',
    found: {},
    answers: { 'seller-sign': ['fee'], 'sign-in': ['yes'] },
    first: ['seller-support', 'seller-fee', 'password'],
  },
  {
    path: 'insider',
    found: {},
    answers: { safe: ['no'], who: ['partner'], way: ['password'] },
    first: ['known-safety', 'known-browser', 'known-record'],
  },
];

const HOUR = 3_600_000;

/** The pages on which Amazon says why it stopped an account, and what that answers. */
const STOPS = [
  ['documents', 'documents-required', 'stop-documents'],
  ['billing', 'billing-required', 'stop-billing'],
  ['policy', 'policy-stop', 'stop-answer'],
  ['closed', 'account-closed', 'stop-payments'],
] as const satisfies [Account['standing'], FindingId, StepId][];

/** What stands between the right password and the account, what a person answers, and what helps first. */
const OBSTACLES: [Account['obstacle'], Answers, StepId][] = [
  ['circles', { obstacle: ['circles'] }, 'code-message'],
  ['passkey', { obstacle: ['passkey'], message: ['device-without-passkeys'] }, 'code-message'],
  ['number', { obstacle: ['no-code'], message: ['cannot-verify-number'] }, 'code-message'],
  ['no-code', { obstacle: ['number-lost'] }, 'code-device'],
];

describe.each(BROWSER_NAMES)('every path in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName);
  });
  afterAll(() => world?.close());

  const incident = async () => {
    const state = await world.state();
    return (state && incidentOf(state, Date.now())) ?? null;
  };
  const badge = async () => (await world.probe()).badge();
  /** From the popup to the page of the path. */
  const begin = async (path: PathId): Promise<Page> => {
    const popup = await world.driver.openOwn('popup.html');
    await beginPath(popup, path);
    await until('the path to begin', async () => (await incident())?.path === path);
    await popup.close();
    return world.driver.openOwn('options.html#recovery');
  };

  describe.each(STORE_LANGUAGES)('in %s', (language) => {
    const t = translator(language);
    const store = language === 'ja' ? 'jp' : 'us';

    test.each(WALKS)('$path is walked from its first question to its end', async ({ path, found, answers, first }) => {
      await world.startOver(found, language);
      const page = await begin(path);
      const { isQuiet, waits } = pathRule(path);
      await until('the badge of the path', async () => (await badge()) === (isQuiet ? '' : '1'));
      await answerQuestions(page, t, answers);
      expect((await incident())?.answers).toMatchObject(answers);
      expect(await stepInFront(page)).toBe(first[0]);

      await tickInFront(page, t);
      const [wait = 'own'] = waits;
      await enterWait(page, t, wait);
      expect((await incident())?.isHeld).toBe(true);
      await endWait(page, t);
      const steps = [...first.slice(0, 1), ...(await tickThrough(page, t))];
      expect(steps.slice(0, first.length)).toEqual(first);
      const walked = await incident();
      expect(walked).toMatchObject({ path, isAllClear: true, missing: [] });
      // Every step was in front once, but for the wait, which its end has ticked.
      expect(steps.length).toBeGreaterThanOrEqual((walked?.steps.length ?? 0) - 1);
      await giveAllClear(page, t);
      await until('the end', async () => (await incident())?.closing?.how === 'all-clear');
      await until('the badge to be empty', async () => (await badge()) === '');
    });

    test.each(STOPS)('a page that says “%s” begins its path, filled in', async (standing, finding, step) => {
      await world.startOver({ session: 'out', standing }, language);
      const amazon = await world.driver.open(linkTo('account-status', store));
      await world.seesBanner(amazon, finding);
      await world.chooses(amazon, t('banner.startPath'));
      const opened = await until('the path to begin', incident);
      expect(opened).toMatchObject({ path: 'stopped', marketplace: store, answers: { stop: [standing] } });
      expect(opened.steps.map(({ id }) => id)).toContain(step);
    });

    test('a page that says only “on hold” asks what happened', async () => {
      await world.startOver({ session: 'out', standing: 'on-hold' }, language);
      const amazon = await world.driver.open(linkTo('account-status', store));
      await world.seesBanner(amazon, 'account-locked');
      await world.chooses(amazon, t('banner.startRecovery'));
      const address = `${world.driver.origin}/options.html#recovery?from=banner&store=${store}`;
      const page = await until('the tab of the recovery', async () => {
        for (const each of await world.driver.browser.pages())
          if ((await world.driver.addressOf(each)) === address) return each;
        return null;
      });
      expect(await incident()).toBeNull();
      await pressOn(page, '[data-path=stopped]');
      await until('the path, filled in', async () => (await incident())?.answers.stop?.includes('only-stopped'));
    });

    test.each(OBSTACLES)('a sign-in with “%s” in the way alarms nobody, and has a way on', async (...given) => {
      const [obstacle, answers, step] = given;
      await world.startOver({ session: 'out', obstacle }, language);
      const amazon = await world.driver.open(linkTo('sign-in', store));
      await signIn(amazon);
      if (obstacle === 'no-code') await send(amazon, '#auth-signin-button');
      expect(world.account.session).toBe('out');
      await world.showsNone(amazon);
      expect(await badge()).toBe('');
      const page = await begin('no-code');
      await answerQuestions(page, t, answers);
      expect(await stepInFront(page)).toBe(step);
    });

    test('a mail that comes on one path leads to another, and nothing is lost', async () => {
      await world.startOver({}, language);
      const page = await begin('unasked');
      await answerQuestions(page, t, { came: ['code'], given: ['nothing'] });
      await tickInFront(page, t);
      const mail = await checkMail(world.driver, t, letter('email-changed', language, Date.now()));
      await takeMail(mail, t('mail.take.add'));
      await pressOn(mail, '[data-part=leads-on] [data-path=takeover]');
      await until('the other path, filled in', async () => {
        const now = await incident();
        return now?.path === 'takeover' && now.answers.signs?.includes('address-mail');
      });
      await page.bringToFront();
      await pressOn(page, '[data-part=path] [data-path=unasked]');
      await isThere(page, 'li[data-step=unasked-deny][data-done=true]');
    });

    test('a confirmation without an order is two steps, and a false alarm one press; the third shows the first two', async () => {
      await world.startOver({}, language);
      for (const before of [0, 1, 2]) {
        const page = await begin('unknown-charge');
        await answerQuestions(page, t, { charge: ['order-mail'], 'in-list': ['nowhere'] });
        expect((await incident())?.steps.map(({ id }) => id)).toEqual(['charge-mail', 'charge-tomorrow']);
        const shown = await page.evaluate(() => document.querySelectorAll('[data-part=earlier] li').length);
        expect(shown).toBe(before);
        await click(page, t('emergency.falseAlarm'), '[data-part=harmless]');
        await until('the end', async () => (await incident())?.closing?.how === 'false-alarm');
        await page.close();
      }
    });

    test('somebody at home sees nothing of the path about them, and one press erases it', async () => {
      await world.startOver({}, language);
      const page = await begin('insider');
      await answerQuestions(page, t, { safe: ['no'], who: ['partner'] });
      const probe = await world.probe();
      // A wait that is over by now: on another path it is counted on the badge, and announced.
      await world.command({ type: 'add-hold', hold: '2-hours', from: Date.now() - 3 * HOUR, hours: null });
      await until('the wait to be due', async () => (await incident())?.due.length === 1);
      const popup = await world.driver.openOwn('popup.html');
      await isThere(popup, 'a[href="options.html#recovery"]');
      expect(await popup.evaluate(() => document.querySelector('[data-part=status], section[data-step]'))).toBeNull();
      const titles = await page.evaluate(() => [document.title, document.querySelector('h1')?.textContent]);
      expect(titles).toEqual([t('options.title'), t('path.insider.title')]);
      expect([await badge(), await probe.notices()]).toEqual(['', []]);
      const amazon = await world.driver.open(linkTo('login-security', store));
      await world.showsNone(amazon);

      await click(page, t('walkPath.erase'), '[data-part=quiet]');
      await until('it to be gone', async () => (await incident()) === null);
      expect(JSON.stringify(await probe.storage())).not.toMatch(/insider|partner|2-hours/);
      expect([await badge(), await probe.notices()]).toEqual(['', []]);
    });

    test('one order that nobody made is a takeover, at once', async () => {
      await world.startOver({}, language);
      const page = await begin('unknown-charge');
      await answerQuestions(page, t, { charge: ['gift-card'], 'in-list': ['strange'] });
      await shows(page, t('path.takeover.title'));
      await until('the path', async () => (await incident())?.path === 'takeover');
    });
  });
});
