import { describe, expect, it, vi } from 'vitest';
import { LANGUAGES, tongueOf, translator } from '../../../locales/index.ts';
import { bannerView } from '../../../utils/account/banner-view.ts';
import { FINDING_IDS, FINDINGS } from '../../../utils/account/findings.ts';
import { linkTo } from '../../../utils/amazon/links.ts';
import { isOfFamily, PAGE_IDS, type PageId } from '../../../utils/amazon/table.ts';
import type { BannerView } from '../../../utils/messages/protocol.ts';
import { framed } from '../../../utils/page/frame.ts';
import { createRouter, type Handlers } from '../../../utils/shell/router.ts';

/* The way from a banner about being shut out to the recovery. */

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../utils/base/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));
const { openRecovery } = await import('../../../entrypoints/background/recovery.ts');
const { openInTab } = await import('../../../entrypoints/background/checkup.ts');

const en = translator('en');
const shut = bannerView('account-locked', 'jp', 'account-status', en);

describe('the words', () => {
  it.each(LANGUAGES)('are there for the findings about being shut out, in %s', (language) => {
    const t = translator(language);
    for (const finding of FINDING_IDS) {
      const page = FINDINGS[finding].onPage[0] as PageId;
      const label = (recover: 'open' | 'start' | null) =>
        bannerView(finding, 'jp', page, t, 'urgent', recover).recover ?? null;
      const isTakeover = ['account-locked', 'password-reset-required', 'email-not-found'].includes(finding);
      const start = t(isTakeover ? 'banner.startRecovery' : 'banner.startPath');
      const shown = [label('start'), label('open'), label(null)];
      const isShutOut = FINDINGS[finding].fact === 'access';
      expect([finding, ...shown]).toEqual([
        finding,
        ...(isShutOut ? [start, t('banner.openRecovery'), null] : [null, null, null]),
      ]);
    }
  });

  it('are left out on a page whose script does not know the button', () => {
    expect(bannerView('account-locked', 'jp', 'account-hub', en)).not.toHaveProperty('recover');
  });
});

describe('the button', () => {
  it('stands first among the other choices, and only where there are words for it', () => {
    const labels = (view: BannerView) =>
      JSON.stringify(view.tree).match(/"act":\{"kind":"tell","message":\{"type":"\w+/g);
    expect(labels(framed(shut, tongueOf('en')))?.[0]).toMatch(/recover$/);
    const other = bannerView('addresses-none', 'jp', 'addresses', en);
    expect(JSON.stringify(framed(other, tongueOf('en')))).not.toContain('recover');
  });
});

describe('the message', () => {
  const recover = vi.fn(async () => ({ opened: true }) as const);
  const unused = () => Promise.reject(new Error('not asked for'));
  const handlers: Handlers = {
    observed: unused,
    dismissed: unused,
    answered: unused,
    command: unused,
    words: unused,
    recover,
  };
  const route = createRouter({ id: 'us', origin: 'chrome-extension://us/' }, handlers);
  const from = (page: PageId, over = {}) => ({
    id: 'us',
    url: linkTo(page, 'de'),
    frameId: 0,
    tab: { id: 1 },
    ...over,
  });

  it.each(PAGE_IDS)('is heard only where Amazon shuts people out: %s', async (page) => {
    recover.mockClear();
    const answer = await route({ type: 'recover' }, from(page));
    if (isOfFamily(page, 'access')) {
      expect(answer).toEqual({ opened: true });
      expect(recover).toHaveBeenCalledWith(expect.objectContaining({ marketplace: 'de', page }), expect.anything());
    } else {
      expect(answer).toBeUndefined();
      expect(recover).not.toHaveBeenCalled();
    }
  });

  it.each([
    ['a frame', from('sign-in', { frameId: 3 }), { type: 'recover' }],
    ['a look-alike', from('sign-in', { url: 'https://www.amazon.de.example/ap/signin' }), { type: 'recover' }],
    ['a page of ours', { id: 'us', url: 'chrome-extension://us/popup.html' }, { type: 'recover' }],
    ['one who names a store', from('sign-in'), { type: 'recover', marketplace: 'jp' }],
  ])('is not heard from %s', (_, sender, message) => {
    recover.mockClear();
    expect(route(message, sender)).toBeUndefined();
    expect(recover).not.toHaveBeenCalled();
  });
});

describe('the tab', () => {
  const ADDRESS = 'moz-extension://us/options.html#recovery?from=banner&store=jp';
  let done: unknown[];
  let open: { id: number; windowId: number; url: string; incognito: boolean }[] = [];
  const browserWith = (windows: { id: number; incognito: boolean; focused: boolean }[], refuses = false) => {
    done = [];
    fake.browser = {
      runtime: { getURL: (path: string) => `moz-extension://us/${path}` },
      windows: {
        getAll: async () => windows,
        update: async (id: number, change: object) => void done.push(['update', id, change]),
        create: async (wish: object) => {
          if (refuses) throw new Error('private windows only');
          done.push(['window', wish]);
          return { tabs: [{ id: 5 }] };
        },
      },
      tabs: {
        query: async () => open,
        create: async (wish: object) => {
          done.push(['tab', wish]);
          return { id: 5 };
        },
        update: async (id: number, change: object) => {
          done.push(['show', id, change]);
          return open.find((tab) => tab.id === id);
        },
      },
    };
  };

  it('is opened once, however often it is asked for', async () => {
    browserWith([{ id: 1, incognito: false, focused: true }]);
    await Promise.all([openRecovery('jp'), openRecovery('jp'), openRecovery('jp')]);
    expect(done).toEqual([
      ['tab', { url: ADDRESS, windowId: 1 }],
      ['update', 1, { focused: true }],
    ]);
  });

  it('that shows it already is brought to the front, and no private one', async () => {
    browserWith([{ id: 1, incognito: false, focused: true }]);
    open = [
      { id: 7, url: ADDRESS, windowId: 3, incognito: true },
      { id: 8, url: 'moz-extension://us/options.html#settings', windowId: 1, incognito: false },
      { id: 9, url: ADDRESS, windowId: 2, incognito: false },
    ];
    await openRecovery('jp');
    expect(done).toEqual([
      ['show', 9, { active: true }],
      ['update', 2, { focused: true }],
    ]);
    open = [];
  });

  it('opens in the window with the focus', async () => {
    browserWith([
      { id: 1, incognito: false, focused: false },
      { id: 2, incognito: false, focused: true },
    ]);
    await openRecovery('jp', false);
    expect(done).toEqual([
      ['tab', { url: ADDRESS, windowId: 2 }],
      ['update', 2, { focused: true }],
    ]);
  });

  it('opens in a normal window where the wish came from a private one', async () => {
    browserWith([
      { id: 1, incognito: true, focused: true },
      { id: 2, incognito: false, focused: false },
    ]);
    await openRecovery('jp', false);
    expect(done[0]).toEqual(['tab', { url: ADDRESS, windowId: 2 }]);
  });

  it('opens a normal window where there is none', async () => {
    browserWith([{ id: 1, incognito: true, focused: true }]);
    await openRecovery('jp', false);
    expect(done).toEqual([['window', { url: ADDRESS, incognito: false }]]);
  });

  it('opens in a browser that has no windows, such as Firefox for Android, and so does the page of a checkup', async () => {
    browserWith([]);
    delete (fake.browser as { windows?: unknown }).windows;
    await openRecovery('jp', false);
    expect(done).toEqual([['tab', { url: ADDRESS }]]);
    expect(await openInTab('https://www.amazon.co.jp/a/addresses', null)).toBe(5);
    expect(await openInTab('https://www.amazon.co.jp/a/addresses', 4)).toBe(5);
    open = [{ id: 5, url: '', windowId: 1, incognito: false }];
    expect(await openInTab('https://www.amazon.co.jp/gp/primecentral', 5)).toBe(5);
    expect(done.at(-1)).toEqual(['show', 5, { active: true, url: 'https://www.amazon.co.jp/gp/primecentral' }]);
    open = [];
  });

  it('opens where it can in a browser that knows private windows only', async () => {
    browserWith([{ id: 1, incognito: true, focused: true }], true);
    await openRecovery('jp', false);
    expect(done).toEqual([['tab', { url: ADDRESS }]]);
  });
});
