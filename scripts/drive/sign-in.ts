import type { Page } from 'puppeteer-core';

/* Signing in at the stand-in. */

/** Sends the one form of a page of the stand-in. Not by coordinates: a banner may come and move the page meanwhile. */
export const send = async (page: Page, button: string): Promise<void> => {
  await Promise.all([page.waitForNavigation(), page.$eval(button, (pressed) => (pressed as HTMLElement).click())]);
};

/** From the sign-in page through address and password, to wherever the account's standing leads. */
export async function signIn(page: Page): Promise<void> {
  await send(page, '#continue');
  await send(page, '#signInSubmit');
}

/** From the page that asks for a new password: the code, and a new password. Ends signed in. */
export async function setPassword(page: Page): Promise<void> {
  await send(page, '#authportal-main-section button');
  await send(page, '#cvf-submit-otp-button');
  await send(page, '#cvf-submit-otp-button');
}
