import { describe, expect, it } from 'vitest';
import { LANGUAGES, tongueOf, translator } from '../../../locales/index.ts';
import { bannerView, questionView } from '../../../utils/account/banner-view.ts';
import { changeSpan } from '../../../utils/account/change-span.ts';
import { FINDING_IDS, FINDINGS } from '../../../utils/account/findings.ts';
import { QUESTION_IDS, QUESTIONS, wordOf } from '../../../utils/account/questions.ts';
import type { PageId } from '../../../utils/amazon/table.ts';

describe('the banner', () => {
  const en = translator('en');

  it('says what is wrong, why, and leads to the page that fixes it', () => {
    const view = bannerView('two-step-off', 'jp', 'login-security', en);
    expect(view).toMatchObject({
      finding: 'two-step-off',
      severity: 'urgent',
      title: en('finding.two-step-off.title'),
    });
    expect(view.action).toEqual({
      kind: 'open',
      label: en('finding.two-step-off.action'),
      url: 'https://www.amazon.co.jp/a/settings/approval',
    });
  });

  it('leads further whom it meets there already, and whoever is further on the way', () => {
    const there = {
      kind: 'open',
      label: en('finding.two-step-off.actionThere'),
      url: 'https://www.amazon.de/a/settings/approval/setup/register',
    };
    expect(bannerView('two-step-off', 'de', 'two-step-settings', en).action).toEqual(there);
    expect(bannerView('two-step-off', 'de', 'two-step-setup', en).action).toEqual(there);
  });

  it('points at the part of the page where there is nowhere else to go', () => {
    expect(bannerView('payment-methods-none', 'jp', 'wallet', en).action.kind).toBe('show');
    expect(bannerView('payment-methods-none', 'jp', 'account-hub', en).action).toMatchObject({
      url: expect.stringMatching(/wallet$/),
    });
  });

  it.each(LANGUAGES)('has every text in %s, and never leads off Amazon', (language) => {
    for (const finding of FINDING_IDS) {
      for (const page of [FINDINGS[finding].onPage[0] as PageId, 'account-hub'] as const) {
        const { action, title, why, notSo } = bannerView(finding, 'jp', page, translator(language));
        for (const text of [title, why, notSo, action.label]) expect(text).toMatch(/\S/);
        if (action.kind === 'open')
          expect(new URL(action.url).origin).toMatch(/^https:..(?:www|account-status)[.]amazon[.]co[.]jp$/);
      }
    }
  });

  it.each(LANGUAGES)('asks each question with two to six answers that differ, in %s', (language) => {
    for (const asked of QUESTION_IDS) {
      const { action } = questionView(asked, translator(language));
      if (action.kind !== 'ask') throw new Error('a question has to ask');
      const labels = new Set(action.answers.map(({ label }) => label));
      expect(labels.size).toBe(action.answers.length);
      expect(labels.size).toBeGreaterThanOrEqual(2);
      expect(labels.size).toBeLessThanOrEqual(6);
      for (const { id } of action.answers)
        expect(wordOf(asked, id)).toEqual({ fact: QUESTIONS[asked].fact, value: id });
      expect(wordOf(asked, 'unknown')).toBeNull();
    }
  });
});

describe('the two moments of a change', () => {
  const at = (day: number, hour: number, year = 2026) => new Date(year, 10, day, hour, 5).getTime();
  const span = (from: number, to: number) => changeSpan({ from, to }, tongueOf('en'));

  it('are told by the day, and by the hour where less than two days lie between; one day is named once', () => {
    expect(span(at(1, 9), at(9, 14))).toEqual({ from: '1 Nov', to: '9 Nov' });
    expect(span(at(25, 9), at(26, 14))).toEqual({ from: '25 Nov, 09:05', to: '26 Nov, 14:05' });
    expect(span(at(26, 9), at(26, 14))).toEqual({ from: '26 Nov, 09:05', to: '14:05' });
    expect(span(at(1, 9, 2025), at(9, 14)).from).toBe('1 Nov 2025');
  });
});
