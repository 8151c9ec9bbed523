import browser, { type Storage } from 'webextension-polyfill';

/** The browser's extension interface. Nothing else names the polyfill. */
export { browser, type Storage };
