import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNTRANSLATED } from './language.ts';

const TABLES = 'utils/recovery/steps';
const DOCS = 'docs/RECOVERY.md';
/** What is said of a step, and what each sentence is for. */
const SENTENCES = {
  title: 'what to do',
  why: 'why it matters',
  lines: 'what to press, a line each',
  more: 'for whom the lines are not enough',
  done: 'how it looks when it is done',
} as const;

interface Place {
  file: string;
  /** The new line goes before the first of `before` that comes after `from`. */
  from: string;
  before: string;
}

/**
 * Makes a step of the recovery: its rule and its source, its sentences in every language, its row in the docs. Throws
 * where there is one of that name, or there is no such path.
 * @param id such as `gift-cards`
 * @param path whose table of steps it belongs to: `takeover`, `stopped`, …
 * @param root the project's folder
 * @returns what to say
 */
export function newStep(id: string, path = '', root = join(import.meta.dirname, '../..')): string[] {
  const at = (file: string) => join(root, file);
  const paths = readdirSync(at(TABLES)).map((file) => file.replace('.ts', ''));
  const table = `${TABLES}/${path}.ts`;
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) throw new Error('A step is called like this: gift-cards');
  if (!paths.includes(path)) throw new Error(`The paths are ${paths.join(', ')}`);
  const key = id.includes('-') ? `'${id}'` : id;
  const isThere = paths.some((other) => readFileSync(at(`${TABLES}/${other}.ts`), 'utf8').includes(`\n  ${key}: {`));
  if (isThere) throw new Error(`There is a step ${id} already`);

  const insert = ({ file, from, before }: Place, line: string) => {
    const text = readFileSync(at(file), 'utf8');
    const place = text.indexOf(before, text.indexOf(from));
    if (!text.includes(from) || place < 0) throw new Error(`${file} has no place for a step any more`);
    writeFileSync(at(file), text.slice(0, place) + line + text.slice(place));
  };
  insert({ file: table, from: '_STEPS = steps({', before: '});' }, `  ${key}: { ...OUTSIDE },\n`);
  insert({ file: table, from: '_SOURCES: Sources<', before: '};' }, `  ${key}: { confidence: 'D', source: '' },\n`);
  insert({ file: DOCS, from: '| `mailbox`', before: '\n\n' }, `\n| \`${id}\` | … | D |`);

  const languages = readdirSync(at('locales')).filter((name) => existsSync(at(`locales/${name}/steps.json`)));
  for (const language of languages) {
    const file = at(`locales/${language}/steps.json`);
    const texts = JSON.parse(readFileSync(file, 'utf8')) as { step: Record<string, Record<string, string>> };
    const sentences = Object.entries(SENTENCES).map(([part, what]) => [part, UNTRANSLATED + what]);
    texts.step[id] = Object.fromEntries(sentences);
    writeFileSync(file, `${JSON.stringify(texts, null, 2)}\n`);
  }
  return [
    `Made the step ${id}: its rule and source in ${table}, its row in ${DOCS}, its sentences in locales/*/steps.json.`,
    'Left to do; each of these fails until it is done:',
    `  utils/recovery/paths/${path}.ts: its place in the plan; ${table}: what it needs and undoes, and from where it is known`,
    '    (tests/unit/recovery/paths/plan.test.ts)',
    `  locales/*/steps.json: what stands after "${UNTRANSLATED.trim()}" (tests/unit/base/locales.test.ts)`,
    '  the version of the document, as what is stored may name the step now (tests/unit/state)',
  ];
}
