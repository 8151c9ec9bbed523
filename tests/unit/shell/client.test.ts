import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checksumOf, inOrder } from '../../../utils/state/checksum.ts';
import type { LoadResult } from '../../../utils/state/document.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { CHECKSUM_KEY, STATE_KEY } from '../../../utils/state/keys.ts';

type OnChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../utils/base/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

let stored: () => Promise<unknown>;
let checksum: string | undefined;
let listeners: Set<OnChanged>;
let sent: { type: string; command: { type: string } }[];
/** What the content script of each tab answers. */
let answers: Record<number, unknown>;
let tabs: { id?: number; url?: string }[];
let granted: string[];

beforeEach(() => {
  [stored, listeners, sent, answers, tabs, granted] = [async () => undefined, new Set(), [], {}, [], []];
  checksum = undefined;
  fake.browser = {
    storage: {
      local: { get: async () => ({ [STATE_KEY]: await stored(), [CHECKSUM_KEY]: checksum }) },
      onChanged: {
        addListener: (listener: OnChanged) => listeners.add(listener),
        removeListener: (listener: OnChanged) => listeners.delete(listener),
      },
    },
    runtime: {
      sendMessage: async (message: (typeof sent)[number]) => {
        sent.push(message);
        return { ok: true };
      },
    },
    tabs: {
      query: async () => tabs,
      sendMessage: async (id: number) => {
        if (!(id in answers)) throw new Error('Receiving end does not exist');
        return answers[id];
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.includes(origin)),
    },
  };
});

const { client } = await import('../../../utils/shell/client.ts');
const change = (newValue: unknown, area = 'local', key = 'state') => {
  for (const listener of listeners) listener({ [key]: { newValue } }, area);
};
/** Waits for what is stored to be read: for one that was not checked, the schema is loaded. */
const settled = async () => {
  await new Promise((resolve) => setTimeout(resolve, 10));
  await vi.dynamicImportSettled();
};

describe('watching the state', () => {
  let given: LoadResult[];
  const watch = () => {
    given = [];
    return client.watchState((loaded) => given.push(loaded));
  };

  it('gives what is stored, then every change, until it is stopped', async () => {
    stored = async () => initialState();
    const stop = watch();
    await settled();
    change({ version: 99 });
    await settled();
    change(undefined);
    await settled();
    change(initialState(), 'session');
    change(initialState(), 'local', 'state.backup');
    await settled();
    expect(given.map(({ kind }) => kind)).toEqual(['ok', 'newer', 'empty']);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('does not give an older document after a newer one', async () => {
    let answer: (value: unknown) => void = () => undefined;
    stored = () => new Promise((resolve) => (answer = resolve));
    watch();
    await settled();
    change(initialState());
    answer(undefined);
    await settled();
    expect(given.map(({ kind }) => kind)).toEqual(['ok']);
  });

  it('gives the newest alone where documents come faster than they are read', async () => {
    watch();
    change({ version: 99 });
    change(initialState());
    change(undefined);
    await settled();
    expect(given.map(({ kind }) => kind)).toEqual(['empty']);
  });

  it('takes a document as it lies there only where the sum over it fits', async () => {
    const good = inOrder(initialState());
    const damaged = { ...good, stores: { jp: 'damaged' } };
    for (const [document, sum, kind] of [
      [good, checksumOf(good), 'ok'],
      [good, 'of another', 'ok'],
      [damaged, checksumOf(good), 'broken'],
      [damaged, undefined, 'broken'],
    ] as const) {
      [stored, checksum] = [async () => document, sum];
      const stop = watch();
      await settled();
      expect(given.map((loaded) => loaded.kind)).toEqual([kind]);
      stop();
    }
  });

  it('gives nothing any more when stopped before the first answer', async () => {
    watch()();
    await settled();
    expect(given).toEqual([]);
  });

  it('gives a store that the browser cannot read as broken', async () => {
    stored = () => Promise.reject(new Error('IO error'));
    watch();
    await settled();
    expect(given).toEqual([{ kind: 'broken', raw: null }]);
  });
});

describe('import and export', () => {
  it('refuses a text that is no JSON without asking', async () => {
    expect(await client.importDocument('{')).toEqual({ ok: false, error: 'import-not-mamori' });
    expect(sent).toEqual([]);
  });
  it('sends the document of an export', async () => {
    stored = async () => ({ ...initialState(), commands: [crypto.randomUUID()] });
    expect(await client.importDocument(await client.exportDocument())).toEqual({ ok: true });
    expect(sent[0]).toMatchObject({ type: 'command', command: { type: 'import', document: initialState() } });
  });
});

describe('open tabs', () => {
  const prime = { id: 1, url: 'https://www.amazon.co.jp/gp/primecentral' };
  const wallet = { id: 2, url: 'https://www.amazon.com/cpe/yourpayments/wallet?x=1' };
  const product = { id: 3, url: 'https://www.amazon.com/dp/B000000000' };
  const status = { marketplace: 'jp', page: 'prime', unread: true, trouble: null };

  it('are asked what they see; those that do not answer need a reload', async () => {
    tabs = [prime, wallet, product, { id: 4 }];
    answers = { 1: status };
    expect(await client.openTabs()).toEqual({
      answering: [{ tabId: 1, ...status }],
      silent: [{ tabId: 2, marketplace: 'us', page: 'wallet' }],
    });
  });

  it('are not believed when they answer something else', async () => {
    tabs = [prime];
    for (const odd of [null, 'yes', { ...status, page: 'x' }, { ...status, unread: '' }]) {
      answers = { 1: odd };
      expect((await client.openTabs()).answering).toEqual([]);
    }
  });

  it('give their skeleton, or null', async () => {
    answers = { 1: { skeleton: '<html></html>' }, 2: { skeleton: 'x'.repeat(1_000_001) } };
    expect(await client.skeletonOf(1)).toBe('<html></html>');
    expect(await client.skeletonOf(2)).toBeNull();
    expect(await client.skeletonOf(3)).toBeNull();
  });
});

it('names the stores that the browser withholds, in whole or in part', async () => {
  granted = ['us', 'jp'].flatMap((id) => {
    const tld = id === 'us' ? 'com' : 'co.jp';
    return [`https://www.amazon.${tld}/*`, `https://account-status.amazon.${tld}/*`];
  });
  granted.pop();
  expect(await client.isWithheld('us')).toBe(false);
  expect(await client.isWithheld('jp')).toBe(true);
  expect(await client.isWithheld('de')).toBe(true);
});
