import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../utils/account/schema.ts';
import { snoozeOf } from '../../../utils/account/snooze.ts';
import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import { DAY, FRESH_FOR } from '../../../utils/base/time.ts';
import { accountOf } from '../../../utils/state/accounts.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { readDocument } from '../../../utils/state/read.ts';
import { applyCommand, type Change, observe, snoozeBanner } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { bannerAbout, isWalking } from '../../../utils/state/select.ts';
import { twoStepOf } from '../../../utils/state/two-step.ts';
import { choicesFor } from '../../../utils/two-step/choices.ts';
import { accountNow, chosenPlan, sightOf } from '../../../utils/two-step/reduce.ts';
import { AFTERWARDS, WALK_STEP_IDS } from '../../../utils/two-step/steps.ts';
import { lived, T0 } from '../state/arbitraries.ts';
import { partIn } from '../state/at.ts';
import { EVERY_ANSWER, yesTo } from './every-answer.ts';

/** No SMS, but calls, a smartphone and a computer. */
const OWN_CASE = yesTo('call', 'smartphone', 'computer');

const knownFor = (state: State, marketplace: MarketplaceId, now: number) => {
  const { facts, twoStepDone } = accountOf(state, marketplace);
  return accountNow(facts, twoStepDone, now);
};
const having = (state: State, ...changes: Change[]): State =>
  changes.reduce((next, change, i) => applyCommand(next, change, T0 + i), state);
const settings = (value: 'on' | 'off' | 'unknown', ...signals: string[]): Observation => ({
  marketplace: 'jp',
  page: 'two-step-settings',
  facts: { twoStep: { value, signals } },
});
const done = (step: (typeof AFTERWARDS)[number], marketplace: 'jp' | 'us' = 'jp'): Change => ({
  type: 'tick-two-step',
  marketplace,
  step,
  done: true,
});
const answer: Change = { type: 'answer-two-step', answers: OWN_CASE };
const choose = (chosen: number | null): Change => ({ type: 'choose-pair', chosen });
const planned = having(initialState(), answer, choose(0));
const on = observe(planned, settings('on', 'disable-button', 'change-preferred'), T0);
const finished = having(on, ...AFTERWARDS.map((step) => done(step)));

describe('the plan in the document', () => {
  it('is asked for, and chosen from what the answers allow', () => {
    const asked = having(initialState(), answer);
    expect(asked.twoStepPlan).toEqual({ answers: OWN_CASE, chosen: null, at: T0 });
    expect(chosenPlan(asked.twoStepPlan)).toBeNull();
    expect(chosenPlan(planned.twoStepPlan)).toMatchObject({ first: { method: 'call' }, backup: { method: 'app' } });
    expect(chosenPlan(having(asked, choose(1)).twoStepPlan)).toMatchObject({
      first: { method: 'app' },
      backup: { method: 'call' },
    });
    expect(chosenPlan(having(planned, choose(null)).twoStepPlan)).toBeNull();
  });

  it('cannot be one that the answers do not allow', () => {
    const asked = having(initialState(), answer);
    expect(having(asked, choose(2))).toBe(asked);
    expect(having(initialState(), choose(0))).toEqual(initialState());
    const none = having(initialState(), { type: 'answer-two-step', answers: yesTo() });
    expect(having(none, choose(0))).toBe(none);
    for (const chosen of [2, 0.5, '0']) {
      const spoiled = { ...asked, twoStepPlan: { ...asked.twoStepPlan, chosen } };
      expect(readDocument(spoiled).kind).toBe('broken');
    }
  });

  it('can be every choice there is, for all answers', () => {
    for (const answers of EVERY_ANSWER) {
      const asked = having(initialState(), { type: 'answer-two-step', answers });
      choicesFor(answers).forEach((plan, chosen) => {
        const state = having(asked, choose(chosen));
        expect(chosenPlan(state.twoStepPlan)).toEqual(plan.first ? plan : null);
        expect(readDocument(state).kind).toBe('ok');
      });
    }
  });

  it('is forgotten with new answers, until there is a new choice', () => {
    expect(chosenPlan(having(planned, answer).twoStepPlan)).toBeNull();
  });
});

describe('what is known of the account', () => {
  it('is what was read or said, while it is fresh', () => {
    expect(knownFor(on, 'jp', T0)).toEqual({
      twoStep: { value: 'on', by: 'read' },
      settings: ['disable-button', 'change-preferred'],
      confirmed: [],
    });
    const said = having(planned, { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' });
    expect(knownFor(said, 'jp', T0).twoStep).toEqual({ value: 'on', by: 'word' });
    expect(knownFor(on, 'us', T0)).toEqual({ twoStep: null, settings: [], confirmed: [] });
  });

  it('is nothing when it is old, in doubt, or the person could not tell', () => {
    expect(knownFor(on, 'jp', T0 + FRESH_FOR + 1).twoStep).toBeNull();
    expect(knownFor(observe(on, settings('unknown', 'disable-button'), T0 + 1), 'jp', T0 + 1).twoStep).toBeNull();
    const unsure = having(on, { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'unknown' });
    expect(knownFor(unsure, 'jp', T0).twoStep).toBeNull();
  });
});

describe('what comes afterwards', () => {
  it('is ticked for each store, and taken back', () => {
    const ticked = having(on, done('note-key'), done('ask-again', 'us'));
    expect(knownFor(ticked, 'jp', T0).confirmed).toEqual(['note-key']);
    expect(knownFor(ticked, 'us', T0).confirmed).toEqual(['ask-again']);
    const back = having(ticked, { type: 'tick-two-step', marketplace: 'jp', step: 'note-key', done: false });
    expect(partIn(back, 'twoStepDone')).toEqual({ us: { 'ask-again': T0 + 1 } });
  });

  it('is forgotten where it is found off, by reading or by word, and only there', () => {
    const both = having(finished, done('note-key', 'us'));
    const read = observe(both, settings('off', 'get-started'), T0 + DAY);
    expect(Object.keys(partIn(read, 'twoStepDone'))).toEqual(['us']);
    const said = applyCommand(both, { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'off' }, T0 + DAY);
    expect(Object.keys(partIn(said, 'twoStepDone'))).toEqual(['us']);
    expect(Object.keys(partIn(observe(both, settings('unknown'), T0 + DAY), 'twoStepDone'))).toEqual(['jp', 'us']);
  });
});

describe('the walk', () => {
  const about = (state: State, page: 'two-step-settings' | 'account-hub' = 'two-step-settings', now = T0) =>
    bannerAbout(state, 'jp', page, now, []);

  it('takes the place of “it is off” on its own pages, and nowhere else', () => {
    const off = observe(initialState(), settings('off', 'get-started'), T0);
    expect(about(off)).toBe('two-step-off');
    const walking = having(off, answer, choose(0));
    for (const page of ['two-step-settings', 'two-step-setup', 'login-security'] as const)
      expect(bannerAbout(walking, 'jp', page, T0, [])).toBe('two-step-walk');
    expect(about(walking, 'account-hub')).toBe('two-step-off');
    expect(bannerAbout(walking, 'jp', 'two-step-settings', T0, ['two-step-walk'])).toBeNull();
  });

  it('goes on when it is on, and ends when everything is done', () => {
    expect(isWalking(on, accountOf(on, 'jp'), T0)).toBe(true);
    expect(about(on)).toBe('two-step-walk');
    expect(isWalking(finished, accountOf(finished, 'jp'), T0)).toBe(false);
    expect(about(finished)).toBeNull();
  });

  it('begins again when it is found off', () => {
    expect(about(observe(finished, settings('off', 'get-started'), T0 + 1), 'two-step-settings', T0 + 1)).toBe(
      'two-step-walk',
    );
  });

  it('stays away once snoozed, until a new choice or its end', () => {
    const hidden = snoozeBanner(on, 'jp', 'two-step-walk', 'not-so', T0);
    expect(about(hidden)).toBeNull();
    expect(twoStepOf(hidden, 'jp', T0).isHidden).toBe(true);
    const again = observe(hidden, settings('on', 'disable-button', 'change-preferred'), T0 + DAY);
    expect(snoozeOf(accountOf(again, 'jp').snoozes, 'two-step-walk', T0 + DAY)).toEqual({ until: null });
    expect(about(having(hidden, choose(1)))).toBe('two-step-walk');
    const ended = having(hidden, ...AFTERWARDS.map((step) => done(step)));
    expect(partIn(ended, 'snoozes')).toEqual({});
    expect(snoozeBanner(initialState(), 'jp', 'two-step-walk', 'week', T0)).toEqual(initialState());
  });

  it('says nothing while a page is still being read, and why it cannot tell in the end', () => {
    const plan = choicesFor(OWN_CASE)[0];
    if (!plan) throw new Error('no plan');
    const page: Observation = { marketplace: 'jp', page: 'two-step-setup', facts: {} };
    const see = (facts: Observation['facts'], end: string) =>
      sightOf(plan, knownFor(planned, 'jp', T0), { ...page, facts }, `/a/settings/approval/${end}`)?.here;
    expect(see({}, 'setup/register')).toBeUndefined();
    expect(see({ twoStep: { value: 'unknown', signals: [] } }, 'setup/register')).toMatchObject({ doubt: 'no-signs' });
    expect(see({ twoStep: { value: 'unknown', signals: ['almost-done'] } }, 'setup/howto')).toMatchObject({
      step: 'turn-on',
    });
    expect(see({}, 'setup/enable-success')).toMatchObject({ step: 'see-on' });
  });

  it('never shows a step as done while it is not known to be on', () => {
    fc.assert(
      fc.property(lived, ({ state, now }) => {
        const { walk, isOn, plan } = twoStepOf(state, 'jp', now);
        expect(walk.length > 0).toBe(plan !== null);
        if (!isOn) expect(walk.filter((step) => step.done !== null)).toEqual([]);
      }),
    );
  });
});

describe('the view', () => {
  it('asks first, then answers, then walks', () => {
    const view = (state: State) => twoStepOf(state, 'jp', T0);
    expect(view(initialState())).toMatchObject({ asks: true, answers: null, choices: [], plan: null });
    expect(view(having(initialState(), answer))).toMatchObject({ asks: false, plan: null, next: null });
    expect(view(planned)).toMatchObject({ asks: false, next: 'open-settings', isOn: false });
    expect(view(planned).walk.map(({ step }) => step)).toEqual(WALK_STEP_IDS);
    expect(view(on)).toMatchObject({ next: 'add-backup', isOn: true });
    expect(view(finished).next).toBeNull();
  });

  it('gives the reasons of the plan that is chosen', () => {
    const reasons = (chosen: number) => twoStepOf(having(planned, choose(chosen)), 'jp', T0).reasons;
    expect(reasons(0)).toContain('known-offer');
    expect(reasons(1)).toContain('if-offered');
  });

  it('is in doubt about what speaks against itself, and does not call it on', () => {
    const unread = observe(on, settings('unknown', 'disable-button'), T0 + 1);
    expect(twoStepOf(unread, 'jp', T0 + 1)).toMatchObject({ isDoubtful: true, isOn: false, next: 'open-settings' });
    expect(twoStepOf(on, 'jp', T0).isDoubtful).toBe(false);
  });
});

describe('a phone or number that changed', () => {
  const changed = applyCommand(finished, { type: 'phone-change', settled: false }, T0 + DAY);

  it('asks again, with the answers as they were, and opens what was done', () => {
    const view = twoStepOf(changed, 'jp', T0 + DAY);
    expect(view).toMatchObject({ asks: true, answers: OWN_CASE, plan: null, phoneChangedAt: T0 + DAY });
    expect(partIn(changed, 'twoStepDone')).toEqual({});
  });

  it('is over when the questions are answered and the person says so', () => {
    const answered = applyCommand(changed, answer, T0 + DAY + 1);
    expect(twoStepOf(answered, 'jp', T0 + DAY + 1).asks).toBe(false);
    expect(applyCommand(answered, { type: 'phone-change', settled: true }, T0 + 2 * DAY).phoneChange).toBeNull();
  });

  it('can be said before anything was answered', () => {
    expect(having(initialState(), { type: 'phone-change', settled: false })).toMatchObject({
      twoStepPlan: null,
      phoneChange: { at: T0, remindedAt: null },
    });
  });
});
