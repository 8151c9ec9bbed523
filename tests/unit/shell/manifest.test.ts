import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BrowserName, BUILDS } from '../../../scripts/browsers.ts';
import { HOST_PATTERNS } from '../../../utils/shell/manifest.ts';

/** The manifest as it is shipped: `npm run build` comes first. */
const manifestOf = (browser: BrowserName) => JSON.parse(readFileSync(`${BUILDS[browser]}/manifest.json`, 'utf8'));

describe.each(['chromium', 'firefox'] as const)('the built manifest for %s', (browser) => {
  test('is the one that was agreed on', async () => {
    await expect(`${JSON.stringify(manifestOf(browser), null, 2)}\n`).toMatchFileSnapshot(
      `__snapshots__/${browser}.json`,
    );
  });

  test('asks for nothing but storage, alarms, notifications and the 46 hosts', () => {
    const manifest = manifestOf(browser);
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'notifications']);
    expect(new Set(manifest.host_permissions)).toEqual(new Set(HOST_PATTERNS));
    expect(HOST_PATTERNS).toHaveLength(46);
    for (const key of [
      'optional_permissions',
      'optional_host_permissions',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
    for (const script of manifest.content_scripts) {
      expect(HOST_PATTERNS).toEqual(expect.arrayContaining(script.matches));
      expect(script.all_frames ?? false).toBe(false);
      expect(script.match_about_blank ?? false).toBe(false);
    }
  });

  test('lets the pages of the extension connect nowhere', () => {
    const policy: string = manifestOf(browser).content_security_policy.extension_pages;
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
