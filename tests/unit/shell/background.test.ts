import wordFiles from 'built:words/files';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../../../locales/index.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { observe, snoozeBanner } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { type FakeStorage, fakeStorage } from '../state/fake-storage.ts';

type Listener = (...args: unknown[]) => unknown;

/** The browser as far as the background uses it, with everything it was told. */
const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../utils/base/browser.ts', async (original) => ({
  ...(await original<object>()),
  get browser() {
    return fake.browser;
  },
}));
vi.mock('wxt/utils/define-background', () => ({ defineBackground: (main: () => void) => main }));

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const NOW = Date.UTC(2026, 10, 23);
const DAY = 24 * 3600 * 1000;

let local: FakeStorage;
let session: FakeStorage;
let listeners: Record<string, Listener>;
let badge: string;
/** Of the toolbar button; '' for that of the manifest. */
let title: string;
let alarms: Record<string, { when: number }>;
let notices: Record<string, { title: string; message: string }>;
let opened: string[];
let levels: string[];

const event = (name: string) => ({
  addListener: (listener: Listener) => {
    listeners[name] = listener;
  },
});
const area = (name: string, storage: FakeStorage) => ({
  get: async (key: string) => ({ [key]: await storage.get(key) }),
  set: storage.set,
  remove: storage.remove,
  clear: storage.clear,
  setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => void levels.push(`${name} ${accessLevel}`),
});

function browserWith(state?: State | unknown) {
  // A worker that finds the words of each language beside it.
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('importScripts', (file: string) => {
    const [id] = Object.entries(wordFiles).find(([, name]) => file === `/${name}`) ?? [];
    if (!id) throw new Error(`No ${file}`);
    vi.stubGlobal('words', { [file.slice(1)]: wordsOf(id) });
  });
  [local, session] = [fakeStorage(state ? { state } : {}), fakeStorage()];
  [listeners, badge, title, alarms, notices, opened, levels] = [{}, 'none yet', 'none yet', {}, {}, [], []];
  fake.browser = {
    runtime: {
      id: ID,
      getURL: (path: string) => `chrome-extension://${ID}/${path}`,
      onMessage: event('message'),
      onStartup: event('startup'),
      onInstalled: event('installed'),
      openOptionsPage: async () => void opened.push('options'),
    },
    i18n: { getUILanguage: () => 'en-GB' },
    storage: { local: area('local', local), session: area('session', session) },
    alarms: {
      onAlarm: event('alarm'),
      create: (name: string, alarm: { when: number }) => {
        alarms[name] = alarm;
      },
      getAll: async () => Object.entries(alarms).map(([name, { when }]) => ({ name, scheduledTime: when })),
      clear: async (name: string) => delete alarms[name],
      clearAll: async () => {
        alarms = {};
      },
    },
    notifications: {
      onClicked: event('clicked'),
      create: async (id: string, notice: { title: string; message: string }) => {
        notices[id] = notice;
      },
      getAll: async () => notices,
      clear: async (id: string) => delete notices[id],
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async (to: { title: string }) => {
        title = to.title;
      },
    },
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
  };
}

const background = (await import('../../../entrypoints/background/index.ts')).default as unknown as () => void;
/** Waits until the browser was told this. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 120_000, interval: 5 });
const say = (body: object) =>
  new Promise((respond) =>
    listeners.message?.(
      { type: 'command', id: crypto.randomUUID(), command: body },
      { id: ID, url: `chrome-extension://${ID}/popup.html` },
      respond,
    ),
  );

const off = observe(
  initialState(),
  { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value: 'off', signals: [] } } },
  NOW,
);

describe('the background', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    browserWith();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('registers every listener before anything else can happen', () => {
    background();
    expect(Object.keys(listeners).sort()).toEqual(['alarm', 'clicked', 'installed', 'message', 'startup']);
  });

  it('closes storage to content scripts', async () => {
    background();
    await soon(() => expect(levels).toEqual(['local TRUSTED_CONTEXTS']));
  });

  it('opens the welcome page after installing, and never after an update', async () => {
    background();
    for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) {
      await listeners.installed?.({ reason });
    }
    expect(opened).toEqual([]);
    await listeners.installed?.({ reason: 'install' });
    expect(opened).toEqual([`chrome-extension://${ID}/welcome.html`]);
  });

  it('shows the number of urgent things at start, and after each change', async () => {
    browserWith(off);
    background();
    await soon(() => expect([badge, title]).toEqual(['1', 'Mamori: 1 thing needs you']));
    expect(await say({ type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' })).toEqual({ ok: true });
    await soon(() => expect([badge, title]).toEqual(['', 'Mamori: how your Amazon account stands']));
  });

  it('says on the toolbar what needs somebody in the language that was chosen', async () => {
    browserWith({ ...off, settings: { ...off.settings, language: 'ja' } });
    background();
    await soon(() => expect(title).toBe('Mamori：対応が必要なことが1件あります'));
  });

  it('shows that the document cannot be read', async () => {
    browserWith({ version: 99 });
    background();
    await soon(() => expect([badge, title]).toEqual(['?', '']));
    await say({ type: 'erase' });
    expect([badge, title]).toEqual(['', '']);
  });

  it('counts again when a snooze ends, and says so in words that name nothing', async () => {
    browserWith(snoozeBanner(off, 'jp', 'two-step-off', 'tomorrow', NOW));
    background();
    await soon(() => expect([badge, alarms.next?.when]).toEqual(['', NOW + DAY]));
    vi.setSystemTime(NOW + DAY);
    listeners.alarm?.({ name: 'next' });
    await soon(() => expect(badge).toBe('1'));
    expect(Object.keys(notices)).toEqual(['due']);
    expect(JSON.stringify(notices)).not.toMatch(/amazon|prime|two-step|verification/i);
  });

  it('counts what changed while the words of an announcement were on their way', async () => {
    browserWith(snoozeBanner(off, 'jp', 'two-step-off', 'tomorrow', NOW));
    // A page, as in Firefox, in which a script comes late.
    let loaded: (() => void) | undefined;
    vi.stubGlobal('importScripts', undefined);
    vi.stubGlobal('document', {
      createElement: () => ({}),
      head: {
        append: ({ src, onload }: { src: string; onload: () => void }) => {
          const [id] = Object.entries(wordFiles).find(([, name]) => src === `/${name}`) ?? [];
          if (id) vi.stubGlobal('words', { [src.slice(1)]: wordsOf(id) });
          loaded = onload;
        },
      },
    });
    vi.setSystemTime(NOW + DAY);
    background();
    await soon(() => expect(loaded).toBeDefined());
    await say({ type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' });
    await soon(() => expect(badge).toBe(''));
    loaded?.();
    await soon(() => expect(Object.keys(notices)).toEqual(['due']));
    await new Promise((next) => setTimeout(next));
    expect(badge).toBe('');
  });

  it('says once that a hold is over, counts it until the person answers, and wakes for the next look', async () => {
    browserWith(off);
    background();
    await soon(() => expect(badge).toBe('1'));
    await say({ type: 'open-incident', marketplace: 'jp', via: 'button', mail: null });
    await say({ type: 'add-hold', hold: '2-hours', from: NOW, hours: null });
    // The waiting above moves the clock by some milliseconds.
    const wakes = () => Math.floor((((alarms.recovery ?? alarms.next)?.when ?? 0) - NOW) / 60_000);
    expect(wakes()).toBe(30);
    // Killed, and started by the alarm after the end.
    browserWith(local.data.state);
    vi.setSystemTime(NOW + 3 * 3600_000);
    background();
    await soon(() => expect([badge, Object.keys(notices)]).toEqual(['3', ['hold']]));
    expect(JSON.stringify(notices)).not.toMatch(/amazon|prime|two-step|verification/i);
    notices = {};
    await listeners.startup?.();
    expect([badge, notices]).toEqual(['3', {}]);
    await say({ type: 'answer-hold', id: 0, how: 'over' });
    await soon(() => expect(badge).toBe('2'));
    await say({ type: 'end-incident', how: 'by-you' });
    expect(wakes()).toBe(27 * 60);
  });

  it('notices that the record of an open recovery is gone, and says so once', async () => {
    browserWith(off);
    background();
    await say({ type: 'open-incident', marketplace: 'jp', via: 'button', mail: null });
    await say({ type: 'add-hold', hold: '2-hours', from: NOW, hours: null });
    await soon(() => expect(alarms.recovery).toBeDefined());
    // The browser's data was cleared, and the alarm is still there.
    local.data = {};
    await listeners.startup?.();
    expect(Object.keys(notices)).toEqual(['lost']);
    expect(alarms.recovery).toBeUndefined();
    notices = {};
    await listeners.startup?.();
    expect(notices).toEqual({});
  });

  it('makes a forgotten alarm anew when the browser starts', async () => {
    browserWith(off);
    background();
    await soon(() => expect(alarms.next).toBeDefined());
    alarms = {};
    await listeners.startup?.();
    expect(alarms.next?.when).toBeGreaterThan(NOW);
  });

  it('leads from a notification to the options page', async () => {
    background();
    notices.due = { title: '', message: '' };
    await listeners.clicked?.('due');
    expect([opened, notices]).toEqual([['options'], {}]);
  });

  it('erases document, backup, session, alarms, badge and notifications, known or not', async () => {
    browserWith(off);
    background();
    await soon(() => expect(badge).toBe('1'));
    session.data = { tabs: [], foreign: 1 };
    notices.due = { title: '', message: '' };
    await say({ type: 'import', document: off });
    expect(Object.keys(local.data)).toEqual(['state', 'state.checksum', 'state.backup']);
    local.data.foreign = { put: 'by a page' };
    alarms.foreign = { when: 1 };
    expect(alarms.next).toBeDefined();
    expect(await say({ type: 'erase' })).toEqual({ ok: true });
    expect([local.data, session.data, alarms, notices, badge]).toEqual([{}, {}, {}, {}, '']);
  });
});
