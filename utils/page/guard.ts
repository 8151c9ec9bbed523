/** Tells the banner's own changes of its shadow tree from everybody else's. */
export interface Guard {
  /** Makes a change of our own, unless somebody else has made one. */
  own(change: () => void): void;
  stop(): void;
}

/** Whatever can change below a node. */
export const ANY_CHANGE = { subtree: true, childList: true, attributes: true, characterData: true };

/**
 * Watches a closed shadow tree. Firefox hands a page nodes of it (as the target of its own listeners, as the selection),
 * and with them the whole tree.
 * @param changed called once somebody else changed anything in it
 */
export function guard(root: ShadowRoot, changed: () => void): Guard {
  const observer = new MutationObserver(changed);
  observer.observe(root, ANY_CHANGE);
  return {
    own(change) {
      if (observer.takeRecords().length) return changed();
      change();
      observer.takeRecords();
    },
    stop: () => observer.disconnect(),
  };
}
