import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The dependency rule of docs/ARCHITECTURE.md: entrypoints -> components -> utils, never back; browser APIs only at the
 * edges; nothing heavy in the content script.
 */

interface Import {
  from: string;
  /** A path inside the project, or the name of a package. */
  to: string;
  isType: boolean;
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;

function importsIn(from: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, '');
  return [...code.matchAll(IMPORT)].map(([, type, first, second]) => {
    const name = (first ?? second) as string;
    const to = name.startsWith('.') ? normalize(join(dirname(from), name)) : name;
    return { from, to, isType: type !== undefined };
  });
}

const FILES = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}').filter((file) => !file.endsWith('.d.ts'));
const IMPORTS = FILES.flatMap((file) => importsIn(file, readFileSync(file, 'utf8')));

const LAYERS = ['utils', 'components', 'entrypoints'];
const layerOf = (path: string) => LAYERS.indexOf(path.split('/')[0] as string);
const climbs = ({ from, to }: Import) => layerOf(to) > layerOf(from);

/** The rooms of `utils`, each of which may need only those before it. */
const ROOMS = [
  ...(['base', 'amazon', 'reading', 'mail', 'settings', 'memory', 'account', 'two-step', 'recovery'] as const),
  ...(['checkup', 'messages', 'state', 'page', 'shell'] as const),
];
const roomOf = (path: string): string | null => /^utils\/([^/]+)\//.exec(path)?.[1] ?? null;
const isUp = ({ from, to }: Import) => {
  const [a, b] = [from, to].map(roomOf);
  return a != null && b != null && ROOMS.indexOf(b as never) > ROOMS.indexOf(a as never);
};

/** Circles of rooms, as the rooms that can be reached from themselves; a type counts like anything else. */
function circles(imports: readonly Import[]): string[][] {
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [a, b] = [from, to].map(roomOf);
    if (a && b && a !== b) needs.set(a, (needs.get(a) ?? new Set()).add(b));
  }
  const reached = (room: string): Set<string> => {
    const seen = new Set<string>();
    const visit = (at: string) => {
      for (const next of needs.get(at) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        visit(next);
      }
    };
    visit(room);
    return seen;
  };
  return [...needs.keys()].filter((room) => reached(room).has(room)).map((room) => [room, ...(needs.get(room) ?? [])]);
}

/** Everything that ends up in the bundle of one file. */
function reachable(start: string, imports: Import[]): Set<string> {
  const seen = new Set<string>();
  const visit = (path: string) => {
    for (const { from, to, isType } of imports) {
      if (from !== path || isType || seen.has(to)) continue;
      seen.add(to);
      visit(to);
    }
  };
  visit(start);
  return seen;
}

describe('the check itself', () => {
  test('reads imports of every form, and types as types', () => {
    const source = `import a, { b } from './a.ts';\nimport type { C } from '../c.ts';\nexport * from 'pkg';\nimport './side.css';\nawait import('./late.ts');\n// import x from './no.ts';\nimport {\n  many,\n} from './many.ts';`;
    expect(importsIn('utils/x/y.ts', source).map(({ to, isType }) => `${to}${isType ? ' (type)' : ''}`)).toEqual([
      'utils/x/a.ts',
      'utils/c.ts (type)',
      'pkg',
      'utils/x/side.css',
      'utils/x/late.ts',
      'utils/x/many.ts',
    ]);
  });

  test('sees an import that goes back, and a package behind two files', () => {
    const imports = [
      ...importsIn('utils/a.ts', `import '../components/b.tsx';`),
      ...importsIn('components/b.tsx', `import 'preact';`),
    ];
    expect(imports.filter(climbs)).toHaveLength(1);
    expect(reachable('utils/a.ts', imports)).toContain('preact');
  });

  test('sees a circle of rooms that is none of files, and a room that needs a later one', () => {
    const imports = [
      ...importsIn('utils/mail/a.ts', `import type { A } from '../account/a.ts';`),
      ...importsIn('utils/account/b.ts', `import { b } from '../recovery/b.ts';`),
      ...importsIn('utils/recovery/c.ts', `import { c } from '../mail/c.ts';`),
    ];
    expect(circles(imports).map(([room]) => room)).toEqual(['mail', 'account', 'recovery']);
    expect(imports.filter(isUp)).toHaveLength(2);
  });

  test('every import inside the project leads to a file', () => {
    const inside = IMPORTS.filter(({ to }) => layerOf(to) >= 0);
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.filter(({ to }) => !existsSync(to))).toEqual([]);
  });
});

describe('the dependency rule', () => {
  test('entrypoints -> components -> utils, never back', () => {
    expect(IMPORTS.filter(climbs)).toEqual([]);
  });

  test('no room of utils needs one that needs it, and each has its place in the order', () => {
    expect(FILES.map(roomOf).filter((room) => room !== null && !ROOMS.includes(room as never))).toEqual([]);
    expect(circles(IMPORTS)).toEqual([]);
    expect(IMPORTS.filter(isUp)).toEqual([]);
  });

  test('what runs on pages takes nothing but types from messages', () => {
    const taking = IMPORTS.filter(({ from, to }) => roomOf(from) === 'page' && roomOf(to) === 'messages');
    expect(taking.length).toBeGreaterThan(0);
    expect(taking.filter(({ isType }) => !isType)).toEqual([]);
  });

  test('only utils/base/browser.ts names the types of the browser, and nothing of the polyfill is shipped', () => {
    const naming = IMPORTS.filter(({ to }) => to === 'webextension-polyfill');
    expect(naming.map(({ from, isType }) => [from, isType])).toEqual([['utils/base/browser.ts', true]]);
  });

  test('components reach no browser API', () => {
    const reaching = FILES.filter((file) => file.startsWith('components/')).filter((file) =>
      reachable(file, IMPORTS).has('utils/base/browser.ts'),
    );
    expect(reaching).toEqual([]);
  });

  test('only the two edges use the global browser objects', () => {
    const global = /\bchrome\b(?!-)|\bbrowser\.(?:runtime|storage|tabs|alarms|action|i18n|notifications|permissions)\b/;
    const using = FILES.filter((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return global.test(code) && !IMPORTS.some(({ from, to }) => from === file && to === 'utils/base/browser.ts');
    });
    expect(using.sort()).toEqual(['utils/base/browser.ts', 'utils/page/runtime.ts']);
  });

  test.each(FILES.filter((file) => file.startsWith('entrypoints/amazon')))(
    '%s takes along no package but the wrapper it is declared with',
    (script) => {
      // What the build writes in is data of the project.
      const packages = [...reachable(script, IMPORTS)].filter((to) => layerOf(to) < 0 && !to.startsWith('built:'));
      expect(packages).toEqual(['wxt/utils/define-unlisted-script']);
    },
  );

  test('every dependency that is shipped is used', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const used = new Set(IMPORTS.map(({ to }) => to.split('/')[0]));
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});
