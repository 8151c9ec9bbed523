import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../utils/two-step/answers.ts';
import { planFor } from '../../../utils/two-step/planner.ts';
import { REASON_IDS, REASONS, type ReasonId } from '../../../utils/two-step/reasons.ts';
import { ADVICE, SOURCES, type SourceId } from '../../../utils/two-step/sources.ts';
import { METHODS, PAIRS } from '../../../utils/two-step/ways.ts';
import { FALLBACKS, LOSSES, PREPARATIONS } from '../../../utils/two-step/what-if.ts';
import { anyAnswers, EVERY_ANSWER, yeses, yesTo } from './every-answer.ts';

const DOCUMENT = readFileSync('docs/TWO-STEP.md', 'utf8');
const reasonsOf = (answers: Answers) => planFor(answers).reasons;

describe('reasons', () => {
  it('are never missing, and never twice', () => {
    for (const answers of EVERY_ANSWER) {
      const reasons = reasonsOf(answers);
      expect(reasons.length, yeses(answers)).toBeGreaterThan(0);
      expect(new Set(reasons).size).toBe(reasons.length);
    }
  });

  it('are all given to somebody', () => {
    expect(new Set(EVERY_ANSWER.flatMap(reasonsOf))).toEqual(new Set(REASON_IDS));
  });

  it.each<[string, Answers, ReasonId[]]>([
    ['nobody', yesTo(), ['nothing-usable', 'get-app', 'get-line']],
    [
      'a second number and nothing else',
      yesTo('secondNumber'),
      ['if-offered', 'second-number', 'one-device', 'restricted-method', 'only-restricted', 'get-app'],
    ],
    [
      'the author',
      yesTo('call', 'smartphone'),
      [
        'known-offer',
        'call-without-sms',
        'app-without-signal',
        'one-device',
        'restricted-method',
        'get-second-device',
        'note-app-key',
      ],
    ],
    [
      'a traveller with the app at home',
      yesTo('sms', 'computer', 'travels'),
      [
        'known-offer',
        'separate-devices',
        'app-on-computer',
        'app-without-signal',
        'restricted-method',
        'abroad-codes-may-fail',
        'abroad-app-works',
        'abroad-take-along',
        'note-app-key',
      ],
    ],
    [
      'two numbers and a security key',
      yesTo('sms', 'secondNumber', 'securityKey'),
      [
        'if-offered',
        'separate-devices',
        'second-number',
        'restricted-method',
        'only-restricted',
        'get-app',
        'passkey-each-store',
        'security-key-as-passkey',
      ],
    ],
  ])('%s', (_, answers, reasons) => expect(reasonsOf(answers)).toEqual(reasons));

  it('say what to get just when the plan is not independent, or holds nothing but codes by telephone', () => {
    for (const answers of EVERY_ANSWER) {
      const { plan, reasons } = planFor(answers);
      const gets = reasons.some((id) => REASONS[id].kind === 'get');
      expect(gets, yeses(answers)).toBe(!plan.independent || reasons.includes('only-restricted'));
    }
  });

  it('name enough: whoever gets it has two devices and an app', () => {
    const GETTING: Partial<Record<ReasonId, (keyof Answers)[]>> = {
      'get-app': ['computer'],
      'get-line': ['call'],
      'get-second-device': ['computer'],
    };
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const got = reasonsOf(answers).flatMap((id) => GETTING[id] ?? []);
        const better = planFor({ ...answers, ...yesTo(...got), ...onlyYes(answers) });
        expect(better.plan.independent).toBe(true);
        expect(better.reasons.filter((id) => REASONS[id].kind === 'get')).toEqual([]);
      }),
    );
  });

  it('keep to what is so abroad', () => {
    for (const answers of EVERY_ANSWER.filter(({ travels }) => travels)) {
      const { plan, reasons } = planFor(answers);
      const said = reasons.filter((id) => id.startsWith('abroad-'));
      expect(said.length > 0, yeses(answers)).toBe(plan.first !== null);
    }
    expect(reasonsOf(yesTo('sms', 'computer')).filter((id) => id.startsWith('abroad-'))).toEqual([]);
  });
});

/** The answers given with yes, to lay over others. */
function onlyYes(answers: Answers): Partial<Answers> {
  return Object.fromEntries(Object.entries(answers).filter(([, yes]) => yes));
}

describe('sources', () => {
  const tables = { REASONS, METHODS, LOSSES, FALLBACKS, PREPARATIONS };
  const used: SourceId[] = [
    ...Object.values(tables).flatMap((table) => Object.values(table as Record<string, { source: SourceId }>)),
    ...PAIRS,
  ].map(({ source }) => source);
  used.push(...Object.values(ADVICE));

  it('are all used', () => expect(new Set(used)).toEqual(new Set(Object.keys(SOURCES))));

  it.each([
    ...Object.entries(tables).flatMap(([, table]) => Object.keys(table)),
    ...Object.keys(SOURCES),
    ...Object.keys(ADVICE),
  ])('%s is in docs/TWO-STEP.md', (id) => expect(DOCUMENT).toContain(`\`${id}\``));
});
