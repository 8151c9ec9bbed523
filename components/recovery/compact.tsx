import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import './compact.css';
import { EndAsFalseAlarm } from './end-as-false-alarm.tsx';
import { NextStep, nextStep } from './next-step.tsx';
import { PartLink } from './part-link.tsx';
import { RecoveryStatus, useStatusHeading } from './status.tsx';

/** What was ticked last, with a way to take that back. */
function LastDone({ incident }: { incident: IncidentView }) {
  const { t, send, canWrite } = useSurface();
  const { log, steps } = incident;
  const last = log.findLast((entry) => entry.kind === 'ticked' || entry.kind === 'unticked');
  const step = last?.kind === 'ticked' && steps.find(({ id, done }) => id === last.step && done?.by === 'word');
  if (!step) return null;
  return (
    <p class="last-done" data-done={step.id}>
      <StateMark state="fine" />
      <span>{t(`step.${step.id}.title`)}</span>
      <button
        type="button"
        class="button button-plain"
        disabled={!canWrite}
        onClick={() => send({ type: 'tick', step: step.id, done: false })}
      >
        {t('common.undo')}
      </button>
    </p>
  );
}

interface Props {
  incident: IncidentView;
  /** The store that the popup shows. */
  store: MarketplaceId;
  arrives: boolean;
}

/** A recovery under way in the popup: where we stand, and the next step; the rest is in the options page. */
export function Compact({ incident, store, arrives }: Props) {
  const { t } = useSurface();
  const { heading, focus } = useStatusHeading();
  const { due, unanswered, isAllClear } = incident;
  const next = nextStep(incident);
  return (
    <div class="stack">
      {incident.leadsOn && (
        <PartLink part="recovery" compact>
          {t('walkPath.leadsOn')}
        </PartLink>
      )}
      <RecoveryStatus
        incident={incident}
        compact
        isElsewhere={incident.marketplace !== store}
        heading={heading}
        onAnswered={focus}
      />
      {unanswered.length > 0 && (
        <p>
          <PartLink part="recovery" compact>
            {t('recovery.ask.title')}
          </PartLink>
        </p>
      )}
      {isAllClear && (
        <PartLink part="recovery" compact look="primary">
          {t('recovery.clear.title')}
        </PartLink>
      )}
      {next && due.length === 0 && <NextStep incident={incident} step={next} isQuiet={isAllClear} arrives={arrives} />}
      <LastDone incident={incident} />
      <ul class="compact-links">
        {!next && (
          <li>
            <PartLink part="recovery" compact>
              {t('recovery.open')}
            </PartLink>
          </li>
        )}
        <li>
          <EndAsFalseAlarm isPlain />
        </li>
      </ul>
    </div>
  );
}
