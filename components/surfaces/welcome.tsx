import { useEffect } from 'preact/hooks';
import type { FactRow as Row } from '../../utils/account/view.ts';
import type { FactId } from '../../utils/amazon/facts.ts';
import { MARKETPLACE_IDS } from '../../utils/amazon/marketplaces.ts';
import { FACT_PAGE } from '../../utils/amazon/table.ts';
import { stateOf } from '../../utils/state/document.ts';
import { initialState } from '../../utils/state/schema.ts';
import { overview } from '../../utils/state/select.ts';
import { knownWords } from '../account/fact-row.tsx';
import { guessStore } from '../ui/guess-store.ts';
import { Icon } from '../ui/icon.tsx';
import type { SurfaceProps } from '../ui/live.tsx';
import { ObstacleNotices, ReadOnlyNotice, readOnlyKind } from '../ui/notices.tsx';
import { Outward } from '../ui/outward.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { StoreSelect } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import './welcome.css';

const PROMISES = ['does', 'tells', 'never'] as const;

/** The facts whose pages are to be opened first. */
const FIRST: readonly FactId[] = ['twoStep', 'primePayment', 'paymentMethods', 'addresses'];

/** One page to open. It ticks itself when its fact was read, whatever it said. */
function PageToOpen({ row, primary }: { row: Row; primary: boolean }) {
  const surface = useSurface();
  const { t } = surface;
  const read = row.by === 'read';
  return (
    <li data-fact={row.fact} data-read={read}>
      {read ? (
        <StateMark state={row.state} />
      ) : (
        <span class="step-open">
          <Icon name="circle" />
        </span>
      )}
      <div>
        <p>
          <Outward href={row.open} look={primary ? 'primary' : 'text'}>
            {t(`page.${FACT_PAGE[row.fact]}`)}
          </Outward>
        </p>
        <p class="small soft">
          {row.value !== null
            ? knownWords(row, surface)
            : t(row.unreadAt === null ? 'welcome.waiting' : 'welcome.unread')}
        </p>
      </div>
    </li>
  );
}

/** The first page: what Mamori does and never does, which Amazon, and the four pages to open now. */
export function Welcome({ client, loaded }: SurfaceProps) {
  const { t, now, send } = useSurface();
  const state = stateOf(loaded);
  const readOnly = readOnlyKind(loaded);
  const store = state?.settings.marketplace ?? guessStore(navigator.language);
  const { rows } = overview(state ?? initialState(), store, now);
  const pages = FIRST.flatMap((fact) => rows.filter((row) => row.fact === fact));
  const done = pages.filter(({ by }) => by === 'read').length;
  const next = pages.find(({ by }) => by !== 'read');
  useEffect(() => {
    document.title = t('options.title');
  }, [t]);

  const finish = () => send({ type: 'finish-first-run' }).then(() => location.assign('options.html'));

  return (
    <main class="welcome">
      <img src="/icon/128.png" alt="" width="48" height="48" />
      <h1>{t('welcome.title')}</h1>
      <ul class="stack-tight">
        {PROMISES.map((promise) => (
          <li key={promise}>{t(`welcome.${promise}`)}</li>
        ))}
      </ul>
      <p>
        <a href="options.html#recovery">{t('common.takenOver')}</a>
      </p>
      {readOnly && <ReadOnlyNotice client={client} kind={readOnly} />}
      {state && (
        <>
          <StoreSelect
            label={t('welcome.store')}
            stores={MARKETPLACE_IDS}
            value={store}
            onChange={(marketplace) => send({ type: 'set', settings: { marketplace } })}
          />
          <ObstacleNotices client={client} store={store} />
          <section class="stack">
            <h2>{t('welcome.open')}</h2>
            <p class="soft">{t('welcome.openWhat')}</p>
            <ol class="to-open">
              {pages.map((row) => (
                <PageToOpen key={row.fact} row={row} primary={row === next} />
              ))}
            </ol>
            <p role="status">{t('welcome.progress', { done, total: pages.length })}</p>
          </section>
          <p>
            <button type="button" class={next ? 'button' : 'button button-primary'} onClick={finish}>
              {t('welcome.finish')}
            </button>
          </p>
        </>
      )}
      <p class="small soft">{t('welcome.later')}</p>
    </main>
  );
}
