import { BUILDS } from '../../scripts/browsers.ts';
import { BANNER_HOST } from '../../scripts/drive/driver.ts';
import { openScene } from '../../scripts/drive/start.ts';
import type { Account } from '../../scripts/stand-in/account.ts';
import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import { emptyExtension, floorExtension } from './extensions.ts';
import { median, ms, type PageCost, pageCost, READINGS } from './measure.ts';

/* What extensions cost Amazon's account pages. */

/** How many browsers each extension is measured in, in turn, and in how many tabs of each. */
const ROUNDS = 4;
const RUNS = 3;

const KB = 1024;
const PAGE_BYTES = 64 * KB;
const SCRIPT_BYTES = 300 * KB;
/** A row as lists of an account hold them; none names what a reader looks for. */
const ROW =
  '<div class="a-row"><span class="a-size-base">注文日 2026年3月1日 Ordered</span> <a href="#">詳細 Details</a></div>';
const NODES_IN_ROW = 6;

/** Puts rows into a page, in the place where its content is. */
const withRows = (html: string, rows: number) => html.replace('</main>', `${ROW.repeat(rows)}</main>`);

/** Inline script as account pages have it: much of it, that does little. Its last names the customer. */
function inlineScript(): string {
  const one = `<script>window.data=${JSON.stringify('x'.repeat(30 * KB))}</script>`;
  return `${one.repeat(SCRIPT_BYTES / (30 * KB))}<script>window.own={customerId:'A1EXAMPLEIDXY'}</script>`;
}

/** A page of 64 KB, and 300 KB of inline script. */
const likeAmazon = (html: string): string => {
  const rows = Math.floor((PAGE_BYTES - Buffer.byteLength(html)) / Buffer.byteLength(ROW));
  return withRows(html, rows).replace('</body>', `${inlineScript()}</body>`);
};

interface Case {
  name: string;
  page: LinkId;
  account: Partial<Account>;
  hasBanner?: boolean;
}

const CASES: Case[] = [
  { name: 'not read', page: 'account-hub', account: {} },
  { name: 'read', page: 'prime', account: { primePayment: 'card' } },
  { name: 'with a banner', page: 'prime', account: { primePayment: 'none' }, hasBanner: true },
];

/** What one extension costs in each case, in fresh tabs of one browser. @returns the runs of each case */
async function costsOf(
  extension: string | null,
  cases: readonly Case[],
  change: (html: string) => string,
): Promise<PageCost[][]> {
  const scene = await openScene('ja', { change });
  // Two-step verification is on, so that no banner shows but the one that is meant.
  Object.assign(scene.account, { twoStep: 'on' });
  const driver = await scene.drive('chromium', { extension });
  const costs: PageCost[][] = [];
  for (const { page: link, account, hasBanner } of cases) {
    Object.assign(scene.account, account);
    const all: PageCost[] = [];
    // The first run warms the browser and does not count.
    for (let run = 0; run <= RUNS; run++) {
      const page = await driver.browser.newPage();
      const isMamori = extension === BUILDS.chromium;
      const cost = await pageCost(page, linkTo(link, 'jp'), hasBanner && isMamori ? BANNER_HOST : undefined);
      if (run) all.push(cost);
      await page.close();
    }
    costs.push(all);
  }
  await driver.close();
  await scene.close();
  return costs;
}

const middle = (runs: readonly PageCost[], of: keyof PageCost): number => median(runs.map((run) => run[of]));

/** Prints what each extension costs. @param peers other extensions' builds by name */
export async function accountPages(scratch: string, peers: Record<string, string>): Promise<void> {
  const floor = floorExtension(scratch);
  const extensions: [string, string | null][] = [
    ['no extension', null],
    ['empty script', emptyExtension(scratch)],
    ['one message', floor],
    ['Mamori', BUILDS.chromium],
    ...Object.entries(peers),
  ];
  console.log(
    `\nScript time of an account page of 64 KB with 300 KB of inline script, medians of ${ROUNDS} browsers with ${RUNS} tabs each; above one message in brackets`,
  );
  console.log(`  ${''.padEnd(16)}${CASES.map(({ name }) => name.padStart(24)).join('')}`);
  const table = new Map(extensions.map(([name]) => [name, CASES.map((): PageCost[] => [])]));
  // In turn, as one browser is slower than the next, and a machine slower at times.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, extension] of extensions) {
      const costs = await costsOf(extension, CASES, likeAmazon);
      for (const [n, runs] of costs.entries()) table.get(name)?.[n]?.push(...runs);
    }
  }
  const least = table.get('one message') as PageCost[][];
  for (const [name, costs] of table) {
    const cells = costs.map((runs, n) => {
      const script = middle(runs, 'script');
      const above = script - middle(least[n] as PageCost[], 'script');
      return `${ms(script)} (${above < 0 ? '' : '+'}${ms(above)})`.padStart(24);
    });
    console.log(`  ${name.padEnd(16)}${cells.join('')}`);
  }

  console.log(`\nGrowth with the size of the page, medians of ${RUNS}, ${READINGS} reading each`);
  const [, read] = CASES as [Case, Case, Case];
  for (const [name, extension] of [['Mamori', BUILDS.chromium] as const, ...Object.entries(peers)]) {
    const sizes = [1_000, 10_000, 140_000];
    const costs = [];
    for (const nodes of sizes) {
      const change = (html: string) => withRows(html, Math.floor(nodes / NODES_IN_ROW));
      const [runs] = (await costsOf(extension, [read], change)) as [PageCost[]];
      costs.push({ script: middle(runs, 'script'), longest: middle(runs, 'longest') });
    }
    const [small, , large] = costs as [PageCost, PageCost, PageCost];
    const growth = ((large.script - small.script) / 139_000) * 10_000;
    console.log(
      `  ${name.padEnd(16)}${costs.map(({ script }, i) => `${sizes[i]} nodes ${ms(script)}`).join(', ')}; ${ms(growth / READINGS)} per 10,000 nodes and reading; longest piece of script ${ms(large.longest)}`,
    );
  }
}
