import { words as emergencyWords } from 'built:words/part/popup-emergency.tsx';
import { words as pathWords } from 'built:words/part/popup-recovery.tsx';
import { words as twoStepWords } from 'built:words/part/popup-two-step.tsx';
import { useEffect, useState } from 'preact/hooks';
import type { LanguageId } from '../../utils/base/i18n.ts';
import { accountOf } from '../../utils/state/accounts.ts';
import { type LoadResult, stateOf } from '../../utils/state/document.ts';
import { hasRecoveryToShow, overview } from '../../utils/state/select.ts';
import { AccountPicker } from '../account/account-picker.tsx';
import { Checkup } from '../account/checkup.tsx';
import { Changes } from '../checkup/changes.tsx';
import { CheckupCard } from '../checkup/checkup-card.tsx';
import { EmergencyButton } from '../recovery/emergency-button.tsx';
import { LostLog } from '../recovery/lost-log.tsx';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.tsx';
import type { SurfaceProps } from '../ui/live.tsx';
import { ObstacleNotices, ReadOnlyNotice, readOnlyKind } from '../ui/notices.tsx';
import { StorePicker } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import { TopBar } from '../ui/top-bar.tsx';
import { useAccount, useStore } from '../ui/use-store.ts';
import './popup.css';

const Begin = later(() => import('./popup-emergency.tsx'), emergencyWords);
const Path = later(() => import('./popup-recovery.tsx'), pathWords);
const TwoStep = later(() => import('./popup-two-step.tsx'), twoStepWords);

/** Loads what the popup begins with, so that the first thing it shows is the whole. */
export async function preparePopup(loaded: LoadResult, language: LanguageId): Promise<void> {
  const state = stateOf(loaded);
  if (state && hasRecoveryToShow(state)) await Path.prepare(language);
}

/** A row that unfolds the guide to two-step verification, which is loaded only then. */
function TwoStepRow({ children, language }: { children: () => preact.JSX.Element; language: LanguageId }) {
  const { t } = useSurface();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="disclosure two-step-row"
      onToggle={async ({ currentTarget: { open } }) => {
        if (open) await TwoStep.prepare(language);
        setOpen(open);
      }}
    >
      <summary>
        <span>{t('options.part.two-step')}</span>
        <span class="chevron">
          <Icon name="chevron-down" small />
        </span>
      </summary>
      {isOpen && children()}
    </details>
  );
}

/** The popup: the emergency button; the path that is walked, if there is one; how things stand. */
export function Popup({ client, loaded, inFront }: SurfaceProps) {
  const { t, now, language } = useSurface();
  const state = stateOf(loaded);
  const readOnly = readOnlyKind(loaded);
  const { stores, store, pick, isGuessed } = useStore(state, inFront);
  const { accounts, shown, pickAccount } = useAccount(state, store);
  const [isEmergency, setEmergency] = useState(false);
  const toggle = async () => {
    // What was shown before stays until the next is there, so that the popup does not shrink in between.
    await Begin.prepare(language.id);
    setEmergency(!isEmergency);
  };
  useEffect(() => {
    document.title = t('options.title');
  }, [t]);

  const facts = state && overview(state, store, now, shown?.number);
  const checkup = state && facts && (
    <>
      <Changes
        state={state}
        store={store}
        account={accountOf(state, store, shown?.number)}
        onRecovery={() => window.open('options.html#recovery')}
      />
      <Checkup overview={facts} accounts={accounts} />
      <CheckupCard state={state} store={store} account={shown?.number} isShort />
    </>
  );
  return (
    <>
      <header>
        <TopBar>
          <StorePicker stores={stores} value={store} onChange={pick} isShort />
          <AccountPicker accounts={accounts} value={shown?.number ?? 0} onChange={pickAccount} />
        </TopBar>
        <EmergencyButton isOpen={isEmergency} onToggle={toggle} />
      </header>
      <main class="stack">
        <h1 class="visually-hidden">{t('options.title')}</h1>
        {readOnly && <ReadOnlyNotice client={client} kind={readOnly} />}
        <LostLog isLost={state?.reminders.lostAt != null} />
        {isEmergency ? (
          <Begin
            state={state}
            store={store}
            isGuessed={isGuessed}
            onStore={pick}
            arrives
            onBegun={() => setEmergency(false)}
            onFalseAlarm={() => setEmergency(false)}
          />
        ) : (
          <>
            <ObstacleNotices client={client} store={store} />
            {state && hasRecoveryToShow(state) ? (
              <Path state={state} store={store}>
                {checkup}
              </Path>
            ) : (
              checkup
            )}
            <TwoStepRow language={language.id}>
              {() => (
                <TwoStep
                  store={store}
                  account={shown?.number}
                  state={state}
                  row={facts?.rows.find(({ fact }) => fact === 'twoStep')}
                />
              )}
            </TwoStepRow>
          </>
        )}
      </main>
      <footer class="foot">
        <a href="options.html" target="_blank" rel="noreferrer">
          {t('common.openOptions')}
        </a>
      </footer>
    </>
  );
}
