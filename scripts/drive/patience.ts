import type { Browser } from 'puppeteer-core';

/**
 * Milliseconds after which a driver calls something hung. Nothing that works comes near it, on however busy a machine:
 * what is slow must not look broken.
 */
export const PATIENCE = 90_000;

/** Lets a browser be as slow as it is in starting and in answering. For the options of `launch`. */
export const PATIENT = { timeout: PATIENCE, protocolTimeout: 2 * PATIENCE };

/** Lets every new tab of this browser be as slow as it is in loading. */
export function patient(browser: Browser): Browser {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
  return browser;
}
