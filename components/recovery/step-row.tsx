import { useRef } from 'preact/hooks';
import { type StepId, stepRule } from '../../utils/recovery/steps.ts';
import type { StepView } from '../../utils/recovery/view.ts';
import { Icon } from '../ui/icon.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { type Surface, useSurface } from '../ui/surface.ts';
import { when } from '../ui/when.ts';
import { DoneLooks } from './done-looks.tsx';
import { StepLines } from './step-lines.tsx';
import { StepHelp, StepLink, StepWhy, WhoseIsIt } from './step-text.tsx';
import './step-row.css';

const DONE_BY = { word: 'recovery.byWord', read: 'recovery.byRead', clock: 'recovery.byClock' } as const;

/** The line below a step's name: when and by whom it was done, or why it is not. */
function stepLine(
  { done, wasUndone, isWaiting }: StepView,
  isPartWaiting: boolean,
  { t, now, language }: Surface,
): string | null {
  if (done) {
    const words = t(DONE_BY[done.by], { when: when(done.at, now, language, t) });
    return done.isBeforeLastHold ? t('recovery.lookOnceMore', { done: words }) : words;
  }
  if (wasUndone) return t('recovery.openAgain');
  return isWaiting && !isPartWaiting ? t('recovery.waiting') : null;
}

function Mark({ done }: StepView) {
  if (done) return <StateMark state={done.isBeforeLastHold ? 'unknown' : 'fine'} />;
  return (
    <span class="step-open">
      <Icon name="circle" />
    </span>
  );
}

interface Props {
  step: StepView;
  /** Absent where the step can be read, not ticked. */
  onTick?: ((step: StepId, done: boolean) => Promise<boolean>) | undefined;
  /** It was ticked here; else it was said elsewhere: of a fact in the checkup, of a wait above. */
  isTicked?: boolean;
  /** A hold runs, or is late. */
  isHeld?: boolean;
  /** All that is open in this part waits, which is said once above it. */
  isPartWaiting?: boolean;
}

function TickButton({ step, onTick, isTicked, isHeld }: Props) {
  const { t } = useSurface();
  const { id, done, isWaiting } = step;
  if (!onTick) return null;
  if (id === 'wait' && isHeld) return <p class="small">{t('recovery.endsItself')}</p>;
  if (isWaiting) return <p class="small">{t('recovery.waitingWhy')}</p>;
  const again = done?.isBeforeLastHold === true;
  return (
    <div class="row-of-buttons">
      {(!done || again) && (
        <button type="button" class="button" onClick={() => onTick(id, true)}>
          {t(again ? 'recovery.tickAgain' : 'recovery.tick')}
        </button>
      )}
      {done?.by === 'word' && !isTicked && stepRule(id).fact && <a href="#checkup">{t('recovery.saidInCheckup')}</a>}
    </div>
  );
}

/** One step: its name and how it stands; why, how, where and what done looks like when unfolded. */
export function StepRow(props: Props) {
  const surface = useSurface();
  const { t } = surface;
  const { step, onTick, isPartWaiting = false } = props;
  const summary = useRef<HTMLElement>(null);
  // The button that was pressed gives way to another one.
  const tick =
    onTick &&
    (async (id: StepId, done: boolean) => {
      const told = await onTick(id, done);
      if (told) summary.current?.focus();
      return told;
    });
  const line = stepLine(step, isPartWaiting, surface);
  return (
    <li id={`step-${step.id}`} data-step={step.id} data-done={step.done !== null}>
      <details>
        <summary ref={summary}>
          <Mark {...step} />
          <span>
            {t(`step.${step.id}.title`)}
            {line && <span class="small soft step-when">{line}</span>}
          </span>
          <span class="chevron">
            <Icon name="chevron-down" small />
          </span>
        </summary>
        <div class="step-body">
          <StepWhy step={step} />
          <StepLines id={step.id}>
            <DoneLooks step={step} />
          </StepLines>
          <StepLink step={step} look="text" />
          <WhoseIsIt step={step} />
          <StepHelp step={step} />
          <TickButton {...props} onTick={tick} />
        </div>
      </details>
      {tick && step.done?.by === 'word' && props.isTicked && (
        <button type="button" class="button button-plain undo" onClick={() => tick(step.id, false)}>
          {t('walkPath.undo')}
        </button>
      )}
    </li>
  );
}
