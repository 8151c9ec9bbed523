import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Key, Translate } from '../../utils/base/i18n.ts';
import { NO_MEMORY } from '../../utils/memory/slice.ts';
import { accountOf, incidentAtHand, storeOf } from '../../utils/state/accounts.ts';
import { stateOf } from '../../utils/state/document.ts';
import { incidentOf, suggestionOf } from '../../utils/state/recovery.ts';
import { overview, recoveredAccount } from '../../utils/state/select.ts';
import { chosenPlan } from '../../utils/two-step/reduce.ts';
import { AccountNotes } from '../account/account-notes.tsx';
import { AccountPicker } from '../account/account-picker.tsx';
import { Accounts } from '../account/accounts.tsx';
import { Checkup } from '../account/checkup.tsx';
import { CheckupPage } from '../checkup/checkup-page.tsx';
import { History } from '../checkup/history.tsx';
import { MailCheck } from '../mail/mail-check.tsx';
import { Begin } from '../recovery/begin.tsx';
import { CallSheet } from '../recovery/call-sheet.tsx';
import { EmergencyLink } from '../recovery/emergency-button.tsx';
import { FULL_RECOVERY } from '../recovery/full.ts';
import { LostLog } from '../recovery/lost-log.tsx';
import { Owner } from '../recovery/owner.tsx';
import { Recovery } from '../recovery/recovery.tsx';
import { Report } from '../recovery/report.tsx';
import { type StartWish, startWish } from '../recovery/start-wish.ts';
import { Misread } from '../settings/misread.tsx';
import { Privacy } from '../settings/privacy.tsx';
import { Settings } from '../settings/settings.tsx';
import { Stored } from '../settings/stored.tsx';
import { FULL_TWO_STEP } from '../two-step/full.ts';
import { TwoStep } from '../two-step/two-step.tsx';
import { Icon } from '../ui/icon.tsx';
import type { SurfaceProps } from '../ui/live.tsx';
import { ObstacleNotices, ReadOnlyNotice, readOnlyKind } from '../ui/notices.tsx';
import { saveFile } from '../ui/save-file.ts';
import { StorePicker } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import { TopBar } from '../ui/top-bar.tsx';
import { usePrintOpen } from '../ui/use-print-open.ts';
import { useAccount, useStore } from '../ui/use-store.ts';
import './options.css';

/** The parts of the page, and the views of each; the address names a view. */
const PARTS = {
  checkup: ['checkup', 'look-through', 'history'],
  recovery: ['recovery', 'mail', 'call-sheet', 'report'],
  'two-step': ['two-step'],
  settings: ['settings', 'stored', 'privacy', 'misread'],
} as const;
type Part = keyof typeof PARTS;
type View = (typeof PARTS)[Part][number] | 'emergency';

const PART_IDS = Object.keys(PARTS) as Part[];
const viewsOf = (part: Part): readonly View[] => PARTS[part];
const VIEWS: readonly View[] = [...PART_IDS.flatMap(viewsOf), 'emergency'];
const partOf = (view: View): Part => PART_IDS.find((part) => viewsOf(part).includes(view)) ?? 'recovery';

/** The views that are worth a sheet of paper. */
const PRINTABLE: readonly View[] = ['checkup', 'look-through', 'recovery', 'call-sheet', 'report', 'two-step'];

interface Place {
  view: View;
  /** What a banner's button asked for. */
  wish: StartWish | null;
}

function placeInAddress(): Place {
  const { hash } = location;
  const name = hash.slice(1).split('?')[0];
  return { view: VIEWS.find((view) => view === name) ?? 'checkup', wish: startWish(hash) };
}

/** The view that the address names, so that it can be linked to and gone back from, and what else it asks for. */
function usePlace(): Place {
  const [place, setPlace] = useState(placeInAddress);
  useEffect(() => {
    const follow = () => setPlace(placeInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

const titleOf = (view: View, t: Translate): string =>
  view in PARTS
    ? t(`options.part.${view as Part}`)
    : t(view === 'emergency' ? 'emergency.open' : (`options.view.${view}` as Key));

/** The list of parts; the one that is shown opens its views. */
function Parts({ view, id, isOpen }: { view: View; id: string; isOpen: boolean }) {
  const { t } = useSurface();
  return (
    <nav class={isOpen ? 'parts parts-open' : 'parts'} id={id} aria-label={t('options.parts')}>
      <ul>
        {PART_IDS.map((part) => {
          const views = viewsOf(part);
          const isCurrent = partOf(view) === part;
          return (
            <li key={part}>
              <a href={`#${views[0]}`} aria-current={view === views[0] ? 'page' : isCurrent || undefined}>
                {t(`options.part.${part}`)}
              </a>
              {isCurrent && views.length > 1 && (
                <ul>
                  {views.slice(1).map((each) => (
                    <li key={each}>
                      <a href={`#${each}`} aria-current={each === view ? 'page' : undefined}>
                        {t(`options.view.${each}` as Key)}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The full surface, in a tab: one view at a time beside the list of the four parts. */
export function Options({ client, loaded, inFront, version }: SurfaceProps & { version: string }) {
  const { t, now } = useSurface();
  const { view, wish } = usePlace();
  const [isListed, list] = useState(false);
  const listId = useId();
  usePrintOpen();
  const state = stateOf(loaded);
  const readOnly = readOnlyKind(loaded);
  const { stores, store, pick, isGuessed } = useStore(state, wish?.store ?? inFront);
  const { accounts, shown, pickAccount } = useAccount(state, store);
  const incident = state && incidentOf(state, now);
  // Whoever looks over the shoulder reads nothing of a path that is not to be seen, on the page or on its tab.
  const isNeutral = incident?.isQuiet === true && partOf(view) === 'recovery';
  const title = isNeutral ? t('path.insider.title') : titleOf(view, t);
  const heading = useRef<HTMLHeadingElement>(null);
  const firstView = useRef(view);
  useEffect(() => {
    document.title = isNeutral ? t('options.title') : `${title} – ${t('options.title')}`;
    list(false);
    // Whoever came by the list hears where they are; whoever has just opened the page keeps the browser's focus.
    if (firstView.current !== view) heading.current?.focus();
  }, [view, title, isNeutral, t]);

  const facts = state && overview(state, store, now, shown?.number);
  const isForgotten = state !== null && storeOf(state, store).forgotAt !== null;
  const recovered = state && recoveredAccount(state);
  // A path is about a store from its beginning on.
  const isBeginning = (view === 'emergency' || view === 'recovery') && (!incident || incident.closing !== null);
  const suggestion = state && suggestionOf(state, store, now);
  return (
    <>
      <header>
        <a class="visually-hidden" href={`#${view}`} onClick={() => heading.current?.focus()}>
          {t('common.skip')}
        </a>
        <TopBar>
          <button
            type="button"
            class="button parts-button"
            aria-expanded={isListed}
            aria-controls={listId}
            onClick={() => list(!isListed)}
          >
            {t(`options.part.${partOf(view)}`)}
            <span class="chevron">
              <Icon name="chevron-down" small />
            </span>
          </button>
        </TopBar>
      </header>
      <div class="options">
        <Parts view={view} id={listId} isOpen={isListed} />
        <main class="column stack">
          <EmergencyLink href="#emergency" isCurrent={view === 'emergency'} />
          <div class="part-head">
            <h1 tabIndex={-1} ref={heading}>
              {title}
            </h1>
            {partOf(view) === 'checkup' || view === 'two-step' || isBeginning ? (
              <>
                <StorePicker stores={stores} value={store} onChange={pick} />
                <AccountPicker accounts={accounts} value={shown?.number ?? 0} onChange={pickAccount} />
              </>
            ) : null}
          </div>
          {readOnly && <ReadOnlyNotice client={client} kind={readOnly} />}
          <LostLog isLost={state?.reminders.lostAt != null} />
          {view === 'checkup' && (
            <>
              <ObstacleNotices client={client} store={store} />
              <AccountNotes store={store} account={shown} isForgotten={isForgotten} />
              {facts && <Checkup overview={facts} accounts={accounts} />}
            </>
          )}
          {view === 'look-through' && state && (
            <CheckupPage
              {...{ state, store }}
              account={shown?.number}
              onRecovery={() => location.assign('#recovery')}
            />
          )}
          {view === 'history' && state && <History store={store} account={accountOf(state, store, shown?.number)} />}
          {view === 'emergency' && (
            <Begin
              {...{ incident, store, isGuessed, suggestion }}
              onStore={pick}
              arrives={false}
              onBegun={() => location.assign('#recovery')}
              onFalseAlarm={() => location.assign('#checkup')}
            />
          )}
          {view === 'recovery' && (
            <Recovery
              {...{ incident, store, isGuessed, suggestion, wish }}
              full={FULL_RECOVERY}
              onStore={pick}
              onSaveCopy={async () => saveFile('mamori.json', await client.exportDocument())}
            />
          )}
          {view === 'recovery' && recovered && <Owner of={recovered} />}
          {view === 'mail' && <MailCheck incident={incident} store={store} />}
          {view === 'call-sheet' && <CallSheet incident={incident} store={store} />}
          {view === 'report' && (
            <Report
              incident={incident}
              memory={(state && incidentAtHand(state)?.account.memory) ?? NO_MEMORY}
              store={store}
              accountName={recovered?.account.name ?? null}
            />
          )}
          {view === 'two-step' && (
            <TwoStep
              store={store}
              account={shown?.number}
              state={state}
              row={facts?.rows.find(({ fact }) => fact === 'twoStep')}
              full={FULL_TWO_STEP}
            />
          )}
          {view === 'stored' && <Stored client={client} state={state} />}
          {view === 'settings' && state && (
            <>
              <Settings settings={state.settings} />
              <Accounts state={state} />
            </>
          )}
          {view === 'privacy' && <Privacy />}
          {view === 'misread' && <Misread client={client} state={state} version={version} />}
          {view === 'settings' && (
            <p class="small">
              <a href="welcome.html">{t('options.welcome')}</a>
            </p>
          )}
          {PRINTABLE.includes(view) && (
            <p class="no-print">
              <button type="button" class="button button-plain" onClick={() => print()}>
                {t(view === 'two-step' && state && chosenPlan(state.twoStepPlan) ? 'sheet.print' : 'common.print')}
              </button>
            </p>
          )}
        </main>
      </div>
    </>
  );
}
