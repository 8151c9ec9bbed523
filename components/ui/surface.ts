import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Tongue } from '../../utils/base/i18n.ts';
import type { Command } from '../../utils/messages/commands.ts';

/** What was said last, and for a short time is shown. */
export interface Said {
  words: string;
  /** Something was not done: this stays until something else is said. */
  isRefusal: boolean;
  /** Takes back what was done, where that can be done. */
  undo: (() => void) | null;
}

/** What every part of a surface has at hand. */
export interface Surface extends Tongue {
  /** The languages to choose from, each by its own name. */
  languages: readonly Pick<Language, 'id' | 'name'>[];
  /** Milliseconds; the same for everything that is shown at once. */
  now: number;
  /** It is shown in a private window, of which nothing is kept. */
  isPrivate: boolean;
  /** False while what is stored must not be written over. */
  canWrite: boolean;
  /** Carries a command out and says how it went. True when it was done. */
  send: (command: Command) => Promise<boolean>;
  /** Says something in words, for the eye and for a screen reader. */
  say: (words: string) => void;
  said: Said | null;
}

const Context = createContext<Surface | null>(null);

export const SurfaceProvider = Context.Provider;

export function useSurface(): Surface {
  const surface = useContext(Context);
  if (!surface) throw new Error('This part is shown outside a surface');
  return surface;
}
