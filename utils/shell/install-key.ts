import { installOf, newInstallKey } from '../account/key.ts';

/*
 * The key of this install, in IndexedDB of the extension's own origin: content scripts cannot reach it, and nothing can
 * read it out. An edge: it talks to the browser.
 */

const DATABASE = 'mamori';
const STORE = 'keys';
const NAME = 'install';

/** The key, and what tells it from that of another install. */
export interface InstallKey {
  key: CryptoKey;
  install: string;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

async function keyIn(database: IDBDatabase): Promise<CryptoKey> {
  const read = (): IDBObjectStore => database.transaction(STORE, 'readonly').objectStore(STORE);
  const kept: unknown = await done(read().get(NAME));
  if (kept instanceof CryptoKey) return kept;
  const made = await newInstallKey();
  // Two may begin at once: the one that is stored first counts.
  const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
  await done(store.add(made, NAME)).catch(() => undefined);
  const stored: unknown = await done(read().get(NAME));
  if (!(stored instanceof CryptoKey)) throw new Error('the key was not kept');
  return stored;
}

/** The key of this install, made where there is none. Null where the browser keeps none: then no account is told from another. */
export async function installKey(): Promise<InstallKey | null> {
  let database: IDBDatabase | undefined;
  try {
    database = await open();
    const key = await keyIn(database);
    return { key, install: await installOf(key) };
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

/** Throws the key away: what was kept under it can never be found again. */
export async function forgetInstallKey(): Promise<void> {
  try {
    await done(indexedDB.deleteDatabase(DATABASE));
  } catch {
    // Where the browser keeps no database, there was no key.
  }
}
