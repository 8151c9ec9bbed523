import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../locales/index.ts';
import { click, shows } from '../../scripts/drive/actions.ts';
import { send } from '../../scripts/drive/sign-in.ts';
import { CUSTOMER_IDS, HOLDERS, STRANGER } from '../../scripts/stand-in/account.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { recognise } from '../../utils/amazon/recognise.ts';
import type { PageId } from '../../utils/amazon/table.ts';
import { STOP_IDS, type StopId } from '../../utils/checkup/table.ts';
import { exportText } from '../../utils/state/document.ts';
import { leaksIn } from '../unit/leaks.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* Checkups in the shipped extension, from the press to the summary; and what changed between one and the next. */

const t = translator('ja');

/** Stands in every page. */
const SEED_TEXTS = ['Seedling Wintergarten', 'seedling@wintergarten.example', '249-7654321-1234567', '+1 206 555 0199'];
const SEED = `<p title="${SEED_TEXTS[0]}">${SEED_TEXTS.join(' ')}</p>`;

describe.each(BROWSER_NAMES)('in %s', (browserName) => {
  let world: World;
  let profile: string;
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'mamori-profile-'));
    world = await World.open(browserName, { profile, change: (html) => html.replace('</main>', `${SEED}</main>`) });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const checkup = async () => (await world.state())?.checkup ?? null;
  const accounts = async () => (await world.state())?.stores.jp?.accounts ?? [];
  const pending = async () => (await accounts()).flatMap(({ memory }) => memory.pending.map(({ subject }) => subject));

  /** The tab that shows a page of this kind. */
  const tabOn = (kind: PageId): Promise<Page> =>
    until(`a tab on ${kind}`, async () => {
      for (const page of await world.driver.browser.pages()) {
        if (recognise(await world.driver.addressOf(page))?.page === kind) return page;
      }
      return undefined;
    });
  const tabsOnAmazon = async (): Promise<number> =>
    (await world.driver.addresses()).filter((address) => recognise(address) !== null).length;

  const says = (page: Page, words: string): Promise<unknown> =>
    until(`the banner "${words}"`, async () => {
      const texts = (await world.driver.banner(page))?.texts ?? [];
      return texts.some((text) => text.includes(words));
    });
  const presses = async (page: Page, ...labels: string[]): Promise<void> => {
    for (const label of labels) {
      await until(`the button "${label}"`, async () => (await world.driver.banner(page))?.buttons.includes(label));
      await world.driver.clickBanner(page, label);
    }
  };
  const places = (stop: StopId) => t('checkup.place', { n: STOP_IDS.indexOf(stop) + 1, total: STOP_IDS.length });
  const nextAfter = (stop: StopId): string => {
    const next = STOP_IDS[STOP_IDS.indexOf(stop) + 1];
    return next ? t('checkup.next', { page: t(`checkup.stops.${next}`) }) : t('checkup.finish');
  };
  const becomes = (stop: StopId, outcome: string) =>
    until(`${stop} to be ${outcome}`, async () => (await checkup())?.outcomes[stop]?.outcome === outcome);

  /** Presses the button of the checkup in the popup; gives its tab. */
  const begins = async (page: PageId = 'login-security', label = t('checkup.begin')): Promise<Page> => {
    const popup = await world.driver.openOwn('popup.html');
    await click(popup, label, 'main');
    const tab = await tabOn(page);
    await popup.close();
    return tab;
  };
  /** Opens "Login & security" and waits until what it shows is remembered. */
  const remembers = async (): Promise<Page> => {
    const before = Date.now();
    const page = await world.driver.open(linkTo('login-security', 'jp'));
    await until('the page to be remembered', async () =>
      (await accounts()).some(({ memory }) => (memory.known.email?.at ?? 0) >= before),
    );
    return page;
  };

  test('a checkup waits at password, puzzle and code, asks where it cannot read, and ends in a true summary, with the background ended before every press', async () => {
    await world.startOver({
      twoStep: 'on',
      session: 'out',
      puzzle: 'asked',
      walletLayout: 'unknown',
      primePayment: 'none',
    });
    const page = await begins('sign-in');
    const waits = async () => {
      await says(page, `${places('login-security')} · ${t('checkup.strip.waiting.title')}`);
      await world.driver.endBackground();
    };
    await waits();
    await send(page, '#continue');
    await waits();
    await send(page, '#signInSubmit');
    await waits();
    await send(page, '#puzzle-solved');
    await waits();
    await send(page, '#auth-signin-button');

    for (const stop of STOP_IDS) {
      await until(`the tab to be on ${stop}`, async () => {
        const address = await world.driver.addressOf(page);
        return recognise(address)?.page === stop;
      });
      await says(page, places(stop));
      await world.driver.endBackground();
      if (stop === 'wallet') {
        await becomes(stop, 'unread');
        await says(page, t('checkup.strip.unread.title', { fact: t('fact.paymentMethods.name') }));
        await world.driver.endBackground();
        await presses(page, t('row.whatSeen'), t('fact.paymentMethods.saw.some'));
        await becomes(stop, 'said');
      } else await becomes(stop, 'read');
      // One tab, and no page but by a press.
      expect(await tabsOnAmazon()).toBe(1);
      await world.driver.endBackground();
      await presses(page, nextAfter(stop));
    }
    await until('the end', async () => (await checkup())?.endedAt);
    await presses(page, t('checkup.summary'));
    const options = await until('the summary', async () => {
      for (const each of await world.driver.browser.pages()) {
        if ((await world.driver.addressOf(each)).includes('options.html#look-through')) return each;
      }
      return undefined;
    });
    await shows(options, t('checkup.counts', { read: 5, said: 1, unknown: 0 }));
    await shows(options, t('finding.prime-payment-none.title'));
    expect((await accounts())[0]?.facts.paymentMethods).toMatchObject({ reading: null, word: { value: 'some' } });

    // What Mamori does not read is looked at in the same tab, place by place.
    await click(options, t('common.open', { page: t('page.orders') }));
    const orders = await tabOn('orders');
    await says(orders, t('checkup.strip.look.title', { page: t('page.orders') }));
    await presses(orders, t('row.whatSeen'), t('checkup.looked.mine'), t('checkup.nextPlace'));
    await says(await tabOn('archived-orders'), t('checkup.strip.look.title', { page: t('page.archived-orders') }));
    expect((await checkup())?.looked.orders?.answer).toBe('mine');
    expect(await tabsOnAmazon()).toBe(1);
  });

  test('a takeover before the next checkup is caught on its first page, and leads to its path with that evidence', async () => {
    world.account.email = 'changed';
    const page = await begins();
    await says(page, t('change.subject.email'));
    expect(await pending()).toEqual(['email']);
    await presses(page, t('banner.answer'), t('change.answer.not-mine'));
    await until('the recovery to be open', async () =>
      (await world.driver.addresses()).some((address) => address.includes('options.html#recovery')),
    );
    const [account] = await accounts();
    expect(account?.recovery.incident?.log).toContainEqual(
      expect.objectContaining({ kind: 'answered', answers: expect.objectContaining({ signs: ['address-mail'] }) }),
    );
    expect(account?.memory.history.at(-1)).toMatchObject({ kind: 'answered', subject: 'email', answer: 'not-mine' });
    // The checkup goes on where it stands.
    await says(page, places('login-security'));
    // Amazon's own list says so, too.
    await world.command({ type: 'look-further', page: 'message-center' });
    const list = await tabOn('message-center');
    await says(list, t('checkup.notices', { what: t('checkup.notice.email-changed') }));
  });

  test('nothing that any page showed stands in storage, in an export or in a notification', async () => {
    const probe = await world.probe();
    const state = await world.state();
    if (!state) throw new Error('nothing is stored');
    const kept = JSON.stringify([
      await probe.storage(),
      await probe.session(),
      exportText({ kind: 'ok', state }, true),
      await probe.notices(),
    ]);
    expect(kept).toContain('memory');
    const shown = [...SEED_TEXTS, ...Object.values(HOLDERS.first), STRANGER, ...Object.values(CUSTOMER_IDS)];
    // Names of parts of the document.
    const common = ['account', 'name'];
    expect(leaksIn(kept, shown).filter((piece) => !common.includes(piece.toLowerCase()))).toEqual([]);
  });

  test('a checkup whose tab was closed goes on in another, and so does one after a restart of the browser', async () => {
    await world.startOver({ twoStep: 'on' });
    const first = await begins();
    await becomes('login-security', 'read');
    await presses(first, nextAfter('login-security'));
    await until('the next page', async () => (await checkup())?.current === 'two-step-settings');
    await (await tabOn('two-step-settings')).close();
    const second = await begins('two-step-settings', t('checkup.resume'));
    await says(second, places('two-step-settings'));
    await becomes('two-step-settings', 'read');
    const before = await checkup();

    await world.restart();
    expect(await checkup()).toEqual(before);
    const third = await begins('two-step-settings', t('checkup.resume'));
    await says(third, places('two-step-settings'));
    await presses(third, nextAfter('two-step-settings'));
    await says(await tabOn('wallet'), places('wallet'));
  });

  test('a switch of account in the middle is asked about, and counts for nothing until then', async () => {
    await world.startOver({ twoStep: 'on' });
    const page = await begins();
    await becomes('login-security', 'read');
    world.account.customer = 'second';
    await presses(page, nextAfter('login-security'));
    await says(page, t('checkup.strip.other-account.title'));
    expect((await checkup())?.outcomes).not.toHaveProperty('two-step-settings');
    await presses(page, t('banner.answer'), t('checkup.switch'));
    await until('the checkup of the other account', async () => (await checkup())?.account === 2);
    await becomes('login-security', 'read');
    expect(await pending()).toEqual([]);
  });

  test('two accounts that take turns twenty times tell no change', async () => {
    await world.startOver({ twoStep: 'on' });
    for (let turn = 0; turn < 20; turn++) {
      world.account.customer = turn % 2 ? 'second' : 'first';
      await (await remembers()).close();
      expect(await pending()).toEqual([]);
    }
    const [one, two, ...others] = await accounts();
    expect(others).toEqual([]);
    expect(one?.memory.known.email?.digest).not.toBe(two?.memory.known.email?.digest);
  });
});
