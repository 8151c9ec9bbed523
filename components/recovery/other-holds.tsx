import { useState } from 'preact/hooks';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';
import { AddHold } from './add-hold.tsx';
import { PastHold } from './hold.tsx';

/** Entering a wait, and those that are behind the person. */
export function OtherHolds({ incident, onAnswered }: { incident: IncidentView; onAnswered: () => void }) {
  const { t } = useSurface();
  const [added, setAdded] = useState(0);
  const past = incident.holds.filter(({ status }) => status === 'over' || status === 'withdrawn');
  return (
    <>
      <Disclosure key={added} title={<strong>{t('hold.addTitle')}</strong>}>
        <AddHold
          kinds={incident.waits}
          onAdded={() => {
            // Folds the form away, empty again: what was entered stands above now.
            setAdded(added + 1);
            onAnswered();
          }}
        />
      </Disclosure>
      {past.length > 0 && (
        <Disclosure title={<strong>{t('hold.past')}</strong>}>
          <ul class="stack">
            {past.map((hold) => (
              <PastHold key={hold.id} hold={hold} onAnswered={onAnswered} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
