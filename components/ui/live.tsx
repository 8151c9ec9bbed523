import { type ComponentType, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Language, pickLanguage, type Translate, translatorOf } from '../../utils/base/i18n.ts';
import { type LoadResult, stateOf } from '../../utils/state/document.ts';
import type { Client } from './client.ts';
import { type Face, FaceProvider } from './face.ts';
import { useNow } from './use-now.ts';

/** What is shown, and what to ask. `loaded` follows every change of what is stored. */
export interface FaceProps {
  client: Client;
  loaded: LoadResult;
}

interface Props {
  client: Client;
  View: ComponentType<FaceProps>;
}

const SAID_FOR = 6_000;

/** Each language is a file of its own, and only the one that is shown is loaded. */
const TEXTS = {
  en: () => import('../../locales/en.json'),
  ja: () => import('../../locales/ja.json'),
} as const satisfies Record<Language, unknown>;

interface Words {
  language: Language;
  t: Translate;
}

/** The words of a language; null until they are there. Those of the language before stay until then. */
function useWords(language: Language | null): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    if (!language) return;
    let isWanted = true;
    void TEXTS[language]().then(({ default: texts }) => {
      if (isWanted) setWords({ language, t: translatorOf(language, texts) });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return words;
}

/** Waits for what is stored, which names the language, and for its words; then shows the face. */
function Live({ client, View }: Props) {
  const [loaded, setLoaded] = useState<LoadResult | null>(null);
  useEffect(() => client.watchState(setLoaded), [client]);
  const setting = loaded && (stateOf(loaded)?.settings.language ?? 'auto');
  const words = useWords(setting && pickLanguage(setting, navigator.language));
  return loaded && words && <Shown client={client} View={View} loaded={loaded} words={words} />;
}

function Shown({ client, View, loaded, words }: Props & { loaded: LoadResult; words: Words }) {
  const { language, t } = words;
  const [said, setSaid] = useState('');
  const state = stateOf(loaded);
  const now = useNow(loaded, state);

  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  useEffect(() => {
    Object.assign(document.documentElement, { lang: language, dir: 'ltr' });
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.ready = 'true';
  }, []);

  const canWrite = state !== null;
  const face = useMemo(
    (): Face => ({
      t,
      language,
      now,
      canWrite,
      say: setSaid,
      send: async (command) => {
        const reply = await client.dispatch(command);
        setSaid(reply.ok ? t('common.saved') : t(`error.${reply.error}`));
        return reply.ok;
      },
    }),
    [t, language, now, canWrite, client],
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
export function mount(View: ComponentType<FaceProps>, client: Client): void {
  render(<Live client={client} View={View} />, document.body);
}
