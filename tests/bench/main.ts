/**
 * `npm run bench`: what Mamori costs a page and a person, in Chromium, as medians; `npm run bench -- popup` for the popup
 * alone. Prints tables; nothing fails here, as times belong to the machine they were taken on.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../../scripts/browsers.ts';
import { BANNER_HOST } from '../../scripts/drive/driver.ts';
import { openScene } from '../../scripts/drive/start.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { HOST_PATTERNS } from '../../utils/shell/manifest.ts';
import { median, ms, RUNS, scriptTime } from './measure.ts';
import { popups } from './popup.ts';

const PAGE_BYTES = 64 * 1024;
/** The page whose reader looks at every text of the page: the most that Mamori ever costs. */
const PAGE = linkTo('prime', 'jp');

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

/** Script time of one page in milliseconds, median of fresh tabs. */
async function costOf(extension: string | null, change: (html: string) => string, runs = RUNS): Promise<number> {
  const scene = await openScene('ja', { change });
  scene.account.primePayment = 'none';
  const driver = await scene.drive('chromium', { extension });
  const times: number[] = [];
  // The first run warms the browser and does not count.
  for (let run = 0; run <= runs; run++) {
    const page = await driver.browser.newPage();
    const time = await scriptTime(page, PAGE, extension === BUILDS.chromium ? BANNER_HOST : undefined);
    if (run) times.push(time);
    await page.close();
  }
  await driver.close();
  await scene.close();
  return median(times);
}

/** What to measure: `pages`, `popup`, or both. */
const [only] = process.argv.slice(2);

execFileSync('wxt', ['build', '-b', 'chrome'], { stdio: 'inherit', shell: process.platform === 'win32' });
const scratch = mkdtempSync(join(tmpdir(), 'mamori-bench-'));
const empty = emptyExtension(scratch);

async function accountPages(): Promise<void> {
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
}

if (only !== 'popup') await accountPages();
if (only !== 'pages') await popups(scratch);
rmSync(scratch, { recursive: true, force: true });
