import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST_PATTERNS } from '../../utils/shell/manifest.ts';

/* What any extension costs a page, to measure Mamori against. */

/** Writes an extension with one content script on Mamori's hosts. @returns its folder */
function extension(scratch: string, name: string, script: string, background?: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const content_scripts = [{ matches: HOST_PATTERNS, js: ['page.js'], run_at: 'document_idle' }];
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    content_scripts,
    ...(background !== undefined && { background: { service_worker: 'background.js' } }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.js'), script);
  if (background !== undefined) writeFileSync(join(folder, 'background.js'), background);
  return folder;
}

/** An extension that does nothing. */
export const emptyExtension = (scratch: string): string => extension(scratch, 'empty', '');

/** The least that an extension does which tells its background something: one message, one answer. */
export const floorExtension = (scratch: string): string =>
  extension(
    scratch,
    'floor',
    'chrome.runtime.sendMessage({ page: location.href }).then(() => {});',
    'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ banner: null }));',
  );
