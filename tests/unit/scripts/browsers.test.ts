import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BROWSERS, ensureBrowsers, findBrowser } from '../../../scripts/browsers.ts';

const { platform } = process;
const setPlatform = (value: string) => Object.defineProperty(process, 'platform', { value });

let folder: string;
beforeEach(() => {
  // The search is the same everywhere but for fixed paths, which a test cannot move.
  setPlatform('linux');
  folder = mkdtempSync(join(tmpdir(), 'mamori-browsers-'));
  vi.stubEnv('PATH', folder);
  for (const { variable } of Object.values(BROWSERS)) vi.stubEnv(variable, '');
});
afterEach(() => {
  setPlatform(platform);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const program = (name: string, mode = 0o755) => {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, mode);
  return path;
};

test('finds a browser on the PATH, the plain one before a branded one', () => {
  expect(findBrowser('chromium')).toBeNull();
  const chrome = program('google-chrome');
  expect(findBrowser('chromium')).toBe(chrome);
  const chromium = program('chromium');
  expect(findBrowser('chromium')).toBe(chromium);
  expect(findBrowser('firefox')).toBeNull();
});

test('a path set by hand goes before everything', () => {
  program('firefox');
  vi.stubEnv('FIREFOX_PATH', '/somewhere/firefox');
  expect(findBrowser('firefox')).toBe('/somewhere/firefox');
});

test('a missing browser is an error that names the command, for whoever may not install', () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
  expect(() => ensureBrowsers(['firefox'])).toThrow(/Not found on this machine: firefox[\s\S]*FIREFOX_PATH/);
});
