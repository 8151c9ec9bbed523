import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { browserTextsOf, LANGUAGES } from './locales/index.ts';
import { bareScript } from './scripts/build/bare-script.ts';
import { createLicences, LICENCES_FILE } from './scripts/build/licences.ts';
import { builtInPages } from './scripts/build/pages.ts';
import { popupFiles } from './scripts/build/popup.ts';
import { wordsPlugin } from './scripts/build/words.ts';
import { manifest } from './utils/shell/manifest.ts';

const licences = createLicences();

/** The texts that the browser itself shows, in its own format; `__MSG_name__` and so on in the manifest. */
const browserMessages = (language: string): string => {
  const messages = Object.entries(browserTextsOf(language)).map(([name, message]) => [name, { message }]);
  return JSON.stringify(Object.fromEntries(messages), null, 2);
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: ({ command }) => ({
    plugins: [preact(), wordsPlugin(command === 'serve'), bareScript(), builtInPages(), licences.plugin],
    build: {
      // One style sheet for all surfaces: small, and there before anything is drawn.
      cssCodeSplit: false,
      // Every browser that Mamori runs in loads modules ahead by itself.
      modulePreload: { polyfill: false },
      // A long constant, such as a table of words, would be written out at each of its uses.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
  }),
  manifest: ({ browser, command }) => manifest(browser, command === 'serve'),
  hooks: {
    // `imports: false` leaves the framework's plugin running, which imports its own parts wherever a name matches.
    'config:resolved': ({ config }) => {
      Object.assign(config.imports, { imports: [], presets: [] });
    },
    // By itself, so that it shares no file with others: it opens with one of script and one of style.
    'entrypoints:grouped': (_wxt, groups) => {
      const isPopup = ({ type }: { type: string }) => type === 'popup';
      const together = groups.find((group) => Array.isArray(group) && group.some(isPopup));
      if (!Array.isArray(together)) return;
      groups.push(together.splice(together.findIndex(isPopup), 1));
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      // A development server gives out each module by itself.
      if (config.mode === 'development' || !entrypoints.some(({ type }) => type === 'popup')) return;
      Object.assign(config.build?.rollupOptions?.output ?? {}, { codeSplitting: popupFiles() });
    },
    // WXT takes the tooltip of the toolbar button from the popup's title, which is not in the person's language.
    'build:manifestGenerated': (_wxt, made) => {
      if (made.action) made.action.default_title = '__MSG_action__';
    },
    'build:publicAssets': ({ config }, files) => {
      for (const language of LANGUAGES) {
        // The browsers write the region after an underscore.
        const relativeDest = `_locales/${language.replace('-', '_')}/messages.json`;
        files.push({ relativeDest, contents: browserMessages(language) });
      }
      // A development server brings along what is not shipped.
      if (config.command === 'build') files.push({ relativeDest: LICENCES_FILE, contents: licences.text() });
    },
  },
});
