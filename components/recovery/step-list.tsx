import type { StepId } from '../../utils/recovery/steps.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useFace } from '../ui/face.ts';
import { inParts } from './step-parts.ts';
import { StepRow } from './step-row.tsx';

const lastTick = ({ log }: IncidentView, step: StepId) =>
  log.findLast((entry) => (entry.kind === 'ticked' || entry.kind === 'unticked') && entry.step === step);

/** All steps of the plan, in its order and in parts. */
export function StepList({ incident }: { incident: IncidentView }) {
  const { t, send, canWrite } = useFace();
  const isOpen = incident.closing === null;
  const tick = (step: StepId, done: boolean) => send({ type: 'tick', step, done });
  return (
    <section class="stack" data-part="steps">
      <h2>{t('recovery.later')}</h2>
      {inParts(incident.steps).map(({ part, steps }) => {
        const allWait = steps.every(({ isWaiting, done }) => isWaiting || done);
        const isWaiting = allWait && steps.some(({ isWaiting }) => isWaiting);
        return (
          <section key={part} class="stack-tight step-part">
            <h3>
              {t(`recovery.part.${part}`)}{' '}
              <span class="small soft">
                {t('recovery.progress', { done: steps.filter(({ done }) => done).length, total: steps.length })}
              </span>
            </h3>
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
          </section>
        );
      })}
    </section>
  );
}
