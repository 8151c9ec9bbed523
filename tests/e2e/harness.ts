import type { Page } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { translator } from '../../locales/index.ts';
import type { BrowserName } from '../../scripts/browsers.ts';
import type { BannerSeen, DriveOptions, Driver } from '../../scripts/drive/driver.ts';
import { Probe } from '../../scripts/drive/probe.ts';
import { wasReadSince } from '../../scripts/drive/read-since.ts';
import { openScene, type Scene } from '../../scripts/drive/start.ts';
import { until } from '../../scripts/drive/until.ts';
import { type Account, freshAccount } from '../../scripts/stand-in/account.ts';
import type { StandInOptions } from '../../scripts/stand-in/server.ts';
import type { FindingId } from '../../utils/account/findings.ts';
import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { recognise } from '../../utils/amazon/recognise.ts';
import type { PageId } from '../../utils/amazon/table.ts';
import type { Command } from '../../utils/messages/commands.ts';
import type { State } from '../../utils/state/schema.ts';
import { pageSeenAt } from '../../utils/state/select.ts';

export { until };

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}

/** The browser of this run: each file is run once a browser, so that two can run at the same time. */
export const BROWSER_NAMES = [inject('browser')];

/** How long a page is watched on which nothing should appear: the first three readings and the way back. */
const QUIET_FOR = 2000;

/** A browser with the shipped extension, the stand-in before it, and one tab from which to look into the extension. */
export class World {
  readonly scene: Scene;
  driver: Driver;
  readonly account: Account;
  language: Account['language'] = 'ja';
  readonly #begun = Date.now();
  #probe: Probe | undefined;

  readonly #start: () => Promise<Driver>;

  private constructor(scene: Scene, driver: Driver, start: () => Promise<Driver>) {
    this.scene = scene;
    this.driver = driver;
    this.account = scene.account;
    this.#start = start;
  }

  static async open(name: BrowserName, options: Partial<DriveOptions> & StandInOptions = {}): Promise<World> {
    const scene = await openScene('ja', options);
    const start = () => scene.drive(name, { watchLocal: true, ...options });
    return new World(scene, await start(), start);
  }

  /**
   * A time, in milliseconds, in which a few steps are surely done on this machine, however busy it is: as long as
   * everything so far has taken, and no less than `least`. For what has to come due only after them.
   */
  ahead(least: number): number {
    return Math.max(least, Date.now() - this.#begun);
  }

  /** Closes the browser and starts it again, not before this time; only a profile that was given is still there. */
  async restart(notBefore = 0): Promise<void> {
    await this.driver.close();
    await new Promise((next) => setTimeout(next, Math.max(0, notBefore - Date.now())));
    this.#probe = undefined;
    this.driver = await this.#start();
  }

  async close(): Promise<void> {
    await this.driver.close();
    await this.scene.close();
  }

  /** Nothing stored, a fresh account with these changes, no tab but the probe. */
  async startOver(changes: Partial<Account> = {}, language: Account['language'] = 'ja'): Promise<void> {
    this.language = language;
    Object.assign(this.account, freshAccount(language), changes);
    const probe = await this.probe();
    for (const page of await this.driver.browser.pages()) if (page !== probe.page) await page.close();
    await this.command({ type: 'erase' });
    await this.command({ type: 'set', settings: { language, marketplace: language === 'ja' ? 'jp' : 'us' } });
  }

  /** The tab from which to look into the extension. */
  async probe(): Promise<Probe> {
    this.#probe ??= await Probe.open(this.driver);
    return this.#probe;
  }

  async command(command: Command): Promise<void> {
    expect(await (await this.probe()).command(command)).toEqual({ ok: true });
  }

  async state(): Promise<State | undefined> {
    return (await this.probe()).state();
  }

  /** Reloads the extension, as an update does, and waits until it runs again. */
  async reloadExtension(): Promise<void> {
    // Its pages close with it, and a browser that has no tab left ends.
    await this.driver.browser.newPage();
    await this.driver.reloadExtension();
    const isOpen = async () => (await this.driver.addresses()).some((url) => url.endsWith('/manifest.json'));
    await until('the pages of the extension to close', async () => !(await isOpen()));
    this.#probe = undefined;
    await until('the extension to be back', async () => (await this.probe()).state().then(() => true));
  }

  /** The words of a finding's banner, in the language of this world. `there`: on the page that is about it. */
  words(finding: FindingId, there = true) {
    const t = translator(this.language);
    const title = t(`finding.${finding}.title`);
    return {
      title,
      name: t('banner.name', { title }),
      action: t(`finding.${finding}.${there ? 'actionThere' : 'action'}`),
      more: t('banner.more'),
      tomorrow: t('banner.tomorrow'),
      week: t('banner.week'),
      notSo: t('banner.notSo'),
      sure: t('banner.sureYes'),
      keep: t('banner.sureNo'),
      refused: t('banner.refused'),
    };
  }

  /** Presses one of the choices behind the second button. */
  async chooses(page: Page, ...labels: string[]): Promise<void> {
    for (const label of [translator(this.language)('banner.more'), ...labels]) {
      await until(`the button "${label}"`, async () => (await this.driver.banner(page))?.buttons.includes(label));
      await this.driver.clickBanner(page, label);
    }
  }

  /** Says of a banner that it is wrong, and is sure. */
  async saysNotSo(page: Page): Promise<void> {
    const t = translator(this.language);
    await this.chooses(page, t('banner.notSo'), t('banner.sureYes'));
  }

  /** Waits until this page shows the banner of a finding. */
  async seesBanner(page: Page, finding: FindingId): Promise<BannerSeen> {
    const { title } = this.words(finding);
    return until(`the banner "${title}"`, async () => {
      const banner = await this.driver.banner(page);
      return banner?.texts.includes(title) && banner;
    });
  }

  async bannerLeaves(page: Page): Promise<void> {
    await until('the banner to leave', async () => (await this.driver.banner(page)) === null);
  }

  /** Opens a page of Amazon's, waits until Mamori has read it and all it tells, and closes it. */
  async reads(link: PageId & LinkId, store: MarketplaceId = 'jp'): Promise<void> {
    const before = Date.now();
    const page = await this.driver.open(linkTo(link, store));
    await until(`${link} to be read`, async () => {
      const state = await this.state();
      return state !== undefined && wasReadSince(state, store, link, before);
    });
    await page.close();
  }

  /** Loads a page again, waits until Mamori has read it, and makes sure that no banner comes. */
  async staysQuiet(page: Page): Promise<void> {
    const before = Date.now();
    await page.reload();
    const known = recognise(await this.driver.addressOf(page));
    if (!known) throw new Error('Mamori does not know this page');
    await until('the page to be read', async () => {
      const state = await this.state();
      return state !== undefined && pageSeenAt(state, known.marketplace, known.page) >= before;
    });
    await this.showsNone(page);
  }

  /** No banner now, nor in the time in which one would come. */
  async showsNone(page: Page): Promise<void> {
    const end = Date.now() + QUIET_FOR;
    do {
      expect(await this.driver.banner(page)).toBeNull();
      await new Promise((next) => setTimeout(next, 200));
    } while (Date.now() < end);
  }
}
