import { speakIn } from '../locales/index.ts';
import { findingsOf } from '../utils/account/decide.ts';
import { type Finding, find } from '../utils/account/find.ts';
import { fixedInstallKey, installOf } from '../utils/account/key.ts';
import { observation as observationSchema } from '../utils/account/schema.ts';
import { NOBODY } from '../utils/account/slice.ts';
import type { Facts } from '../utils/amazon/facts.ts';
import type { MarketplaceId } from '../utils/amazon/marketplaces.ts';
import { recognise } from '../utils/amazon/recognise.ts';
import type { PageId } from '../utils/amazon/table.ts';
import { queueLock } from '../utils/base/lock.ts';
import { isEmpty } from '../utils/base/objects.ts';
import { waitingChanges } from '../utils/memory/select.ts';
import type { SubjectId } from '../utils/memory/table.ts';
import { markOf } from '../utils/page/mark.ts';
import { readPage } from '../utils/reading/read.ts';
import { isBelow } from '../utils/reading/remembered.ts';
import { createCheckupTab } from '../utils/shell/checkup-tab.ts';
import { accountIn } from '../utils/shell/ownership.ts';
import { createService } from '../utils/shell/service.ts';
import { createTabDismissals } from '../utils/shell/tab-dismissals.ts';
import { createTabMemory } from '../utils/shell/tab-memory.ts';
import { accountOf, markedAccounts, storeOf } from '../utils/state/accounts.ts';
import { stateOf } from '../utils/state/document.ts';
import { initialState } from '../utils/state/initial.ts';
import { createRepository } from '../utils/state/repository.ts';
import { memoryStorage } from './memory-storage.ts';

/*
 * Pages one after the other through what runs in the browser: readers, service, tab memory and document, with storage that
 * lasts as long as this, and the key that is the same for everybody.
 */

/** A page as it arrives. */
export interface Arrival {
  /** When it was loaded. Milliseconds since 1970. */
  at: number;
  url: string;
  document: Document;
  /** In which tab; pages without a name are of one. */
  tab: string;
}

export interface Replayed {
  /** Whose it counts for: 16 hex digits, the same for everybody. Null while it waits, and where no page told. */
  account: string | null;
  marketplace: MarketplaceId | null;
  page: PageId | null;
  /** What this page said. */
  facts: Facts;
  /** What of that account waits for an answer; `between`: the last reading of the old, and that of the new. ISO 8601. */
  changes: { id: SubjectId; between: [string, string] }[];
  /** What stands for that account; where nothing tells which it is, what this page alone would make of it. */
  findings: Finding[];
}

/** Begins with nothing known; gives what takes in one page after the other. */
export async function createReplay(): Promise<(arrival: Arrival) => Promise<Replayed>> {
  const key = await fixedInstallKey();
  const install = await installOf(key);
  const session = memoryStorage();
  const repository = createRepository(memoryStorage(), queueLock());
  const memory = createTabMemory(session);
  let now = 0;
  const service = createService({
    repository,
    memory,
    dismissals: createTabDismissals(session),
    installKey: async () => ({ key, install }),
    now: () => now,
    speak: speakIn('en'),
    changed: () => undefined,
    openRecovery: async () => undefined,
    checkupTab: createCheckupTab(session),
    openInTab: async () => null,
    openSummary: async () => undefined,
    erased: async () => undefined,
  });
  const tabs: string[] = [];
  const tabId = (name: string): number => {
    if (!tabs.includes(name)) tabs.push(name);
    return tabs.indexOf(name) + 1;
  };

  /** The address that each tab showed last. */
  const shown = new Map<string, string>();

  return async ({ at, url, document, tab }) => {
    const from = shown.get(tab) ?? '';
    shown.set(tab, url);
    // A page that is told of late is of a tab that was loaded early: the clock goes on.
    now = Math.max(now, at);
    const known = recognise(url);
    const read = known && readPage(known, document);
    if (!read) return { account: null, marketplace: null, page: null, facts: {}, changes: [], findings: [] };
    const { marketplace, page } = known;
    const { facts, remembered } = read;
    // What does not fit is not heard, as in the browser.
    const observation = observationSchema.parse({
      marketplace,
      page,
      facts,
      since: at,
      ...(remembered && { remembered: { ...remembered(), isFromForm: isBelow(from, url) } }),
    });
    const pageTab = { id: tabId(tab), private: false };
    await service.observed(observation, markOf(document), pageTab, known.path);

    const state = stateOf(await repository.load()) ?? initialState();
    const view = await memory.of(pageTab, marketplace);
    const number = accountIn(state, marketplace, view);
    // A page that is only taken for an account waits, unless no page of this store ever told of one.
    const isTold = view.owner !== null || view.told !== null || isEmpty(markedAccounts(storeOf(state, marketplace)));
    if (number === null || !isTold) {
      return { account: null, marketplace, page, facts, changes: [], findings: find((fact) => facts[fact]?.value) };
    }
    const account = accountOf(state, marketplace, number);
    return {
      account: number === NOBODY ? null : account.key,
      marketplace,
      page,
      facts,
      changes: waitingChanges(account.memory).map(({ subject, from, to }) => ({
        id: subject,
        between: [new Date(from).toISOString(), new Date(to).toISOString()],
      })),
      findings: findingsOf(account.facts, now),
    };
  };
}
