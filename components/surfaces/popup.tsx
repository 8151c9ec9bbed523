import { useEffect, useState } from 'preact/hooks';
import { stateOf } from '../../utils/state/document.ts';
import { incidentOf, overview } from '../../utils/state/select.ts';
import { Checkup } from '../account/checkup.tsx';
import { Recovery } from '../recovery/recovery.tsx';
import { TwoStep } from '../two-step/two-step.tsx';
import { useFace } from '../ui/face.ts';
import type { FaceProps } from '../ui/live.tsx';
import { ObstacleNotices, ReadOnlyNotice, readOnlyKind } from '../ui/notices.tsx';
import { StorePicker } from '../ui/store-picker.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useStore } from '../ui/use-store.ts';

const VIEWS = ['now', 'recovery', 'twoStep'] as const;

/** The popup: how things stand, the recovery, the two-step guide; one view at a time. */
export function Popup({ client, loaded }: FaceProps) {
  const { t, now } = useFace();
  const state = stateOf(loaded);
  const readOnly = readOnlyKind(loaded);
  const { stores, store, pick } = useStore(state);
  const incident = state && incidentOf(state, now);
  const [view, setView] = useState<(typeof VIEWS)[number]>(
    incident && (incident.closing === null || incident.recheck.due !== null) ? 'recovery' : 'now',
  );
  useEffect(() => {
    document.title = t('options.title');
  }, [t]);

  const facts = state && overview(state, store, now);
  return (
    <div class="popup">
      <header class="bar">
        <img src="/icon/48.png" alt="" width="20" height="20" />
        <h1>{t('options.title')}</h1>
        <StorePicker stores={stores} value={store} onChange={pick} />
      </header>
      <Tabs
        label={t('tabs.name')}
        tabs={VIEWS.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        selected={view}
        onSelect={setView}
      >
        <div class="stack">
          {readOnly && <ReadOnlyNotice client={client} kind={readOnly} />}
          <ObstacleNotices client={client} store={store} />
          {view === 'now' && facts && <Checkup overview={facts} />}
          {view === 'recovery' && <Recovery incident={incident} store={store} compact />}
          {view === 'twoStep' && (
            <TwoStep store={store} state={state} row={facts?.rows.find(({ fact }) => fact === 'twoStep')} compact />
          )}
        </div>
      </Tabs>
      <footer class="foot">
        <button type="button" class="button button-plain" onClick={() => setView('recovery')}>
          {t('common.takenOver')}
        </button>
        <a href="options.html" target="_blank" rel="noreferrer">
          {t('common.openOptions')}
        </a>
      </footer>
    </div>
  );
}
