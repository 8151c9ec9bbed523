import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, QUESTIONS } from '../../../utils/two-step/answers.ts';
import { inBrief, planFor } from '../../../utils/two-step/planner.ts';
import { METHODS, PAIRS, waysIn, waysOf } from '../../../utils/two-step/ways.ts';
import { type Choice, choices, compare, marks } from './by-hand.ts';
import { anyAnswers, EVERY_ANSWER, yeses, yesTo } from './every-answer.ts';

const briefFor = (answers: Answers) => inBrief(planFor(answers));
const READINGS = ['independence', 'restricted'] as const;

describe('the plan for every answer', () => {
  it.each(READINGS)('is the best by the rules, with the exception for offered pairs before %s', (reading) => {
    for (const answers of EVERY_ANSWER) {
      const best = choices(answers)
        .map((choice) => marks(choice, reading))
        .reduce((a, b) => (compare(a, b) >= 0 ? a : b));
      expect(marks(briefFor(answers), reading), yeses(answers)).toEqual(best);
    }
  });

  it('can be had with what there is', () => {
    for (const answers of EVERY_ANSWER) {
      const { first, backup, independent, alternatives } = briefFor(answers);
      expect(choices(answers), yeses(answers)).toContainEqual({ first, backup, independent });
      for (const pair of alternatives)
        expect(choices(answers), yeses(answers)).toContainEqual(expect.objectContaining(pair));
    }
  });

  it('offers every other pair once, the better one first', () => {
    for (const answers of EVERY_ANSWER) {
      const { plan, alternatives } = planFor(answers);
      const pairs = new Set(
        choices(answers)
          .filter(({ backup }) => backup)
          .map(({ first, backup }) => `${first}+${backup}`),
      );
      const brief = (p: typeof plan): Choice => ({
        first: p.first?.method ?? null,
        backup: p.backup?.method ?? null,
        independent: p.independent,
      });
      const ranked = [plan, ...alternatives].map(brief);
      const named = ranked.filter(({ backup }) => backup).map(({ first, backup }) => `${first}+${backup}`);
      expect([...named].sort(), yeses(answers)).toEqual([...pairs].sort());
      for (const [index, next] of ranked.entries()) {
        const before = ranked[index - 1];
        if (before) expect(compare(marks(before, 'restricted'), marks(next, 'restricted'))).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('is never worse for having more, travelling apart', () => {
    for (const fewer of EVERY_ANSWER) {
      for (const more of EVERY_ANSWER) {
        if (QUESTIONS.some((question) => question !== 'travels' && fewer[question] && !more[question])) continue;
        for (const reading of READINGS) {
          const gain = compare(marks(briefFor(more), reading), marks(briefFor(fewer), reading));
          if (gain < 0) expect.fail(`${yeses(more)} is worse off than ${yeses(fewer)}`);
        }
      }
    }
  });

  it('has each method in a place the answers open, and is independent just when the places differ', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { plan, alternatives } = planFor(answers);
        for (const { first, backup, independent } of [plan, ...alternatives]) {
          for (const way of waysIn({ first, backup, independent, offer: null }))
            expect(waysOf(answers)).toContainEqual(way);
          expect(independent).toBe(first !== null && backup !== null && first.device !== backup.device);
        }
      }),
    );
  });

  it('does not change with travelling, passkeys and keys: only what is said about it does', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom('travels', 'passkeyDevice', 'securityKey'), (answers, question) => {
        const without = planFor({ ...answers, [question]: false });
        const with_ = planFor({ ...answers, [question]: true });
        expect(with_.plan).toEqual(without.plan);
        expect(with_.alternatives).toEqual(without.alternatives);
        for (const reason of without.reasons) expect(with_.reasons).toContain(reason);
      }),
    );
  });
});

describe('passkey', () => {
  it.each([
    [yesTo('passkeyDevice'), true],
    [yesTo('securityKey'), true],
    [yesTo('passkeyDevice', 'securityKey'), true],
    [yesTo('sms', 'smartphone', 'computer'), false],
  ])('%#', (answers, passkey) => expect(briefFor(answers).passkey).toBe(passkey));
});

describe('the table of pairs', () => {
  it('stands in the order of the rules', () => {
    const order = PAIRS.map(({ first, backup, offer }) => [
      offer === 'known' ? 1 : 0,
      -[first, backup].filter((method) => METHODS[method].restricted).length,
    ]);
    expect(order).toEqual([...order].sort((a, b) => compare(b, a)));
  });

  it('repeats no method but SMS, and no pair', () => {
    expect(PAIRS.filter(({ first, backup }) => first === backup)).toEqual([
      expect.objectContaining({ first: 'sms', backup: 'sms' }),
    ]);
    expect(new Set(PAIRS.map(({ first, backup }) => `${first}+${backup}`)).size).toBe(PAIRS.length);
  });
});

describe('cases reasoned by hand', () => {
  const cases: [Answers, string, boolean, string[]][] = [
    // The author's own case: no SMS, calls, a smartphone; with a computer the app goes there.
    [yesTo('call', 'smartphone', 'computer'), 'call+app', true, ['app+call']],
    [yesTo('call', 'smartphone'), 'call+app', false, ['app+call']],
    [yesTo('call', 'computer'), 'call+app', true, ['app+call']],
    [yesTo('sms', 'smartphone'), 'app+sms', false, ['sms+app']],
    [yesTo('sms', 'computer'), 'app+sms', true, ['sms+app']],
    [yesTo('secondNumber', 'smartphone'), 'app+sms', true, ['sms+app', 'call+app', 'app+call', 'sms+call', 'call+sms']],
    // One number, no app: two methods on one phone, and nothing that an app could stand in for.
    [yesTo('sms', 'call'), 'sms+call', false, ['call+sms']],
    [yesTo('secondNumber'), 'sms+call', false, ['call+sms']],
    [yesTo('sms', 'secondNumber'), 'sms+sms', true, ['sms+call', 'call+sms']],
    [yesTo('call', 'secondNumber'), 'sms+call', true, ['call+sms']],
    // One method only: better than none.
    [yesTo('sms'), 'sms+', false, []],
    [yesTo('call'), 'call+', false, []],
    [yesTo('smartphone'), 'app+', false, []],
    [yesTo('computer'), 'app+', false, []],
    [yesTo('smartphone', 'computer'), 'app+', false, []],
    [yesTo(), '+', false, []],
    [yesTo('passkeyDevice', 'securityKey', 'travels'), '+', false, []],
    // Two methods on the phone come after every pair on two devices.
    [yesTo('sms', 'call', 'computer'), 'app+sms', true, ['sms+app', 'call+app', 'app+call', 'sms+call', 'call+sms']],
  ];

  it.each(cases.map((row) => [yeses(row[0]), ...row] as const))('%s', (_, answers, pair, independent, others) => {
    const brief = briefFor(answers);
    expect(`${brief.first ?? ''}+${brief.backup ?? ''}`).toBe(pair);
    expect(brief.independent).toBe(independent);
    expect(brief.alternatives.map(({ first, backup }) => `${first}+${backup}`)).toEqual(others);
  });

  it.each([
    [
      'the app on the computer where the call needs the phone',
      yesTo('call', 'smartphone', 'computer'),
      'main',
      'computer',
    ],
    [
      'the app at hand where the second number is the other device',
      yesTo('sms', 'secondNumber', 'smartphone', 'computer'),
      'main',
      'second',
    ],
    ['the app on the phone where there is no other place', yesTo('call', 'smartphone'), 'main', 'main'],
    ['SMS on both numbers', yesTo('sms', 'secondNumber'), 'main', 'second'],
  ])('places %s', (_, answers, first, backup) => {
    const { plan } = planFor(answers);
    expect([plan.first?.device, plan.backup?.device]).toEqual([first, backup]);
  });
});
