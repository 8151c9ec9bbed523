/**
 * The sentences that the importing module and what it imports name, and no others; made by scripts/build/words.ts.
 * `built:words` has each language as a chunk of its own, to be loaded when it is shown; `built:words/files` the same as
 * plain scripts, for the background, which cannot load chunks; `built:words/all` has all of them at hand; those of
 * `built:words/in-page` lie in the page that starts with the importing module, each as the text of an element.
 */
declare module 'built:words' {
  import type { LanguageId, Words } from '../utils/base/i18n.ts';

  export const words: {
    /** Every language there is, with its own name. */
    languages: readonly { id: LanguageId; name: string }[];
    load(id: LanguageId): Promise<Words>;
  };
}

/** The same for a part that the importing module loads later, the file `*` beside it: what that names besides. */
declare module 'built:words/part/*' {
  export { words } from 'built:words';
}

declare module 'built:words/in-page' {
  export { words } from 'built:words';
}

declare module 'built:words/all' {
  import type { Words } from '../utils/base/i18n.ts';

  export const words: readonly Words[];
}

declare module 'built:words/files' {
  import type { LanguageId } from '../utils/base/i18n.ts';

  /** The name of the file of each language. */
  const files: Readonly<Record<LanguageId, string>>;
  export default files;
}
