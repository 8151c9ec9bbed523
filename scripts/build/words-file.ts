import type { Rollup } from 'vite';

/** Where the words lie that the background loads when it needs them. */
const FOLDER = 'words';

/**
 * Writes words into a file of their own that a plain script can load (entrypoints/background/words.ts), and gives its
 * name, by which they are found once it is loaded.
 */
export function wordsFile(
  build: Pick<Rollup.PluginContext, 'emitFile' | 'environment'>,
  name: string,
  words: unknown,
): string {
  const fileName = `${FOLDER}/${name}.js`;
  const source = `(globalThis.words??={})[${JSON.stringify(fileName)}]=${JSON.stringify(words)};\n`;
  // Tests have the same modules from a server, which writes no files.
  if (build.environment.mode === 'build') build.emitFile({ type: 'asset', fileName, source });
  return fileName;
}
