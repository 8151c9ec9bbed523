import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send } from '../../scripts/drive/sign-in.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { partIn } from '../unit/state/at.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* What a page can notice of Mamori, and what it cannot do to it. */

const SETTINGS = linkTo('two-step-settings', 'jp');
/** Hosts that only look like Amazon's. The stand-in serves them the very pages that Mamori knows. */
const LOOK_ALIKES = [
  'amazon.co.jp',
  'www.amazon.co',
  'www-amazon.co.jp',
  'www.amazon.co.jp.example',
  'wwww.amazon.co.jp',
];
/** Pages of the shop that are none of Mamori's, some of them inside what the manifest's loose patterns let in. */
const OTHER_PAGES = [
  '/',
  '/cpe/yourpayments/transactions',
  '/primetime',
  '/help?to=/a/settings/approval',
  '/a/settings/approvals',
];

interface Notes {
  mutations: string[];
  events: string[];
  globals: string[];
}
declare global {
  interface Window {
    notes: Notes;
    globalsBefore: Set<string>;
  }
}

/** From the document's first moment, the page writes down everything that happens to it. */
async function openWatching(world: World, url: string): Promise<Page> {
  const page = await world.driver.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const notes: Notes = { mutations: [], events: [], globals: [] };
    window.notes = notes;
    window.globalsBefore = new Set(['globalsBefore', ...Object.getOwnPropertyNames(window)]);
    for (const type of [
      'message',
      'focus',
      'blur',
      'focusin',
      'focusout',
      'scroll',
      'error',
      'securitypolicyviolation',
    ]) {
      addEventListener(
        type,
        (event) => notes.events.push(`${type} ${(event.target as Element)?.localName ?? 'window'}`),
        true,
      );
    }
    // What the page's own markup makes is over when it is parsed; the content script comes later.
    addEventListener('DOMContentLoaded', () => {
      for (const name of Object.getOwnPropertyNames(window)) window.globalsBefore.add(name);
      const name = (node: Node | null) => node?.nodeName.toLowerCase() ?? '';
      new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
          const parts = [
            type,
            name(target),
            attributeName,
            ...[...addedNodes].map((n) => `+${name(n)}`),
            ...[...removedNodes].map((n) => `-${name(n)}`),
          ];
          notes.mutations.push(parts.filter(Boolean).join(' '));
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
  await page.goto(url);
  return page;
}

const notesOf = (page: Page): Promise<Notes> =>
  page.evaluate(() => ({
    ...window.notes,
    globals: Object.getOwnPropertyNames(window).filter((name) => !window.globalsBefore.has(name)),
  }));

describe.each(BROWSER_NAMES)('a page in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName, { hosts: LOOK_ALIKES, inPrivate: true });
  });
  afterAll(() => world?.close());

  test("sees the banner's host element and nothing else", async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await openWatching(world, SETTINGS);
    await world.seesBanner(page, 'two-step-off');
    await world.driver.clickBanner(page, world.words('two-step-off').more);
    const notes = await notesOf(page);
    expect(notes.mutations).toEqual(['childList body +div']);
    expect(notes.globals).toEqual([]);
    expect(
      notes.events.filter(
        (event) => event.startsWith('message') || event.startsWith('error') || event.startsWith('security'),
      ),
    ).toEqual([]);
    const seen = await page.evaluate(() => {
      const host = document.querySelector('body > div:not([id], [class])');
      return {
        shadow: host?.shadowRoot ?? null,
        html: host?.outerHTML,
        first: document.body.firstElementChild === host,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        resources: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.includes('extension')),
      };
    });
    expect(seen).toEqual({
      shadow: null,
      html: '<div></div>',
      first: true,
      sheets: 1,
      resources: [],
    });
  });

  test('keeps its focus, and its place', async () => {
    await world.startOver({ session: 'out', email: 'changed' });
    const page = await openWatching(world, linkTo('sign-in', 'jp'));
    await send(page, '#continue');
    await page.focus('#ap_email');
    await world.seesBanner(page, 'email-not-found');
    expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['ap_email', 0]);
    expect(
      (await notesOf(page)).events.filter((event) => event.startsWith('blur') && !event.includes('window')),
    ).toEqual([]);
    await page.keyboard.type('x');
    expect(await page.$eval('#ap_email', (input) => (input as HTMLInputElement).value)).toContain('x');
    // A key that is meant for a field of the page is not taken for the banner's.
    await page.keyboard.press('Escape');
    expect(await world.driver.banner(page)).not.toBeNull();
  });

  test('cannot press the buttons, nor send the banner away with a made-up key', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(SETTINGS);
    await world.seesBanner(page, 'two-step-off');
    await page.evaluate(() => {
      const host = document.querySelector('body > div:not([id], [class])') as HTMLElement;
      host.click();
      for (const target of [host, document, document.body]) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: 900, clientY: 30 }));
      }
    });
    await world.seesBanner(page, 'two-step-off');
    expect(partIn(await world.state(), 'snoozes')).toEqual({});
  });

  test('that renders itself anew gets the banner back', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(SETTINGS);
    await world.seesBanner(page, 'two-step-off');
    await page.evaluate(() => document.body.replaceChildren(...[...document.body.children].filter(({ id }) => id)));
    await world.seesBanner(page, 'two-step-off');
    expect(await page.evaluate(() => document.querySelectorAll('body > div:not([id], [class])').length)).toBe(1);
  });

  test('that keeps removing the banner has its way, without a fight', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await world.driver.open(SETTINGS);
    await world.seesBanner(page, 'two-step-off');
    const returns = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let count = 0;
          const remove = () => {
            const host = document.querySelector('body > div:not([id], [class])');
            if (host) count++;
            host?.remove();
          };
          const timer = setInterval(remove, 20);
          setTimeout(() => {
            clearInterval(timer);
            done(count);
          }, 3000);
        }),
    );
    expect(returns).toBeGreaterThan(1);
    expect(returns).toBeLessThan(10);
    expect(await world.driver.banner(page)).toBeNull();
  });

  test('of a look-alike host, or none of the known ones, is not touched', async () => {
    await world.startOver({ twoStep: 'off' });
    const before = await world.state();
    const urls = [
      ...LOOK_ALIKES.map((host) => `https://${host}/a/settings/approval`),
      ...OTHER_PAGES.map((path) => `https://www.amazon.co.jp${path}`),
    ];
    const pages = [];
    for (const url of urls) pages.push(await openWatching(world, url));
    for (const page of pages) {
      await page.bringToFront();
      await page.mouse.click(600, 400);
    }
    await world.showsNone(pages[0] as Page);
    for (const [index, page] of pages.entries()) {
      expect(await world.driver.banner(page)).toBeNull();
      const { mutations, globals, events } = await notesOf(page);
      expect({
        url: urls[index],
        mutations,
        globals,
        messages: events.filter((event) => event.startsWith('message')),
      }).toEqual({
        url: urls[index],
        mutations: [],
        globals: [],
        messages: [],
      });
    }
    expect(await world.state()).toEqual(before);
    // The same page on the real host, to see that it would have shown by now.
    await world.seesBanner(await world.driver.open(SETTINGS), 'two-step-off');
  });

  test('in a private window gets its banner, and nothing is stored', async () => {
    await world.startOver({ twoStep: 'off' });
    const before = await (await world.probe()).storage();
    const page = await world.driver.openPrivate(SETTINGS);
    await world.seesBanner(page, 'two-step-off');
    await world.saysNotSo(page);
    await world.bannerLeaves(page);
    expect(await (await world.probe()).storage()).toEqual(before);
    await page.close();
    await world.seesBanner(await world.driver.open(SETTINGS), 'two-step-off');
    expect(await (await world.probe()).storage()).not.toEqual(before);
  });

  test('loses its banner quietly when the extension is updated', async () => {
    await world.startOver({ twoStep: 'off' });
    const page = await openWatching(world, SETTINGS);
    await world.seesBanner(page, 'two-step-off');
    await world.reloadExtension();
    const [shown, gone] = ['childList body +div', 'childList body -div'];
    await until('the banner to leave', async () => (await notesOf(page)).mutations.includes(gone));
    // Firefox runs the new version's script in tabs that are open, and it shows its own.
    const isBack = browserName === 'firefox';
    if (isBack) await world.seesBanner(page, 'two-step-off');
    else expect(await world.driver.banner(page)).toBeNull();
    const { mutations, events } = await notesOf(page);
    expect(mutations).toEqual([shown, gone, ...(isBack ? [shown] : [])]);
    expect(events.filter((event) => event.startsWith('error'))).toEqual([]);
    await page.reload();
    await world.seesBanner(page, 'two-step-off');
  });
});
