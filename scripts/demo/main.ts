/**
 * `npm run demo`: a throw-away browser with the extension, in front of the stand-in for Amazon.
 * With no display, or with `--headless`, it walks the story by itself and leaves pictures.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BrowserName, ensureBrowsers, hasDisplay } from '../browsers.ts';
import { openScene } from '../drive/start.ts';
import { byHand } from './by-hand.ts';
import { walkStory } from './story.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const USAGE = `npm run demo -- [--browser chromium|firefox] [--lang ja|en] [--headless] [--out FOLDER]`;

function choices() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      lang: { type: 'string', default: 'en' },
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: '.demo' },
      help: { type: 'boolean', default: false },
    },
  });
  const { browser, lang } = values;
  if (values.help || (browser !== 'chromium' && browser !== 'firefox') || (lang !== 'ja' && lang !== 'en')) {
    console.log(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  return { ...values, browser: browser as BrowserName, lang: lang as 'ja' | 'en' };
}

function build(browser: BrowserName): void {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  console.log(`Building Mamori for ${target} …`);
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', target], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

try {
  const { browser, lang, headless, out } = choices();
  ensureBrowsers([browser]);
  build(browser);
  const scene = await openScene(lang);
  try {
    if (headless || !hasDisplay()) await walkStory(scene, browser, lang, out);
    else await byHand(scene, browser, lang);
  } finally {
    await scene.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
