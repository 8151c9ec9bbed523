import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../locales/index.ts';
import { BUILDS } from '../../../scripts/browsers.ts';
import { linkTo } from '../../../utils/amazon/links.ts';
import { PAGE_IDS } from '../../../utils/amazon/table.ts';

const KB = 1024;
/** Words that only one library leaves in a bundle, and a built file where it is really in. */
const MARKS = {
  zod: { mark: /_zod\b/, presentIn: 'background.js' },
  'webextension-polyfill': { mark: /message port closed before a response was received/, presentIn: 'background.js' },
};

interface ContentScript {
  matches: string[];
  include_globs?: string[];
  js?: string[];
  css?: string[];
}

/** A match pattern or glob, where only `*` means something. */
const fits = (pattern: string, url: string) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(url);

/** Every file that the manifest injects into a page. Without the `scripting` permission nothing else can come in. */
const injected = (scripts: ContentScript[], url: string) => [
  ...new Set(
    scripts
      .filter(
        ({ matches, include_globs = ['*'] }) =>
          matches.some((each) => fits(each, url)) && include_globs.some((each) => fits(each, url)),
      )
      .flatMap(({ js = [], css = [] }) => [...js, ...css]),
  ),
];

/** Modules that a script loads with itself, and those that it loads when they are needed. */
const AT_ONCE = /(?:from|import)\s*["'`]\.{1,2}\/([\w./-]+\.js)["'`]/g;
const WHEN_NEEDED = /import\s*\(\s*["'`]\.{1,2}\/([\w./-]+\.js)["'`]/g;

/** Every script that a page of the extension loads when it is opened, and what it may load later. */
function scriptsOf(build: string, page: string): { opened: string[]; later: string[] } {
  const named = (file: string, pattern: RegExp) =>
    [...readFileSync(join(build, file), 'utf8').matchAll(pattern)].map(
      ([, name]) => globSync(`**/${name}`, { cwd: build })[0] as string,
    );
  const gather = (start: readonly string[]): Set<string> => {
    const found = new Set<string>(start);
    // What is added while it is walked through is walked through, too.
    for (const file of found) for (const name of named(file, AT_ONCE)) found.add(name);
    return found;
  };
  const html = readFileSync(join(build, page), 'utf8');
  const opened = gather([...html.matchAll(/(?:src|href)="\/?([\w./-]+\.js)"/g)].map(([, name]) => name as string));
  const later = gather([...opened].flatMap((file) => named(file, WHEN_NEEDED)));
  return { opened: [...opened], later: [...later].filter((file) => !opened.has(file)) };
}

/** The words of one language; a page loads those of the one it shows. */
const WORDS = new RegExp(`/(?:${LANGUAGES.join('|')})-[\\w-]+\\.js$`);

const sizeOf = (build: string, files: string[]) =>
  files.reduce((sum, file) => sum + statSync(join(build, file)).size, 0);

describe.each(Object.entries(BUILDS))('what is shipped to %s', (_, build) => {
  const { content_scripts } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: ContentScript[];
  };
  const contentFiles = [...new Set(content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]))];

  test.each(PAGE_IDS)('injects at most 15 KB into %s, everything counted', (page) => {
    const files = injected(content_scripts, linkTo(page, 'jp'));
    expect(files).not.toEqual([]);
    expect(sizeOf(build, files)).toBeLessThanOrEqual(15 * KB);
  });

  test('gives the background at most 130 KB, its sentences in every language included', () => {
    expect(sizeOf(build, ['background.js'])).toBeLessThanOrEqual(130 * KB);
  });

  test('injects nothing into the start page of a shop', () => {
    expect(injected(content_scripts, 'https://www.amazon.co.jp/')).toEqual([]);
  });

  test.each(Object.entries(MARKS))('keeps %s out of the pages of Amazon', (_, { mark, presentIn }) => {
    expect(readFileSync(join(build, presentIn), 'utf8')).toMatch(mark);
    expect(contentFiles.length).toBeGreaterThan(0);
    for (const file of contentFiles) expect(readFileSync(join(build, file), 'utf8')).not.toMatch(mark);
  });

  test.each([
    ['popup.html', 210],
    ['options.html', 260],
    ['welcome.html', 210],
  ])('%s loads at most %i KB of script, and one language of at most 115 KB', (page, most) => {
    const { opened, later } = scriptsOf(build, page);
    expect(opened).not.toEqual([]);
    expect(sizeOf(build, opened)).toBeLessThanOrEqual(most * KB);
    const words = later.filter((file) => WORDS.test(file));
    expect(words).toHaveLength(LANGUAGES.length);
    for (const file of words) expect(sizeOf(build, [file])).toBeLessThanOrEqual(115 * KB);
  });

  test('loads the reading of mails, which is large, only when a mail is checked', () => {
    const others = (page: string) => scriptsOf(build, page).later.filter((file) => !WORDS.test(file));
    for (const page of ['popup.html', 'welcome.html']) expect(others(page)).toEqual([]);
    // Words that only a reader of mails knows.
    const readsMails = (file: string) => readFileSync(join(build, file), 'utf8').includes('amazonses.com');
    expect(scriptsOf(build, 'options.html').opened.filter(readsMails)).toEqual([]);
    expect(others('options.html').filter(readsMails)).toHaveLength(1);
    expect(sizeOf(build, others('options.html'))).toBeLessThanOrEqual(250 * KB);
  });

  test('holds no page that prepares a connection, which a content security policy would not stop', () => {
    const pages = globSync('*.html', { cwd: build });
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) {
      expect(readFileSync(join(build, page), 'utf8')).not.toMatch(/preconnect|dns-prefetch|prerender|https?:\/\//);
    }
  });
});
