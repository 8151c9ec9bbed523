import type { Page } from 'puppeteer-core';
import type { OwnerQuestion } from '../../utils/account/questions.ts';
import type { Translate } from '../../utils/base/i18n.ts';
import type { Driver } from './driver.ts';
import { until } from './until.ts';

/** Waits until a page's banner asks this, and gives one of its answers. */
export async function answerOwner(
  driver: Driver,
  page: Page,
  t: Translate,
  question: OwnerQuestion,
  answer: string = t('owner.yes'),
): Promise<void> {
  const title = t(`owner.${question}.title`);
  await until(`the question "${title}"`, async () => (await driver.banner(page))?.texts.includes(title));
  await driver.clickBanner(page, t('banner.answer'));
  await driver.clickBanner(page, answer);
}
