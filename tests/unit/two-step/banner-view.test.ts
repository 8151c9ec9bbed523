import { describe, expect, it } from 'vitest';
import { LANGUAGES, tongueOf, translator } from '../../../locales/index.ts';
import type { BannerWords } from '../../../utils/account/banner-view.ts';
import { walkBanner } from '../../../utils/two-step/banner-view.ts';
import { choicesFor } from '../../../utils/two-step/choices.ts';
import { stepsOf, type WALK_STEPS } from '../../../utils/two-step/steps.ts';
import { DOUBTS, type Doubt, type Here, PRESSES, type Press, type Sight } from '../../../utils/two-step/walk.ts';
import type { Plan } from '../../../utils/two-step/ways.ts';
import { yesTo } from './every-answer.ts';

const plan = choicesFor(yesTo('call', 'smartphone', 'computer'))[0] as Plan;
const sight = (page: Sight['page'], ...signals: string[]): Sight => ({ page, path: '', signals, twoStep: 'unknown' });
const show = (here: Here, seen: Sight, isOff = true, language = 'en') =>
  walkBanner({ here, sight: seen, plan, marketplace: 'jp', isOff }, tongueOf(language));
const step = (id: keyof typeof WALK_STEPS, ...press: Press[]): Here => ({ kind: 'step', step: id, press });

/** Where the one button leads; null where it shows the place. */
const urlOf = (view: BannerWords | null) => (view?.action.kind === 'open' ? view.action.url : null);

describe('the banner of the walk', () => {
  it('says which step the page is, what to press, and shows the place', () => {
    const choosing = step('choose-first', 'choose-phone', 'enter-number', 'choose-call', 'enter-code');
    expect(show(choosing, sight('two-step-setup', 'choose-method'))).toMatchObject({
      finding: 'two-step-walk',
      severity: 'urgent',
      title: 'Step 3 of 9: Register the first way',
      why: 'Choose the telephone number. Enter your number. Choose the voice call. Enter the code that you receive.',
      action: { kind: 'show', label: 'Show the place' },
      notSo: 'Hide the steps',
    });
  });

  it('leads on where nothing on the page can be shown', () => {
    const url = (here: Here, seen: Sight) => urlOf(show(here, seen));
    const settings = 'https://www.amazon.co.jp/a/settings/approval';
    expect(url(step('open-settings', 'two-step-row'), sight('login-security'))).toBe(settings);
    expect(url(step('see-on'), sight('two-step-setup'))).toBe(settings);
    expect(url(step('start', 'get-started'), sight('two-step-settings', 'get-started'))).toBeNull();
    expect(url(step('add-backup', 'add-app'), sight('two-step-settings', 'add-app-link'))).toBeNull();
    expect(url(step('add-backup', 'add-app'), sight('two-step-settings', 'disable-button'))).toMatch(/help/);
    expect(url(step('ask-again', 'require-codes'), sight('two-step-settings', 'add-app-link'))).toMatch(/help/);
  });

  it('is less pressing once it is not known to be off', () => {
    expect(show(step('note-key', 'add-app'), sight('two-step-settings'), false)?.severity).toBe('soon');
  });

  it('says nothing at the end, and on pages that are no part of it', () => {
    expect(show({ kind: 'finished' }, sight('two-step-settings'))).toBeNull();
    expect(show({ kind: 'elsewhere' }, sight('prime'))).toBeNull();
  });

  it.each(LANGUAGES)('has words in %s for every step, press and doubt, and never calls a doubt on', (language) => {
    const titles = stepsOf(plan).map((id) => show(step(id, ...PRESSES), sight('two-step-settings'), true, language));
    expect(new Set(titles.map((view) => view?.title)).size).toBe(9);
    for (const doubt of Object.keys(DOUBTS) as Doubt[]) {
      const here: Here = { kind: 'unknown', doubt, findOut: DOUBTS[doubt] };
      const view = show(here, sight('two-step-settings'), false, language);
      expect(view?.title).toBe(translator(language)('walk.doubtTitle'));
      expect(view?.why).toContain(translator(language)(`walk.doubt.${doubt}`));
      expect(urlOf(view)).toMatch(doubt === 'signed-out' ? /signin$/ : /approval$/);
    }
  });
});
