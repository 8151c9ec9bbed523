import type { Plugin } from 'vite';

/** Takes the framework's wrapper off the content scripts: half a kilobyte in each page, for messages to its developer. */
export const bareScript = (): Plugin => ({
  name: 'bare-script',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return null;
    const [definition] = code.split('\n', 1);
    return `${definition}\nexport default definition.main();`;
  },
});
