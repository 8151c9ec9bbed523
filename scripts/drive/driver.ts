import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers.ts';
import type { Gateway } from '../stand-in/gateway.ts';
import type { StandIn } from '../stand-in/server.ts';

/** The banner as a person with a screen reader would meet it. */
export interface BannerSeen {
  /** Name of the landmark. */
  name: string;
  /** Every visible text, in order. */
  texts: string[];
  /** Names of the buttons and links, in order. */
  buttons: string[];
}

/** Where to find the host of the banner, which bears no mark: every other part of the stand-in's body has an id. */
export const BANNER_HOST = 'body > div:not([id], [class])';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DriveOptions {
  executablePath: string;
  standIn: StandIn;
  gateway: Gateway;
  headless: boolean;
  language: 'ja' | 'en';
  /** Folder of an unpacked extension; null for a browser without one. */
  extension: string | null;
  /**
   * Folder of a profile to keep, and the extension in it; without it a throw-away one. Firefox keeps an unsigned
   * extension only in ESR and Developer Edition.
   */
  profile?: string;
  /** Let the extension into private windows. */
  inPrivate?: boolean;
  /** Also send what is meant for this machine through the gateway, so that it is written down. */
  watchLocal?: boolean;
}

/** One browser with the extension in it, behind the gateway. The same in Chromium and Firefox. */
export interface Driver {
  name: BrowserName;
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  /** Opens an address in a new tab and waits until it is loaded. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension in a new tab, such as `popup.html`, and waits until its document is complete. */
  openOwn(path: string): Promise<Page>;
  /** Where a page is now. Puppeteer's own `url()` goes stale on Firefox's extension pages. */
  addressOf(page: Page): Promise<string>;
  /** The addresses of all open tabs. */
  addresses(): Promise<string[]>;
  banner(page: Page): Promise<BannerSeen | null>;
  /** A trusted click on a button or link of the banner. Throws when there is none of that name. */
  clickBanner(page: Page, button: string): Promise<void>;
  /** Where a button or link of the banner is, in CSS pixels of the window. Throws when there is none of that name. */
  placeOf(page: Page, button: string): Promise<Place>;
  /** Role and name of everything in the banner, as assistive technology is told. */
  accessible(page: Page): Promise<string[]>;
  /** The banner's tree, as markup. */
  markup(page: Page): Promise<string>;
  /** Ends the background as the browser itself does when it is idle. Resolves when it has ended. */
  endBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Loads the extension anew, as an update does. Its pages close. */
  reloadExtension(): Promise<void>;
  /** Opens an address in a private window. */
  openPrivate(url: string): Promise<Page>;
  /** Firefox only: runs a script with the rights of the browser itself; it must answer with a string. */
  inBrowser?(script: string): Promise<string>;
  close(): Promise<void>;
}

export type StartDriver = (options: DriveOptions) => Promise<Driver>;
