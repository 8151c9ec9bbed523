import { describe, expect, it } from 'vitest';
import { LANGUAGES, tongueOf } from '../../../locales/index.ts';
import { bannerView } from '../../../utils/account/banner-view.ts';
import { FINDING_IDS, FINDINGS } from '../../../utils/account/findings.ts';

describe('the banner', () => {
  const en = tongueOf('en');

  it('says what is wrong, why, and leads to the page that fixes it', () => {
    const view = bannerView('two-step-off', 'jp', 'login-security', en);
    expect(view).toMatchObject({ finding: 'two-step-off', severity: 'urgent', lang: 'en', dir: 'ltr' });
    expect(view.name).toContain(view.title);
    expect(view.action).toEqual({
      label: en.t('finding.two-step-off.action'),
      url: 'https://www.amazon.co.jp/a/settings/approval',
    });
  });

  it('has its shape by severity', () => {
    expect(bannerView('two-step-off', 'jp', 'login-security', en).severity).toBe('urgent');
    expect(bannerView('addresses-none', 'jp', 'addresses', en).severity).toBe('soon');
  });

  it('leads further whom it meets there already, and whoever is further on the way', () => {
    const there = {
      label: en.t('finding.two-step-off.actionThere'),
      url: 'https://www.amazon.de/a/settings/approval/setup/register',
    };
    expect(bannerView('two-step-off', 'de', 'two-step-settings', en).action).toEqual(there);
    expect(bannerView('two-step-off', 'de', 'two-step-setup', en).action).toEqual(there);
  });

  it('points at the part of the page where there is nowhere else to go', () => {
    expect(bannerView('payment-methods-none', 'jp', 'wallet', en).action.url).toBeNull();
    expect(bannerView('payment-methods-none', 'jp', 'account-hub', en).action.url).toMatch(/wallet$/);
  });

  it.each(LANGUAGES)('has every text in %s, and never leads off Amazon', (language) => {
    for (const finding of FINDING_IDS) {
      for (const page of [FINDINGS[finding].onPage, 'account-hub'] as const) {
        const { action, later, ...view } = bannerView(finding, 'jp', page, tongueOf(language));
        const texts = [view.name, view.title, view.why, view.notSo, action.label, ...Object.values(later)];
        for (const text of texts) expect(text).toMatch(/\S/);
        if (action.url !== null) expect(new URL(action.url).origin).toBe('https://www.amazon.co.jp');
      }
    }
  });
});
