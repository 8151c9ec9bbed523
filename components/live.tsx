import { type ComponentType, render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { pickLanguage, translator } from '../utils/i18n.ts';
import { type LoadResult, stateOf } from '../utils/state/document.ts';
import type { Client } from './client.ts';
import { type Face, FaceProvider } from './face.ts';

/** What is shown, and what to ask. `loaded` follows every change of what is stored. */
export interface FaceProps {
  client: Client;
  loaded: LoadResult;
}

interface Props {
  client: Client;
  View: ComponentType<FaceProps>;
}

const MINUTE = 60_000;
const SAID_FOR = 6_000;

/** The time, anew every minute and with every change of `cause`. */
function useNow(cause: unknown): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, [cause]);
  return now;
}

function Live({ client, View }: Props) {
  const [loaded, setLoaded] = useState<LoadResult | null>(null);
  const [said, setSaid] = useState('');
  const now = useNow(loaded);
  useEffect(() => client.watchState(setLoaded), [client]);

  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);

  const state = loaded && stateOf(loaded);
  const language = pickLanguage(state?.settings.language ?? 'auto', navigator.language);
  const t = translator(language);
  useEffect(() => {
    Object.assign(document.documentElement, { lang: language, dir: 'ltr' });
  }, [language]);
  useEffect(() => {
    if (loaded) document.documentElement.dataset.ready = 'true';
  }, [loaded]);

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
      {loaded ? <View client={client} loaded={loaded} /> : <p class="loading soft">{t('common.loading')}</p>}
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
