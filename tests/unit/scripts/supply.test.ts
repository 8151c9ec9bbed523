import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

interface Lock {
  packages: Record<string, Locked>;
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { packages } = json('package-lock.json') as Lock;
const installed = Object.entries(packages).filter(([path]) => path !== '');
const { dependencies, devDependencies, optionalDependencies } = json('package.json') as Record<
  string,
  Record<string, string>
>;

describe('what builds and tests', () => {
  test('is locked with its checksum, for every platform', () => {
    expect(installed.length).toBeGreaterThan(500);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  test('comes from the registry a person uses, whichever that is', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('runs nothing while it is installed', () => {
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });

  test('is asked for by exact version', () => {
    const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('Node', () => {
  const node = readFileSync('.nvmrc', 'utf8').trim();

  test('is the same version on every platform, and the one that .nvmrc names', () => {
    expect(Object.keys(optionalDependencies ?? {})).toHaveLength(5);
    expect(new Set(Object.values(optionalDependencies ?? {}))).toEqual(new Set([node]));
  });

  test('is the one that runs these tests, where the lock has it', () => {
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const isLocked = Object.keys(optionalDependencies ?? {}).some((name) =>
      name.endsWith(`${platform}-${process.arch}`),
    );
    if (isLocked) expect(process.version).toBe(`v${node}`);
    else expect(Number.parseInt(process.versions.node, 10)).toBeGreaterThanOrEqual(Number.parseInt(node, 10));
  });
});
