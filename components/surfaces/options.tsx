import { useEffect, useRef, useState } from 'preact/hooks';
import { storeOf } from '../../utils/state/accounts.ts';
import { stateOf } from '../../utils/state/document.ts';
import { incidentOf, overview, recoveredAccount, suggestionOf } from '../../utils/state/select.ts';
import { chosenPlan } from '../../utils/two-step/reduce.ts';
import { AccountNotes } from '../account/account-notes.tsx';
import { AccountPicker } from '../account/account-picker.tsx';
import { Accounts } from '../account/accounts.tsx';
import { Checkup } from '../account/checkup.tsx';
import { MailCheck } from '../mail/mail-check.tsx';
import { CallSheet } from '../recovery/call-sheet.tsx';
import { FULL_RECOVERY } from '../recovery/full.ts';
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
import type { SurfaceProps } from '../ui/live.tsx';
import { ObstacleNotices, ReadOnlyNotice, readOnlyKind } from '../ui/notices.tsx';
import { StorePicker } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import { usePrintOpen } from '../ui/use-print-open.ts';
import { useAccount, useStore } from '../ui/use-store.ts';
import './bar.css';
import './options.css';

const PARTS = [
  ...(['checkup', 'recovery', 'mail', 'call-sheet', 'report', 'two-step'] as const),
  ...(['stored', 'settings', 'privacy', 'misread'] as const),
] as const;
type Part = (typeof PARTS)[number];

/** The parts that are worth a sheet of paper. */
const PRINTABLE: readonly Part[] = ['checkup', 'recovery', 'call-sheet', 'report', 'two-step'];

interface Place {
  part: Part;
  /** What a banner's button asked for. */
  wish: StartWish | null;
}

function placeInAddress(): Place {
  const { hash } = location;
  const name = hash.slice(1).split('?')[0];
  return { part: PARTS.find((part) => part === name) ?? 'checkup', wish: startWish(hash) };
}

/** The part that the address names, so that it can be linked to and gone back from, and what else it asks for. */
function usePlace(): Place {
  const [place, setPlace] = useState(placeInAddress);
  useEffect(() => {
    const follow = () => setPlace(placeInAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

/** The full surface, in a tab: one part at a time beside the list of all parts. */
export function Options({ client, loaded, version }: SurfaceProps & { version: string }) {
  const { t, now } = useSurface();
  const { part, wish } = usePlace();
  usePrintOpen();
  const state = stateOf(loaded);
  const readOnly = readOnlyKind(loaded);
  const { stores, store, pick, isGuessed } = useStore(state);
  const { accounts, shown, pickAccount } = useAccount(state, store);
  const title = t(`options.part.${part}`);
  const heading = useRef<HTMLHeadingElement>(null);
  const firstPart = useRef(part);
  useEffect(() => {
    document.title = `${title} – ${t('options.title')}`;
    // Whoever came by the list hears where they are; whoever has just opened the page keeps the browser's focus.
    if (firstPart.current !== part) heading.current?.focus();
  }, [part, title, t]);

  const facts = state && overview(state, store, now, shown?.number);
  const isForgotten = state !== null && storeOf(state, store).forgotAt !== null;
  const recovered = state && recoveredAccount(state);
  const incident = state && incidentOf(state, now);
  return (
    <div class="options">
      <header class="side">
        <a class="visually-hidden" href={`#${part}`} onClick={() => heading.current?.focus()}>
          {t('common.skip')}
        </a>
        <p class="bar">
          <img src="/icon/48.png" alt="" width="24" height="24" />
          <strong>{t('options.title')}</strong>
        </p>
        <nav aria-label={t('options.parts')}>
          <ul>
            {PARTS.map((id) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === part ? 'page' : undefined}>
                  {t(`options.part.${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul class="side-more small">
          <li>
            <a href="#recovery">{t('common.takenOver')}</a>
          </li>
          <li>
            <a href="welcome.html">{t('options.welcome')}</a>
          </li>
        </ul>
      </header>
      <main class="column stack">
        <div class="part-head">
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {part === 'checkup' || part === 'two-step' ? (
            <>
              <StorePicker stores={stores} value={store} onChange={pick} />
              <AccountPicker accounts={accounts} value={shown?.number ?? 0} onChange={pickAccount} />
            </>
          ) : null}
        </div>
        {readOnly && <ReadOnlyNotice client={client} kind={readOnly} />}
        {part === 'checkup' && (
          <>
            <ObstacleNotices client={client} store={store} />
            <AccountNotes store={store} account={shown} isForgotten={isForgotten} />
            {facts && <Checkup overview={facts} accounts={accounts} />}
          </>
        )}
        {part === 'recovery' && (
          <Recovery
            incident={incident}
            store={store}
            isGuessed={isGuessed}
            suggestion={state && suggestionOf(state, wish?.store ?? store, now)}
            wish={wish}
            full={FULL_RECOVERY}
          />
        )}
        {part === 'recovery' && recovered && <Owner of={recovered} />}
        {part === 'mail' && <MailCheck incident={incident} store={store} />}
        {part === 'call-sheet' && <CallSheet incident={incident} store={store} />}
        {part === 'report' && <Report incident={incident} store={store} />}
        {part === 'two-step' && (
          <TwoStep
            store={store}
            account={shown?.number}
            state={state}
            row={facts?.rows.find(({ fact }) => fact === 'twoStep')}
            full={FULL_TWO_STEP}
          />
        )}
        {part === 'stored' && <Stored client={client} state={state} />}
        {part === 'settings' && state && (
          <>
            <Settings settings={state.settings} />
            <Accounts state={state} />
          </>
        )}
        {part === 'privacy' && <Privacy />}
        {part === 'misread' && <Misread client={client} state={state} version={version} />}
        {PRINTABLE.includes(part) && (
          <p class="no-print">
            <button type="button" class="button button-plain" onClick={() => print()}>
              {t(part === 'two-step' && state && chosenPlan(state.twoStepPlan) ? 'sheet.print' : 'common.print')}
            </button>
          </p>
        )}
      </main>
    </div>
  );
}
