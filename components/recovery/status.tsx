import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { storeName } from '../../utils/amazon/marketplaces.ts';
import type { ClockSetBack, HoldView, IncidentView } from '../../utils/recovery/view.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import { duration, when } from '../ui/when.ts';
import { DueHold, HoldRow } from './hold.tsx';
import { PartLink } from './part-link.tsx';
import { statusSentence } from './status-sentence.ts';
import './status.css';

/** The clock went back, and what follows for the times that are shown. */
function ClockNotice({ clock }: { clock: ClockSetBack }) {
  const { t, language } = useSurface();
  return (
    <section class="notice" data-part="clock">
      <StateMark state="unknown" />
      <p>{t('recovery.clock', { by: duration(clock.by, language, t) })}</p>
    </section>
  );
}

/**
 * A second stop: asked first whether anything new came with it. Only if not, it is the known case that frightens people
 * who thought they were through, and no new attack.
 */
function SecondStop({ incident, isUndone }: { incident: IncidentView; isUndone: boolean }) {
  const { t, send, canWrite } = useSurface();
  const { unexplained, log } = incident;
  const answer = (isAttack: boolean) => send({ type: 'answer-stop', suspension: unexplained ?? 1, isAttack });
  if (unexplained !== null) {
    return (
      <section class="notice" data-part="second">
        <StateMark state="urgent" />
        <h2>{t('secondStop.title')}</h2>
        <p>{t('secondStop.what')}</p>
        <div class="row-of-buttons">
          <button type="button" class="button" disabled={!canWrite} onClick={() => answer(true)}>
            {t('secondStop.some')}
          </button>
          <button type="button" class="button" disabled={!canWrite} onClick={() => answer(false)}>
            {t('secondStop.none')}
          </button>
        </div>
      </section>
    );
  }
  const isAttack = log.findLast((entry) => entry.kind === 'stop-said')?.isAttack === true;
  return (
    <section class="notice" data-part="second">
      <StateMark state={isAttack ? 'urgent' : 'unknown'} />
      <h2>{t('recovery.second')}</h2>
      <p>{t(isAttack ? 'secondStop.attack' : 'secondStop.known')}</p>
      {isUndone && !isAttack && <p>{t('recovery.secondThen')}</p>}
    </section>
  );
}

/** What to leave alone while a wait runs, and what to do if another mail comes. */
function WhileHeld({ compact, isSecond }: { compact: boolean; isSecond: boolean }) {
  const { t } = useSurface();
  return (
    <div class="stack-tight">
      <p>
        <strong>{t('hold.noSecondCase')}</strong> {!compact && t('hold.noSecondCaseWhy')}
      </p>
      {!compact && (
        <p>
          {t('hold.secondMail')} <PartLink part="mail">{t('recovery.checkIt')}</PartLink>
        </p>
      )}
      {!compact && !isSecond && (
        <Disclosure title={t('recovery.secondAhead')}>
          <p>{t('recovery.secondWhy')}</p>
        </Disclosure>
      )}
    </div>
  );
}

const SHOWN: readonly HoldView['status'][] = ['running', 'late'];

interface Props {
  incident: IncidentView;
  compact?: boolean;
  /** It is about another store than the one beside which it is shown, and says so. */
  isElsewhere?: boolean;
  /** The first questions stand where the next step will be. */
  asks?: boolean;
  /** The sentence, which takes the focus when an answer has changed what is shown. */
  heading: Ref<HTMLParagraphElement>;
  onAnswered: () => void;
}

/** Where we stand: the sentence, what is due, the waits with their countdowns, and what is to be known now. */
export function RecoveryStatus({
  incident,
  compact = false,
  isElsewhere = false,
  asks = false,
  heading,
  onAnswered,
}: Props) {
  const surface = useSurface();
  const { t, now, language } = surface;
  const {
    steps,
    doneCount,
    phase,
    progress,
    openedAt,
    marketplace,
    due,
    holds,
    isHeld,
    suspensions,
    clockSetBack,
    closing,
  } = incident;
  // How far the part at hand is: how many there are in all would only discourage.
  const part = progress.find((each) => each.phase === phase);
  const { done, total } = part ?? { done: doneCount, total: steps.length };
  const partNow = part
    ? `${t(`phase.${part.phase}`)} · ${t('phase.progress', { done, total })}`
    : t('recovery.progress', { done, total });
  const shown = closing ? [] : holds.filter(({ status }) => SHOWN.includes(status)).sort((a, b) => a.latest - b.latest);
  return (
    <section class="stack" data-part="status" aria-label={t('recovery.stands.name')}>
      <div class="stack-tight">
        <p class="headline" tabIndex={-1} ref={heading}>
          {statusSentence(incident, surface, asks)}
        </p>
        {!asks && <progress value={done} max={total} aria-label={t('recovery.title')} />}
        {(!compact || isElsewhere) && (
          <p class="small soft">
            {!asks && !compact && `${partNow} · `}
            {compact
              ? storeName(marketplace)
              : t('recovery.started', { when: when(openedAt, now, language, t), store: storeName(marketplace) })}
          </p>
        )}
      </div>
      {due.map((hold) => (
        <DueHold key={hold.id} hold={hold} compact={compact} onAnswered={onAnswered} />
      ))}
      {shown.length > 0 && (
        <ul class="stack" aria-label={t('hold.list')}>
          {shown.map((hold) => (
            <HoldRow key={hold.id} hold={hold} compact={compact} onAnswered={onAnswered} />
          ))}
        </ul>
      )}
      {clockSetBack && shown.length + due.length > 0 && <ClockNotice clock={clockSetBack} />}
      {!closing && suspensions >= 2 && (
        <SecondStop incident={incident} isUndone={!compact && steps.some(({ wasUndone }) => wasUndone)} />
      )}
      {!closing && isHeld && <WhileHeld compact={compact} isSecond={suspensions >= 2} />}
    </section>
  );
}

/** The sentence of a view, and a function that puts the focus there. */
export function useStatusHeading() {
  const heading = useRef<HTMLParagraphElement>(null);
  return { heading, focus: () => heading.current?.focus() };
}
