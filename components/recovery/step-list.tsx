import { PHASES } from '../../utils/recovery/paths/rule.ts';
import type { StepId } from '../../utils/recovery/steps.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Icon } from '../ui/icon.tsx';
import { useSurface } from '../ui/surface.ts';
import { StepRow } from './step-row.tsx';
import './step-list.css';

const lastTick = ({ log }: IncidentView, step: StepId) =>
  log.findLast((entry) => (entry.kind === 'ticked' || entry.kind === 'unticked') && entry.step === step);

/** All steps of the plan in its three parts; each folded, with how far it is. */
export function StepList({ incident }: { incident: IncidentView }) {
  const { t, send, canWrite } = useSurface();
  const isOpen = incident.closing === null;
  const tick = (step: StepId, done: boolean) => send({ type: 'tick', step, done });
  return (
    <section class="stack" data-part="steps">
      <h2>{t('recovery.later')}</h2>
      {PHASES.map((phase) => {
        const steps = incident.steps.filter((step) => step.phase === phase);
        if (steps.length === 0) return null;
        const isWaiting =
          steps.every(({ isWaiting, done }) => isWaiting || done) && steps.some(({ isWaiting }) => isWaiting);
        const progress = { done: steps.filter(({ done }) => done).length, total: steps.length };
        return (
          <details key={phase} class="disclosure phase" data-phase={phase}>
            <summary>
              <h3>
                {t(`phase.${phase}`)} <span class="small soft">{t('phase.progress', progress)}</span>
              </h3>
              <span class="chevron">
                <Icon name="chevron-down" small />
              </span>
            </summary>
            {isWaiting && <p class="small soft">{t('recovery.waiting')}</p>}
            <ol class="steps">
              {steps.map((step) => (
                <StepRow
                  key={step.id}
                  step={step}
                  isHeld={incident.isHeld}
                  isPartWaiting={isWaiting}
                  isTicked={lastTick(incident, step.id)?.kind === 'ticked'}
                  onTick={isOpen && canWrite ? tick : undefined}
                />
              ))}
            </ol>
          </details>
        );
      })}
    </section>
  );
}
