import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/* A style stands beside its component, and a class belongs to the room whose style sheet names it. */

const SHEETS = globSync('components/**/*.css').map((file) => {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|@import[^;]*;/g, '');
  const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name as string));
  return { file, classes };
});
const COMPONENTS = globSync('components/**/*.tsx').map((file) => {
  const source = readFileSync(file, 'utf8');
  const texts = [...source.matchAll(/\bclass=(?:"([^"]*)"|\{([^}]*)\})|CLASS = (\{[\s\S]*?\})/g)].flatMap(
    ([, plain, code, table]) =>
      plain ?? [...`${code ?? table}`.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, text]) => text),
  );
  const imports = [...source.matchAll(/import '([^']+\.css)'/g)].map(([, to]) =>
    normalize(join(dirname(file), to as string)),
  );
  return { file, classes: new Set(texts.flatMap((text) => text?.split(/\s+/) ?? []).filter(Boolean)), imports };
});
const roomOf = (file: string) => file.split('/')[1] as string;
const ENTRY = 'components/ui/ui.css';

describe('styles', () => {
  it('are each taken in, by their component or by the sheet of plain pieces', () => {
    const inEntry = [...readFileSync(ENTRY, 'utf8').matchAll(/@import "\.\/([^"]+)"/g)].map(
      ([, name]) => `components/ui/${name}`,
    );
    const taken = new Set([ENTRY, ...inEntry, ...COMPONENTS.flatMap(({ imports }) => imports)]);
    expect(SHEETS.map(({ file }) => file).filter((file) => !taken.has(file))).toEqual([]);
  });

  it('are taken in by their own room only', () => {
    for (const { file, imports } of COMPONENTS)
      for (const sheet of imports) expect(roomOf(sheet), file).toBe(roomOf(file));
  });

  it.each(SHEETS.filter(({ file }) => roomOf(file) !== 'surfaces'))('$file: every class is used', ({ classes }) => {
    const used = new Set(COMPONENTS.flatMap((component) => [...component.classes]));
    expect([...classes].filter((name) => !used.has(name))).toEqual([]);
  });

  it('have no class of one feature in another', () => {
    const owners = new Map<string, Set<string>>();
    for (const { file, classes } of SHEETS)
      for (const name of classes) owners.set(name, (owners.get(name) ?? new Set()).add(roomOf(file)));
    for (const { file, classes } of COMPONENTS) {
      for (const name of classes) {
        const rooms = [...(owners.get(name) ?? [])];
        const may = ['ui', roomOf(file)];
        expect(rooms.length === 0 || rooms.some((room) => may.includes(room)), `.${name} in ${file}`).toBe(true);
      }
    }
  });
});
