import type { Plugin } from 'vite';

/** What the entrypoints are wrapped in. */
const WRAPPER = 'define-unlisted-script';
const ENTRY = 'virtual:wxt-unlisted-script-entrypoint';
/**
 * Has Chromium compile every function along with its script: one by one, at the first call of each, costs a page half as
 * much again. To other browsers it is a comment.
 */
const AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/**
 * The content scripts as plain scripts. Takes the framework's wrapper off them: half a kilobyte in each page, for messages
 * to its developer.
 */
export const bareScript = (): Plugin => ({
  name: 'bare-script',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes(WRAPPER)) return 'export const defineUnlistedScript = (run) => run;';
    if (!id.includes(ENTRY)) return null;
    const [definition] = code.split('\n', 1);
    return `${definition}\nexport default definition();`;
  },
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.facadeModuleId?.includes(ENTRY)) chunk.code = AT_ONCE + chunk.code;
    }
  },
});
