import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINK_PATHS } from '../../../utils/amazon/links.ts';
import { recognise } from '../../../utils/amazon/recognise.ts';
import { PAGE_IDS } from '../../../utils/amazon/table.ts';
import { planFor } from '../../../utils/two-step/planner.ts';
import { AFTERWARDS, type Afterwards, stepsOf, WALK_STEP_IDS, WALK_STEPS } from '../../../utils/two-step/steps.ts';
import {
  type AccountNow,
  DOUBTS,
  type Here,
  isFinished,
  progress,
  type Sight,
  whereIs,
} from '../../../utils/two-step/walk.ts';
import { anyAnswers, yesTo } from './every-answer.ts';

/** Calls first, the app on the computer as backup. */
const { plan, alternatives } = planFor(yesTo('call', 'smartphone', 'computer'));
const appFirst = alternatives[0] as typeof plan;
const smsAlone = planFor(yesTo('sms')).plan;

const NOTHING: AccountNow = { twoStep: null, settings: [], confirmed: [] };
const OFF: AccountNow = { ...NOTHING, twoStep: { value: 'off', by: 'read' } };
const on = (...confirmed: Afterwards[]): AccountNow => ({
  ...NOTHING,
  twoStep: { value: 'on', by: 'read' },
  confirmed,
});
const onByWord: AccountNow = { ...NOTHING, twoStep: { value: 'on', by: 'word' } };

const settings = (twoStep: Sight['twoStep'], ...signals: string[]): Sight => ({
  page: 'two-step-settings',
  path: '/a/settings/approval',
  signals,
  twoStep,
});
const setup = (end: string, ...signals: string[]): Sight => ({
  page: 'two-step-setup',
  path: `/a/settings/approval/${end}`,
  signals,
  twoStep: 'unknown',
});
const account = (...signals: string[]): Sight => ({
  page: 'login-security',
  path: '/ax/account/manage',
  signals,
  twoStep: 'unknown',
});
const readsOn = settings('on', 'disable-dialog', 'change-preferred');

const step = (id: string, ...press: string[]) => ({ kind: 'step', step: id, press });
const doubt = (id: keyof typeof DOUBTS) => ({ kind: 'unknown', doubt: id, findOut: DOUBTS[id] });

describe('the steps', () => {
  it.each(WALK_STEP_IDS)('%s is on a page that is recognised, and opens a place that is known', (id) => {
    const { page, path, open } = WALK_STEPS[id];
    expect(recognise(`https://www.amazon.co.jp/-/en${path}?ref_=x`)).toMatchObject({ page, path });
    expect(LINK_PATHS).toHaveProperty(open);
  });

  it('leave out a backup and a key that the plan does not have', () => {
    expect(stepsOf(plan)).toEqual(WALK_STEP_IDS);
    expect(stepsOf(smsAlone)).toEqual(WALK_STEP_IDS.filter((id) => id !== 'add-backup' && id !== 'note-key'));
    expect(stepsOf(planFor(yesTo('sms', 'secondNumber')).plan)).not.toContain('note-key');
    expect(stepsOf(planFor(yesTo()).plan)).toEqual([]);
  });
});

describe('the walk of the author’s own case', () => {
  it('goes from the account page to the end', () => {
    const walked: [Sight, AccountNow, unknown][] = [
      [account('row-off'), NOTHING, step('open-settings', 'two-step-row')],
      [settings('off', 'get-started'), OFF, step('start', 'get-started')],
      [
        setup('setup/register', 'choose-method'),
        OFF,
        step('choose-first', 'choose-phone', 'enter-number', 'choose-call', 'enter-code'),
      ],
      [setup('setup/register', 'confirm-code'), OFF, step('enter-code', 'enter-code')],
      [setup('setup/register', 'choose-method', 'confirm-code'), OFF, step('enter-code', 'enter-code')],
      [setup('setup/howto', 'almost-done'), OFF, step('turn-on', 'turn-on')],
      [setup('setup/enable-success'), OFF, step('see-on')],
      [readsOn, on(), step('add-backup', 'add-app')],
      [
        setup('addbackup', 'choose-method'),
        on(),
        step('add-backup', 'choose-app', 'scan-code', 'show-key', 'write-key-down', 'enter-app-code'),
      ],
      [readsOn, on('add-backup'), step('note-key', 'add-app')],
      [
        setup('setup/register', 'choose-method'),
        on('add-backup'),
        step('note-key', 'choose-app', 'scan-code', 'show-key', 'write-key-down', 'enter-app-code'),
      ],
      [readsOn, on('add-backup', 'note-key'), step('ask-again', 'require-codes')],
      [readsOn, on(...AFTERWARDS), { kind: 'finished' }],
      [setup('setup/register', 'choose-method'), on(...AFTERWARDS), { kind: 'finished' }],
      [account('row-on'), on(...AFTERWARDS), { kind: 'finished' }],
    ];
    for (const [sight, known, here] of walked) expect(whereIs(plan, sight, known)).toEqual(here);
  });

  it('takes the app first and the call as backup where that is the plan', () => {
    expect(whereIs(appFirst, setup('setup/register', 'choose-method'), OFF)).toMatchObject({
      step: 'choose-first',
      press: expect.arrayContaining(['choose-app']),
    });
    expect(whereIs(appFirst, readsOn, on())).toEqual(step('add-backup', 'add-phone'));
    expect(whereIs(appFirst, readsOn, on('add-backup'))).toEqual(step('note-key', 'add-app'));
  });

  it('sees on the settings page that a backup is there', () => {
    expect(whereIs(plan, settings('on', 'disable-button', 'remove-backup'), on())).toMatchObject({ step: 'note-key' });
  });

  it('asks one who has one method only for what there is', () => {
    expect(whereIs(smsAlone, readsOn, on())).toEqual(step('ask-again', 'require-codes'));
    expect(whereIs(smsAlone, setup('setup/register', 'choose-method'), OFF)).toMatchObject({
      press: ['choose-phone', 'enter-number', 'choose-text', 'enter-code'],
    });
  });
});

describe('doubt', () => {
  const doubtful: [string, Sight, AccountNow, keyof typeof DOUBTS][] = [
    [
      'a panel that looks on and offers to begin',
      settings('unknown', 'get-started', 'disable-button'),
      NOTHING,
      'signs-disagree',
    ],
    ['the same, said to be on', settings('unknown', 'get-started', 'disable-button'), onByWord, 'signs-disagree'],
    ['an offer to begin beside a hidden sign of on', settings('unknown', 'get-started'), NOTHING, 'signs-disagree'],
    [
      'two signs of on that did not count',
      settings('unknown', 'add-app-link', 'change-preferred'),
      OFF,
      'signs-disagree',
    ],
    ['one sign of on', settings('unknown', 'disable-button'), OFF, 'too-few-signs'],
    ['an empty settings page', settings('unknown'), NOTHING, 'no-signs'],
    ['a settings page that cannot be read any more', settings('unknown'), on(), 'no-signs'],
    ['one sign of on after it read on', settings('unknown', 'disable-button'), on(...AFTERWARDS), 'too-few-signs'],
    ['a settings page of nobody', settings('unknown', 'disable-button', 'signed-out-header'), on(), 'signed-out'],
    ['a last button while it is on', setup('setup/howto', 'almost-done'), on(), 'signs-disagree'],
    ['a last button among the methods', setup('setup/howto', 'almost-done', 'choose-method'), OFF, 'signs-disagree'],
    ['a last button on the backup page', setup('addbackup', 'almost-done'), OFF, 'signs-disagree'],
    ['a set-up page without signs', setup('setup/register'), OFF, 'no-signs'],
    ['a backup page without a backup', setup('addbackup', 'choose-method'), OFF, 'not-in-plan'],
    ['a row that says on while it reads off', account('row-on'), OFF, 'signs-disagree'],
    ['a row that says off while it is on', account('row-off'), on(), 'signs-disagree'],
    ['a row that says both', account('row-on', 'row-off'), NOTHING, 'signs-disagree'],
  ];

  it.each(doubtful)('%s', (name, sight, known, id) => {
    expect(whereIs(name.includes('without a backup') ? smsAlone : plan, sight, known)).toEqual(doubt(id));
  });

  it('gives way to the person who looked, where the page could not be read', () => {
    expect(whereIs(plan, settings('unknown', 'disable-button'), onByWord)).toMatchObject({ step: 'add-backup' });
  });

  it('gives way to a settings page that reads off, whatever was said', () => {
    for (const known of [onByWord, on(...AFTERWARDS)])
      expect(whereIs(plan, settings('off', 'get-started'), known)).toEqual(step('start', 'get-started'));
  });
});

const SIGNALS = [
  ...['get-started', 'disable-button', 'disable-dialog', 'add-app-link', 'change-preferred', 'remove-backup'],
  ...['signed-out-header', 'choose-method', 'almost-done', 'confirm-code', 'row-off', 'row-on'],
];
const anySight: fc.Arbitrary<Sight> = fc.record({
  page: fc.constantFrom(...PAGE_IDS),
  path: fc.constantFrom(
    ...['/ax/account/manage', '/a/settings/approval', '/a/settings/approval/setup/register'],
    ...[
      '/a/settings/approval/setup/howto',
      '/a/settings/approval/addbackup',
      '/a/settings/approval/setup/enable-success',
    ],
  ),
  signals: fc.subarray(SIGNALS),
  twoStep: fc.constantFrom('on', 'off', 'unknown'),
});
const anyKnown: fc.Arbitrary<AccountNow> = fc.record({
  twoStep: fc.constantFrom<AccountNow['twoStep'][]>(null, ...[OFF, on(), onByWord].map((known) => known.twoStep)),
  settings: fc.subarray(SIGNALS),
  confirmed: fc.subarray([...AFTERWARDS]),
});

describe('whatever is seen and known', () => {
  it('finishes only when the settings page reads on or that is what counts', () => {
    fc.assert(
      fc.property(anyAnswers, anySight, anyKnown, (answers, sight, known) => {
        const here = whereIs(planFor(answers).plan, sight, known);
        const readsOnNow = sight.page === 'two-step-settings' && sight.twoStep === 'on';
        if (here.kind === 'finished' && !readsOnNow) expect(known.twoStep?.value).toBe('on');
        if (sight.page === 'two-step-settings' && sight.twoStep === 'off') expect(here.kind).not.toBe('finished');
      }),
      { numRuns: 2000 },
    );
  });

  it('names a step of the plan, or why not with a way to find out', () => {
    const walking = ['two-step-settings', 'two-step-setup', 'login-security'];
    fc.assert(
      fc.property(anyAnswers, anySight, anyKnown, (answers, sight, known) => {
        const chosen = planFor(answers).plan;
        const here = whereIs(chosen, sight, known);
        expect(here.kind === 'elsewhere').toBe(!chosen.first || !walking.includes(sight.page));
        if (here.kind === 'step') expect(stepsOf(chosen)).toContain(here.step);
        if (here.kind === 'unknown') expect(here.findOut.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts nothing as seen on, and nothing afterwards, unless it is on', () => {
    fc.assert(
      fc.property(anyAnswers, anySight, anyKnown, (answers, sight, known) => {
        const chosen = planFor(answers).plan;
        const walked = progress(chosen, known, whereIs(chosen, sight, known));
        expect(walked.map(({ step }) => step)).toEqual(stepsOf(chosen));
        if (known.twoStep?.value === 'on') return;
        const late = walked.filter(({ step }) => step === 'see-on' || AFTERWARDS.some((id) => id === step));
        expect(late.filter(({ done }) => done)).toEqual([]);
        expect(isFinished(walked)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('progress', () => {
  const doneOf = (known: AccountNow, here?: Here) =>
    Object.fromEntries(progress(plan, known, here).map(({ step, done }) => [step, done]));
  const done = (known: AccountNow, here?: Here) =>
    Object.entries(doneOf(known, here)).flatMap(([id, by]) => (by ? [`${id} ${by}`] : []));

  it('is none at the beginning', () => expect(done(NOTHING)).toEqual([]));

  it('is what lies before the open page', () => {
    expect(done(OFF, whereIs(plan, setup('setup/howto', 'almost-done'), OFF))).toEqual([
      'open-settings read',
      'start read',
      'choose-first read',
      'enter-code read',
    ]);
    expect(doneOf(OFF, whereIs(plan, setup('setup/enable-success'), OFF))).toMatchObject({
      'turn-on': 'read',
      'see-on': null,
    });
  });

  it('does not take a page that adds a backup for the last button', () => {
    const here = whereIs(plan, setup('addbackup', 'choose-method'), OFF);
    expect(doneOf(OFF, here)).toMatchObject({ 'enter-code': 'read', 'turn-on': null, 'see-on': null });
  });

  it('tells what was read from what was said', () => {
    expect(doneOf({ ...onByWord, settings: ['remove-backup'], confirmed: ['note-key'] })).toEqual({
      ...Object.fromEntries(WALK_STEP_IDS.slice(0, 6).map((id) => [id, 'word'])),
      'add-backup': 'read',
      'note-key': 'word',
      'ask-again': null,
    });
  });

  it('stays where it was on the page that follows the last button', () => {
    const all = on(...AFTERWARDS);
    expect(isFinished(progress(plan, all, whereIs(plan, setup('setup/enable-success'), all)))).toBe(true);
  });

  it('falls back when the open page speaks against it', () => {
    const all = on(...AFTERWARDS);
    expect(isFinished(progress(plan, all))).toBe(true);
    expect(isFinished(progress(plan, all, whereIs(plan, readsOn, all)))).toBe(true);
    expect(done(all, whereIs(plan, settings('off', 'get-started'), all))).toEqual(['open-settings read']);
    expect(done(all, whereIs(plan, settings('unknown', 'get-started', 'disable-button'), all))).toEqual([]);
  });

  it('is finished for nobody without a plan', () => {
    expect(isFinished(progress(planFor(yesTo()).plan, on(...AFTERWARDS)))).toBe(false);
  });
});
