import { type ComponentType, render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import {
  type Language,
  type LanguageId,
  pickLanguage,
  type Tongue,
  translatorOf,
  type Words,
} from '../../utils/base/i18n.ts';
import type { Command } from '../../utils/messages/commands.ts';
import { undoOf } from '../../utils/messages/undo.ts';
import { type LoadResult, stateOf } from '../../utils/state/document.ts';
import type { Client } from './client.ts';
import { FirstPaint } from './folded.tsx';
import { type Said, type Surface, SurfaceProvider } from './surface.ts';
import { useNow } from './use-now.ts';

/** What is shown, and what to ask. `loaded` follows every change of what is stored. */
export interface SurfaceProps {
  client: Client;
  loaded: LoadResult;
  /** The store of the tab in front, when the surface was opened. */
  inFront: MarketplaceId | null;
}

/** The words of a surface: only those of the language that is shown are loaded, and read. */
export interface SurfaceWords {
  languages: readonly Pick<Language, 'id' | 'name'>[];
  load(id: LanguageId): Promise<Words>;
}

interface ShownProps extends SurfaceProps {
  isPrivate: boolean;
  View: ComponentType<SurfaceProps>;
  tongue: Tongue;
  languages: SurfaceWords['languages'];
}

function Shown({ client, View, loaded, inFront, isPrivate, tongue: { language, t }, languages }: ShownProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const state = stateOf(loaded);
  const now = useNow(loaded, state);

  const canWrite = state !== null;
  const surface = useMemo((): Surface => {
    const tell = (words: string, more: Partial<Said> = {}) => setSaid({ words, isRefusal: false, undo: null, ...more });
    const send = async (command: Command): Promise<boolean> => {
      const reply = await client.dispatch(command);
      const back = undoOf(command);
      if (reply.ok) tell(t('common.saved'), { undo: back && (() => void send(back)) });
      else tell(t(`error.${reply.error}`), { isRefusal: true });
      return reply.ok;
    };
    return {
      t,
      language,
      languages,
      now,
      isPrivate,
      canWrite,
      said,
      say: (words) => (words ? tell(words) : setSaid(null)),
      send,
    };
  }, [t, language, languages, now, isPrivate, canWrite, said, client]);

  return (
    <SurfaceProvider value={surface}>
      <FirstPaint>
        <View client={client} loaded={loaded} inFront={inFront} />
      </FirstPaint>
    </SurfaceProvider>
  );
}

/**
 * Shows a surface in the page, live. Nothing waits for anything else: what is stored and the words are asked for at once,
 * and the first thing drawn is the whole.
 * @param prepare loads what the surface begins with, before it is drawn first
 */
export function mount(
  View: ComponentType<SurfaceProps>,
  client: Client,
  words: SurfaceWords,
  prepare?: (loaded: LoadResult, language: LanguageId) => Promise<void>,
): void {
  const ids = words.languages.map(({ id }) => id);
  let loaded: LoadResult | null = null;
  let tongue: Tongue | null = null;
  /** The language that is to be shown; until its words are there, those of the one before stay. */
  let wanted: LanguageId | null = null;
  let isDrawn = false;
  let prepared: Promise<void> | undefined;
  const front = client.storeInFront().catch(() => null);
  const privacy = client.isPrivateInFront().catch(() => false);

  const draw = async () => {
    if (!loaded || !tongue || (!isDrawn && tongue.language.id !== wanted)) return;
    const [inFront, isPrivate] = await Promise.all([front, privacy, prepared]);
    isDrawn = true;
    Object.assign(document.documentElement, { lang: tongue.language.id, dir: tongue.language.dir });
    render(
      <Shown
        client={client}
        View={View}
        loaded={loaded}
        inFront={inFront}
        isPrivate={isPrivate}
        tongue={tongue}
        languages={words.languages}
      />,
      document.body,
    );
  };
  const languageFor = (setting: string): LanguageId => pickLanguage(setting, navigator.language, ids);
  const speak = async (id: LanguageId) => {
    if (id === wanted) return;
    wanted = id;
    const made = await words.load(id);
    if (id !== wanted) return;
    tongue = { language: made.language, t: translatorOf(made) };
    void draw();
  };

  // Most leave the language to the browser: its words are on their way before it is known.
  void speak(languageFor('auto'));
  client.watchState((next) => {
    loaded = next;
    const id = languageFor(stateOf(next)?.settings.language ?? 'auto');
    if (!isDrawn) prepared = prepare?.(next, id);
    void speak(id);
    void draw();
  });
}
