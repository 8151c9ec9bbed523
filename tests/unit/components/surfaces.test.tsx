// @vitest-environment jsdom

import { words as sentences } from 'built:words';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/surfaces/options.tsx';
import { Popup, preparePopup } from '../../../components/surfaces/popup.tsx';
import { Welcome } from '../../../components/surfaces/welcome.tsx';
import type { Client } from '../../../components/ui/client.ts';
import { mount, type SurfaceProps } from '../../../components/ui/live.tsx';
import { translator } from '../../../locales/index.ts';
import type { FactId, FactValue } from '../../../utils/amazon/facts.ts';
import { MARKETPLACE_IDS } from '../../../utils/amazon/marketplaces.ts';
import { FACT_PAGE } from '../../../utils/amazon/table.ts';
import { DAY } from '../../../utils/base/time.ts';
import type { Command } from '../../../utils/messages/commands.ts';
import { PATH_IDS } from '../../../utils/recovery/paths/ids.ts';
import type { Answers } from '../../../utils/recovery/questions.ts';
import { settle } from '../../../utils/shell/reminder-plan.ts';
import type { LoadResult } from '../../../utils/state/document.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { applyCommand, observe } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';

/* The surfaces in front of the real rules for commands, with a stand-in for the browser only. */

const NOW = Date.now();
const ANSWERED: Answers = { 'sign-in': ['no'], signs: ['address-mail'], mailbox: ['safe'] };
const BEGIN = { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null } as const;
let loaded: LoadResult;
let sent: Command[];
let show: (loaded: LoadResult) => void;

const client = (change: Partial<Client> = {}): Client => ({
  dispatch: async (command) => {
    sent.push(command);
    if (loaded.kind !== 'ok') return { ok: false, error: 'read-only-broken' };
    loaded = {
      kind: 'ok',
      state: command.type === 'erase' ? initialState() : applyCommand(loaded.state, command as never, NOW),
    };
    show(loaded);
    return { ok: true };
  },
  watchState: (callback) => {
    show = callback;
    callback(loaded);
    return () => {};
  },
  exportDocument: async () => '{}',
  importDocument: async () => ({ ok: true }),
  openTabs: async () => ({ answering: [], silent: [] }),
  skeletonOf: async () => null,
  isWithheld: async () => false,
  requestHosts: async () => true,
  storeInFront: async () => null,
  isPrivateInFront: async () => false,
  hasBackup: async () => false,
  ...change,
});

const reading = (state: State, fact: FactId, value: FactValue, at: number): State =>
  observe(state, { marketplace: 'jp', page: FACT_PAGE[fact], facts: { [fact]: { value, signals: ['row'] } } }, at);

/** Does something and waits for all that follows from it: words to load; effects run when an act ends, and ask in the next. */
const settled = async (what: () => void) => {
  await act(what);
  // A part is loaded, and then its words.
  for (let i = 0; i < 3; i++) await act(() => vi.dynamicImportSettled());
  await act(() => new Promise((resolve) => setTimeout(resolve)));
};

const open = async (View: Parameters<typeof mount>[0], state: State | LoadResult, change: Partial<Client> = {}) => {
  loaded = 'kind' in state ? state : { kind: 'ok', state };
  await settled(() => mount(View, client(change), sentences, View === Popup ? preparePopup : undefined));
  // What is folded is drawn a moment later.
  while (!document.documentElement.dataset.ready) await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
};
const press = (element: Element | null | undefined) => settled(() => (element as HTMLElement).click());
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
const words = (): string => document.body.textContent ?? '';

const english = (state: State): State => ({
  ...state,
  settings: { ...state.settings, language: 'en', marketplace: 'jp' },
});
const off = english(reading(initialState(), 'twoStep', 'off', NOW - DAY));

beforeEach(() => {
  sent = [];
  delete document.documentElement.dataset.ready;
  location.hash = '';
});
afterEach(() => render(null, document.body));

describe('every surface', () => {
  it('says its language, and that it is ready', async () => {
    await open(Popup, { ...off, settings: { ...off.settings, language: 'ja' } });
    const { lang, dir, dataset } = document.documentElement;
    expect({ lang, dir, ready: dataset.ready }).toEqual({ lang: 'ja', dir: 'ltr', ready: 'true' });
    expect(words()).toContain('対応が必要なことが1件あります。');
  });

  it('follows what is stored', async () => {
    await open(Popup, off);
    expect(words()).toContain('1 thing needs you.');
    await act(async () => show({ kind: 'ok', state: english(reading(off, 'twoStep', 'on', NOW)) }));
    expect(words()).not.toContain('needs you');
  });

  it('says why something was refused', async () => {
    await open(Popup, off, { dispatch: async () => ({ ok: false, error: 'storage-full' }) });
    await press(button('It is on'));
    expect(document.querySelector('[role=status]')?.textContent).toContain('no room left');
  });
});

describe('the first paint', () => {
  afterEach(() => vi.useRealTimers());

  it('shows the whole of what can be seen, and what lies folded comes after it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pass = (time: number) => act(async () => void (await vi.advanceTimersByTimeAsync(time)));
    loaded = { kind: 'ok', state: off };
    await act(() => mount(Popup, client(), sentences, preparePopup));
    await act(() => vi.dynamicImportSettled());
    await pass(0);
    const rows = () => document.querySelectorAll('.folded [data-fact]').length;
    const visible = () => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const folded of copy.querySelectorAll('details > :not(summary)')) folded.remove();
      return copy.innerHTML;
    };
    const first = visible();
    expect(words()).toContain('1 thing needs you.');
    expect([rows(), document.documentElement.dataset.ready]).toEqual([0, undefined]);
    await pass(100);
    expect([rows() > 0, document.documentElement.dataset.ready]).toEqual([true, 'true']);
    expect(visible()).toBe(first);
  });
});

describe('the clock of the surfaces', () => {
  afterEach(() => vi.useRealTimers());

  it('goes with the minute, meets the end of a wait, and is right after sleep', async () => {
    const START = new Date(2026, 10, 24, 12).getTime();
    vi.useFakeTimers({ now: START, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const held = [
      BEGIN,
      { type: 'add-hold', hold: '2-hours', from: START - 119 * 60_000 - 30_000, hours: null },
    ] as const;
    loaded = { kind: 'ok', state: held.reduce((state, change) => applyCommand(state, change, START), off) };
    const pass = (time: number) => act(async () => void (await vi.advanceTimersByTimeAsync(time)));
    await act(() => mount(Popup, client(), sentences, preparePopup));
    await act(() => vi.dynamicImportSettled());
    await pass(0);
    const status = () => document.querySelector<HTMLElement>('[data-hold]')?.dataset.status;
    expect(status()).toBe('running');
    await pass(29_000);
    expect(status()).toBe('running');
    await pass(1_100);
    expect(status()).toBe('due');
  });

  it('looks again when the page is shown after sleep', async () => {
    const START = new Date(2026, 10, 24, 12).getTime();
    vi.useFakeTimers({ now: START, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const held = [BEGIN, { type: 'add-hold', hold: '2-hours', from: START, hours: null }] as const;
    loaded = { kind: 'ok', state: held.reduce((state, change) => applyCommand(state, change, START), off) };
    await act(() => mount(Popup, client(), sentences, preparePopup));
    await act(() => vi.dynamicImportSettled());
    await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
    vi.setSystemTime(START + 3 * 3_600_000);
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(document.querySelector<HTMLElement>('[data-hold]')?.dataset.status).toBe('due');
  });
});

describe('the popup', () => {
  it('leads first to the page that mends the most urgent thing, by its one primary button', async () => {
    await open(Popup, off);
    const primary = document.querySelectorAll<HTMLAnchorElement>('.button-primary');
    expect([...primary].map(({ href }) => href)).toEqual(['https://www.amazon.co.jp/a/settings/approval']);
  });

  it('takes the person’s word, shows it as theirs, and takes it back', async () => {
    await open(Popup, off);
    const row = () => document.querySelector('[data-fact=twoStep]');
    await press(button('It is on'));
    expect(sent).toEqual([{ type: 'say', marketplace: 'jp', account: 1, fact: 'twoStep', value: 'on' }]);
    expect(row()?.textContent).toContain('On · you said so today');
    expect(row()?.textContent).toContain('said otherwise');
    expect(button('It is on')?.getAttribute('aria-pressed')).toBe('true');
    await press(button('Take back what I said'));
    expect(row()?.textContent).toContain('Off · read');
  });

  it('has the emergency button in every state, which leads to Amazon by one press more', async () => {
    const states: (State | LoadResult)[] = [
      off,
      initialState(),
      applyCommand(off, BEGIN, NOW),
      { kind: 'broken', raw: 1 },
    ];
    for (const state of states) {
      await open(Popup, state);
      const emergency = document.querySelector('.emergency-button');
      expect(emergency?.getAttribute('aria-expanded')).toBe('false');
      await press(emergency);
      expect(document.querySelector('[data-part=emergency] a[href*="account-issues"]')).not.toBeNull();
      await press(emergency);
      expect(document.querySelector('[data-part=emergency]')).toBeNull();
      render(null, document.body);
    }
  });

  it('begins a path from there, ticks its step, and takes that back on its row', async () => {
    await open(Popup, off);
    await press(document.querySelector('.emergency-button'));
    await press(document.querySelector('[data-path=takeover]'));
    await press(button('Done'));
    expect(document.activeElement?.textContent).toBe(translator('en')('step.card-company.title'));
    const [, undo] = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Undo');
    await press(undo);
    expect(sent).toEqual([
      { type: 'open-incident', marketplace: 'jp', via: 'button', path: 'takeover', answers: {}, mail: null },
      { type: 'tick', step: 'contact', done: true },
      { type: 'tick', step: 'contact', done: false },
    ]);
    expect(document.querySelector('section[data-step=contact]')).not.toBeNull();
  });

  it('ends a path as a false alarm by one press, which can be taken back', async () => {
    await open(Popup, applyCommand(off, BEGIN, NOW));
    await press(button('False alarm'));
    expect(sent).toEqual([{ type: 'end-incident', how: 'false-alarm' }]);
    await press(button('Undo'));
    expect(sent[1]).toEqual({ type: 'reopen-incident' });
    expect(document.querySelector('section[data-step=contact]')).not.toBeNull();
  });

  it('changes the path from the emergency view, and keeps its store', async () => {
    await open(Popup, applyCommand(off, BEGIN, NOW), { storeInFront: async () => 'us' });
    await press(document.querySelector('.emergency-button'));
    await press(document.querySelector('[data-path=stopped]'));
    expect(sent).toMatchObject([{ type: 'open-incident', marketplace: 'jp', path: 'stopped' }]);
  });

  it('shows nothing of a path that others must not see', async () => {
    const quiet = { ...BEGIN, path: 'insider' } as const;
    await open(Popup, applyCommand(off, quiet, NOW));
    expect(document.querySelector('[data-part=status], section[data-step]')).toBeNull();
    expect(words()).toContain('Account settings');
    await press(document.querySelector('.emergency-button'));
    expect(document.querySelector('[aria-current]')).toBeNull();
  });

  it('speaks of the store of the tab in front, and lets every other be chosen', async () => {
    await open(Popup, off, { storeInFront: async () => 'de' });
    const select = document.querySelector('select') as HTMLSelectElement;
    expect(select.value).toBe('de');
    expect(select.options).toHaveLength(MARKETPLACE_IDS.length);
    await press(document.querySelector('.emergency-button'));
    expect(document.querySelector<HTMLAnchorElement>('[data-part=emergency] a')?.href).toContain('amazon.de');
  });

  it('asks about a store that is only guessed before a path begins', async () => {
    await open(Popup, initialState());
    await press(document.querySelector('.emergency-button'));
    expect(document.querySelector('[data-path]')).toBeNull();
    await press(button(translator('en')('emergency.storeRight', { store: 'amazon.com' })));
    expect(document.querySelectorAll('[data-path]')).toHaveLength(PATH_IDS.length);
  });

  it('writes nothing and offers a way out where what is stored cannot be read', async () => {
    await open(Popup, { kind: 'broken', raw: 'lost' });
    expect(words()).not.toMatch(/Nothing has been read|まだ何も/);
    await press(document.querySelectorAll('.notice button')[1]);
    await press(document.querySelector('.confirm button'));
    expect(sent).toEqual([{ type: 'erase' }]);
  });

  it('asks what happened even then, and begins nothing', async () => {
    await open(Popup, { kind: 'newer', raw: { version: 99 } });
    await press(document.querySelector('.emergency-button'));
    await press(button(translator('en')('emergency.storeRight', { store: 'amazon.com' })));
    expect(document.querySelector<HTMLButtonElement>('[data-path=takeover]')?.disabled).toBe(true);
  });

  it('shows a recovery that runs, and a look again that is due', async () => {
    const isShown = () => document.querySelector('[data-part=status]') !== null;
    const begun = applyCommand(off, BEGIN, NOW - 2 * DAY);
    await open(Popup, begun);
    expect(isShown()).toBe(true);
    render(null, document.body);
    const ended = applyCommand(begun, { type: 'end-incident', how: 'by-you' }, NOW - 2 * DAY);
    await open(Popup, ended);
    expect(isShown()).toBe(false);
    render(null, document.body);
    await open(Popup, settle(ended, NOW).state);
    expect(isShown()).toBe(true);
    expect(words()).toContain('look again');
  });

  it('unfolds the guide to two-step verification in its row', async () => {
    await open(Popup, off);
    const row = document.querySelector('.two-step-row') as HTMLDetailsElement;
    await settled(() => {
      row.open = true;
    });
    expect(row.querySelector('a[href="options.html#two-step"]')).not.toBeNull();
  });

  it('says when the browser withholds this store, and asks for it', async () => {
    const requestHosts = vi.fn(async () => false);
    await open(Popup, off, { isWithheld: async () => true, requestHosts });
    expect(words()).toContain('does not let Mamori read amazon.co.jp');
    await press(button('Allow reading'));
    expect(requestHosts).toHaveBeenCalledOnce();
    expect(document.querySelector('[role=status]')?.textContent).toContain('still withholds');
  });

  it('keeps quiet about stores the person does not use', async () => {
    await open(Popup, off, { isWithheld: async (store) => store === 'us' });
    expect(words()).not.toContain('does not let Mamori read');
  });

  it('says when an open page needs a reload, and when one could not be read', async () => {
    await open(Popup, off, {
      openTabs: async () => ({
        answering: [{ tabId: 2, marketplace: 'jp', page: 'prime', unread: true, trouble: null }],
        silent: [{ tabId: 1, marketplace: 'jp', page: 'wallet' }],
      }),
    });
    expect(words()).toContain('Reload it to have it read.');
    expect(words()).toContain('could not read it');
  });
});

describe('the options page', () => {
  const View = (props: SurfaceProps) => <Options {...props} version="1.2.3" />;
  const part = async (name: string, state: State | LoadResult = off, change: Partial<Client> = {}) => {
    location.hash = name;
    await open(View, state, change);
  };

  it('shows the part that the address names', async () => {
    await part('privacy');
    expect(document.querySelector('h1')?.textContent).toBe('Privacy');
    expect(document.querySelectorAll('.numbered li')).toHaveLength(5);
    expect(document.querySelector('[aria-current=page]')?.textContent).toBe('Privacy');
  });

  it.each([
    ['mail', 'Emergency and recovery'],
    ['call-sheet', 'Emergency and recovery'],
    ['report', 'Emergency and recovery'],
    ['stored', 'Settings'],
    ['misread', 'Settings'],
    ['two-step', 'Two-step guide'],
  ])('knows %s, an address of before, as a view of “%s”', async (name, ofPart) => {
    await part(name);
    expect(document.querySelector('.parts > ul > li > a[aria-current]')?.textContent).toBe(ofPart);
    expect(document.querySelectorAll('.parts > ul > li')).toHaveLength(4);
  });

  it('has the emergency view at an address of its own', async () => {
    await part('emergency', applyCommand(off, BEGIN, NOW));
    await press(button('False alarm'));
    expect(sent).toEqual([{ type: 'end-incident', how: 'false-alarm' }]);
    expect(location.hash).toBe('#checkup');
  });

  it('knows the recovery by its address, also with what a banner asks for', async () => {
    await part('recovery?from=banner&store=de');
    expect(document.querySelector('h1')?.textContent).toBe('Emergency and recovery');
    await press(document.querySelector('[data-path=takeover]'));
    expect(sent).toEqual([
      { type: 'open-incident', marketplace: 'de', via: 'banner', path: 'takeover', answers: {}, mail: null },
    ]);
  });

  it('unfolds everything for paper, and folds it away again', async () => {
    const begun = applyCommand(off, BEGIN, NOW);
    await part('recovery', applyCommand(begun, { type: 'answer', answers: ANSWERED, since: null }, NOW));
    const folded = () => [...document.querySelectorAll('details')].filter((details) => !details.open).length;
    const before = folded();
    expect(before).toBeGreaterThan(10);
    dispatchEvent(new Event('beforeprint'));
    expect(folded()).toBe(0);
    dispatchEvent(new Event('afterprint'));
    expect(folded()).toBe(before);
  });

  it('tells everything that is stored, in words', async () => {
    const told = applyCommand(
      off,
      { type: 'say', marketplace: 'jp', account: 1, fact: 'addresses', value: 'some' },
      NOW,
    );
    await part('stored', told, { hasBackup: async () => true });
    expect(words()).toMatch(/Off · read.*signs: row/);
    expect(words()).toContain('Registered · you said so today');
    expect(words()).toContain('from before the last import or update');
  });

  it('erases only after asking', async () => {
    await part('stored');
    await press(button('Erase everything'));
    expect(sent).toEqual([]);
    await press(button('Cancel'));
    await press(button('Erase everything'));
    await press(button('Erase everything now'));
    expect(sent).toEqual([{ type: 'erase' }]);
  });

  it('sets what is set', async () => {
    await part('settings');
    const [notifications] = document.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    await press(notifications);
    expect(sent).toEqual([{ type: 'set', settings: { notifications: false } }]);
  });

  it('makes a report of an open page', async () => {
    await part('misread', off, {
      openTabs: async () => ({
        answering: [{ tabId: 7, marketplace: 'jp', page: 'two-step-settings', unread: false, trouble: null }],
        silent: [],
      }),
      skeletonOf: async (tabId) => `<div id="tab-${tabId}"></div>`,
    });
    await press(button('Make the report'));
    const [report, skeleton] = document.querySelectorAll('pre');
    expect(report?.textContent).toContain('Mamori 1.2.3');
    expect(report?.textContent).toContain('twoStep: off (row)');
    expect(skeleton?.textContent).toBe('<div id="tab-7"></div>');
  });
});

describe('the first page', () => {
  const ticked = () =>
    [...document.querySelectorAll<HTMLElement>('[data-read=true]')].map(({ dataset }) => dataset.fact);

  it('ticks a page as it is read, whatever it said', async () => {
    await open(Welcome, english(initialState()));
    expect(ticked()).toEqual([]);
    expect(words()).toContain('0 of 5 read');
    await act(async () => show({ kind: 'ok', state: off }));
    expect(ticked()).toEqual(['twoStep']);
    expect(words()).toContain('1 of 5 read');
  });

  it('does not tick what the person said without a reading', async () => {
    await open(
      Welcome,
      applyCommand(
        english(initialState()),
        { type: 'say', marketplace: 'jp', account: 1, fact: 'twoStep', value: 'on' },
        NOW,
      ),
    );
    expect(ticked()).toEqual([]);
  });

  it('leads to the store that was chosen', async () => {
    await open(Welcome, english(initialState()));
    const select = document.querySelector('select') as HTMLSelectElement;
    await act(async () => {
      select.value = 'de';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(sent).toEqual([{ type: 'set', settings: { marketplace: 'de' } }]);
    expect(document.querySelector<HTMLAnchorElement>('.to-open a')?.href).toBe(
      'https://www.amazon.de/a/settings/approval',
    );
  });
});
