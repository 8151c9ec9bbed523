import { useEffect, useRef, useState } from 'preact/hooks';
import type { LanguageId } from '../../utils/base/i18n.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { type LoadResult, stateOf } from '../../utils/state/document.ts';
import { incidentOf, overview, recoveredAccount, suggestionOf } from '../../utils/state/select.ts';
import { AccountPicker } from '../account/account-picker.tsx';
import { Checkup } from '../account/checkup.tsx';
import { Owner } from '../recovery/owner.tsx';
import { later } from '../ui/later.tsx';
import type { SurfaceProps } from '../ui/live.tsx';
import { ObstacleNotices, ReadOnlyNotice, readOnlyKind } from '../ui/notices.tsx';
import { StorePicker } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useAccount, useStore } from '../ui/use-store.ts';
import './bar.css';
import './popup.css';

const VIEWS = ['now', 'recovery', 'twoStep'] as const;
type View = (typeof VIEWS)[number];

const Recovery = later(() => import('./popup-recovery.tsx'));
const TwoStep = later(() => import('./popup-two-step.tsx'));
const PREPARE = { now: async () => undefined, recovery: Recovery.prepare, twoStep: TwoStep.prepare };

/** A recovery is what the popup is opened for while it is under way, and when it is time to look again. */
const isRecovering = (incident: IncidentView | null): boolean =>
  incident !== null && (incident.closing === null || incident.recheck.due !== null);

/** Loads what the popup begins with, so that the first thing it shows is the whole. */
export async function preparePopup(loaded: LoadResult, language: LanguageId): Promise<void> {
  const state = stateOf(loaded);
  if (state && isRecovering(incidentOf(state, Date.now()))) await Recovery.prepare(language);
}

/** The popup: how things stand, the recovery, the two-step guide; one view at a time. */
export function Popup({ client, loaded }: SurfaceProps) {
  const { t, now, language } = useSurface();
  const state = stateOf(loaded);
  const readOnly = readOnlyKind(loaded);
  const { stores, store, pick, isGuessed } = useStore(state);
  const { accounts, shown, pickAccount } = useAccount(state, store);
  const incident = state && incidentOf(state, now);
  const [view, setView] = useState<View>(isRecovering(incident) ? 'recovery' : 'now');
  const wanted = useRef(view);
  /** The view before stays until the next is there, so that the popup does not shrink in between. */
  const show = async (next: View) => {
    wanted.current = next;
    await PREPARE[next](language.id);
    if (wanted.current === next) setView(next);
  };
  useEffect(() => {
    document.title = t('options.title');
  }, [t]);

  const facts = state && overview(state, store, now, shown?.number);
  const recovered = state && recoveredAccount(state);
  return (
    <div class="popup">
      <header class="bar">
        <img src="/icon/48.png" alt="" width="20" height="20" />
        <h1>{t('options.title')}</h1>
        <StorePicker stores={stores} value={store} onChange={pick} />
        <AccountPicker accounts={accounts} value={shown?.number ?? 0} onChange={pickAccount} />
      </header>
      <Tabs
        label={t('tabs.name')}
        tabs={VIEWS.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        selected={view}
        onSelect={show}
      >
        <div class="stack">
          {readOnly && <ReadOnlyNotice client={client} kind={readOnly} />}
          <ObstacleNotices client={client} store={store} />
          {view === 'now' && facts && <Checkup overview={facts} accounts={accounts} />}
          {view === 'recovery' && (
            <Recovery
              incident={incident}
              store={store}
              isGuessed={isGuessed}
              suggestion={state && suggestionOf(state, store, now)}
            />
          )}
          {view === 'recovery' && recovered && <Owner of={recovered} />}
          {view === 'twoStep' && (
            <TwoStep
              store={store}
              account={shown?.number}
              state={state}
              row={facts?.rows.find(({ fact }) => fact === 'twoStep')}
            />
          )}
        </div>
      </Tabs>
      <footer class="foot">
        <button type="button" class="button button-plain" onClick={() => show('recovery')}>
          {t('common.takenOver')}
        </button>
        <a href="options.html" target="_blank" rel="noreferrer">
          {t('common.openOptions')}
        </a>
      </footer>
    </div>
  );
}
