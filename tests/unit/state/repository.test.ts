import { describe, expect, it } from 'vitest';
import { queueLock } from '../../../utils/base/lock.ts';
import { checksumOf, inOrder } from '../../../utils/state/checksum.ts';
import { initialState, VERSION } from '../../../utils/state/initial.ts';
import { BACKUP_KEY, CHECKSUM_KEY, STATE_KEY } from '../../../utils/state/keys.ts';
import { readDocument } from '../../../utils/state/read.ts';
import { applyCommand, once } from '../../../utils/state/reduce.ts';
import { createRepository } from '../../../utils/state/repository.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { fakeStorage } from './fake-storage.ts';

const setUp = (data: Record<string, unknown> = {}) => {
  const storage = fakeStorage(data);
  return { storage, repository: createRepository(storage, queueLock()) };
};
/** What then lies in the store. */
const kept = (state: State) => ({ [STATE_KEY]: state, [CHECKSUM_KEY]: checksumOf(inOrder(state)) });
const done = (at: number) => (state: State) => ({ ...state, firstRun: { doneAt: at } });

describe('the repository', () => {
  it('starts with nothing and stores a first document', async () => {
    const { storage, repository } = setUp();
    expect(await repository.load()).toEqual({ kind: 'empty' });
    await repository.mutate(done(5));
    expect(storage.data).toEqual(kept({ ...initialState(), firstRun: { doneAt: 5 } }));
  });

  it('keeps all of 60 changes made at once by three contexts', async () => {
    const storage = fakeStorage();
    const lock = queueLock();
    const contexts = [1, 2, 3].map(() => createRepository(storage, lock));
    const ids = Array.from({ length: 60 }, () => crypto.randomUUID());
    await Promise.all(ids.map((id, i) => contexts[i % 3]?.mutate((state) => once(state, id, (s) => s))));
    expect(new Set((storage.data[STATE_KEY] as State).commands)).toEqual(new Set(ids));
  });

  it('goes on after a change that threw', async () => {
    const { storage, repository } = setUp();
    const failing = repository.mutate(() => {
      throw new Error('a mistake');
    });
    await expect(failing).rejects.toThrow('a mistake');
    await repository.mutate(done(1));
    expect(storage.writes).toBe(1);
  });

  it('writes nothing for a change that changes nothing', async () => {
    const { storage, repository } = setUp({ [STATE_KEY]: initialState() });
    await repository.mutate((state) => state);
    await repository.mutate((state) => applyCommand(state, { type: 'end-incident', how: 'by-you' }, 1));
    expect(storage.writes).toBe(0);
  });

  it('never stores what could not be loaded again', async () => {
    const { storage, repository } = setUp({ [STATE_KEY]: initialState() });
    await expect(repository.mutate(done(-1))).rejects.toThrow();
    expect(storage.data[STATE_KEY]).toEqual(initialState());
  });

  it.each([
    ['read-only-broken', { version: 1, facts: [] }],
    ['read-only-newer', { version: 99 }],
  ])('is read-only (%s) and leaves the document untouched', async (code, raw) => {
    const { storage, repository } = setUp({ [STATE_KEY]: raw });
    await expect(repository.mutate(done(1))).rejects.toMatchObject({ code });
    expect(storage.data).toEqual({ [STATE_KEY]: raw });
  });

  it.each([{ version: 1, facts: [] }, { version: 99 }, initialState()])(
    'replaces %j on request, after a backup',
    async (raw) => {
      const { storage, repository } = setUp({ [STATE_KEY]: raw });
      await repository.replace(() => done(7)(initialState()));
      expect(storage.data).toEqual({ ...kept(done(7)(initialState())), [BACKUP_KEY]: raw });
    },
  );

  it('keeps the first backup when a replacement is asked for twice', async () => {
    const { storage, repository } = setUp({ [STATE_KEY]: initialState() });
    const make = (old: State | null) => (old?.firstRun.doneAt ? old : done(7)(initialState()));
    await repository.replace(make);
    await repository.replace(make);
    expect(storage.data[BACKUP_KEY]).toEqual(initialState());
  });

  it('backs up the old document in the same write as its migration', async () => {
    const old = { version: 1, made: 'up' };
    const storage = fakeStorage({ [STATE_KEY]: old });
    const read = (raw: unknown) =>
      (raw as typeof old | undefined)?.made
        ? { kind: 'ok' as const, state: { ...initialState(), version: (VERSION + 1) as never } }
        : readDocument(raw);
    const repository = createRepository(storage, queueLock(), read);
    await repository.load();
    expect(storage.writes).toBe(0);
    await repository.mutate((state) => ({ ...state, version: VERSION }));
    expect(storage.data).toEqual({ ...kept(initialState()), [BACKUP_KEY]: old });
    expect(storage.writes).toBe(1);
  });

  it('says that storage is full and keeps the old document and backup', async () => {
    const before = { [STATE_KEY]: initialState(), [BACKUP_KEY]: { version: 1, old: true } };
    const { storage, repository } = setUp(before);
    storage.quota = JSON.stringify(before).length;
    await expect(repository.mutate(done(1793534400000))).rejects.toMatchObject({ code: 'storage-full' });
    await expect(repository.replace(() => done(1)(initialState()))).rejects.toMatchObject({ code: 'storage-full' });
    expect(storage.data).toEqual(before);
    storage.quota = Number.POSITIVE_INFINITY;
    await repository.mutate(done(1));
    expect(schema.parse(storage.data[STATE_KEY]).firstRun.doneAt).toBe(1);
  });

  it.each(['get', 'set', 'remove'] as const)('says that storage failed when %s does', async (operation) => {
    const { storage, repository } = setUp({ [STATE_KEY]: initialState() });
    storage.failing[operation] = new Error('IO error');
    const attempt = operation === 'remove' ? repository.erase() : repository.mutate(done(1));
    await expect(attempt).rejects.toMatchObject({ code: 'storage-failed' });
    expect(storage.data).toEqual({ [STATE_KEY]: initialState() });
  });

  it('erases document, backup and whatever else lies there', async () => {
    const { storage, repository } = setUp({ [STATE_KEY]: { version: 99 }, [BACKUP_KEY]: {}, foreign: 1 });
    await repository.erase();
    expect(storage.data).toEqual({});
  });
});
