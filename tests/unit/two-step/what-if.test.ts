import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../utils/two-step/answers.ts';
import { planFor } from '../../../utils/two-step/planner.ts';
import { type Plan, uses, waysIn } from '../../../utils/two-step/ways.ts';
import { type Fate, LOSS_IDS, type LossId, type WhatIf, whatIf } from '../../../utils/two-step/what-if.ts';
import { anyAnswers, EVERY_ANSWER, yeses, yesTo } from './every-answer.ts';

const caseOf = (answers: Answers, loss: LossId, plan: Plan = planFor(answers).plan): WhatIf | undefined =>
  whatIf(plan, answers).find((found) => found.loss === loss);

/** Every plan that somebody could choose. */
const EVERY_PLAN = EVERY_ANSWER.flatMap((answers) => {
  const { plan, alternatives } = planFor(answers);
  return [plan, ...alternatives].filter(({ first }) => first).map((chosen) => ({ answers, plan: chosen }));
});

describe('what if', () => {
  it('tells of every loss for every plan, and of none without one', () => {
    for (const { answers, plan } of EVERY_PLAN)
      expect(whatIf(plan, answers).map(({ loss }) => loss)).toEqual([...LOSS_IDS]);
    expect(whatIf(planFor(yesTo()).plan, yesTo())).toEqual([]);
  });

  it('opens after any one device is lost just when the plan is independent or the device was not in it', () => {
    for (const { answers, plan } of EVERY_PLAN) {
      const isElsewhere = waysIn(plan).every(({ device }) => device !== 'main');
      const opens = caseOf(answers, 'phone-lost', plan)?.opens;
      expect(opens, yeses(answers)).toBe(plan.independent || isElsewhere ? 'works' : 'gone');
    }
  });

  it('says what to do today wherever the account would not surely open', () => {
    for (const { answers, plan } of EVERY_PLAN) {
      for (const { loss, opens, prepare, fallbacks } of whatIf(plan, answers)) {
        if (opens === 'works') continue;
        expect(prepare.length, `${yeses(answers)}: ${loss}`).toBeGreaterThan(0);
        expect(fallbacks).toContain('identity-check');
      }
    }
  });

  it('counts on a second app only where two devices can hold one, and on its key only where there is an app', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { plan } = planFor(answers);
        const fallbacks = whatIf(plan, answers).flatMap((found) => found.fallbacks);
        const prepare = whatIf(plan, answers).flatMap((found) => found.prepare);
        expect(fallbacks.includes('app-copy')).toBe(prepare.includes('copy-app'));
        expect(fallbacks.includes('app-copy')).toBe(uses(plan, 'app') && answers.smartphone && answers.computer);
        expect(fallbacks.includes('app-key')).toBe(uses(plan, 'app'));
      }),
    );
  });

  it('never lets a loss of the mailbox close the second step', () => {
    for (const { answers, plan } of EVERY_PLAN)
      expect(caseOf(answers, 'mailbox-gone', plan)).toMatchObject({ opens: 'works', fallbacks: [] });
  });

  const author = yesTo('call', 'smartphone', 'computer');
  const oneDevice = yesTo('call', 'smartphone');
  const phones = yesTo('sms', 'secondNumber');
  const cases: [string, Answers, LossId, Fate, Fate | null, WhatIf['fallbacks'], WhatIf['prepare']][] = [
    ['the author', author, 'phone-lost', 'gone', 'works', [], []],
    ['the author', author, 'sim-gone', 'gone', 'works', [], ['set-carrier-pin']],
    ['the author', author, 'app-wiped', 'works', 'gone', ['app-copy', 'app-key'], ['copy-app', 'note-app-key']],
    [
      'the author',
      author,
      'abroad',
      'unsure',
      'unsure',
      ['app-copy', 'trusted-browser', 'identity-check'],
      ['copy-app', 'take-device-along', 'try-before-leaving'],
    ],
    ['the author', author, 'mailbox-gone', 'works', 'works', [], ['keep-password', 'guard-mailbox']],
    [
      'everything on one phone',
      oneDevice,
      'phone-lost',
      'gone',
      'gone',
      ['app-key', 'trusted-browser', 'identity-check'],
      ['use-two-devices', 'note-app-key', 'trust-a-browser'],
    ],
    ['everything on one phone', oneDevice, 'abroad', 'unsure', 'works', [], ['try-before-leaving']],
    ['two numbers', phones, 'sim-gone', 'gone', 'works', [], ['set-carrier-pin']],
    [
      'two numbers',
      phones,
      'abroad',
      'unsure',
      'unsure',
      ['trusted-browser', 'identity-check'],
      ['add-app', 'take-device-along', 'try-before-leaving'],
    ],
    [
      'one number alone',
      yesTo('sms'),
      'sim-gone',
      'gone',
      null,
      ['trusted-browser', 'identity-check'],
      ['add-app', 'trust-a-browser', 'set-carrier-pin'],
    ],
    [
      'an app alone',
      yesTo('computer'),
      'app-wiped',
      'gone',
      null,
      ['app-key', 'trusted-browser', 'identity-check'],
      ['add-number', 'note-app-key', 'trust-a-browser'],
    ],
  ];

  it.each(cases)('%s, %#: %s', (_, answers, loss, first, backup, fallbacks, prepare) => {
    const rank: Fate[] = ['works', 'unsure', 'gone'];
    const opens = rank.find((fate) => fate === first || fate === backup);
    expect(caseOf(answers, loss)).toEqual({ loss, first, backup, opens, fallbacks, prepare });
  });
});
