import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, tongueOf } from '../../locales/index.ts';
import { BANNER_HOST } from '../../scripts/drive/driver.ts';
import { bannerView, questionView } from '../../utils/account/banner-view.ts';
import { heldView } from '../../utils/account/change-view.ts';
import { FINDING_IDS, FINDINGS } from '../../utils/account/findings.ts';
import { QUESTION_IDS } from '../../utils/account/questions.ts';
import { FACT_VALUES } from '../../utils/amazon/facts.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { progressOf } from '../../utils/checkup/progress.ts';
import { startCheckup } from '../../utils/checkup/reduce.ts';
import type { StripKind } from '../../utils/checkup/strip.ts';
import { FURTHER_IDS, LOOK_ANSWERS, STOP_IDS, STOPS } from '../../utils/checkup/table.ts';
import { NOTICES } from '../../utils/mail/notices-table.ts';
import type { BannerPart, BannerView } from '../../utils/messages/protocol.ts';
import { framed } from '../../utils/page/frame.ts';
import { STYLE } from '../../utils/page/look.ts';
import { lookView, stripView } from '../../utils/page/strip.ts';
import { readAnswers } from '../../utils/two-step/answers.ts';
import { walkBanner } from '../../utils/two-step/banner-view.ts';
import { choicesFor } from '../../utils/two-step/choices.ts';
import { stepsOf } from '../../utils/two-step/steps.ts';
import { DOUBTS, type Doubt, type Here, type Sight } from '../../utils/two-step/walk.ts';
import type { Plan } from '../../utils/two-step/ways.ts';
import { BROWSER_NAMES, until, World } from './harness.ts';

/* How the banner looks on narrow screens, and what somebody meets who does not see it. */

const NARROW = 320;
const TALLEST = 120;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every banner there can be, on the page it is about and on the account's first page. */
const BANNERS = LANGUAGES.flatMap((language) => {
  const tongue = tongueOf(language);
  const findings = FINDING_IDS.flatMap((id) =>
    [FINDINGS[id].onPage, 'account-hub' as const].flat().map((page) => bannerView(id, 'jp', page, tongue.t)),
  );
  const questions = QUESTION_IDS.map((id) => questionView(id, tongue.t));
  const held = [true, false].map((isSeen) => heldView('email', 'jp', isSeen, tongue.t));
  return [...findings, ...questions, ...held].map((words) => ({
    what: `${language}: ${words.title} / ${words.action.label}`,
    view: framed(words, tongue),
  }));
});

const KINDS: StripKind[] = [
  'read',
  'reading',
  'unread',
  'said',
  'waiting',
  'elsewhere',
  'other-account',
  'whose',
  'done',
];

/** Every strip of a checkup: each kind at each stop, with each value that is read there; and each place to look at. */
const STRIPS = LANGUAGES.flatMap((language) => {
  const tongue = tongueOf(language);
  const { stops, total, counts } = progressOf(startCheckup('jp', null, 0));
  const strips = STOP_IDS.flatMap((stop, index) => {
    const { fact } = STOPS[stop];
    const progress = { stops, counts, total, number: index + 1, next: STOP_IDS[index + 1] ?? null };
    return KINDS.flatMap((kind) =>
      (kind === 'read' ? FACT_VALUES[fact].filter((value) => value !== 'unknown') : [null]).map((value) =>
        stripView({ kind, stop, fact, value, progress }, tongue),
      ),
    );
  });
  const looks = FURTHER_IDS.flatMap((page) =>
    [null, ...LOOK_ANSWERS].flatMap((answer) =>
      [true, false].flatMap((hasNext) =>
        [true, false].map((isTold) => lookView({ kind: 'look', page, answer, isTold, hasNext }, tongue, NOTICES)),
      ),
    ),
  );
  return [...strips, ...looks].map((view) => ({ what: `${language}: ${view.name}`, view }));
});

/** Every banner of the walk: each step and each doubt, with each thing that its button can do. */
const WALKS = LANGUAGES.flatMap((language) => {
  const tongue = tongueOf(language);
  const plan = choicesFor(readAnswers('{"call":true,"smartphone":true,"computer":true}'))[0] as Plan;
  const heres: Here[] = [
    ...stepsOf(plan).map((step): Here => ({ kind: 'step', step, press: [] })),
    ...(Object.keys(DOUBTS) as Doubt[]).map((doubt): Here => ({ kind: 'unknown', doubt, findOut: [] })),
  ];
  const pages = ['two-step-settings', 'two-step-setup', 'login-security'] as const;
  return heres.flatMap((here) =>
    pages.flatMap((page) => {
      const sight: Sight = { page, path: '', signals: ['choose-method'], twoStep: 'unknown' };
      const words = walkBanner({ here, sight, plan, marketplace: 'jp', isOff: true }, tongue);
      return words
        ? [{ what: `${language}: ${words.title} / ${words.action.label}`, view: framed(words, tongue) }]
        : [];
    }),
  );
});

const EVERY = [...BANNERS, ...STRIPS, ...WALKS];

/** The primary buttons of a tree. */
const primariesIn = (part: BannerPart): string[] =>
  typeof part === 'string'
    ? []
    : [...(part.attributes.class === 'primary' ? [part.tag] : []), ...part.parts.flatMap(primariesIn)];

/** The size of a banner in a page that is this wide, with everything folded. */
const sizeOf = (page: Page, { style, tree }: BannerView): Promise<{ width: number; height: number }> =>
  page.evaluate(
    (css, top) => {
      type Part = string | { tag: string; attributes: Record<string, string>; parts: Part[] };
      const build = (part: Part): Node => {
        if (typeof part === 'string') return document.createTextNode(part);
        const element = document.createElement(part.tag);
        for (const [name, value] of Object.entries(part.attributes)) element.setAttribute(name, value);
        element.append(...part.parts.map(build));
        return element;
      };
      const host = document.createElement('div');
      const root = host.attachShadow({ mode: 'open' });
      const sheet = document.createElement('style');
      sheet.textContent = css;
      root.append(sheet, build(top as Part));
      document.body.replaceChildren(host);
      return { width: document.documentElement.scrollWidth, height: host.getBoundingClientRect().height };
    },
    style,
    tree as never,
  );

describe.each(BROWSER_NAMES)('the look of the banner in %s', (browserName) => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(browserName);
  });
  afterAll(() => world?.close());

  test(`no banner is taller than ${TALLEST} px, nor wider than the screen, at ${NARROW} px`, async () => {
    const page = await world.driver.browser.newPage();
    await page.setViewport({ width: NARROW, height: 568 });
    await page.setContent('<!doctype html><html lang="en"><body style="margin:0"></body></html>');
    const sizes = [];
    for (const { what, view } of EVERY) sizes.push({ what, ...(await sizeOf(page, view)) });
    expect(sizes.length).toBeGreaterThan(200);
    expect(sizes.filter(({ width, height }) => height > TALLEST || width > NARROW)).toEqual([]);
    // Not a size of nothing.
    expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThan(60);
    await page.close();
  });

  test('every banner has one primary button, but the strip while Amazon asks who it is', () => {
    const waiting = LANGUAGES.map((language) => tongueOf(language).t('checkup.strip.waiting.title'));
    for (const { what, view } of EVERY) {
      const most = waiting.some((title) => view.name.includes(title)) ? 0 : 1;
      expect(primariesIn(view.tree), what).toHaveLength(most);
    }
  });

  test.each(['ja', 'en'] as const)('axe finds nothing wrong with what is in its tree, in %s', async (language) => {
    await world.startOver({ twoStep: 'off' }, language);
    const store = language === 'ja' ? 'jp' : 'us';
    const opened = await world.driver.open(linkTo('two-step-settings', store));
    await world.seesBanner(opened, 'two-step-off');
    const { more, notSo, keep, tomorrow } = world.words('two-step-off');
    const states = [await world.driver.markup(opened)];
    await world.driver.clickBanner(opened, more);
    await until('the choices', async () => (await world.driver.banner(opened))?.buttons.includes(tomorrow));
    states.push(await world.driver.markup(opened));
    await world.driver.clickBanner(opened, notSo);
    await until('the question', async () => (await world.driver.banner(opened))?.buttons.includes(keep));
    states.push(await world.driver.markup(opened));
    expect(new Set(states).size).toBe(3);

    const copy = await world.driver.browser.newPage();
    await copy.setContent(
      `<!doctype html><html lang="${language}"><head><title>x</title></head><body><main><h1>x</h1></main></body></html>`,
    );
    await copy.evaluate(axe);
    for (const markup of states) {
      const wrong = await copy.evaluate(
        async (html, css) => {
          const host = document.createElement('div');
          const root = host.attachShadow({ mode: 'open' });
          root.innerHTML = `<style>${css}</style>${html}`;
          document.querySelector('body > div')?.remove();
          document.body.prepend(host);
          const { axe } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await axe.run();
          return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
        },
        markup,
        STYLE,
      );
      expect(wrong).toEqual([]);
    }
    await copy.close();
  });

  test('somebody who does not see it meets a landmark, a heading, and buttons that say what they do', async () => {
    await world.startOver({ twoStep: 'off' }, 'en');
    const opened = await world.driver.open(linkTo('two-step-settings', 'us'));
    const seen = await world.seesBanner(opened, 'two-step-off');
    const { name, action, more, title } = world.words('two-step-off');
    expect(seen).toMatchObject({ name, buttons: [action, more] });
    const roles = await world.driver.accessible(opened);
    expect(roles).toContain(`heading ${title}`);
    expect(roles).toContain(`link ${action}`);
    expect(roles.some((role) => role.startsWith('status'))).toBe(true);
  });

  test('Escape folds what is unfolded first, and the focus goes back where it came from', async () => {
    await world.startOver({ twoStep: 'off' });
    const opened = await world.driver.open(linkTo('two-step-settings', 'jp'));
    await world.seesBanner(opened, 'two-step-off');
    await opened.focus('#sia-settings-enable-mfa');
    const { more, tomorrow } = world.words('two-step-off');
    await opened.keyboard.down('Shift');
    // Back over the header's links into the banner: its last button is "more".
    const isIn = () =>
      opened.evaluate((selector) => document.activeElement === document.querySelector(selector), BANNER_HOST);
    for (let i = 0; i < 10 && !(await isIn()); i++) await opened.keyboard.press('Tab');
    await opened.keyboard.up('Shift');
    expect(await isIn()).toBe(true);
    await opened.keyboard.press('Enter');
    await until('the choices', async () => (await world.driver.banner(opened))?.buttons.includes(tomorrow));
    await opened.keyboard.press('Escape');
    await until('them to fold', async () => (await world.driver.banner(opened))?.buttons.at(-1) === more);
    expect(await isIn()).toBe(true);
    await opened.keyboard.press('Escape');
    await world.bannerLeaves(opened);
    expect(await opened.evaluate(() => document.activeElement?.localName)).toBe('a');
  });
});
