import { StateError } from '../base/errors.ts';
import type { Lock } from '../base/lock.ts';
import { checksumOf, inOrder } from './checksum.ts';
import type { LoadResult } from './document.ts';
import { initialState } from './initial.ts';
import { BACKUP_KEY, CHECKSUM_KEY, STATE_KEY } from './keys.ts';
import { readDocument } from './read.ts';
import { type State, schema } from './schema.ts';

/** The part of a browser storage area that Mamori uses. A `set` is all or nothing. */
export interface StoragePort {
  get(key: string): Promise<unknown>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Removes everything, known or not. */
  clear(): Promise<void>;
}

export interface Repository {
  /** Reads what is stored and changes nothing. Throws `StateError` when the browser cannot read. */
  load(): Promise<LoadResult>;
  /**
   * Applies a pure change to the stored state; returning the same object writes nothing. Resolves to the state that
   * is now stored. Throws `StateError` when the document is read-only or the browser refuses to store.
   */
  mutate(change: (state: State) => State): Promise<State>;
  /**
   * Replaces any document, readable or not, after copying it to the backup. `make` gets the old state if it is
   * readable; returning the same object writes nothing.
   */
  replace(make: (old: State | null) => State): Promise<State>;
  /** Removes the backup alone. */
  forgetBackup(): Promise<void>;
  /** Removes everything that is stored: document, backup, and whatever else came to lie there. */
  erase(): Promise<void>;
}

const isQuota = (error: unknown): boolean => error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);

/** @param read how a stored document is read; tests give a chain of migrations of their own. */
export function createRepository(storage: StoragePort, lock: Lock, read = readDocument): Repository {
  const get = async (): Promise<unknown> => {
    try {
      return await storage.get(STATE_KEY);
    } catch (error) {
      throw new StateError('storage-failed', error);
    }
  };

  const write = async (state: State, backup?: unknown): Promise<State> => {
    // What could not be loaded again is a mistake of ours, and must not replace a good document.
    const checked = inOrder(schema.parse(state));
    try {
      await storage.set({
        [STATE_KEY]: checked,
        [CHECKSUM_KEY]: checksumOf(checked),
        ...(backup !== undefined && { [BACKUP_KEY]: backup }),
      });
    } catch (error) {
      throw new StateError(isQuota(error) ? 'storage-full' : 'storage-failed', error);
    }
    return checked;
  };

  const removing = (remove: () => Promise<void>): Promise<void> =>
    lock(async () => {
      try {
        await remove();
      } catch (error) {
        throw new StateError('storage-failed', error);
      }
    });

  return {
    load: async () => read(await get()),

    mutate: (change) =>
      lock(async () => {
        const raw = await get();
        const loaded = read(raw);
        if (loaded.kind === 'broken' || loaded.kind === 'newer') throw new StateError(`read-only-${loaded.kind}`);
        const state = loaded.kind === 'ok' ? loaded.state : initialState();
        const next = change(state);
        if (next === state) return state;
        const migrated = loaded.kind === 'ok' && (raw as { version: number }).version !== state.version;
        return write(next, migrated ? raw : undefined);
      }),

    replace: (make) =>
      lock(async () => {
        const raw = await get();
        const loaded = read(raw);
        const old = loaded.kind === 'ok' ? loaded.state : null;
        const next = make(old);
        return next === old ? next : write(next, raw);
      }),

    forgetBackup: () => removing(() => storage.remove([BACKUP_KEY])),
    erase: () => removing(() => storage.clear()),
  };
}
