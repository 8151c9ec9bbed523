import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BUILDS } from '../../scripts/browsers.ts';
import type { Driver } from '../../scripts/drive/driver.ts';
import { openScene } from '../../scripts/drive/start.ts';
import { until } from '../../scripts/drive/until.ts';
import { median, ms, scriptTime } from './measure.ts';

/** Of how many runs a median is taken. */
const RUNS = 7;

/** A page with one word on it: what any page of an extension takes. It is put into a copy of the build. */
const EMPTY = 'empty.html';

/** What the popup shows, as a page without script: nothing that shows the same can be there sooner. */
const PICTURE = 'picture.html';

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

/** Writes what the popup shows at once into the build, as `PICTURE`. */
async function takePicture(driver: Driver, build: string): Promise<void> {
  const page = await driver.openOwn('popup.html');
  await until('the popup', () => page.evaluate(() => document.documentElement.dataset.ready === 'true'));
  const html = await page.evaluate(() => {
    const unseen = 'script, link[rel=modulepreload], details > :not(summary)';
    for (const part of document.querySelectorAll(unseen)) part.remove();
    return document.documentElement.outerHTML;
  });
  await page.close();
  writeFileSync(join(build, PICTURE), `<!doctype html>${html}`);
}

/** What is measured, with where it is and what shows that it is there. */
const PAGES = { empty: [EMPTY, 'p'], picture: [PICTURE, SHOWN], popup: ['popup.html', SHOWN] } as const;
type PageName = keyof typeof PAGES;

/** The pages in turn, in the same browser and run: medians of the time to the paint, and of script. */
async function compare(build: string, stored: string): Promise<Record<PageName, { paint: number; script: number }>> {
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
  await takePicture(driver, build);
  const names = Object.keys(PAGES) as PageName[];
  const times = names.map((name) => ({ name, paint: [] as number[], script: [] as number[] }));
  // The first run warms the browser and does not count.
  for (let run = 0; run <= RUNS; run++) {
    for (const { name, paint, script } of times) {
      const [path, selector] = PAGES[name];
      const page = await driver.browser.newPage();
      await page.evaluateOnNewDocument(watchFor, selector);
      const ran = await scriptTime(page, `${driver.origin}/${path}`);
      const painted = await paintOf(page);
      if (run) {
        paint.push(painted);
        script.push(ran);
      }
      await page.close();
    }
  }
  await driver.close();
  await scene.close();
  return Object.fromEntries(
    times.map(({ name, paint, script }) => [name, { paint: median(paint), script: median(script) }]),
  ) as Record<PageName, { paint: number; script: number }>;
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
    const { popup, picture, empty } = await compare(build, stored);
    const beside = ({ paint }: { paint: number }) => `${ms(paint)}, ${(paint / empty.paint).toFixed(2)} times`;
    console.log(
      `  ${name.padEnd(26)} ${beside(popup)} ${ms(empty.paint)}; as a picture ${beside(picture)}; script ${ms(popup.script)}`,
    );
  }
}
