import { useCallback, useEffect, useState } from 'preact/hooks';
import { storeName } from '../../utils/amazon/marketplaces.ts';
import type { TabStatus } from '../../utils/messages/protocol.ts';
import type { State } from '../../utils/state/schema.ts';
import type { Client } from '../ui/client.ts';
import { useSurface } from '../ui/surface.ts';
import { reportText } from './misread-report.ts';

type OpenTab = TabStatus & { tabId: number };

function Copyable({ title, hint, label, text }: { title: string; hint: string; label: string; text: string }) {
  const { t, say } = useSurface();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(t('common.copied')),
      () => say(t('common.copyFailed')),
    );
  return (
    <section class="stack-tight">
      <h3>{title}</h3>
      <p class="small soft">{hint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="copyable" tabIndex={0} aria-label={title}>
        <pre>{text}</pre>
      </section>
      <p>
        <button type="button" class="button" onClick={copy}>
          {label}
        </button>
      </p>
    </section>
  );
}

function Report({
  tab,
  state,
  client,
  version,
}: {
  tab: OpenTab;
  state: State | null;
  client: Client;
  version: string;
}) {
  const { t } = useSurface();
  const [skeleton, setSkeleton] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    void client.skeletonOf(tab.tabId).then(setSkeleton);
  }, [client, tab.tabId]);
  return (
    <>
      <Copyable
        title={t('misread.report')}
        hint={t('misread.reportWhat')}
        label={t('misread.copyReport')}
        text={reportText(tab, state, version, navigator.userAgent)}
      />
      {skeleton && (
        <Copyable
          title={t('misread.skeleton')}
          hint={t('misread.skeletonWhat')}
          label={t('misread.copySkeleton')}
          text={skeleton}
        />
      )}
      {skeleton === null && <p>{t('misread.noSkeleton')}</p>}
    </>
  );
}

interface Props {
  client: Client;
  state: State | null;
  /** Version of the extension. */
  version: string;
}

/** "A page was misread": the open pages that answer, and for one of them the report and the blanked skeleton. */
export function Misread({ client, state, version }: Props) {
  const { t } = useSurface();
  const [tabs, setTabs] = useState<OpenTab[] | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const look = useCallback(() => client.openTabs().then(({ answering }) => setTabs(answering)), [client]);
  useEffect(() => {
    void look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [look]);
  const tab = tabs?.find(({ tabId }) => tabId === chosen);

  return (
    <div class="stack">
      <p>{t('misread.lead')}</p>
      <h2>{t('misread.tabs')}</h2>
      {tabs?.length === 0 && <p class="soft">{t('misread.none')}</p>}
      <ul class="stack">
        {tabs?.map(({ tabId, page, marketplace, unread }) => (
          <li key={tabId}>
            <strong>{t(`page.${page}`)}</strong>{' '}
            <span class="small soft">
              {storeName(marketplace)}, {t(unread ? 'misread.couldNotRead' : 'misread.couldRead')}
            </span>
            <br />
            <button
              type="button"
              class="button button-plain"
              aria-expanded={tabId === chosen}
              onClick={() => setChosen(tabId)}
            >
              {t('misread.show')}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={look}>
          {t('misread.lookAgain')}
        </button>
      </p>
      {tab && <Report key={tab.tabId} tab={tab} state={state} client={client} version={version} />}
    </div>
  );
}
