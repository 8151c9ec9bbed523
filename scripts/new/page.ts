import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FAMILIES, type Family } from '../../utils/amazon/page.ts';

const TABLE = 'utils/amazon/pages.ts';
const EXPECTATIONS = 'tests/pages/expectations.tsv';
const DOCS = 'docs/PAGES.md';

/** The languages every page has saved pages in, and a store where they are spoken. */
const SAVED_IN = { en: ['us', 'com'], ja: ['jp', 'co.jp'] } as const;

const insert = (file: string, before: string, line: string): void => {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`${file} has no ${before.trim()}`);
  writeFileSync(file, text.slice(0, at) + line + text.slice(at));
};

const saved = (language: string, name: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${name}</title></head><body><div id="a-page">
<header id="navbar-main" class="nav-rec"></header>
<main><h1>${name}</h1><p>…</p></main>
</div></body></html>
`;

/**
 * Makes a page of Amazon: its file, its place in the table, a saved page in two languages with what is to be read.
 * @param name the page's id, such as `gift-card`
 * @param path its address below the host
 * @param family the content script that reads it; `other`: recognised only
 * @param reads `fact=value`: what the saved pages are to say once there is a reader
 */
export function newPage(name = '', path = '', family: string = 'other', reads = ''): string[] {
  const file = `utils/amazon/pages/${name}.ts`;
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`a page is called like this: gift-card`);
  if (!path.startsWith('/')) throw new Error('an address begins with a slash');
  if (!FAMILIES.includes(family as Family)) throw new Error(`the families are ${FAMILIES.join(', ')}`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  const [fact, value] = reads.split('=');
  const facts = fact ? `{ ${fact}: 'decides' }` : '{}';
  const now = new Date().toISOString().slice(0, 7);

  writeFileSync(
    file,
    `import type { Provenance } from '../../base/confidence.ts';
import type { PageDefinition } from '../page.ts';

/** ${name}. */
export const page = {
  family: '${family}',
  paths: { '${path}': 'C' },
  link: '${path}',
  facts: ${facts},
  banners: [${fact ? `'${fact}'` : ''}],
} as const satisfies PageDefinition;

export const provenance: Provenance = { asOf: '${now}', source: '' };
`,
  );
  const variable = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const line = `import { page as ${variable} } from './pages/${name}.ts';\n`;
  const imports = readFileSync(TABLE, 'utf8').match(/^import .*\n/gm) ?? [];
  insert(
    TABLE,
    imports.find((other) => other.slice(other.indexOf(" '")) > line.slice(line.indexOf(" '"))) ?? '\n/** Every page',
    line,
  );
  insert(TABLE, '} as const;', `  ${variable === name ? name : `'${name}': ${variable}`},\n`);
  insert(DOCS, '\nThe host of locked accounts', `| \`${name}\` | \`${path}\` C |\n`);

  mkdirSync(`tests/pages/fixtures/${name}`, { recursive: true });
  for (const [language, [store, tld]] of Object.entries(SAVED_IN)) {
    const fixture = `${name}/${language}-${value ?? 'page'}.html`;
    writeFileSync(`tests/pages/fixtures/${fixture}`, saved(language, name));
    const row = [fixture, `https://www.amazon.${tld}${path}`, store, name, reads || '-', '-', 'to begin with'];
    appendFileSync(EXPECTATIONS, `${row.join('\t')}\n`);
  }
  return [
    `Made ${file}, its line in ${TABLE} and ${DOCS}, and saved pages in tests/pages/fixtures/${name}.`,
    'Left to do; each of these fails until it is done:',
    `  say in ${file} what is known of the page, and from where`,
    `  tests/unit/amazon/recognise.test.ts: write out its addresses`,
    `  locales: page.${name}, in every language`,
    `  scripts/stand-in: the page itself`,
    ...(fact ? [`  docs/PAGES.md, "Add a page": the fact ${fact}, its reader, what follows from it`] : []),
  ];
}
