/** One part of the words for reading, of all languages together: made by scripts/build/pages.ts. */
declare module 'built:reading/errors' {
  const words: import('./wording/wording.ts').ErrorWords;
  export default words;
}

/** The names of the files with what each family of pages is read with, for the background to load and to send. */
declare module 'built:reading/files' {
  const files: Readonly<Record<import('./wording/wording.ts').WordedFamily, string>>;
  export default files;
}
