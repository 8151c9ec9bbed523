import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from '../../../locales/index.ts';
import { filesOf, keysIn, leavesOf, patternOf, textsNamedBy } from '../../../scripts/build/keys.ts';

/* Which sentences come into a bundle. */

/** As a template says that a part of it comes later. */
const gap = (name: string) => `$\{${name}}`;

let folder: string;
const write = (name: string, source: string): string => {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mamori-words-'));
  write('deep.ts', "export const deep = 'time.today';");
  write('later.ts', "export const later = 'time.on';");
  write('part.ts', "export const part = 'time.clockOn';");
  write('type.ts', "export const type = 'time.minutes';");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sentences that a file names', () => {
  it('are those of the files it takes along, at once or later; not of types, nor of a part whose words are asked for apart', () => {
    const start = write(
      'start.ts',
      [
        "import { deep } from './deep.ts';",
        "import type { type } from './type.ts';",
        "import('./later.ts');",
        "import { words } from 'built:words/part/part.ts';",
        "import('./part.ts');",
        `t(\`step.${gap('id')}.title\`); t('time.days', { count });`,
      ].join('\n'),
    );
    const texts = textsNamedBy(start, textsOf('en'));
    const keys = leavesOf(texts).map(([key]) => key);
    expect(Object.keys(texts).sort()).toEqual(['step', 'time']);
    expect(keys.filter((key) => key.startsWith('time.')).sort()).toEqual([
      'time.days_one',
      'time.days_other',
      'time.on',
      'time.today',
    ]);
    expect(keys).toContain('step.mailbox.title');
    expect(keys).not.toContain('step.mailbox.why');
  });

  it('hold the whole of the popup and of the background apart', () => {
    const named = (entry: string) => leavesOf(textsNamedBy(entry, textsOf('ja'))).map(([key]) => key);
    const background = named('entrypoints/background/index.ts');
    expect(background).toEqual(expect.arrayContaining(['notify.due.title', 'finding.two-step-off.why']));
    expect(background.some((key) => key.startsWith('step.'))).toBe(false);
    expect(named('entrypoints/popup/main.tsx').some((key) => key.startsWith('mail.'))).toBe(false);
    expect(filesOf('entrypoints/popup/main.tsx')).toContain('components/surfaces/popup.tsx');
  });
});

describe('a key in a source', () => {
  const value = `fact.${gap('fact')}.value.${gap('value')}`;

  it('is found however it is quoted', () => {
    const source = `t("time.on") + t(\`${value}\` as Key) + "timely.no" + time.on`;
    expect(keysIn(source)).toEqual(['time.on', value]);
  });

  it('stands for one part at each gap', () => {
    expect(patternOf(value).test('fact.twoStep.value.on')).toBe(true);
    expect(patternOf(`fact.${gap('fact')}.name`).test('fact.twoStep.value.name')).toBe(false);
  });
});
