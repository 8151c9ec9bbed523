import type { Page } from 'puppeteer-core';
import type { Translate } from '../../utils/base/i18n.ts';
import type { HoldKind } from '../../utils/recovery/holds.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import type { Answers } from '../../utils/recovery/questions.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import { choose, click, pressOn } from './actions.ts';
import { until } from './until.ts';

/* A path walked by hand, on the extension's own pages. */

/** Waits until something is shown on one of the extension's own pages. */
export const isThere = (page: Page, selector: string): Promise<boolean> =>
  until(`${selector} to be shown`, () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector));

/** From the emergency button of the popup to the answer to "What happened?". */
export async function beginPath(popup: Page, path: PathId): Promise<void> {
  await pressOn(popup, '.emergency-button');
  await pressOn(popup, `[data-part=emergency] [data-path=${path}]`);
}

/** Answers the questions of a path, in the order in which they come; the others are passed over. */
export async function answerQuestions(page: Page, t: Translate, answers: Answers): Promise<void> {
  for (const [question, options] of Object.entries(answers)) {
    for (const option of options) await choose(page, `[data-question=${question}] input[value=${option}]`);
  }
  await until('the last question', async () => {
    const isLast = await page.evaluate((label) => {
      const button = document.querySelector<HTMLElement>('[data-part=questions] [type=submit]');
      if (button && button.textContent?.trim() !== label) button.click();
      return button?.textContent?.trim() === label;
    }, t('recovery.ask.plan'));
    return isLast;
  });
  const asked = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-part=questions] [data-question]')]
        .map(({ dataset }) => dataset.question)
        .join(),
    );
  const before = await asked();
  await click(page, t('recovery.ask.plan'), '[data-part=questions]');
  // Answers that show another path are followed by its own questions.
  await until('the questions to be answered', async () => (await asked()) !== before);
}

/** The step in front; null where there is none any more. */
export const stepInFront = (page: Page): Promise<StepId | null> =>
  page.evaluate(
    () => (document.querySelector<HTMLElement>('section[data-step]')?.dataset.step as StepId | undefined) ?? null,
  );

/** Says of the step in front that it is done, and waits for what comes after it. Gives that step, or null. */
export async function tickInFront(page: Page, t: Translate): Promise<StepId | null> {
  const step = await until('a step', () => stepInFront(page));
  const within = `section[data-step=${step}]`;
  const isAgain = await page.evaluate(
    (part, label) =>
      [...document.querySelectorAll(`${part} button`)].some((each) => each.textContent?.trim() === label),
    within,
    t('recovery.tickAgain'),
  );
  await click(page, t(isAgain ? 'recovery.tickAgain' : 'recovery.tick'), within);
  await until(`${step} to be done`, async () => (await stepInFront(page)) !== step);
  return stepInFront(page);
}

/** Ticks each step in front until none is left. Gives the steps, in order. */
export async function tickThrough(page: Page, t: Translate): Promise<StepId[]> {
  const done: StepId[] = [];
  let step: StepId | null = await until('a step', () => stepInFront(page));
  while (step) {
    done.push(step);
    step = await tickInFront(page, t);
  }
  return done;
}

/** Enters a wait that Amazon named, as begun now. */
export async function enterWait(page: Page, t: Translate, hold: HoldKind): Promise<void> {
  await choose(page, `[data-part=add-hold] input[value="${hold}"]`);
  await click(page, t('hold.add'), '[data-part=add-hold]');
  await isThere(page, '[data-part=status] [data-status=running]');
}

/** Says of the wait that runs that it is over. */
export async function endWait(page: Page, t: Translate): Promise<void> {
  await click(page, t('hold.over'), '[data-part=status] [data-status=running]');
  await until('no wait to run', () => page.evaluate(() => document.querySelector('[data-status=running]') === null));
}

/** Ends the path with the all-clear. */
export const giveAllClear = (page: Page, t: Translate): Promise<void> =>
  click(page, t('recovery.clear.close'), '[data-part=all-clear]');
