import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { textsOf } from '../../locales/index.ts';
import { SOURCE_LANGUAGE } from '../../locales/source.ts';
import type { Texts } from '../../utils/base/i18n.ts';

/*
 * Which sentences a part of the code can show: those whose keys stand in its files. A key is always written out, whole
 * or with `${…}` for a part of it, so that it can be found here.
 */

/** Every text by its whole key, plural ending included. */
export const leavesOf = (texts: Texts, prefix = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([part, value]) =>
    typeof value === 'string' ? [[prefix + part, value] as [string, string]] : leavesOf(value, `${prefix}${part}.`),
  );

/** A key without its plural ending. */
export const withoutPlural = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

const KEY = new RegExp(
  `['"\`]((?:${Object.keys(textsOf(SOURCE_LANGUAGE)).join('|')})\\.[\\w.\${}-]+(?:\\$\\{[^}]*\\}[\\w.-]*)*)['"\`]`,
  'g',
);

/** What looks like a key in some source, as it is written there: `step.${id}.title`. */
export const keysIn = (source: string): string[] => [...source.matchAll(KEY)].map(([, key]) => key as string);

/** What a key as it is written stands for. */
export const patternOf = (written: string): RegExp =>
  new RegExp(
    `^${written
      .replace(/\$\{[^}]*\}/g, '*')
      .replaceAll('.', '\\.')
      .replaceAll('*', '[^.]+')}$`,
  );

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

/** Whether a module asks for the sentences of a part that it loads later, apart from its own. */
const hasWordsApart = (source: string, part: string): boolean =>
  source.includes(`'built:words/part/${part.replace(/^\.\//, '')}'`);

/**
 * The files that a file takes along, itself included; types aside. What it loads later is among them, unless the words of
 * that are asked for apart.
 */
export function filesOf(start: string): string[] {
  const found = new Set([normalize(start)]);
  // What is added while it is walked through is walked through, too.
  for (const file of found) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(file, 'utf8');
    for (const [, atOnce, later] of source.matchAll(IMPORT)) {
      const name = (atOnce ?? later) as string;
      const path = normalize(join(dirname(file), name));
      if (!name.startsWith('.') || !existsSync(path)) continue;
      if (later && hasWordsApart(source, later)) continue;
      found.add(path);
    }
  }
  return [...found].filter((file) => /\.tsx?$/.test(file));
}

/** What tells whether a key is named by a file or what it takes along. */
function namedBy(start: string): (key: string) => boolean {
  const patterns = filesOf(start)
    .flatMap((file) => keysIn(readFileSync(file, 'utf8')))
    .map(patternOf);
  return (key) => patterns.some((pattern) => pattern.test(key));
}

/**
 * The part of the texts whose keys are named by a file or what it takes along.
 * @param beside a file whose own words are there already
 */
export function textsNamedBy(start: string, texts: Texts, beside?: string): Texts {
  const isNamed = namedBy(start);
  const isThere = beside ? namedBy(beside) : () => false;
  const pick = (part: Texts, prefix: string): Texts =>
    Object.fromEntries(
      Object.entries(part).flatMap(([name, value]): [string, string | Texts][] => {
        const key = prefix + name;
        if (typeof value === 'string') {
          const whole = withoutPlural(key);
          return isNamed(whole) && !isThere(whole) ? [[name, value]] : [];
        }
        const rest = pick(value, `${key}.`);
        return Object.keys(rest).length > 0 ? [[name, rest]] : [];
      }),
    );
  return pick(texts, '');
}
