import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { IncidentView, StepView } from '../../utils/recovery/view.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { openDisclosure } from '../ui/open-disclosure.ts';
import { useSurface } from '../ui/surface.ts';
import { moment } from '../ui/when.ts';
import { ChatSentence } from './chat-sentence.tsx';
import { PartLink } from './part-link.tsx';
import { StepHelp, StepLink, StepWhy, WhoseIsIt } from './step-text.tsx';

/** The step to do now; undefined when all are done, or the only thing to do is to end the recovery. */
export const nextStep = ({ steps, next, closing }: IncidentView): StepView | undefined =>
  closing ? undefined : steps.find(({ id }) => id === next);

/** Leads to the form for a wait. */
function EnterWait({ compact, look }: { compact: boolean; look: string }) {
  const { t } = useSurface();
  if (compact) {
    return (
      <a class={look} href="options.html#recovery" target="_blank" rel="noreferrer">
        {t('recovery.enterWait')}
      </a>
    );
  }
  return (
    <button type="button" class={look} onClick={() => openDisclosure('waits')}>
      {t('recovery.enterWait')}
    </button>
  );
}

/** The steps that say something to Amazon. */
const SPEAKING: readonly StepView['id'][] = [
  'contact',
  'stop-ask',
  'code-specialist',
  'charge-amazon',
  'seller-support',
];

interface Props {
  incident: IncidentView;
  step: StepView;
  /** How to do it, in full; absent in the popup, which leads to the options page for it. */
  how?: ComponentChildren;
  /** Something else on the view is more pressing: then its button is the primary one. */
  isQuiet: boolean;
  arrives: boolean;
  children?: ComponentChildren;
}

/** The step to do now: why, how, where, what done looks like, and the button that says it is done. */
export function NextStep({ incident, step, how, isQuiet, arrives, children }: Props) {
  const { t, now, language, send, canWrite } = useSurface();
  const { id, isWaiting, open, done, notBefore } = step;
  const compact = how === undefined;
  const { isHeld, path, marketplace, phase, callSheet } = incident;
  const look = isQuiet ? 'button' : 'button button-primary';
  const heading = useArrival(arrives);
  const ticked = useRef(false);
  useEffect(() => {
    // The next step takes the place of the one just done: the focus follows it there.
    if (ticked.current) heading.current?.focus();
    ticked.current = false;
  }, [id, heading]);
  const tick = async () => {
    ticked.current = true;
    if (!(await send({ type: 'tick', step: id, done: true }))) ticked.current = false;
  };
  // What is to be done is a page of Amazon's, or nothing just now: how it is done stands beside that.
  const isAside = open || isQuiet || id === 'wait';
  return (
    <section class="callout" data-step={id}>
      {!compact && <p class="small soft">{phase ? t(`phase.${phase}`) : t('recovery.next')}</p>}
      <h2 tabIndex={-1} ref={heading}>
        {t(`step.${id}.title`)}
      </h2>
      <StepWhy step={step} isShort={compact} />
      {how ?? (
        <PartLink part="recovery" compact look={isAside ? undefined : 'primary'}>
          {t(isAside ? 'recovery.how' : 'recovery.seeHow')}
        </PartLink>
      )}
      <StepLink step={step} look={isQuiet ? 'button' : 'primary'} />
      {!compact && SPEAKING.includes(id) && <ChatSentence path={path} store={marketplace} sheet={callSheet} />}
      <WhoseIsIt step={step} />
      <StepHelp step={step} compact={compact} />
      {children}
      {id === 'wait' && !isHeld && <EnterWait compact={compact} look={look} />}
      {notBefore !== null && (
        <p class="small">{t('walkPath.tomorrow', { when: moment(notBefore, now, language, t) })}</p>
      )}
      {isWaiting || (id === 'wait' && isHeld) ? (
        <p class="small">{t(isWaiting ? 'recovery.waitingWhy' : 'recovery.endsItself')}</p>
      ) : (
        // Never the main button: what is to be done is, and only the person knows that it is done.
        <button type="button" class="button" disabled={!canWrite} onClick={tick}>
          {t(done ? 'recovery.tickAgain' : 'recovery.tick')}
        </button>
      )}
    </section>
  );
}
