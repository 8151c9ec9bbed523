import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the licences of what is shipped lie in a built extension. */
export const LICENCES_FILE = 'THIRD-PARTY-LICENCES.txt';

/** Packages whose parts are shipped without being imported: the bundler's own helpers, and the drawings of the icons. */
const WITHOUT_IMPORT = ['lucide-static', 'rolldown', 'vite'];

/** Whose licence, the same as ours, is in their repository alone. */
const MIT_BY: Record<string, string> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};

const ROOT = join(import.meta.dirname, '../..');

/** The folder of the package that a module of a bundle belongs to; undefined for a module of our own. */
const packageOf = (module: string): string | undefined =>
  module.replaceAll('\\', '/').match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];

/** A package with its version, its kind of licence and the licence's text. Throws where it has none. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const by = license === 'MIT' ? MIT_BY[name] : undefined;
  if (!file && !by) throw new Error(`No licence in ${folder}, which is shipped`);
  const text = file
    ? readFileSync(join(folder, file), 'utf8')
    : readFileSync(join(ROOT, 'LICENSE'), 'utf8').replace(/^Copyright.*$/m, by as string);
  // What the bundler was itself bundled of is not shipped.
  const [own = ''] = text.split(/^# Licenses of bundled dependencies$/m);
  return `${name} ${version} (${license})\n\n${own.trim()}\n`;
}

/** Notes which packages come into the bundles, and says under which licences. */
export function createLicences() {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'mamori:licences',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = renderedLength > 0 ? packageOf(module) : undefined;
            if (folder) folders.add(folder);
          }
        }
      },
    } satisfies Plugin,

    /** The text to ship, of everything that came into a bundle until now. */
    text(): string {
      const drawn = WITHOUT_IMPORT.map((name) => join(ROOT, 'node_modules', name));
      const licences = [...folders, ...drawn.filter(existsSync)].map(licenceOf).sort();
      return ['Mamori is under the MIT licence. It holds parts of the following packages.\n', ...licences].join(
        `\n${'-'.repeat(80)}\n\n`,
      );
    },
  };
}
