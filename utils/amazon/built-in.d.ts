/** The pages of one family and their addresses: made by scripts/build/pages.ts. */
declare module 'built:pages/*' {
  const pages: import('./table.ts').PageTable;
  export default pages;
}
