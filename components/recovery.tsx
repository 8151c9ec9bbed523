import { useRef } from 'preact/hooks';
import type { RecoveryStepView, RecoveryView } from '../utils/app/view.ts';
import { type MarketplaceId, storeName } from '../utils/marketplaces.ts';
import { linkTo } from '../utils/pages/links.ts';
import { STEP_IDS, STEPS, type StepId } from '../utils/recovery/steps.ts';
import { useFace } from './face.ts';
import { Icon } from './icon.tsx';
import { Outward } from './outward.tsx';
import { StateMark } from './state-mark.tsx';
import { when } from './when.ts';

const openStep = (id: StepId, store: MarketplaceId): string | null => {
  const { link } = STEPS[id];
  return link && linkTo(link, store);
};

const SIGNS = ['mail', 'lost', 'orders'] as const;

/** Before it starts: when it is meant for, and one button. */
function Invitation({ store }: { store: MarketplaceId }) {
  const { t, send, canWrite } = useFace();
  return (
    <div class="stack">
      <p class="summary">{t('common.takenOver')}</p>
      <p>{t('recovery.lead')}</p>
      <p>
        <button
          type="button"
          class="button button-primary"
          disabled={!canWrite}
          onClick={() => send({ type: 'start-recovery', marketplace: store })}
        >
          {t('recovery.start')}
        </button>
      </p>
      <p class="soft">{t('recovery.offline')}</p>
      <h2>{t('recovery.signs')}</h2>
      <ul class="bulleted">
        {SIGNS.map((sign) => (
          <li key={sign}>{t(`recovery.sign.${sign}`)}</li>
        ))}
      </ul>
      <Outward href={linkTo('contact', store)}>{t('recovery.alone')}</Outward>
      <h2>{t('recovery.steps')}</h2>
      <ol class="steps">
        {STEP_IDS.map((id) => (
          <StepRow key={id} step={{ id, done: null, open: openStep(id, store) }} />
        ))}
      </ol>
    </div>
  );
}

/** Why, how, where, and what done looks like. */
function StepText({ step, look }: { step: RecoveryStepView; look: 'primary' | 'text' }) {
  const { t } = useFace();
  const { link } = STEPS[step.id];
  return (
    <>
      <p>{t(`step.${step.id}.why`)}</p>
      <p>{t(`step.${step.id}.how`)}</p>
      {link && step.open && (
        <Outward href={step.open} look={look}>
          {t('common.open', { page: t(`page.${link}`) })}
        </Outward>
      )}
      <dl class="labelled">
        <div>
          <dt>{t('recovery.doneLooks')}</dt>
          <dd>{t(`step.${step.id}.done`)}</dd>
        </div>
      </dl>
    </>
  );
}

/** A known case that frightens people who think they are through. */
const SecondStop = () => {
  const { t } = useFace();
  return (
    <details class="unfolding">
      <summary>
        {t('recovery.second')}
        <span class="chevron">
          <Icon name="chevron-down" small />
        </span>
      </summary>
      <p>{t('recovery.secondWhy')}</p>
    </details>
  );
};

interface StepProps {
  step: RecoveryStepView;
  /** Absent while no recovery runs: the step can be read, not ticked. */
  onTick?: (step: StepId, done: boolean) => void;
}

function StepRow({ step, onTick }: StepProps) {
  const { t, now, language } = useFace();
  const { id, done } = step;
  return (
    <li data-step={id} data-done={done !== null}>
      <details>
        <summary>
          {done ? (
            <StateMark state="fine" />
          ) : (
            <span class="step-open">
              <Icon name="circle" />
            </span>
          )}
          <span>
            {t(`step.${id}.title`)}
            {done && (
              <span class="small soft step-when">
                {t(done.by === 'word' ? 'recovery.byWord' : 'recovery.byRead', {
                  when: when(done.at, now, language, t),
                })}
              </span>
            )}
          </span>
          <span class="chevron">
            <Icon name="chevron-down" small />
          </span>
        </summary>
        <div class="step-body">
          <StepText step={step} look="text" />
          {onTick && done?.by !== 'read' && (
            <button type="button" class="button" onClick={() => onTick(id, !done)}>
              {t(done ? 'recovery.untick' : 'recovery.tick')}
            </button>
          )}
        </div>
      </details>
    </li>
  );
}

/** A recovery under way, or ended: progress, the next step first, all steps below. */
function Progress({ view }: { view: RecoveryView }) {
  const { t, now, language, send, canWrite } = useFace();
  const { steps, doneCount, next, startedAt, endedAt, marketplace, contact } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const running = endedAt === null;
  const nextStep = running ? steps.find(({ id }) => id === next) : undefined;
  const moment = (at: number) => when(at, now, language, t);

  const tick = async (step: StepId, done: boolean) => {
    // The next step takes the place of the one just done: the focus follows it there.
    if ((await send({ type: 'tick', step, done })) && done) heading.current?.focus();
  };

  return (
    <div class="stack">
      <div class="stack-tight">
        <p class="summary">
          {next === null
            ? t('recovery.allDone', { total: steps.length })
            : t('recovery.progress', { done: doneCount, total: steps.length })}
        </p>
        <progress value={doneCount} max={steps.length} aria-label={t('recovery.title')} />
        <p class="small soft">
          {t('recovery.started', { when: moment(startedAt), store: storeName(marketplace) })}
          {endedAt !== null && ` ${t('recovery.endedAt', { when: moment(endedAt) })}`}
        </p>
      </div>
      {nextStep && (
        <section class="first" data-step={nextStep.id}>
          <p class="small soft">{t('recovery.next')}</p>
          <h2 tabIndex={-1} ref={heading}>
            {t(`step.${nextStep.id}.title`)}
          </h2>
          <StepText step={nextStep} look={'primary'} />
          <button
            type="button"
            class={nextStep.open ? 'button' : 'button button-primary'}
            disabled={!canWrite}
            onClick={() => tick(nextStep.id, true)}
          >
            {t('recovery.tick')}
          </button>
        </section>
      )}
      {next === null && <p>{t('recovery.allDoneWhy')}</p>}
      <SecondStop />
      <h2>{t('recovery.later')}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} {...(canWrite && running && { onTick: tick })} />
        ))}
      </ol>
      <Outward href={contact}>{t('recovery.alone')}</Outward>
      <EndOrResume view={view} />
    </div>
  );
}

function EndOrResume({ view: { endedAt, marketplace } }: { view: RecoveryView }) {
  const { t, send, canWrite } = useFace();
  if (endedAt === null) {
    return (
      <p>
        <button type="button" class="button" disabled={!canWrite} onClick={() => send({ type: 'end-recovery' })}>
          {t('recovery.end')}
        </button>
      </p>
    );
  }
  return (
    <div class="row-of-buttons">
      <button
        type="button"
        class="button button-primary"
        disabled={!canWrite}
        onClick={() => send({ type: 'reopen-recovery' })}
      >
        {t('recovery.reopen')}
      </button>
      <button
        type="button"
        class="button"
        disabled={!canWrite}
        onClick={() => send({ type: 'start-recovery', marketplace })}
      >
        {t('recovery.again')}
      </button>
    </div>
  );
}

interface Props {
  /** Null when none was ever started. */
  view: RecoveryView | null;
  /** The store a new recovery is about. */
  store: MarketplaceId;
}

export const Recovery = ({ view, store }: Props) => (view ? <Progress view={view} /> : <Invitation store={store} />);
