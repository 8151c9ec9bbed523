/**
 * `npm run bench`: what Mamori costs a page, a person and its background, as medians; `npm run bench -- pages`, `popup` or
 * `observations` for one of them. `--peer NAME=DIR`, as often as wanted, measures the unpacked build of another extension
 * beside it. Prints tables; nothing fails here, as times belong to the machine they were taken on. docs/PERFORMANCE.md
 * keeps some.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { observations } from './observations.ts';
import { accountPages } from './pages.ts';
import { popups } from './popup.ts';

const { values, positionals } = parseArgs({
  options: { peer: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});
const [only] = positionals;
const peers = Object.fromEntries(
  values.peer.map((peer) => {
    const [name, folder] = peer.split('=');
    if (!name || !folder) throw new Error('usage: npm run bench -- [pages | popup | observations] [--peer NAME=DIR]');
    return [name, resolve(folder)];
  }),
);

/** What runs in a browser. */
async function inBrowser(): Promise<void> {
  execFileSync('wxt', ['build', '-b', 'chrome'], { stdio: 'inherit', shell: process.platform === 'win32' });
  const scratch = mkdtempSync(join(tmpdir(), 'mamori-bench-'));
  try {
    if (only !== 'popup') await accountPages(scratch, peers);
    if (only !== 'pages') await popups(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (only !== 'observations') await inBrowser();
if (only === undefined || only === 'observations') await observations();
