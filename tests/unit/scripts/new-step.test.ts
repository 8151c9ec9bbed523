import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../../locales/index.ts';
import { UNTRANSLATED } from '../../../scripts/new/language.ts';
import { newStep } from '../../../scripts/new/step.ts';

let root: string;
const read = (file: string) => readFileSync(join(root, file), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mamori-new-'));
  for (const part of ['locales', 'docs/RECOVERY.md', 'utils/recovery/steps'])
    cpSync(part, join(root, part), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('a new step has a rule, a source to be named, a row in the docs, and sentences to be written in every language', () => {
  expect(newStep('made-up-step', 'takeover', root).join('\n')).toContain('made-up-step');
  const table = read('utils/recovery/steps/takeover.ts');
  expect(table).toMatch(/\n {2}'made-up-step': \{ \.\.\.OUTSIDE \},\n\}\);/);
  expect(table).toMatch(/\n {2}'made-up-step': \{ confidence: 'D', source: '' \},\n\};/);
  expect(read('docs/RECOVERY.md')).toMatch(/ \|\n\| `made-up-step` \| … \| D \|\n\n/);
  for (const language of LANGUAGES) {
    const { step } = JSON.parse(read(`locales/${language}/steps.json`));
    const sentences = Object.values(step['made-up-step'] as Record<string, string>);
    expect(sentences).toHaveLength(Object.keys(step.mailbox).length);
    for (const sentence of sentences) expect(sentence.startsWith(UNTRANSLATED)).toBe(true);
  }
});

test('is refused where there is one, and where the name is none', () => {
  for (const there of ['mailbox', 'known-record'])
    for (const path of ['takeover', 'insider']) expect(() => newStep(there, path, root)).toThrow('already');
  for (const odd of ['Mailbox', 'mail box', "x'", '']) expect(() => newStep(odd, 'takeover', root)).toThrow('called');
  for (const odd of ['', 'nowhere', '../paths/takeover']) expect(() => newStep('new', odd, root)).toThrow('takeover');
});
