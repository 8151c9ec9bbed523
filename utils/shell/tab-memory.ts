import { isSignedOut, isSignIn, neighbourOf, type Step, turnAt, withStep } from '../account/attribute.ts';
import type { Observation } from '../account/schema.ts';
import type { MarketplaceId } from '../amazon/marketplaces.ts';
import { queueLock } from '../base/lock.ts';
import type { StoragePort } from '../state/repository.ts';
import type { PageTab } from './router.ts';

const KEY = 'tab-memory';
/** How many tabs and stores are remembered; the ones that showed nothing for the longest are forgotten first. */
const ENTRIES_KEPT = 100;
/** How many pages of a tab wait for one that tells whose they are. */
const WAITING_KEPT = 20;

/** A reading of a page, and since when it is so. */
export type Seen = Observation & { since: number };

/** What a tab showed of a store. */
export interface TabView {
  trail: readonly Step[];
  /** Pages of which it is not known yet whose they are. */
  waiting: readonly Seen[];
  /** What it shows now. */
  page: Seen | null;
  /** Whose that is: of a mark, of nobody, or not known. */
  owner: { key: string } | 'nobody' | null;
  /** The number of the account that it is of, by the person's answer. */
  told: number | null;
  /** Whether it is about the account that is recovered, by the person's answer. */
  isAboutRecovery: boolean | null;
}

const NOTHING_SEEN: TabView = { trail: [], waiting: [], page: null, owner: null, told: null, isAboutRecovery: null };

const isSamePage = (a: Seen, b: Seen): boolean => a.page === b.page && a.since === b.since;

/**
 * What a tab has shown once it shows this page, and the pages that waited and are known now.
 * @param key of the account whose mark the page bears
 * @param beside what other tabs show of the store
 */
export function see(
  view: TabView,
  seen: Seen,
  key: string | null,
  beside: readonly TabView[] = [],
): { view: TabView; settled: { seen: Seen; key: string }[] } {
  const { page, facts, since } = seen;
  const isOut = key === null && isSignedOut(page, facts);
  // Whoever signs in in one tab is signed in in all of them.
  const elsewhere = beside.flatMap((other) => other.trail.filter(isSignIn));
  const known = elsewhere.reduce(withStep, view.trail);
  const step: Step | null = key ? { since, kind: 'account', key } : isOut ? turnAt(since, facts.access) : null;
  const trail = step ? withStep(known, step) : known;
  const neighbour = key ?? (isOut ? null : neighbourOf(trail, since));
  const owner = neighbour ? { key: neighbour } : isOut ? 'nobody' : null;

  // What was answered is about this page; where nobody is signed in, about those that follow, too.
  const isSame = view.page !== null && view.page.page === page && view.page.since === since;
  const isGoingOn = isOut && view.owner === 'nobody';
  // A yes in one tab is one for the same store in another, where nobody is signed in there, either. Not once somebody
  // was signed in since, in whichever tab: the one of the yes may be closed before it told so.
  const accounts = [view, ...beside].flatMap((each) => each.trail.filter(({ kind }) => kind === 'account'));
  const isYes = ({ owner, isAboutRecovery, page: of }: TabView): boolean =>
    owner === 'nobody' &&
    isAboutRecovery === true &&
    !accounts.some((signedIn) => of !== null && of.since < signedIn.since && signedIn.since < since);
  const isAboutBeside = isOut && beside.some(isYes) ? true : null;
  const others = view.waiting.filter((other) => !isSamePage(other, seen));
  const isTold = isSame && view.told !== null;
  const waiting = owner === null && !isTold ? [...others, seen].slice(-WAITING_KEPT) : others;
  const settled = waiting.flatMap((other) => {
    const found = neighbourOf(trail, other.since);
    return found ? [{ seen: other, key: found }] : [];
  });
  const left = waiting.filter(
    (other) => !settled.some(({ seen: { page: p, since: s } }) => p === other.page && s === other.since),
  );
  return {
    view: {
      trail,
      waiting: left,
      page: isSame ? { ...seen, saidAt: view.page?.saidAt } : seen,
      owner,
      told: isSame ? view.told : null,
      isAboutRecovery: (isSame || isGoingOn ? view.isAboutRecovery : null) ?? isAboutBeside,
    },
    settled,
  };
}

/** What a person said of a page: whose it is, whether it is about the recovery, or when they said what stands on it. */
export type Said = Partial<Pick<TabView, 'told' | 'isAboutRecovery'>> & Pick<Seen, 'saidAt'>;

/** What a tab has shown once this was said of a page of it, from which it may have gone on meanwhile. */
export function withSaid(view: TabView, of: Seen, { saidAt, ...said }: Said): TabView {
  const { page } = view;
  const waiting = said.told === undefined ? view.waiting : view.waiting.filter((other) => !isSamePage(other, of));
  if (!page || !isSamePage(page, of)) return { ...view, waiting };
  return { ...view, ...said, waiting, page: saidAt === undefined ? page : { ...page, saidAt } };
}

type Entry = [tab: number, marketplace: string, view: TabView];

const isEntry = (raw: unknown): raw is Entry =>
  Array.isArray(raw) && typeof raw[0] === 'number' && typeof raw[1] === 'string' && Array.isArray(raw[2]?.trail);

/** @param beside what other tabs show of the store */
type Work<T> = (view: TabView, beside: readonly TabView[]) => { view: TabView; result: T };

/** What each tab showed of each store, in the browser's session storage, which lives in memory. Private windows: nothing. */
export interface TabMemory {
  of(tab: PageTab, marketplace: MarketplaceId): Promise<TabView>;
  /** Changes what is remembered, and gives what the change makes of it. Where that storage fails, nothing was seen before. */
  change<T>(tab: PageTab, marketplace: MarketplaceId, work: Work<T>): Promise<T>;
  /** Remembers what was said of a page of a tab. */
  say(tab: PageTab, of: Seen, said: Said): Promise<void>;
  /** Forgets what was answered about a recovery, which is over. */
  forgetAnswers(): Promise<void>;
  clear(): Promise<void>;
}

export function createTabMemory(session: StoragePort): TabMemory {
  const lock = queueLock();
  const stored = async (): Promise<Entry[]> => {
    const raw = await session.get(KEY).catch(() => undefined);
    return Array.isArray(raw) ? raw.filter(isEntry) : [];
  };
  const find = (entries: readonly Entry[], tab: PageTab, marketplace: string): TabView =>
    entries.find(([id, store]) => id === tab.id && store === marketplace)?.[2] ?? NOTHING_SEEN;

  const change: TabMemory['change'] = (tab, marketplace, work) =>
    lock(async () => {
      if (tab.private) return work(NOTHING_SEEN, []).result;
      const entries = await stored();
      const others = entries.filter(([id, store]) => id !== tab.id || store !== marketplace);
      const beside = others.flatMap(([, store, view]) => (store === marketplace ? [view] : []));
      const { view, result } = work(find(entries, tab, marketplace), beside);
      const kept: Entry[] = [...others, [tab.id, marketplace, view] satisfies Entry].slice(-ENTRIES_KEPT);
      await session.set({ [KEY]: kept }).catch(() => undefined);
      return result;
    });

  return {
    of: async (tab, marketplace) => (tab.private ? NOTHING_SEEN : find(await stored(), tab, marketplace)),
    change,
    say: (tab, of, said) =>
      change(tab, of.marketplace, (view) => ({ view: withSaid(view, of, said), result: undefined })),
    forgetAnswers: () =>
      lock(async () => {
        const entries = await stored();
        const forgotten = entries.map(([tab, store, view]): Entry => [tab, store, { ...view, isAboutRecovery: null }]);
        if (entries.length > 0) await session.set({ [KEY]: forgotten }).catch(() => undefined);
      }),
    clear: () => lock(() => session.remove([KEY])),
  };
}
