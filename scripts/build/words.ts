import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES, languageOf, textsOf } from '../../locales/index.ts';
import type { LanguageId, Words } from '../../utils/base/i18n.ts';
import { textsNamedBy } from './keys.ts';
import { wordsFile } from './words-file.ts';

const LAZY = 'built:words';
const ALL = 'built:words/all';
const FILES = 'built:words/files';
const PART = 'built:words/part/';
/** Marks an id of ours for other plugins. */
const MARK = '\0';
const ROOT = join(import.meta.dirname, '../..');

const asModule = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/**
 * Gives each module that imports `built:words`, or all or the files of them, the sentences that it and its imports name, and
 * the one that imports those of a part, which it loads later, what that part names besides.
 * @param isWhole every sentence instead, for a development server, which does not hear when a file names a new one
 */
export function wordsPlugin(isWhole = false): Plugin {
  /** @param file the module that asks; after a bar, the one that loads it, whose words are there already */
  const wordsOf = (file: string, id: LanguageId): Words => {
    const [importer, beside] = decodeURIComponent(file)
      .split('|')
      .map((path) => join(ROOT, path)) as [string, string?];
    const texts = textsOf(id);
    return { language: languageOf(id), texts: isWhole ? texts : textsNamedBy(importer, texts, beside) };
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
      return [LAZY, ALL, FILES].includes(source) ? `${MARK}${source}?${encodeURIComponent(path)}` : undefined;
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
      const languages = LANGUAGES.map(languageOf).map(({ id, name }) => ({ id, name }));
      const loads = LANGUAGES.map(
        (each) => `${JSON.stringify(each)}: () => import(${JSON.stringify(`${LAZY}/of/${file}/${each}`)}),`,
      );
      return [
        `const loads = { ${loads.join(' ')} };`,
        'export const words = {',
        `  languages: ${JSON.stringify(languages)},`,
        '  load: (id) => loads[id]().then((loaded) => loaded.default),',
        '};',
      ].join('\n');
    },
  };
}
