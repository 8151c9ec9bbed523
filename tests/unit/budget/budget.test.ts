import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS } from '../../../scripts/browsers.ts';
import { linkTo } from '../../../utils/pages/links.ts';
import { PAGE_IDS } from '../../../utils/pages/table.ts';

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

/** A page of the extension and every script it loads, modules that those import included. */
function scriptsOf(build: string, page: string): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(join(build, file), 'utf8');
    for (const [, name] of source.matchAll(/(?:from|import)\s*\(?["'`]\.{1,2}\/([\w./-]+\.js)["'`]/g)) {
      add(globSync(`**/${name}`, { cwd: build })[0] as string);
    }
  };
  const html = readFileSync(join(build, page), 'utf8');
  for (const [, name] of html.matchAll(/(?:src|href)="\/?([\w./-]+\.js)"/g)) add(name as string);
  return [...found];
}

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

  test('injects nothing into the start page of a shop', () => {
    expect(injected(content_scripts, 'https://www.amazon.co.jp/')).toEqual([]);
  });

  test.each(Object.entries(MARKS))('keeps %s out of the pages of Amazon', (_, { mark, presentIn }) => {
    expect(readFileSync(join(build, presentIn), 'utf8')).toMatch(mark);
    expect(contentFiles.length).toBeGreaterThan(0);
    for (const file of contentFiles) expect(readFileSync(join(build, file), 'utf8')).not.toMatch(mark);
  });

  test.each([
    ['popup.html', 240],
    ['options.html', 250],
    ['welcome.html', 220],
  ])('%s loads at most %i KB of script', (page, most) => {
    const scripts = scriptsOf(build, page);
    expect(scripts).not.toEqual([]);
    expect(sizeOf(build, scripts)).toBeLessThanOrEqual(most * KB);
  });

  test('holds no page that prepares a connection, which a content security policy would not stop', () => {
    const pages = globSync('*.html', { cwd: build });
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) {
      expect(readFileSync(join(build, page), 'utf8')).not.toMatch(/preconnect|dns-prefetch|prerender|https?:\/\//);
    }
  });
});
