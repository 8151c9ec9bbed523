import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILDS } from '../../../scripts/browsers.ts';
import { LICENCES_FILE } from '../../../scripts/build/licences.ts';

interface Package {
  dependencies?: Record<string, string>;
  version: string;
}

const packageAt = (folder: string): Package => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** What comes with the framework and the bundler, and the drawings of the icons. */
const TOOLS = ['@wxt-dev/browser', 'lucide-static', 'rolldown', 'vite', 'wxt'];

/** The packages that we ask for, and what those ask for. */
function askedFor(): Set<string> {
  const names = new Set(Object.keys(packageAt('.').dependencies ?? {}));
  // What is added while it is walked through is walked through, too.
  for (const name of names) {
    for (const further of Object.keys(packageAt(`node_modules/${name}`).dependencies ?? {})) names.add(further);
  }
  return names;
}

describe.each(Object.entries(BUILDS))('what is shipped of others to %s', (_, build) => {
  const licences = readFileSync(join(build, LICENCES_FILE), 'utf8');
  const shipped = [...licences.matchAll(/^(@?[a-z][\w/.-]*) (\d+\.\d+\.\d+) \([\w. -]+\)$/gm)].map(
    ([, name, version]) => ({ name: name as string, version }),
  );

  test('is what we ask for, and nothing that a tool brought in because a name happened to match', () => {
    // The framework would import its storage library for this name, wherever it is not declared with `const`.
    expect(readFileSync('utils/state/repository.ts', 'utf8')).toMatch(/\bstorage: StoragePort\b/);
    const asked = askedFor();
    expect(shipped.length).toBeGreaterThan(5);
    expect(shipped.map(({ name }) => name).filter((name) => !asked.has(name) && !TOOLS.includes(name))).toEqual([]);
  });

  test('is all that we ask for: a package that no bundle holds is none of ours', () => {
    const names = shipped.map(({ name }) => name);
    expect(Object.keys(packageAt('.').dependencies ?? {}).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('is named with its installed version and the text of its licence', () => {
    for (const { name, version } of shipped) expect(packageAt(`node_modules/${name}`).version, name).toBe(version);
    const texts = licences.split(/^-{80}$/m).slice(1);
    expect(texts).toHaveLength(shipped.length);
    for (const text of texts) expect(text).toMatch(/copyright|mozilla public license|permission/i);
    for (const text of texts) expect(text.length).toBeGreaterThan(500);
  });
});
