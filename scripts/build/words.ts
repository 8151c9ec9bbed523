import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES, languageOf, textsOf } from '../../locales/index.ts';
import type { LanguageId, Words } from '../../utils/base/i18n.ts';
import { textsNamedBy } from './keys.ts';
import { wordsFile } from './words-file.ts';

const LAZY = 'built:words';
const ALL = 'built:words/all';
const FILES = 'built:words/files';
const IN_PAGE = 'built:words/in-page';
const PART = 'built:words/part/';
/** Marks an id of ours for other plugins. */
const MARK = '\0';
const ROOT = join(import.meta.dirname, '../..');

const asModule = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The id of the element that holds the words of a language in a page begins so; the language follows. */
const ELEMENT = 'words-';

/** As the text of an element of script, which nothing in it may end. */
const asText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The script that a page of ours starts, as a path from the root; undefined where it starts none. */
function startOf(html: string, filename: string): string | undefined {
  const [, script] = html.match(/<script type="module" src="\.\/([\w./-]+)"/) ?? [];
  return script && relative(ROOT, join(dirname(filename), script));
}

/**
 * Gives each module that imports `built:words`, or all or the files of them, the sentences that it and its imports name, and
 * the one that imports those of a part, which it loads later, what that part names besides. Those that lie in the page are
 * put there with the page.
 * @param isServed by a development server: every sentence instead, as it does not hear when a file names a new one, and none
 * in a page
 */
export function wordsPlugin(isServed = false): Plugin {
  /** @param file the module that asks; after a bar, the one that loads it, whose words are there already */
  const wordsOf = (file: string, id: LanguageId): Words => {
    const [importer, beside] = decodeURIComponent(file)
      .split('|')
      .map((path) => join(ROOT, path)) as [string, string?];
    const texts = textsOf(id);
    return { language: languageOf(id), texts: isServed ? texts : textsNamedBy(importer, texts, beside) };
  };
  return {
    name: 'mamori:words',
    resolveId(source, importer = '') {
      if (source.startsWith(`${LAZY}/of/`)) return MARK + source;
      const path = relative(ROOT, importer.split('?')[0] as string);
      if (source.startsWith(PART)) {
        const part = join(dirname(path), source.slice(PART.length));
        return `${MARK}${LAZY}?${encodeURIComponent(`${part}|${path}`)}`;
      }
      return [LAZY, ALL, FILES, IN_PAGE].includes(source) ? `${MARK}${source}?${encodeURIComponent(path)}` : undefined;
    },
    load(id) {
      if (!id.startsWith(MARK + LAZY)) return;
      if (id.startsWith(`${MARK}${LAZY}/of/`)) {
        const [file, language] = id.slice(`${MARK}${LAZY}/of/`.length).split('/') as [string, LanguageId];
        return `export default ${asModule(wordsOf(file, language))};`;
      }
      const [kind, file] = id.slice(MARK.length).split('?') as [string, string];
      if (kind === ALL) return `export const words = ${asModule(LANGUAGES.map((each) => wordsOf(file, each)))};`;
      if (kind === FILES) {
        const files = LANGUAGES.map((each) => [each, wordsFile(this, each, wordsOf(file, each))]);
        return `export default ${JSON.stringify(Object.fromEntries(files))};`;
      }
      const languages = JSON.stringify(LANGUAGES.map(languageOf).map(({ id, name }) => ({ id, name })));
      const wordsBy = (load: string): string => `export const words = { languages: ${languages}, load: ${load} };`;
      if (kind === IN_PAGE && !isServed) {
        return wordsBy(`async (id) => JSON.parse(document.getElementById('${ELEMENT}' + id).textContent)`);
      }
      const loads = LANGUAGES.map(
        (each) => `${JSON.stringify(each)}: () => import(${JSON.stringify(`${LAZY}/of/${file}/${each}`)}),`,
      );
      return [
        `const loads = { ${loads.join(' ')} };`,
        wordsBy('(id) => loads[id]().then((loaded) => loaded.default)'),
      ].join('\n');
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { filename }) {
        const start = startOf(html, filename);
        if (isServed || !start || !readFileSync(join(ROOT, start), 'utf8').includes(`'${IN_PAGE}'`)) return;
        return LANGUAGES.map((each) => ({
          tag: 'script',
          attrs: { type: 'application/json', id: ELEMENT + each },
          children: asText(wordsOf(start, each)),
          injectTo: 'head',
        }));
      },
    },
  };
}
