/**
 * `npm run bench`: what Mamori costs a page and a person, in Chromium, as medians. Prints tables; nothing fails here, as
 * times belong to the machine they were taken on.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { BUILDS } from '../../scripts/browsers.ts';
import { openScene } from '../../scripts/drive/start.ts';
import { until } from '../../scripts/drive/until.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { HOST_TAG } from '../../utils/page/banner.ts';
import { HOST_PATTERNS } from '../../utils/shell/manifest.ts';

const RUNS = 7;
/** The three readings of a page on which all is known are over after this long. Milliseconds. */
const READINGS_TAKE = 3000;
const PAGE_BYTES = 64 * 1024;
/** The page whose reader looks at every text of the page: the most that Mamori ever costs. */
const PAGE = linkTo('prime', 'jp');

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] as number;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** An extension with an empty content script on the same hosts: what any extension costs. */
function emptyExtension(folder: string): string {
  const path = join(folder, 'empty');
  mkdirSync(path);
  const content_scripts = [{ matches: HOST_PATTERNS, js: ['empty.js'], run_at: 'document_idle' }];
  writeFileSync(
    join(path, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Empty', version: '1', content_scripts }),
  );
  writeFileSync(join(path, 'empty.js'), '');
  return path;
}

const FILLER =
  '<div class="a-row"><span class="a-size-base">お支払い方法 Payment</span> <a href="#">詳細 Details</a></div>';

/** Fills a page in the place where its content is. */
const fill = (html: string, rows: number) => html.replace('</main>', `${FILLER.repeat(rows)}</main>`);

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string };
}

/** Script as a trace names it. What runs after an `await` is under `RunMicrotasks`, which no page metric counts. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.run']);

/** Milliseconds in which the main thread of a page ran script; what runs inside another is counted once. */
function scriptIn(events: TraceEvent[]): number {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(thread));
  const spans = events
    .filter((event) => event.ph === 'X' && SCRIPT.has(event.name) && main.has(thread(event)))
    .sort((a, b) => a.ts - b.ts);
  let total = 0;
  let end = 0;
  for (const { ts, dur = 0 } of spans) {
    total += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return total / 1000;
}

/** Milliseconds of script in a page, from opening it until `shown` is there and the readings are over. */
async function scriptTime(page: Page, url: string, shown = 'body'): Promise<number> {
  const session = await page.createCDPSession();
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
  await page.goto(url);
  await until(shown, async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: shown });
    return nodeId > 0;
  });
  await new Promise((over) => setTimeout(over, READINGS_TAKE));
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await session.detach();
  return scriptIn((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}

/** Script time of one page in milliseconds, median of fresh tabs. */
async function costOf(extension: string | null, change: (html: string) => string, runs = RUNS): Promise<number> {
  const scene = await openScene('ja', { change });
  scene.account.primePayment = 'none';
  const driver = await scene.drive('chromium', { extension });
  const times: number[] = [];
  // The first run warms the browser and does not count.
  for (let run = 0; run <= runs; run++) {
    const page = await driver.browser.newPage();
    const time = await scriptTime(page, PAGE, extension === BUILDS.chromium ? HOST_TAG : undefined);
    if (run) times.push(time);
    await page.close();
  }
  await driver.close();
  await scene.close();
  return median(times);
}

/** From opening the popup in a tab to its first content on the screen, and what script it took. */
async function popup(): Promise<{ paint: number; script: number }> {
  const scene = await openScene('ja');
  const driver = await scene.drive('chromium');
  // It opens by itself, and what it covers is not painted.
  await until('the first page', async () => (await driver.addresses()).some((url) => url.endsWith('/welcome.html')));
  const paints: number[] = [];
  const scripts: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const page = await driver.browser.newPage();
    const script = await scriptTime(page, `${driver.origin}/popup.html`);
    const paint = await until('the first paint', () =>
      page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
    );
    if (run) {
      paints.push(paint);
      scripts.push(script);
    }
    await page.close();
  }
  await driver.close();
  await scene.close();
  return { paint: median(paints), script: median(scripts) };
}

execFileSync('wxt', ['build', '-b', 'chrome'], { stdio: 'inherit', shell: process.platform === 'win32' });
const scratch = mkdtempSync(join(tmpdir(), 'mamori-bench-'));
const empty = emptyExtension(scratch);

console.log(`\nScript time of an account page of 64 KB until its readings are over, median of ${RUNS}`);
const to64KB = (html: string) =>
  fill(html, Math.floor((PAGE_BYTES - Buffer.byteLength(html)) / Buffer.byteLength(FILLER)));
console.log(`  no extension           ${ms(await costOf(null, to64KB))}`);
console.log(`  empty content script   ${ms(await costOf(empty, to64KB))}`);
console.log(`  Mamori, with a banner  ${ms(await costOf(BUILDS.chromium, to64KB))}`);

console.log('\nGrowth with the size of the page, median of 3');
for (const nodes of [1_000, 10_000, 100_000]) {
  const change = (html: string) => fill(html, Math.floor(nodes / 6));
  const without = await costOf(empty, change, 3);
  const withMamori = await costOf(BUILDS.chromium, change, 3);
  console.log(
    `  ${String(nodes).padStart(7)} nodes          ${ms(withMamori - without)} more than an empty content script`,
  );
}

const { paint, script } = await popup();
console.log(`\nPopup: ${ms(paint)} to first paint, ${ms(script)} of script, median of ${RUNS}`);
rmSync(scratch, { recursive: true, force: true });
