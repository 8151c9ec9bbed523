import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import en from './locales/en.json' with { type: 'json' };
import ja from './locales/ja.json' with { type: 'json' };
import { builtIn } from './scripts/built-in.ts';
import { manifest } from './utils/shell/manifest.ts';

/** The texts that the browser itself shows, in its own format; `__MSG_name__` and so on in the manifest. */
const BROWSER_TEXTS = { en: en.manifest, ja: ja.manifest };

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact(), builtIn()] }),
  manifest: ({ browser, command }) => manifest(browser, command === 'serve'),
  hooks: {
    // WXT takes the tooltip of the toolbar button from the popup's title, which is not in the person's language.
    'build:manifestGenerated': (_wxt, made) => {
      if (made.action) made.action.default_title = '__MSG_action__';
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [language, texts] of Object.entries(BROWSER_TEXTS)) {
        const messages = Object.entries(texts).map(([name, message]) => [name, { message }]);
        const contents = JSON.stringify(Object.fromEntries(messages), null, 2);
        files.push({ relativeDest: `_locales/${language}/messages.json`, contents });
      }
    },
  },
});
