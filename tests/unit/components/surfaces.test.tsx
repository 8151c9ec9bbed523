// @vitest-environment jsdom

import { words as sentences } from 'built:words';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../../components/surfaces/options.tsx';
import { Popup, preparePopup } from '../../../components/surfaces/popup.tsx';
import { Welcome } from '../../../components/surfaces/welcome.tsx';
import type { Client } from '../../../components/ui/client.ts';
import { mount } from '../../../components/ui/live.tsx';
import { translator } from '../../../locales/index.ts';
import type { FactId, FactValue } from '../../../utils/amazon/facts.ts';
import { FACT_PAGE } from '../../../utils/amazon/table.ts';
import { DAY } from '../../../utils/base/time.ts';
import type { Command } from '../../../utils/messages/commands.ts';
import type { Answers } from '../../../utils/recovery/questions.ts';
import { settle } from '../../../utils/shell/reminder-plan.ts';
import type { LoadResult } from '../../../utils/state/document.ts';
import { applyCommand, observe } from '../../../utils/state/reduce.ts';
import { initialState, type State } from '../../../utils/state/schema.ts';

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
    expect(row()?.textContent).toContain('You said “on” today');
    expect(row()?.textContent).toContain('said otherwise');
    expect(button('It is on')?.getAttribute('aria-pressed')).toBe('true');
    await press(button('Take back what I said'));
    expect(row()?.textContent).toContain('Read as “off”');
    expect(document.activeElement).toBe(row()?.querySelector('summary'));
  });

  it('moves between its tabs by arrow keys', async () => {
    await open(Popup, off);
    const selected = () => document.querySelector('[role=tab][aria-selected=true]');
    const key = (name: string) =>
      settled(() => selected()?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
    await key('ArrowRight');
    expect(selected()?.textContent).toBe('Recovery');
    expect(document.activeElement).toBe(selected());
    await key('End');
    expect(selected()?.textContent).toBe('Two-step');
    await key('ArrowRight');
    expect(selected()?.textContent).toBe('Now');
    expect(document.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
  });

  it('has the way to the recovery at hand in every view', async () => {
    await open(Popup, off);
    await press(button('I think my account has been taken over'));
    await press(document.querySelector('[data-path=takeover]'));
    await press(button('Done'));
    expect(sent).toEqual([
      { type: 'open-incident', marketplace: 'jp', via: 'button', path: 'takeover', answers: {}, mail: null },
      { type: 'tick', step: 'contact', done: true },
    ]);
    expect(document.activeElement?.textContent).toBe(translator('en')('step.card-company.title'));
  });

  it('writes nothing and offers a way out where what is stored cannot be read', async () => {
    await open(Popup, { kind: 'broken', raw: 'lost' });
    expect(words()).not.toMatch(/Nothing has been read|まだ何も/);
    await press(document.querySelectorAll('.notice button')[1]);
    await press(document.querySelector('.confirm button'));
    expect(sent).toEqual([{ type: 'erase' }]);
  });

  it('leads to the steps even then', async () => {
    await open(Popup, { kind: 'newer', raw: { version: 99 } });
    await press(document.querySelectorAll('[role=tab]')[1]);
    expect(document.querySelector('[data-part=emergency] a[href*="account-issues"]')).not.toBeNull();
    await press(button(translator('en')('emergency.storeRight', { store: 'amazon.com' })));
    expect(document.querySelector<HTMLButtonElement>('[data-path=takeover]')?.disabled).toBe(true);
  });

  it('opens at a recovery that runs, and at a look again that is due', async () => {
    const selected = () => document.querySelector('[role=tab][aria-selected=true]')?.textContent;
    const begun = applyCommand(off, BEGIN, NOW - 2 * DAY);
    await open(Popup, begun);
    expect(selected()).toBe('Recovery');
    render(null, document.body);
    const ended = applyCommand(begun, { type: 'end-incident', how: 'by-you' }, NOW - 2 * DAY);
    await open(Popup, ended);
    expect(selected()).toBe('Now');
    render(null, document.body);
    await open(Popup, settle(ended, NOW).state);
    expect(selected()).toBe('Recovery');
    expect(words()).toContain('look again');
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
  const View = (props: { client: Client; loaded: LoadResult }) => <Options {...props} version="1.2.3" />;
  const part = async (name: string, state: State | LoadResult = off, change: Partial<Client> = {}) => {
    location.hash = name;
    await open(View, state, change);
  };

  it('shows the part that the address names', async () => {
    await part('privacy');
    expect(document.querySelector('h1')?.textContent).toBe('Privacy');
    expect(document.querySelectorAll('.numbered li')).toHaveLength(5);
    expect(document.querySelector('[aria-current]')?.textContent).toBe('Privacy');
  });

  it('knows the recovery by its address, also with what a banner asks for', async () => {
    await part('recovery?from=banner&store=de');
    expect(document.querySelector('h1')?.textContent).toBe('Recovery');
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
    expect(words()).toMatch(/Read as “off”.*signs: row/);
    expect(words()).toContain('You said “registered” today');
    expect(words()).toContain('from before the last import or update');
  });

  it('erases only after asking', async () => {
    await part('stored');
    await press(button('Erase everything'));
    expect(sent).toEqual([]);
    await press(button('Keep as it is'));
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
    expect(words()).toContain('0 of 4 read');
    await act(async () => show({ kind: 'ok', state: off }));
    expect(ticked()).toEqual(['twoStep']);
    expect(words()).toContain('1 of 4 read');
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
