/*
 * Words are most of what the background could weigh, and a start seldom needs any at once. So they lie in plain scripts
 * beside it (scripts/build/words-file.ts), each run at its first use: in a worker, as in Chromium, or in a page, as in Firefox.
 */

const scope = globalThis as unknown as {
  /** What the scripts that have been run left, by their names. */
  words?: Record<string, unknown>;
  importScripts?: (...files: string[]) => void;
};

/** Leaves something for whoever runs this script. */
export function provide(file: string, what: unknown): void {
  scope.words ??= {};
  scope.words[file] = what;
}

const inPage = (file: string): Promise<void> =>
  new Promise((done, failed) => {
    const script = document.createElement('script');
    Object.assign(script, { src: `/${file}`, onload: () => done(), onerror: () => failed(new Error(`No ${file}`)) });
    document.head.append(script);
  });

/** Lets scripts be run later: a worker may run only those that it ran once when it was installed. */
export function keepForLater(files: readonly string[]): void {
  const { importScripts } = scope;
  if (importScripts) addEventListener('install', () => importScripts(...files.map((file) => `/${file}`)));
}

/** The words of one file. Rejects when it cannot be run. */
export async function loadWords<T>(file: string): Promise<T> {
  if (!scope.words?.[file]) {
    if (scope.importScripts) scope.importScripts(`/${file}`);
    else await inPage(file);
  }
  return scope.words?.[file] as T;
}
