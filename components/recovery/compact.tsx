import type { IncidentView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';
import { NextStep, nextStep } from './next-step.tsx';
import { PartLink } from './part-link.tsx';
import { RecoveryStatus, useStatusHeading } from './status.tsx';

/** A recovery under way in the popup: where we stand, and the next step; the rest is in the options page. */
export function Compact({ incident, arrives }: { incident: IncidentView; arrives: boolean }) {
  const { t } = useSurface();
  const { heading, focus } = useStatusHeading();
  const { due, unanswered, isAllClear } = incident;
  const next = nextStep(incident);
  return (
    <div class="stack">
      <RecoveryStatus incident={incident} compact heading={heading} onAnswered={focus} />
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
      <ul class="stack-tight">
        <li>
          <PartLink part="recovery" compact>
            {t('recovery.open')}
          </PartLink>
        </li>
        <li>
          <PartLink part="mail" compact>
            {t('recovery.mail')}
          </PartLink>
        </li>
        <li>
          <PartLink part="call-sheet" compact>
            {t('recovery.callSheet')}
          </PartLink>
        </li>
      </ul>
    </div>
  );
}
