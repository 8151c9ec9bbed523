import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, sentenceFiles } from '../../../locales/index.ts';
import { SOURCE_LANGUAGE } from '../../../locales/source.ts';
import { leavesOf } from '../../../scripts/build/keys.ts';
import { newLanguage, UNTRANSLATED } from '../../../scripts/new/language.ts';

let folder: string;
const read = (language: string, file: string) => JSON.parse(readFileSync(join(folder, language, file), 'utf8'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mamori-new-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a new language', () => {
  test('is a folder with every file of the source, every sentence to be translated', () => {
    expect(newLanguage('ar', folder).join('\n')).toContain('locales/ar');
    expect(readdirSync(join(folder, 'ar')).sort()).toEqual(
      [...sentenceFiles(SOURCE_LANGUAGE), 'browser.json', 'language.json'].sort(),
    );
    for (const file of [...sentenceFiles(SOURCE_LANGUAGE), 'browser.json']) {
      for (const [key, text] of leavesOf(read('ar', file))) expect(text.startsWith(UNTRANSLATED), key).toBe(true);
    }
  });

  test('knows its own name, its direction and its plural forms', () => {
    newLanguage('pt-BR', folder);
    expect(read('pt-BR', 'language.json')).toMatchObject({
      intl: 'pt-BR',
      dir: 'ltr',
      name: expect.stringMatching(/^português/i),
    });
    expect(read('ar', 'language.json')).toMatchObject({ intl: 'ar', dir: 'rtl', name: 'العربية' });
    const forms = Object.keys(read('ar', 'common.json').time).filter((key) => key.startsWith('days_'));
    expect(forms.sort()).toEqual(['days_few', 'days_many', 'days_one', 'days_other', 'days_two', 'days_zero']);
  });

  test('is refused where there is one, and where the name is none', () => {
    const there = LANGUAGES[0] as string;
    expect(() => newLanguage(there, folder)).toThrow('already');
    expect(() => newLanguage('PT-br', folder)).toThrow('pt-BR');
    expect(() => newLanguage('../../x', folder)).toThrow();
  });
});
