/** Runs one piece of work at a time; a piece that fails does not stop the next. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/** A lock for one JavaScript context. */
export function queueLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * A lock across all contexts of the extension, so that two of them alive at once (a background being replaced) still
 * take turns. Not for content scripts: there the lock would be the page's.
 */
export const namedLock =
  (name: string): Lock =>
  (work) =>
    navigator.locks.request(name, work);
