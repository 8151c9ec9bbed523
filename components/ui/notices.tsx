import { useCallback, useEffect, useState } from 'preact/hooks';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import type { PageId } from '../../utils/amazon/table.ts';
import type { LoadResult } from '../../utils/state/document.ts';
import type { Client } from './client.ts';
import { Confirm } from './confirm.tsx';
import { saveFile } from './save-file.ts';
import { StateMark } from './state-mark.tsx';
import { useSurface } from './surface.ts';

/** What stands between Mamori and the pages, as the browser and the open tabs tell it. */
export interface Obstacles {
  /** The browser does not let Mamori see the shown store. */
  isWithheld: boolean;
  reloads: number;
  unread: PageId | null;
  /** An open page that changed Mamori's banner. */
  bannerChanged: PageId | null;
}

/** Asks once, and again whenever the page is looked at again. Null until the first answer. */
export function useObstacles(
  client: Client,
  store: MarketplaceId,
): { obstacles: Obstacles | null; ask: () => Promise<void> } {
  const [obstacles, setObstacles] = useState<Obstacles | null>(null);
  const ask = useCallback(async () => {
    const [isWithheld, { answering, silent }] = await Promise.all([client.isWithheld(store), client.openTabs()]);
    const unread = answering.find((tab) => tab.unread);
    const bannerChanged = answering.find((tab) => tab.trouble === 'banner-changed');
    setObstacles({
      isWithheld,
      reloads: silent.length,
      unread: unread?.page ?? null,
      bannerChanged: bannerChanged?.page ?? null,
    });
  }, [client, store]);
  useEffect(() => {
    void ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [ask]);
  return { obstacles, ask };
}

interface Props {
  client: Client;
  store: MarketplaceId;
}

/** Says when the browser withholds the shown store, an open page needs a reload, or could not be read. */
export function ObstacleNotices({ client, store }: Props) {
  const { t, say } = useSurface();
  const { obstacles, ask } = useObstacles(client, store);
  if (!obstacles) return null;
  const { isWithheld, reloads, unread, bannerChanged } = obstacles;

  const allow = async () => {
    if (!(await client.requestHosts())) say(t('notice.allowRefused'));
    await ask();
  };

  return (
    <>
      {isWithheld && (
        <section class="notice">
          <StateMark state="soon" />
          <p>{t('notice.withheld', { store: storeName(store) })}</p>
          <button type="button" class="button" onClick={allow}>
            {t('notice.allow')}
          </button>
        </section>
      )}
      {reloads > 0 && (
        <section class="notice">
          <StateMark state="unknown" />
          <p>{t('notice.reload', { count: reloads })}</p>
        </section>
      )}
      {bannerChanged && (
        <section class="notice">
          <StateMark state="soon" />
          <p>{t('notice.bannerChanged', { page: t(`page.${bannerChanged}`) })}</p>
        </section>
      )}
      {unread && (
        <section class="notice">
          <StateMark state="unknown" />
          <p>
            {t('notice.unread', { page: t(`page.${unread}`) })}{' '}
            <a href="options.html#misread" target="_blank" rel="noreferrer">
              {t('notice.report')}
            </a>
          </p>
        </section>
      )}
    </>
  );
}

/** Explains why nothing is written, and the ways out: keep a copy, or erase and start anew. */
export function ReadOnlyNotice({ client, kind }: { client: Client; kind: 'broken' | 'newer' }) {
  const { t, send, say } = useSurface();
  const [asking, setAsking] = useState(false);
  const save = async () => {
    saveFile('mamori-copy.json', await client.exportDocument());
    say(t('stored.exported'));
  };
  return (
    <section class="notice">
      <StateMark state="soon" />
      <p>{t(`notice.${kind}`)}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={save}>
          {t('notice.saveCopy')}
        </button>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {t('notice.startAnew')}
        </button>
      </div>
      {asking && (
        <Confirm
          question={t('notice.startAnewConfirm')}
          action={t('notice.startAnewDo')}
          onAction={() => send({ type: 'erase' })}
          onCancel={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** Whether a document that was loaded can only be looked at. */
export const readOnlyKind = ({ kind }: LoadResult): 'broken' | 'newer' | null =>
  kind === 'broken' || kind === 'newer' ? kind : null;
