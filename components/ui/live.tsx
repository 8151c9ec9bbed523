import { type ComponentType, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type Language,
  type LanguageId,
  pickLanguage,
  type Tongue,
  translatorOf,
  type Words,
} from '../../utils/base/i18n.ts';
import { type LoadResult, stateOf } from '../../utils/state/document.ts';
import type { Client } from './client.ts';
import { type Face, FaceProvider } from './face.ts';
import { useNow } from './use-now.ts';

/** What is shown, and what to ask. `loaded` follows every change of what is stored. */
export interface FaceProps {
  client: Client;
  loaded: LoadResult;
}

/** The words of a face: each language is a file of its own, and only the one that is shown is loaded. */
export interface FaceWords {
  languages: readonly Pick<Language, 'id' | 'name'>[];
  load(id: LanguageId): Promise<Words>;
}

interface Props {
  client: Client;
  words: FaceWords;
  View: ComponentType<FaceProps>;
}

const SAID_FOR = 6_000;

/** A language and its translator; null until its words are there. Those of the language before stay until then. */
function useTongue(words: FaceWords, id: LanguageId | null): Tongue | null {
  const [tongue, setTongue] = useState<Tongue | null>(null);
  useEffect(() => {
    if (!id) return;
    let isWanted = true;
    void words.load(id).then((loaded) => {
      if (isWanted) setTongue({ language: loaded.language, t: translatorOf(loaded) });
    });
    return () => {
      isWanted = false;
    };
  }, [words, id]);
  return tongue;
}

/** Waits for what is stored, which names the language, and for its words; then shows the face. */
function Live({ client, words, View }: Props) {
  const [loaded, setLoaded] = useState<LoadResult | null>(null);
  useEffect(() => client.watchState(setLoaded), [client]);
  const setting = loaded && (stateOf(loaded)?.settings.language ?? 'auto');
  const ids = words.languages.map(({ id }) => id);
  const tongue = useTongue(words, setting && pickLanguage(setting, navigator.language, ids));
  return (
    loaded &&
    tongue && <Shown client={client} View={View} loaded={loaded} tongue={tongue} languages={words.languages} />
  );
}

interface ShownProps extends FaceProps {
  View: ComponentType<FaceProps>;
  tongue: Tongue;
  languages: FaceWords['languages'];
}

function Shown({ client, View, loaded, tongue: { language, t }, languages }: ShownProps) {
  const [said, setSaid] = useState('');
  const state = stateOf(loaded);
  const now = useNow(loaded, state);

  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  useEffect(() => {
    Object.assign(document.documentElement, { lang: language.id, dir: language.dir });
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);

  const canWrite = state !== null;
  const face = useMemo(
    (): Face => ({
      t,
      language,
      languages,
      now,
      canWrite,
      say: setSaid,
      send: async (command) => {
        const reply = await client.dispatch(command);
        setSaid(reply.ok ? t('common.saved') : t(`error.${reply.error}`));
        return reply.ok;
      },
    }),
    [t, language, languages, now, canWrite, client],
  );

  return (
    <FaceProvider value={face}>
      <View client={client} loaded={loaded} />
      <p class="said" role="status">
        {said}
      </p>
    </FaceProvider>
  );
}

/** Shows a face in the page, live. */
export function mount(View: ComponentType<FaceProps>, client: Client, words: FaceWords): void {
  render(<Live client={client} words={words} View={View} />, document.body);
}
