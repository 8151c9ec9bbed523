import { type MarketplaceId, shopHost, statusHost, storeOfHost } from '../amazon/marketplaces.ts';
import { recognise } from '../amazon/recognise.ts';
import { browser, type Storage } from '../base/browser.ts';
import type { Command, CommandReply } from '../messages/commands.ts';
import type { TabMessage, TabStatus } from '../messages/protocol.ts';
import { hasBackup } from '../state/browser-storage.ts';
import { exportText, type LoadResult } from '../state/document.ts';
import { CHECKSUM_KEY, STATE_KEY } from '../state/keys.ts';
import { openDocument } from '../state/open.ts';
import { HOST_PATTERNS } from './manifest.ts';
import { sendUntilAnswered } from './send.ts';

/* What popup, options and welcome page can ask of the rest. An edge: it talks to the browser. */

/** Has a command done, once. Never throws; `no-answer` when the background could not be reached. */
const dispatch = (command: Command): Promise<CommandReply> =>
  sendUntilAnswered((message) => browser.runtime.sendMessage(message), {
    type: 'command',
    id: crypto.randomUUID(),
    command,
  });

/** Reads what is stored. Rejects when the browser cannot read. */
async function load(): Promise<LoadResult> {
  const kept = await browser.storage.local.get([STATE_KEY, CHECKSUM_KEY]);
  return openDocument(kept[STATE_KEY], kept[CHECKSUM_KEY]);
}

/**
 * Gives what is stored, now and after every change, until the returned function is called. A store that the browser
 * cannot read is given as broken.
 */
function watchState(callback: (loaded: LoadResult) => void): () => void {
  /** Of what is being read, only what was begun last is given: it is the newest. */
  let last = 0;
  const give = async (reading: Promise<LoadResult>) => {
    const own = ++last;
    const loaded = await reading.catch((): LoadResult => ({ kind: 'broken', raw: null }));
    if (own === last) callback(loaded);
  };
  const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = changes[STATE_KEY];
    if (area === 'local' && change) void give(openDocument(change.newValue, changes[CHECKSUM_KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  void give(load());
  return () => {
    last++;
    browser.storage.onChanged.removeListener(onChanged);
  };
}

/**
 * JSON text of everything stored, with what the person wrote only if `own` is set; of a document that cannot be read, as
 * it lies there.
 */
const exportDocument = async (own = false): Promise<string> => exportText(await load(), own);

/** Replaces everything by the text of an export. */
async function importDocument(text: string): Promise<CommandReply> {
  try {
    return await dispatch({ type: 'import', document: JSON.parse(text) });
  } catch {
    return { ok: false, error: 'import-not-mamori' };
  }
}

interface AmazonTab {
  tabId: number;
  marketplace: MarketplaceId;
  page: TabStatus['page'];
}

const ask = (tabId: number, message: TabMessage): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);

const storeOf = (url: string | undefined): MarketplaceId | null => (url ? storeOfHost(new URL(url).hostname) : null);

/**
 * The store of the tab in front, as far as the browser shows it; asked from a tab of Mamori's own, that of the tab of
 * Amazon that was looked at last in the same window. Null where there is none.
 */
async function storeInFront(): Promise<MarketplaceId | null> {
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  const lastFirst = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const shown = own ? lastFirst : tabs.filter(({ active }) => active);
  return shown.map(({ url }) => storeOf(url)).find((store) => store !== null) ?? null;
}

/** Whether the tab in front is of a private window: nothing is kept of what is seen there. */
async function isPrivateInFront(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.incognito === true;
}

/** Open tabs on pages that Mamori knows, as far as the browser shows them. */
async function amazonTabs(): Promise<AmazonTab[]> {
  const tabs = await browser.tabs.query({ url: HOST_PATTERNS, status: 'complete', discarded: false });
  return tabs.flatMap(({ id, url }) => {
    const known = url ? recognise(url) : null;
    return id !== undefined && known ? [{ tabId: id, marketplace: known.marketplace, page: known.page }] : [];
  });
}

/** What a tab may answer; loaded when one is asked. */
const shapes = () => import('../messages/protocol.ts');

const statusOf = async (tabId: number): Promise<TabStatus | null> => {
  const [answer, { tabStatus }] = await Promise.all([ask(tabId, { type: 'status' }), shapes()]);
  return tabStatus.safeParse(answer).data ?? null;
};

/**
 * The open tabs on known pages: `answering` with what their content scripts say of them, and the `silent`, which were
 * opened before Mamori was installed or updated and need a reload.
 */
async function openTabs(): Promise<{ answering: (TabStatus & { tabId: number })[]; silent: AmazonTab[] }> {
  const tabs = await Promise.all((await amazonTabs()).map(async (tab) => ({ tab, status: await statusOf(tab.tabId) })));
  return {
    answering: tabs.flatMap(({ tab: { tabId }, status }) => (status ? [{ tabId, ...status }] : [])),
    silent: tabs.flatMap(({ tab, status }) => (status ? [] : [tab])),
  };
}

/** The blanked skeleton of the page in a tab, or null when nobody answers. */
async function skeletonOf(tabId: number): Promise<string | null> {
  const [answer, { tabSkeleton }] = await Promise.all([ask(tabId, { type: 'skeleton' }), shapes()]);
  return tabSkeleton.safeParse(answer).data?.skeleton ?? null;
}

/** Whether the browser does not let Mamori see the pages of a store, or not all of them. */
const isWithheld = async (store: MarketplaceId): Promise<boolean> =>
  !(await browser.permissions.contains({
    origins: [`https://${shopHost(store)}/*`, `https://${statusHost(store)}/*`],
  }));

/** Asks the person to let Mamori see its pages. Must be called in the click itself, with nothing awaited before. */
const requestHosts = (): Promise<boolean> => browser.permissions.request({ origins: HOST_PATTERNS });

/** All of it; an object, and no module, since the bundler needs a file of its own to hand on a module. */
export const client = {
  dispatch,
  watchState,
  exportDocument,
  importDocument,
  storeInFront,
  isPrivateInFront,
  openTabs,
  skeletonOf,
  isWithheld,
  requestHosts,
  /** Whether a copy from before the last import or update is kept. */
  hasBackup,
};
