import type { HoldAnswer } from '../../utils/recovery/schema.ts';
import type { HoldView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';
import { moment } from '../ui/when.ts';
import { holdEndWords, holdName } from './hold-words.ts';
import { PartLink } from './part-link.tsx';
import './hold.css';

interface Props {
  hold: HoldView;
  compact?: boolean;
  /** Where the focus goes when the answer has changed what is shown. */
  onAnswered: () => void;
}

function useAnswer({ hold, onAnswered }: Props) {
  const { send } = useSurface();
  return async (how: HoldAnswer) => {
    if (await send({ type: 'answer-hold', id: hold.id, how })) onAnswered();
  };
}

/** Which wait it is, since when, and who said so. */
function About({ hold }: { hold: HoldView }) {
  const surface = useSurface();
  const { t, now, language } = surface;
  return (
    <p class="small soft">
      {t(hold.by === 'mail' ? 'hold.byMail' : 'hold.byYou', {
        name: holdName(hold, surface),
        from: moment(hold.from, now, language, t),
      })}
    </p>
  );
}

/** A wait whose time has come: asks whether the account is open again. */
export function DueHold(props: Props) {
  const { hold, compact } = props;
  const { t, now, language, canWrite } = useSurface();
  const answer = useAnswer(props);
  return (
    <section class="callout" data-hold={hold.id} data-status={hold.status} aria-label={t('hold.dueTitle')}>
      <h2>{t('hold.dueTitle')}</h2>
      <p>{t('hold.dueWhat', { end: moment(hold.latest, now, language, t) })}</p>
      {!compact && <About hold={hold} />}
      <button type="button" class="button button-primary" disabled={!canWrite} onClick={() => answer('over')}>
        {t('hold.over')}
      </button>
      <button type="button" class="button" disabled={!canWrite} onClick={() => answer('late')}>
        {t('hold.stillStopped')}
      </button>
      <Mistake onClick={() => answer('withdrawn')} />
    </section>
  );
}

function Mistake({ onClick }: { onClick: () => void }) {
  const { t, canWrite } = useSurface();
  return (
    <button type="button" class="button button-plain" disabled={!canWrite} onClick={onClick}>
      {t('hold.mistake')}
    </button>
  );
}

/** What to do when the time is over and Amazon still keeps the account stopped. */
function WhenLate({ compact }: { compact: boolean }) {
  const { t } = useSurface();
  if (compact) {
    return (
      <PartLink part="recovery" compact>
        {t('hold.lateWhat')}
      </PartLink>
    );
  }
  return (
    <div class="stack-tight">
      <p>
        <strong>{t('hold.lateWhat')}</strong>
      </p>
      <ol class="numbered">
        {(['mail', 'once', 'ask', 'enter'] as const).map((id) => (
          <li key={id}>
            <span>{t(`hold.lateStep.${id}`, { page: t('page.password-reset') })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A wait that runs, or that the person said is late: how long still, and what can be said of it. */
export function HoldRow(props: Props) {
  const { hold, compact = false } = props;
  const surface = useSurface();
  const { t, canWrite } = surface;
  const answer = useAnswer(props);
  const isLate = hold.status === 'late';
  return (
    <li class="hold" data-hold={hold.id} data-status={hold.status}>
      <p class="countdown">{holdEndWords(hold, surface)}</p>
      {!compact && <About hold={hold} />}
      {!compact && hold.earliest !== hold.latest && <p class="small">{t('hold.workingDays')}</p>}
      {isLate && <WhenLate compact={compact} />}
      <div class="row-of-buttons">
        <button
          type="button"
          class={isLate ? 'button' : 'button button-plain'}
          disabled={!canWrite}
          onClick={() => answer('over')}
        >
          {t('hold.over')}
        </button>
        {!compact && <Mistake onClick={() => answer('withdrawn')} />}
      </div>
    </li>
  );
}

/** A wait that is behind the person; what was said of it can be corrected. */
export function PastHold(props: Props) {
  const { hold } = props;
  const { t, canWrite } = useSurface();
  const answer = useAnswer(props);
  const isOver = hold.status === 'over';
  return (
    <li class="stack-tight" data-hold={hold.id} data-status={hold.status}>
      <p>{t(isOver ? 'hold.status.over' : 'hold.status.withdrawn')}</p>
      <About hold={hold} />
      {isOver && (
        <p>
          <button type="button" class="button button-plain" disabled={!canWrite} onClick={() => answer('late')}>
            {t('hold.stillStopped')}
          </button>
        </p>
      )}
    </li>
  );
}
