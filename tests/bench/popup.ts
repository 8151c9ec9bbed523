import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BUILDS } from '../../scripts/browsers.ts';
import { openScene } from '../../scripts/drive/start.ts';
import { until } from '../../scripts/drive/until.ts';
import { median, ms, RUNS, scriptTime } from './measure.ts';

/** A page with one word on it: what any page of an extension takes. It is put into a copy of the build. */
const EMPTY = 'empty.html';

/** What the background is given to store, by what the popup then shows. */
const STORED = {
  'before anything was read': '',
  'a recovery of weeks': readFileSync(join(import.meta.dirname, '../unit/state/documents/v2-lived-in.json'), 'utf8'),
};

/** Whether the state stands on the page: a fact, or where a recovery stands. */
const SHOWN = '[data-fact], [data-part=status], .headline';

/** Writes down when the state was there; it counts as shown from the first paint after that. */
function watchFor(selector: string): void {
  const scope = globalThis as unknown as { shownAt?: number };
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (scope.shownAt = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

/** From opening a page to the first paint that shows what it is for, in milliseconds. */
async function paintOf(page: Page): Promise<number> {
  return until('the first paint', () =>
    page.evaluate(() => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const { shownAt } = globalThis as unknown as { shownAt?: number };
      if (first === undefined || shownAt === undefined) return undefined;
      // The paint itself is more exact than our note of it, where nothing was painted before.
      return shownAt - first < 17 ? first : shownAt;
    }),
  );
}

/** Popup and empty page in turn, in the same browser and run. */
async function compare(build: string, stored: string): Promise<Record<'popup' | 'empty', [number, number]>> {
  const scene = await openScene('ja');
  const driver = await scene.drive('chromium', { extension: build });
  // It opens by itself, and what it covers is not painted.
  await until('the first page', async () => (await driver.addresses()).some((url) => url.endsWith('/welcome.html')));
  const probe = await driver.openOwn(EMPTY);
  await probe.evaluate(async (text) => {
    if (!text) return;
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
    ).chrome;
    const command = { type: 'import', document: JSON.parse(text) };
    const reply = await runtime.sendMessage({ type: 'command', id: crypto.randomUUID(), command });
    if (!(reply as { ok: boolean }).ok) throw new Error('The background did not store it');
  }, stored);
  const times = { popup: [[], []], empty: [[], []] } as Record<'popup' | 'empty', [number[], number[]]>;
  // The first run warms the browser and does not count.
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, path, selector] of [
      ['empty', EMPTY, 'p'],
      ['popup', 'popup.html', SHOWN],
    ] as const) {
      const page = await driver.browser.newPage();
      await page.evaluateOnNewDocument(watchFor, selector);
      const script = await scriptTime(page, `${driver.origin}/${path}`);
      const paint = await paintOf(page);
      if (run) {
        times[name][0].push(paint);
        times[name][1].push(script);
      }
      await page.close();
    }
  }
  await driver.close();
  await scene.close();
  const medians = ([paint, script]: [number[], number[]]): [number, number] => [median(paint), median(script)];
  return { popup: medians(times.popup), empty: medians(times.empty) };
}

/** Prints what the popup takes to show the state, beside an empty page. @param scratch a folder to build in */
export async function popups(scratch: string): Promise<void> {
  const build = join(scratch, 'popup');
  cpSync(BUILDS.chromium, build, { recursive: true });
  writeFileSync(join(build, EMPTY), '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>');
  console.log(
    `\nPopup, to the first paint that shows the state, beside an empty page of an extension; median of ${RUNS}`,
  );
  for (const [name, stored] of Object.entries(STORED)) {
    const { popup, empty } = await compare(build, stored);
    console.log(
      `  ${name.padEnd(26)} ${ms(popup[0])} against ${ms(empty[0])}: ${(popup[0] / empty[0]).toFixed(2)} times; script ${ms(popup[1])} against ${ms(empty[1])}`,
    );
  }
}
