import { describe, expect, it } from 'vitest';
import { LANGUAGES, textsOf, translator } from '../../../../locales/index.ts';
import type { Texts } from '../../../../utils/base/i18n.ts';
import { BECAUSE_IDS } from '../../../../utils/recovery/paths/because.ts';
import { PATH_IDS } from '../../../../utils/recovery/paths/ids.ts';
import { PHASES } from '../../../../utils/recovery/paths/rule.ts';
import { pathRule } from '../../../../utils/recovery/paths.ts';
import { QUESTION_IDS, QUESTIONS } from '../../../../utils/recovery/questions.ts';
import { SIGN_IN_MESSAGES } from '../../../../utils/recovery/sign-in-messages.ts';
import { STEP_IDS } from '../../../../utils/recovery/steps.ts';

/** Width in full-width characters; a half-width one counts half. */
const width = (text: string): number =>
  [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.5), 0);

const LINES = 5;
const LINE = 30;
const PARAGRAPH = 90;

describe.each(LANGUAGES)('the words of the paths in %s', (language) => {
  const texts = textsOf(language);
  const at = (...keys: string[]): Texts => keys.reduce<Texts>((found, key) => found[key] as Texts, texts);
  const t = translator(language);

  it.each(STEP_IDS)('%s is short lines to tick, and short paragraphs behind “more”', (id) => {
    const lines = t(`step.${id}.lines`).split('\n');
    expect(lines.length).toBeLessThanOrEqual(LINES);
    for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(LINE);
    const paragraphs = [t(`step.${id}.why`), t(`step.${id}.done`), ...t(`step.${id}.more`).split('\n')];
    for (const paragraph of paragraphs) expect(width(paragraph), paragraph).toBeLessThanOrEqual(PARAGRAPH);
  });

  it.each([
    ['step.seller-account.lines', 'path.seller.answer'],
    ['step.unasked-look.lines', 'path.takeover.answer'],
    ['step.unasked-report.more', 'contacts.title'],
    ['step.stop-consumer.more', 'contacts.title'],
    ['step.mail-flood.more', 'options.view.mail'],
    ['step.stop-page.more', 'options.view.mail'],
    ['step.two-step.more', 'options.part.two-step'],
    ['step.code-second-way.more', 'options.part.two-step'],
  ])('name in %s what they send to as it stands there: %s', (sentence, name) => {
    const [heading] = String(at(...name.split('.'))).split(/[:（]/);
    expect(at(...sentence.split('.'))).toMatch(new RegExp(`[“「]${heading}[”」]`));
  });

  it('have a sentence for everything in the tables, and for nothing else', () => {
    expect(Object.keys(at('step')).sort()).toEqual([...STEP_IDS].sort());
    expect(Object.keys(at('path')).sort()).toEqual([...PATH_IDS].sort());
    expect(Object.keys(at('chat')).sort()).toEqual([...PATH_IDS].sort());
    expect(Object.keys(at('phase')).filter((id) => id !== 'progress')).toEqual([...PHASES]);
    expect(Object.keys(at('because')).sort()).toEqual([...BECAUSE_IDS].sort());
    expect(Object.keys(at('ask')).sort()).toEqual([...QUESTION_IDS].sort());
    for (const id of QUESTION_IDS) expect(Object.keys(at('ask', id, 'option')), id).toEqual([...QUESTIONS[id].options]);
    expect(Object.keys(at('message')).filter((id) => id !== 'source')).toEqual(Object.keys(SIGN_IN_MESSAGES));
    const sheets = PATH_IDS.map((id) => pathRule(id).sheet);
    expect(Object.keys(at('call', 'asks')).sort()).toEqual([...new Set(sheets.flatMap(({ asks }) => asks))].sort());
    expect(Object.keys(at('call', 'says')).sort()).toEqual([...new Set(sheets.flatMap(({ says }) => says))].sort());
  });

  it('no sheet but that of a takeover says that the account was taken over', () => {
    const takenOver = /taken over|takeover|intruder|乗っ取/i;
    for (const id of PATH_IDS.filter((path) => path !== 'takeover')) {
      const { says, asks } = pathRule(id).sheet;
      const said = [
        ...says.map((line) => t(`call.says.${line}`)),
        ...asks.map((line) => t(`call.asks.${line}`)),
        t(`chat.${id}`),
      ];
      expect(
        said.filter((line) => takenOver.test(line)),
        id,
      ).toEqual([]);
    }
  });

  it('no step says that somebody cannot get in', () => {
    const all = STEP_IDS.flatMap((id) => Object.values(at('step', id)) as string[]);
    expect(
      all.filter((text) => /cannot get in(?!\s*,|: start)|入れなくなります/.test(text) && /intruder/.test(text)),
    ).toEqual([]);
  });
});
