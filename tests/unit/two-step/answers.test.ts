import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../../utils/two-step/answers.ts';
import { inBrief, planFor } from '../../../utils/two-step/planner.ts';
import { anyAnswers, yesTo } from './every-answer.ts';

const REFUSED: [string, string][] = [
  ['', 'the answers are not JSON'],
  ['{sms:true}', 'the answers are not JSON'],
  ['{"sms":true}{"call":true}', 'the answers are not JSON'],
  ['null', 'the answers must be an object'],
  ['[]', 'the answers must be an object'],
  ['true', 'the answers must be an object'],
  ['"sms"', 'the answers must be an object'],
  ['{"fax":true}', 'unknown key: fax'],
  ['{"SMS":true}', 'unknown key: SMS'],
  ['{"":true}', 'unknown key: '],
  ['{"__proto__":true}', 'unknown key: __proto__'],
  ['{"__proto__":{"sms":true}}', 'unknown key: __proto__'],
  ['{"constructor":true}', 'unknown key: constructor'],
  ['{"toString":true}', 'unknown key: toString'],
  ['{"sms":1}', 'sms must be true or false'],
  ['{"sms":"true"}', 'sms must be true or false'],
  ['{"sms":null}', 'sms must be true or false'],
  ['{"travels":{}}', 'travels must be true or false'],
  ['{"sms":true,"sms":false}', 'a key stands twice'],
  ['{"sms":"a:","\\u0073ms":true}', 'a key stands twice'],
  ['{"sms":{"sms":1},"sms":true}', 'a key stands twice'],
];

describe('readAnswers', () => {
  it('reads every set of answers back, in whatever order and spacing', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(7), fc.constantFrom(undefined, 2, '\t'), (answers, turn, space) => {
        const entries = Object.entries(answers);
        const turned = Object.fromEntries([...entries.slice(turn), ...entries.slice(0, turn)]);
        expect(readAnswers(JSON.stringify(turned, null, space))).toEqual(answers);
      }),
    );
  });

  it('takes what is left out as no', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const yes = Object.fromEntries(Object.entries(answers).filter(([, value]) => value));
        expect(readAnswers(JSON.stringify(yes))).toEqual(answers);
      }),
    );
  });

  it('knows a key however it is written', () => expect(readAnswers('{"\\u0073ms":true}')).toEqual(yesTo('sms')));

  it.each(REFUSED)('refuses %s', (text, message) => expect(() => readAnswers(text)).toThrow(message));

  it('leaves objects as they were', () => {
    expect(() => readAnswers('{"__proto__":{"sms":true}}')).toThrow();
    expect(({} as Record<string, unknown>).sms).toBeUndefined();
  });
});

describe('inspect --plan', () => {
  const inspect = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/inspect.ts', ...args], { encoding: 'utf8' });

  it('prints the plan in one line', () => {
    const { stdout, status } = inspect('--plan', '{"call":true,"smartphone":true,"computer":true}');
    const line = JSON.parse(stdout);
    expect(stdout).toBe(`${JSON.stringify(line)}\n`);
    expect(line).toEqual({
      first: 'call',
      backup: 'app',
      passkey: false,
      independent: true,
      reasons: inBrief(planFor(yesTo('call', 'smartphone', 'computer'))).reasons,
      alternatives: [{ first: 'app', backup: 'call' }],
    });
    expect(status).toBe(0);
  });

  it('prints nulls where there is nothing to use', () => {
    const { stdout, status } = inspect('--plan', '{}');
    expect(JSON.parse(stdout)).toMatchObject({ first: null, backup: null, independent: false, alternatives: [] });
    expect(status).toBe(0);
  });

  it.each(['{"fax":true}', '', '--url'])(
    'prints an error and fails for %j',
    (text) => {
      const { stdout, status } = inspect('--plan', text);
      expect(JSON.parse(stdout)).toEqual({ error: expect.any(String) });
      expect(stdout.trim().split('\n')).toHaveLength(1);
      expect(status).toBe(1);
    },
    20_000,
  );
});
