import { StateError } from '../base/errors.ts';
import { noteClock } from '../state/reduce.ts';
import type { State } from '../state/schema.ts';
import type { PageTab } from './router.ts';
import type { World } from './world.ts';

type Change = (state: State) => State;

/** Changes what is stored. */
export interface Writer {
  /** Stores a change and reports it. Throws `StateError` where it cannot be stored. */
  mutate(change: Change): Promise<State>;
  /** Stores a change; in a private window, or where nothing can be stored, does the other thing. */
  mutateOrElse(tab: PageTab, change: Change, otherwise: () => Promise<void>): Promise<void>;
}

export function createWriter({ repository, changed, now }: Pick<World, 'repository' | 'changed' | 'now'>): Writer {
  const mutate = async (change: Change): Promise<State> => {
    const state = await repository.mutate((stored) => change(noteClock(stored, now())));
    changed(state);
    return state;
  };
  return {
    mutate,
    async mutateOrElse(tab, change, otherwise) {
      if (tab.private) return otherwise();
      try {
        await mutate(change);
      } catch (error) {
        if (!(error instanceof StateError)) throw error;
        await otherwise();
      }
    },
  };
}
