import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { translator } from '../../locales/index.ts';
import type { FindingId } from '../../utils/account/findings.ts';
import type { OwnerQuestion } from '../../utils/account/questions.ts';
import { type LinkId, linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { PageId } from '../../utils/amazon/table.ts';
import type { Translate } from '../../utils/base/i18n.ts';
import type { Driver } from '../drive/driver.ts';
import { checkMail } from '../drive/mail-check.ts';
import { answerOwner } from '../drive/owner-question.ts';
import { Probe } from '../drive/probe.ts';
import { wasReadSince } from '../drive/read-since.ts';
import { until } from '../drive/until.ts';
import { type LetterId, letter } from '../stand-in/mails.ts';

const WIDE = { width: 1200, height: 800 };
const POPUP = { width: 380, height: 600 };
/** The questions whose answer is yes throughout a story of one account. */
const OWN = ['about-recovery', 'taken-over-account'] as const satisfies readonly OwnerQuestion[];

/** Walks through a story in a driven browser, waits for each thing it shows, and takes pictures. */
export class Walker {
  readonly driver: Driver;
  readonly probe: Probe;
  readonly language: 'ja' | 'en';
  readonly t: Translate;
  readonly store: MarketplaceId;
  readonly folder: string;
  count = 0;

  private constructor(driver: Driver, probe: Probe, language: 'ja' | 'en', out: string) {
    this.driver = driver;
    this.probe = probe;
    this.language = language;
    this.t = translator(language);
    this.store = language === 'ja' ? 'jp' : 'us';
    this.folder = resolve(out);
    mkdirSync(this.folder, { recursive: true });
  }

  /** @param out folder for the pictures */
  static async start(driver: Driver, language: 'ja' | 'en', out: string): Promise<Walker> {
    const walker = new Walker(driver, await Probe.open(driver), language, out);
    await walker.probe.command({ type: 'set', settings: { language, marketplace: walker.store } });
    return walker;
  }

  /** Takes a picture and says in words what it shows. */
  async picture(page: Page, title: string, words: string, size = WIDE): Promise<void> {
    this.count++;
    const file = `${String(this.count).padStart(2, '0')}-${title}.png`;
    await page.setViewport(size);
    await page.screenshot({ path: join(this.folder, file) as `${string}.png` });
    console.log(`${String(this.count).padStart(2)}. ${words}  [${file}]`);
  }

  /** Waits until this page shows the banner of a finding. Says yes where it is asked first whose the page is. */
  async bannerOn(page: Page, finding: FindingId): Promise<void> {
    const title = this.t(`finding.${finding}.title`);
    await until(`the banner "${title}"`, async () => {
      const { texts = [] } = (await this.driver.banner(page)) ?? {};
      const asked = OWN.find((question) => texts.includes(this.t(`owner.${question}.title`)));
      if (asked) await this.answers(page, asked);
      return texts.includes(title);
    });
  }

  /** Says yes to what a banner asks about whose the page is. */
  answers(page: Page, question: OwnerQuestion): Promise<void> {
    return answerOwner(this.driver, page, this.t, question);
  }

  /** Opens a page of Amazon's, waits for the banner of a finding, and takes a picture. */
  async visit(link: LinkId, finding: FindingId, title: string, words: string): Promise<void> {
    const page = await this.driver.open(linkTo(link, this.store));
    await this.bannerOn(page, finding);
    await this.picture(page, title, words);
    await page.close();
  }

  /** Opens a page of Amazon's and waits until it was read, and all it tells. */
  async reads(link: LinkId & PageId): Promise<Page> {
    const before = Date.now();
    const page = await this.driver.open(linkTo(link, this.store));
    await until(`${link} to be read`, async () => {
      const state = await this.probe.state();
      return state !== undefined && wasReadSince(state, this.store, link, before);
    });
    return page;
  }

  async popup(): Promise<Page> {
    const page = await this.driver.openOwn('popup.html');
    await page.setViewport(POPUP);
    return page;
  }

  async popupPicture(page: Page, title: string, words: string): Promise<void> {
    await this.picture(page, title, words, POPUP);
  }

  /** Has a mail of the stand-in's checked, as if it had come just now. */
  mail(id: LetterId): Promise<Page> {
    return checkMail(this.driver, this.t, letter(id, this.language, Date.now()));
  }
}
