import { speakIn } from '../../locales/index.ts';
import { memoryStorage } from '../../scripts/memory-storage.ts';
import { installOf, newInstallKey } from '../../utils/account/key.ts';
import type { ReportedObservation } from '../../utils/account/schema.ts';
import { queueLock } from '../../utils/base/lock.ts';
import { STOP_IDS } from '../../utils/checkup/table.ts';
import { createCheckupTab } from '../../utils/shell/checkup-tab.ts';
import { createService } from '../../utils/shell/service.ts';
import { createTabDismissals } from '../../utils/shell/tab-dismissals.ts';
import { createTabMemory } from '../../utils/shell/tab-memory.ts';
import { STATE_KEY } from '../../utils/state/keys.ts';
import { createRepository } from '../../utils/state/repository.ts';
import { ms } from './measure.ts';

const COUNT = 10_000;
const HOUR = 3_600_000;
const STORES = ['jp', 'us', 'uk'] as const;
/** As many as a household has, and more: some are forgotten to make room. */
const MARKS = Array.from({ length: 15 }, (_, n) => `A${n}BENCHACCOUNT`.slice(0, 13));

/** What the nth page says; one in forty shows something else than before. */
const observed = (n: number, since: number): ReportedObservation => ({
  marketplace: STORES[n % STORES.length] ?? 'jp',
  page: STOP_IDS[n % STOP_IDS.length] ?? 'wallet',
  facts: {
    access: { value: 'ok', signals: ['account-rows'] },
    twoStep: { value: n % 80 < 40 ? 'on' : 'off', signals: ['get-started'] },
    paymentMethods: { value: 'some', signals: ['list-frame', 'add-link', 'list-entry'] },
    addresses: { value: n % 90 < 45 ? 'some' : 'none', signals: ['list-frame'] },
  },
  since,
  remembered: {
    texts: { email: `a${Math.floor(n / 40)}@example.com`, phone: '123456789', cards: `0000 ${n % 50}`, addresses: 'x' },
    isMadeHere: false,
  },
});

/**
 * What the background makes of ten thousand pages, one after the other: how large the document becomes, and how long one
 * takes: the change alone, and with all that the background does for it but the browser's own storage.
 */
export async function observations(): Promise<void> {
  const [local, session] = [memoryStorage(), memoryStorage()];
  const key = await newInstallKey();
  const install = { key, install: await installOf(key) };
  let now = Date.UTC(2026, 10, 1);
  const applied: number[] = [];
  const whole: number[] = [];
  const timed = <T>(into: number[], work: () => T): T => {
    const began = performance.now();
    const result = work();
    into.push(performance.now() - began);
    return result;
  };
  const repository = createRepository(local, queueLock());
  const service = createService({
    repository: {
      ...repository,
      mutate: (change) => repository.mutate((state) => timed(applied, () => change(state))),
    },
    dismissals: createTabDismissals(session),
    memory: createTabMemory(session),
    checkupTab: createCheckupTab(session),
    installKey: async () => install,
    now: () => now,
    speak: speakIn('en'),
    changed: () => undefined,
    openRecovery: async () => undefined,
    openInTab: async () => null,
    openSummary: async () => undefined,
    erased: async () => undefined,
  });
  let largest = 0;
  for (let n = 0; n < COUNT; n++) {
    now += HOUR;
    const began = performance.now();
    await service.observed(observed(n, now), MARKS[n % MARKS.length] ?? null, { id: n % 20, private: false }, '/');
    whole.push(performance.now() - began);
    if (n % 100 === 99) largest = Math.max(largest, JSON.stringify(await local.get(STATE_KEY)).length);
  }
  const row = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const at = (share: number) => ms(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    return { median: at(0.5), 'of a hundred the longest but one': at(0.99), longest: at(1) };
  };
  console.log(`\n${COUNT} observations of ${MARKS.length} accounts of ${STORES.length} stores`);
  console.table({ 'applied to the document': row(applied), 'with hashing, reading, checking, writing': row(whole) });
  console.log(`The document at its largest: ${(largest / 1024).toFixed(0)} KB`);
}
