// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FULL_TWO_STEP } from '../../../components/two-step/full.ts';
import { TwoStep } from '../../../components/two-step/two-step.tsx';
import { translator } from '../../../locales/index.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';
import type { Command } from '../../../utils/messages/commands.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { applyCommand, type Change, observe } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { overview } from '../../../utils/state/select.ts';
import { QUESTIONS } from '../../../utils/two-step/answers.ts';
import { AFTERWARDS, WALK_STEP_IDS } from '../../../utils/two-step/steps.ts';
import { withPart } from '../state/at.ts';
import { yesTo } from '../two-step/every-answer.ts';
import { press, showInSurface } from './in-surface.tsx';

/* The guide in front of the real rules for commands. */

const NOW = Date.now();
const OWN_CASE = ['call', 'smartphone', 'computer'] as const;
let state: State;
let sent: Command[];

function show(language: LanguageId, compact: boolean): void {
  const row = overview(state, 'jp', NOW).rows.find(({ fact }) => fact === 'twoStep');
  showInSurface(
    <TwoStep store="jp" state={state} row={row} {...(!compact && { full: FULL_TWO_STEP })} />,
    language,
    NOW,
    {
      send: async (command) => {
        sent.push(command);
        state = applyCommand(state, command as Change, NOW);
        show(language, compact);
        return true;
      },
    },
  );
}
const open = (from: State, { language = 'en' as LanguageId, compact = false } = {}) => {
  state = from;
  return act(async () => show(language, compact));
};
const find = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector);
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
const words = () => document.body.textContent ?? '';
const pairs = () => [...document.querySelectorAll<HTMLElement>('.pair')].map(({ dataset }) => dataset);
const having = (...changes: Change[]): State =>
  changes.reduce((next, change) => applyCommand(next, change, NOW), initialState());
const seen = (from: State, value: 'on' | 'off' | 'unknown', ...signals: string[]): State =>
  observe(from, { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value, signals } } }, NOW);
const answered = having({ type: 'answer-two-step', answers: yesTo(...OWN_CASE) });
const walking = applyCommand(answered, { type: 'choose-pair', chosen: 0 }, NOW);
const on = seen(walking, 'on', 'disable-button', 'change-preferred');

beforeEach(() => {
  sent = [];
});
afterEach(() => render(null, document.body));

describe('the questions', () => {
  it('are eight, and lead to a plan with its reasons and the other pair', async () => {
    await open(initialState());
    expect(document.querySelectorAll('[data-question]')).toHaveLength(QUESTIONS.length);
    // All at once, before anything is drawn anew: none may be lost.
    await act(async () => {
      for (const question of OWN_CASE) find(`[data-question=${question}]`)?.click();
    });
    await press(button('Show my plan'));
    expect(sent).toEqual([{ type: 'answer-two-step', answers: yesTo(...OWN_CASE) }]);
    expect(pairs().map(({ first, backup }) => [first, backup])).toEqual([
      ['call', 'app'],
      ['app', 'call'],
    ]);
    expect(document.querySelectorAll('.pair')[1]?.textContent).toContain('If Amazon offers it to you');
    expect(words()).toContain('No SMS is needed');
    expect(document.activeElement?.textContent).toBe('The plan that suits you');
  });

  it('that leave nothing usable lead to what to get, and no pair', async () => {
    await open(having({ type: 'answer-two-step', answers: yesTo('travels') }));
    expect(pairs()).toEqual([]);
    expect(words()).toContain('A smartphone or computer for an authenticator app.');
    expect(button('Go with this pair')).toBeUndefined();
  });

  it('come back with the answers as they were', async () => {
    await open(answered);
    await press(button('Change my answers'));
    expect(document.activeElement?.textContent).toBe('Which ways suit you');
    const ticked = [...document.querySelectorAll<HTMLInputElement>('[data-question]')].filter(({ checked }) => checked);
    expect(ticked.map(({ dataset }) => dataset.question).sort()).toEqual([...OWN_CASE].sort());
  });
});

describe('the plan', () => {
  it('is chosen, also in second place', async () => {
    await open(answered);
    expect(document.activeElement).toBe(document.body);
    await press([...document.querySelectorAll<HTMLElement>('.pair button')][1]);
    expect(sent).toEqual([{ type: 'choose-pair', chosen: 1 }]);
    expect(document.activeElement?.textContent).toBe('The steps until it is on');
    expect(pairs()[0]).toMatchObject({ first: 'app', backup: 'call' });
  });

  it.each(['en', 'ja'] as const)('says in %s what each loss means, and what authorities say', async (language) => {
    await open(answered, { language });
    const t = translator(language);
    expect(document.querySelectorAll('.disclosures:first-of-type details').length).toBeGreaterThanOrEqual(5);
    expect(words()).toContain(t('plan.loss.sim-gone'));
    expect(words()).toContain(t('plan.prepare.set-carrier-pin'));
    expect(words()).toContain(t('plan.source.nist-two'));
  });

  it('in the popup leads on to the rest, and leaves it out', async () => {
    await open(answered, { compact: true });
    expect(words()).not.toContain('What authorities say');
    expect(find<HTMLAnchorElement>('a[href="options.html#two-step"]')).not.toBeNull();
  });
});

describe('the walk', () => {
  const rows = () =>
    [...document.querySelectorAll<HTMLElement>('.steps [data-step]')].map(({ dataset }) => [
      dataset.step,
      dataset.done === 'true',
    ]);

  it('begins at the settings page and has nothing done', async () => {
    await open(seen(walking, 'off', 'get-started'));
    expect(rows()).toEqual(WALK_STEP_IDS.map((id) => [id, false]));
    expect(find<HTMLAnchorElement>('.callout a')?.href).toBe('https://www.amazon.co.jp/a/settings/approval');
    expect(button('Done')).toBeUndefined();
  });

  it('goes on afterwards by the person’s word, to the end', async () => {
    await open(on);
    expect(rows().filter(([, done]) => done)).toHaveLength(6);
    for (const id of AFTERWARDS) {
      expect(find('.callout')?.dataset.step).toBe(id);
      await press(button('Done'));
    }
    expect(sent.map((command) => 'step' in command && command.step)).toEqual([...AFTERWARDS]);
    expect(words()).toContain('On, and your plan is in place');
    await press(button('Not done after all'));
    expect(find('.callout')?.dataset.step).toBe('add-backup');
  });

  it('that cannot tell whether it is on says how to find out, and ticks nothing', async () => {
    await open(seen(on, 'unknown', 'disable-button', 'get-started'));
    expect(find('[data-doubt]')?.textContent).toContain('“Disable” means on');
    expect(rows().some(([, done]) => done)).toBe(false);
    expect(find<HTMLDetailsElement>('.facts details')?.open).toBe(true);
  });

  it('whose steps were hidden can show them again', async () => {
    await open(withPart(on, 'jp', { snoozes: { 'two-step-walk': { until: null } } }));
    await press(button('Show it again'));
    expect(sent).toEqual([{ type: 'wake', marketplace: 'jp', about: 'two-step-walk' }]);
    expect(words()).toContain('banner says which step it is');
  });
});

describe('afterwards', () => {
  it('a sheet has the pair, room to write, and nothing to type into', async () => {
    await open(on);
    expect(find('.sheet')?.textContent).toContain('Write no password and no code on it.');
    expect(document.querySelectorAll('.sheet .blanks > div').length).toBeGreaterThanOrEqual(4);
    expect(document.querySelectorAll('.sheet :is(input, button, a)')).toHaveLength(0);
  });

  it('a changed phone asks again, until both ways reach the person', async () => {
    await open(on);
    await press(button('My phone or number changed'));
    expect(document.activeElement?.textContent).toBe('Phone or number changed');
    expect(document.querySelectorAll('[data-question]')).toHaveLength(QUESTIONS.length);
    await press(button('Both reach me'));
    expect(sent).toEqual([
      { type: 'phone-change', settled: false },
      { type: 'phone-change', settled: true },
    ]);
  });

  it('false alarms are explained', async () => {
    await open(initialState());
    expect(words()).toContain('says nothing');
    expect(words()).toContain('A passkey you did not make');
  });
});
