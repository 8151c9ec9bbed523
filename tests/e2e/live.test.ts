import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shows } from '../../scripts/drive/actions.ts';
import type { FactId } from '../../utils/amazon/facts.ts';
import { partIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* Pages that fill late, move on, or lay names over what readers ask: the crafted ones that need a browser. */

const FOLDER = '../pages/crafted/hostile';
const saved = (file: string) => readFileSync(new URL(`${FOLDER}/${file}`, import.meta.url), 'utf8');
const urlOf = new Map(
  saved('expected.tsv')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string]),
);

const WALLET = 'https://www.amazon.com/cpe/yourpayments/wallet';
/** A page that is empty for longer than the bounded readings take. */
const LATER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><div id="a-page">
  <p>Loading</p></div><script>setTimeout(()=>{document.getElementById('a-page').innerHTML='<div class="apx-wallet-tab-set-header-row"><h1>Wallet</h1></div><div class="apx-wallet-selectable-payment-method-tab">Visa •••• 1234</div><div class="apx-wallet-add-link-section"><a class="apx-wallet-add-link" href="#">Add</a></div>'},22000)</script></body></html>`;
/** Moves on to a page of another family, which only the next load can read. */
const MOVES_AWAY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><div id="a-page">
  <div class="apx-wallet-tab-set-header-row"><h1>Wallet</h1></div><div class="apx-wallet-add-link-section"><a class="apx-wallet-add-link" href="#">Add</a></div></div>
  <script>setTimeout(()=>history.pushState({},'','/a/settings/approval'),1500)</script></body></html>`;

describe.each(BROWSER_NAMES)('live pages in %s', (browserName) => {
  let world: World;
  let html = '';
  let at = '';
  beforeAll(async () => {
    world = await World.open(browserName, { instead: ({ href }) => (href === at ? { html } : null) });
  });
  afterAll(() => world?.close());

  const open = async (page: string, url: string): Promise<Page> => {
    await world.startOver({}, url.includes('.co.jp') ? 'ja' : 'en');
    html = page;
    at = url;
    return world.driver.open(url);
  };
  const openSaved = (file: string) => open(saved(file), urlOf.get(file) as string);
  const record = async (fact: FactId) => partIn(await world.state(), 'facts').us?.[fact];
  const reads = (fact: FactId, value: string) =>
    until(`${fact} to be read as ${value}`, async () => (await record(fact))?.reading?.value === value);

  test.each([
    ['live-wallet-late.html', 'paymentMethods'],
    ['live-addresses-late.html', 'addresses'],
  ] as const)('%s: a list that fills late is not taken for empty', async (file, fact) => {
    const opened = await openSaved(file);
    await reads(fact, 'some');
    expect(await world.driver.banner(opened)).toBeNull();
  });

  test('what comes after the bounded readings is read all the same', async () => {
    await open(LATER, WALLET);
    await until('the list to be read', async () => (await record('paymentMethods'))?.reading?.value === 'some', 60_000);
  });

  test('live-status-loading.html: a status page that loads is no lock', async () => {
    const opened = await openSaved('live-status-loading.html');
    // Where nobody is signed in it is kept apart from the accounts.
    const kept = async () => JSON.stringify(await world.state());
    await until('the page to be seen', async () => (await kept()).includes('account-status'));
    await world.showsNone(opened);
    expect(await kept()).not.toContain('locked');
  });

  test.each(['live-hang-parentElement.html', 'live-crash-hasAttribute.html'])(
    '%s: names laid over the tree neither hang nor break the reading',
    async (file) => {
      const opened = await openSaved(file);
      await world.seesBanner(opened, 'two-step-off');
      expect(await opened.evaluate(() => 1 + 1)).toBe(2);
    },
  );

  test('live-firstChild.html: rows that differ stay unknown', async () => {
    const opened = await openSaved('live-firstChild.html');
    await until('the page to be seen', async () => partIn(await world.state(), 'pagesSeen').us?.prime);
    await world.showsNone(opened);
    expect((await record('primePayment'))?.reading ?? null).toBeNull();
  });

  test('live-spa.html: a page of the same family that the site moves on to is read and heard', async () => {
    await openSaved('live-spa.html');
    await reads('addresses', 'some');
    expect((await record('paymentMethods'))?.reading ?? null).toBeNull();
  });

  test('a page of another family that the site moves on to is read at the next load, and the popup says so', async () => {
    const opened = await open(MOVES_AWAY, WALLET);
    await until('the move', async () => (await world.driver.addressOf(opened)).endsWith('/a/settings/approval'));
    await world.showsNone(opened);
    const popup = await world.driver.openOwn('popup.html');
    await shows(popup, 'Mamori has not read an open Amazon page yet');
  });
});
