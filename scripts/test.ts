/** `npm test`: every check of the project in order, and one plain line at the end. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.ts';

interface Count {
  passed: number;
  failed: number;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Pages saved from the real Amazon; they stand beside the project, where they stand at all. */
const REAL_PAGES = join(ROOT, '..', 'shared', 'pages');
const scratch = mkdtempSync(join(tmpdir(), 'mamori-test-'));

/** Runs one of the project's tools with its output shown. True when it ended well. */
function run(tool: string, ...args: string[]): boolean {
  const binary = join(ROOT, 'node_modules', '.bin', tool);
  const { status, error } = spawnSync(binary, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

const one = (well: boolean): Count => ({ passed: well ? 1 : 0, failed: well ? 0 : 1 });

interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Counts a run of vitest. A skipped test did not pass, and a file that could not be loaded is one failure more. */
function vitest(name: string, ...args: string[]): Count {
  const file = join(scratch, `${name}.json`);
  const well = run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args);
  if (!existsSync(file)) return one(false);
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failed = report.numTotalTests - report.numPassedTests + unloaded.length;
  // Whatever vitest is unhappy about beyond its tests counts too.
  return { passed: report.numPassedTests, failed: !well && failed === 0 ? 1 : failed };
}

/** Every real page must be recognised as what the index says it is, by the same code as in the browser. */
function realPages(): Count {
  const rows = readFileSync(join(REAL_PAGES, 'index.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [file: string, page: string, url: string]);
  const jobs = join(scratch, 'jobs.jsonl');
  const lines = rows.map(([file, , url]) => JSON.stringify({ url, file: relative(scratch, join(REAL_PAGES, file)) }));
  writeFileSync(jobs, `${lines.join('\n')}\n`);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/inspect.ts', '--batch', jobs], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stderr);
  const answers = stdout.trim().split('\n');
  let passed = 0;
  for (const [index, [file, page]] of rows.entries()) {
    const seen = answers[index] || '{"error":"no answer"}';
    const well = (JSON.parse(seen) as { page?: string | null }).page === (page === '-' ? null : page);
    if (well) passed++;
    console.log(`${well ? 'ok  ' : 'FAIL'} ${file} should be ${page}: ${seen}`);
  }
  const failed = rows.length - passed;
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

const STAGES: [name: string, check: () => Count][] = [
  ['Format and lint', () => one(run('biome', 'check', '.'))],
  ['Build for Chromium', () => one(run('wxt', 'build', '-b', 'chrome'))],
  ['Build for Firefox', () => one(run('wxt', 'build', '-b', 'firefox'))],
  ['Types', () => one(run('tsc', '--noEmit'))],
  ['Unit and page tests, manifests, size budgets', () => vitest('unit')],
  [
    "Mozilla's linter",
    () => one(run('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery')),
  ],
  ...(existsSync(join(REAL_PAGES, 'index.tsv')) ? [['Real saved pages', realPages] as [string, () => Count]] : []),
  [
    'End to end, Chromium and Firefox',
    () => {
      ensureBrowsers(['chromium', 'firefox']);
      return vitest('e2e', '--config', 'tests/e2e/vitest.config.ts');
    },
  ],
];

const results = STAGES.map(([name, check]) => {
  console.log(`\n=== ${name}`);
  const started = Date.now();
  let count: Count;
  try {
    count = check();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count = one(false);
  }
  return { name, seconds: (Date.now() - started) / 1000, ...count };
});
rmSync(scratch, { recursive: true, force: true });

console.log('\n=== Summary');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed ? 'FAIL' : 'ok  '} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`);
}
const sum = (pick: (count: Count) => number) => results.reduce((total, count) => total + pick(count), 0);
const failed = sum((count) => count.failed);
console.log(`\n${sum((count) => count.passed)} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
