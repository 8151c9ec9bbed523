import type { StoragePort } from '../../../utils/state/repository.ts';

export interface FakeStorage extends StoragePort {
  /** What lies in the store now. */
  data: Record<string, unknown>;
  /** Number of successful writes. */
  writes: number;
  /** Most characters of JSON that fit. */
  quota: number;
  /** While set, the operation rejects with it. */
  failing: { get?: Error; set?: Error; remove?: Error };
}

/** A storage area like a browser's: takes and gives copies, answers late, and a write is all or nothing. */
export function fakeStorage(data: Record<string, unknown> = {}): FakeStorage {
  const later = () => new Promise((resolve) => setTimeout(resolve, 0));
  const fake: FakeStorage = {
    data: structuredClone(data),
    writes: 0,
    quota: Number.POSITIVE_INFINITY,
    failing: {},
    async get(key) {
      await later();
      if (fake.failing.get) throw fake.failing.get;
      return structuredClone(fake.data[key]);
    },
    async set(items) {
      const next = { ...fake.data, ...structuredClone(items) };
      await later();
      if (fake.failing.set) throw fake.failing.set;
      if (JSON.stringify(next).length > fake.quota) throw new Error('Resource::kQuotaBytes quota exceeded');
      fake.data = { ...fake.data, ...structuredClone(items) };
      fake.writes++;
    },
    async remove(keys) {
      await later();
      if (fake.failing.remove) throw fake.failing.remove;
      for (const key of keys) delete fake.data[key];
    },
    async clear() {
      await later();
      if (fake.failing.remove) throw fake.failing.remove;
      fake.data = {};
    },
  };
  return fake;
}
