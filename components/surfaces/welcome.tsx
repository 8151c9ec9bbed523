import { useEffect } from 'preact/hooks';
import type { FactRow as Row } from '../../utils/account/view.ts';
import type { FactId } from '../../utils/amazon/facts.ts';
import { MARKETPLACE_IDS } from '../../utils/amazon/marketplaces.ts';
import { FACT_PAGE } from '../../utils/amazon/table.ts';
import { stateOf } from '../../utils/state/document.ts';
import { initialState } from '../../utils/state/initial.ts';
import { overview } from '../../utils/state/select.ts';
import { knownWords } from '../account/fact-row.tsx';
import { EmergencyLink } from '../recovery/emergency-button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { guessStore } from '../ui/guess-store.ts';
import { Icon } from '../ui/icon.tsx';
import type { SurfaceProps } from '../ui/live.tsx';
import { ObstacleNotices, ReadOnlyNotice, readOnlyKind } from '../ui/notices.tsx';
import { Outward } from '../ui/outward.tsx';
import { StoreSelect } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import { TopBar } from '../ui/top-bar.tsx';
import './welcome.css';

const PROMISES = ['does', 'tells', 'never'] as const;

/** The facts whose pages are to be opened first; signing in is read along with them. */
const FIRST: readonly FactId[] = ['twoStep', 'paymentMethods', 'addresses', 'primePayment', 'memberships'];

/**
 * One page to open. It ticks itself when its fact was read, whatever it said: the tick says "read", not "fine", since
 * whose card and address they are, the person says.
 */
function PageToOpen({ row, primary }: { row: Row; primary: boolean }) {
  const surface = useSurface();
  const { t } = surface;
  const read = row.by === 'read';
  return (
    <li data-fact={row.fact} data-read={read}>
      <span class={read ? 'page-read' : 'step-open'}>
        <Icon name={read ? 'circle-check' : 'circle'} />
      </span>
      <div>
        <p>
          <Outward href={row.open} look={primary ? 'primary' : 'text'}>
            {t(`page.${FACT_PAGE[row.fact]}`)}
          </Outward>
        </p>
        {(row.value !== null || row.unreadAt !== null) && (
          <p class="small soft">{row.value !== null ? knownWords(row, surface) : t('welcome.unread')}</p>
        )}
      </div>
    </li>
  );
}

/** The first page: what Mamori does and never does, which Amazon, and the five pages to open now. */
export function Welcome({ client, loaded, inFront }: SurfaceProps) {
  const { t, now, send } = useSurface();
  const state = stateOf(loaded);
  const readOnly = readOnlyKind(loaded);
  const store = state?.settings.marketplace ?? inFront ?? guessStore(navigator.language);
  const { rows } = overview(state ?? initialState(), store, now);
  const pages = FIRST.flatMap((fact) => rows.filter((row) => row.fact === fact));
  const done = pages.filter(({ by }) => by === 'read').length;
  const next = pages.find(({ by }) => by !== 'read');
  useEffect(() => {
    document.title = t('options.title');
  }, [t]);

  const finish = () => send({ type: 'finish-first-run' }).then(() => location.assign('options.html'));

  return (
    <>
      <header>
        <TopBar />
      </header>
      <main class="welcome">
        <EmergencyLink href="options.html#emergency" />
        <h1>{t('welcome.title')}</h1>
        <ul class="bulleted">
          {PROMISES.map((promise) => (
            <li key={promise}>{t(`welcome.${promise}`)}</li>
          ))}
        </ul>
        {readOnly && <ReadOnlyNotice client={client} kind={readOnly} />}
        {state && (
          <>
            <StoreSelect
              label={t('welcome.store')}
              labelHidden
              isShort
              stores={MARKETPLACE_IDS}
              value={store}
              onChange={(marketplace) => send({ type: 'set', settings: { marketplace } })}
            />
            <ObstacleNotices client={client} store={store} />
            <section class="stack">
              <h2>{t('welcome.open')}</h2>
              <Disclosure title={t('welcome.openWhat')}>
                <p>{t('welcome.openMore')}</p>
              </Disclosure>
              <ol class="to-open">
                {pages.map((row) => (
                  <PageToOpen key={row.fact} row={row} primary={row === next} />
                ))}
              </ol>
              <p role="status">
                {next
                  ? t('welcome.progress', { done, total: pages.length })
                  : t('welcome.allRead', { total: pages.length })}
              </p>
            </section>
            <p>
              <button type="button" class={next ? 'button' : 'button button-primary'} onClick={finish}>
                {t('welcome.finish')}
              </button>
            </p>
          </>
        )}
      </main>
    </>
  );
}
