import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../locales/index.ts';
import { BUILDS } from '../../../scripts/browsers.ts';
import { linkTo } from '../../../utils/amazon/links.ts';
import type { Family } from '../../../utils/amazon/page.ts';
import { PAGES } from '../../../utils/amazon/pages.ts';
import { PAGE_IDS } from '../../../utils/amazon/table.ts';
import { FAMILY_WORDS } from '../../../utils/reading/wording/wording.ts';

const KB = 1024;
/**
 * What a page of each family may be given, in KB. Words come by message, so 12.5 is what a script weighs that reads nothing.
 * 5.5 is for reading only what is there: what is laid out and said, and what stands in a box or beside something. The rest is what
 * a reading must be sure of: lists that are looked at whole before they are called empty; ways to a code, and what is
 * remembered of them, which must be whole; payment rows that are understood word by word or not at all, and found without
 * a look at every text. Half a KB more of it spares reading a page again on which nothing changed.
 */
const MOST_INJECTED: Record<Family, number> = { other: 12.5, access: 17, 'two-step': 20.5, stored: 20, payment: 28.5 };
/** Words that only one library leaves in a bundle, and a built file where it is really in. */
const MARKS = {
  zod: { mark: /_zod\b/, presentIn: 'background.js' },
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

/** The modules that scripts name by a pattern, as they lie in a build. */
const named = (build: string, files: string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    [...readFileSync(join(build, file), 'utf8').matchAll(pattern)].map(
      ([, name]) => globSync(`**/${name}`, { cwd: build })[0] as string,
    ),
  );

/** Every script that a page of the extension loads when it is opened, and what it may load later. */
function scriptsOf(build: string, page: string): { opened: string[]; later: string[] } {
  const gather = (start: readonly string[]): Set<string> => {
    const found = new Set<string>(start);
    // What is added while it is walked through is walked through, too.
    for (const file of found) for (const name of named(build, [file], AT_ONCE)) found.add(name);
    return found;
  };
  const html = readFileSync(join(build, page), 'utf8');
  const opened = gather([...html.matchAll(/(?:src|href)="\/?([\w./-]+\.js)"/g)].map(([, name]) => name as string));
  const later = gather(named(build, [...opened], WHEN_NEEDED));
  return { opened: [...opened], later: [...later].filter((file) => !opened.has(file)) };
}

/** The words of one language; a script loads those of the one that is shown. */
const WORDS = new RegExp(`/(?:${LANGUAGES.join('|')})-[\\w-]+\\.js$`);

/** The words that scripts load, of every language. */
const wordsNamed = (build: string, files: string[]): string[] =>
  named(build, files, WHEN_NEEDED).filter((file) => WORDS.test(file));

const sizeOf = (build: string, files: string[]) =>
  files.reduce((sum, file) => sum + statSync(join(build, file)).size, 0);

/* Beyond the 130 KB that the background may weigh with nothing but facts, banners and a plan of recovery: */
/* Accounts (whose a page is, what was said on which, joining, asking, the readings that lost) weigh 12 KB in the background, and 1 KB of words in the popup. */
/* Memory (its schema, what is told as a change, its questions, masks, putting off) weighs 9 KB in the background; its questions in the popup and options 3. */
/* The checkup (its table, its strips, what it says at its end) weighs 7 KB in the background, with what to look for at each place 2 of its words; 5 in the popup and 9 in options, and its words 4 in the popup; what may be said of a lost record 4. */
/* The paths (plans, questions, what leads from one to another, sources of what the sign-in page says) weigh 14 KB of script wherever a recovery is worked out, and their steps 40 KB of words. */

describe.each(Object.entries(BUILDS))('what is shipped to %s', (_, build) => {
  const { content_scripts } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: ContentScript[];
  };
  const contentFiles = [...new Set(content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]))];

  test.each(PAGE_IDS)('injects no more than its family may weigh into %s, everything counted', (page) => {
    const files = injected(content_scripts, linkTo(page, 'jp'));
    expect(files).not.toEqual([]);
    expect(sizeOf(build, files)).toBeLessThanOrEqual(MOST_INJECTED[PAGES[page].family] * KB);
  });

  test('gives the background at most 150 KB, words aside', () => {
    expect(sizeOf(build, ['background.js'])).toBeLessThanOrEqual(150 * KB);
  });

  test('lets the background load what it looks through messages with only when it is needed, at most 105 KB', () => {
    expect(sizeOf(build, ['notices.js'])).toBeLessThanOrEqual(105 * KB);
    const holds = (file: string) => readFileSync(join(build, file), 'utf8').includes('Passkey added to your account');
    expect([holds('notices.js'), holds('background.js')]).toEqual([true, false]);
  });

  test('lets the background load words only when they are needed, at most 22 KB of a language and 36 of a family', () => {
    const background = readFileSync(join(build, 'background.js'), 'utf8');
    const files = globSync('words/*.js', { cwd: build });
    expect(files).toHaveLength(LANGUAGES.length + Object.keys(FAMILY_WORDS).length);
    for (const file of files) {
      expect(background).toContain(`words/${basename(file)}`);
      expect(sizeOf(build, [file]), file).toBeLessThanOrEqual((file.includes('reading-') ? 36 : 22) * KB);
    }
  });

  test('injects nothing into the start page of a shop', () => {
    expect(injected(content_scripts, 'https://www.amazon.co.jp/')).toEqual([]);
  });

  test.each(Object.entries(MARKS))('keeps %s out of the pages of Amazon', (_, { mark, presentIn }) => {
    expect(readFileSync(join(build, presentIn), 'utf8')).toMatch(mark);
    expect(contentFiles.length).toBeGreaterThan(0);
    for (const file of contentFiles) expect(readFileSync(join(build, file), 'utf8')).not.toMatch(mark);
  });

  test('opens the popup with one file of script, which no other surface loads, and one of style', () => {
    const html = readFileSync(join(build, 'popup.html'), 'utf8');
    const { opened } = scriptsOf(build, 'popup.html');
    expect(opened).toHaveLength(1);
    for (const page of ['options.html', 'welcome.html']) {
      expect(scriptsOf(build, page).opened).not.toContain(opened[0]);
    }
    expect(html.match(/\.css"/g)).toHaveLength(1);
  });

  test.each([
    ['popup.html', 66],
    ['options.html', 240],
    ['welcome.html', 58],
  ])('%s loads at most %i KB of script when it is opened', (page, most) => {
    const { opened } = scriptsOf(build, page);
    expect(opened).not.toEqual([]);
    expect(sizeOf(build, opened)).toBeLessThanOrEqual(most * KB);
  });

  test('opens the popup without the schema of what is stored', () => {
    const { opened, later } = scriptsOf(build, 'popup.html');
    const hasSchema = (file: string) => MARKS.zod.mark.test(readFileSync(join(build, file), 'utf8'));
    expect(opened.filter(hasSchema)).toEqual([]);
    expect(later.filter(hasSchema)).not.toEqual([]);
  });

  /** The words of a language that scripts load by themselves. */
  const wordsFrom = (files: string[], language: string) =>
    wordsNamed(build, files).filter((file) => file.startsWith(`chunks/${language}-`));

  test.each(LANGUAGES)('gives the popup at most 47 KB of words in %s for anything that it shows', (language) => {
    const html = readFileSync(join(build, 'popup.html'), 'utf8');
    const [, own = ''] = html.match(new RegExp(`id="words-${language}">([^<]+)</script>`)) ?? [];
    expect(JSON.parse(own)).toMatchObject({ language: { id: language } });
    const parts = wordsFrom(scriptsOf(build, 'popup.html').opened, language);
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      expect(Buffer.byteLength(own) + sizeOf(build, [part]), part).toBeLessThanOrEqual(47 * KB);
    }
  });

  test('has what tells the encoding of the popup before the words that lie in it', () => {
    const html = readFileSync(join(build, 'popup.html'), 'utf8');
    expect(html.indexOf('<meta charset="utf-8">')).toBeGreaterThan(0);
    // As far as a browser looks for it.
    expect(html.indexOf('<meta charset="utf-8">')).toBeLessThan(1024);
  });

  test.each(LANGUAGES)('gives the other surfaces one file of words in %s, of at most 180 KB', (language) => {
    for (const page of ['options.html', 'welcome.html']) {
      const words = wordsFrom(scriptsOf(build, page).opened, language);
      expect(words).toHaveLength(1);
      expect(sizeOf(build, words)).toBeLessThanOrEqual(180 * KB);
    }
  });

  test('loads the reading of mails, which is large, only when a mail is checked', () => {
    const others = (page: string) => scriptsOf(build, page).later.filter((file) => !WORDS.test(file));
    // Words that only a reader of mails knows.
    const readsMails = (file: string) => readFileSync(join(build, file), 'utf8').includes('amazonses.com');
    expect(scriptsOf(build, 'options.html').opened.filter(readsMails)).toEqual([]);
    for (const page of ['popup.html', 'welcome.html']) expect(others(page).filter(readsMails)).toEqual([]);
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
