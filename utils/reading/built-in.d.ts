/** One part of the words for reading, of all languages together: made by scripts/build/pages.ts. */
declare module 'built:reading/access' {
  const words: import('./wording/wording.ts').AccessWords;
  export default words;
}

declare module 'built:reading/twoStep' {
  const words: import('./wording/wording.ts').TwoStepWords;
  export default words;
}

declare module 'built:reading/lists' {
  const words: import('./wording/wording.ts').ListWords;
  export default words;
}

declare module 'built:reading/errors' {
  const words: import('./wording/wording.ts').ErrorWords;
  export default words;
}

declare module 'built:reading/payment' {
  const words: import('./wording/wording.ts').PaymentWords;
  export default words;
}
