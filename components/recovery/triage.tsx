import { useId, useState } from 'preact/hooks';
import { MAILBOX_ANSWERS, SIGN_IDS, SIGN_IN_ANSWERS, type Sign, type Triage } from '../../utils/recovery/triage.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { useFace } from '../ui/face.ts';
import { Choice } from './choice.tsx';
import { FalseAlarms } from './false-alarms.tsx';
import { firstAnswers } from './first-answers.ts';
import { WhenField } from './when-field.tsx';

const midnight = (now: number, daysBack: number): number => {
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() - daysBack);
  return date.getTime();
};

function SignBox({ sign, on, onChange }: { sign: Sign; on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useFace();
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        data-sign={sign}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{t(`sign.${sign}`)}</label>
    </div>
  );
}

interface Props {
  incident: IncidentView;
  arrives: boolean;
  onDone: () => void;
  /** Absent once there are answers: then there is nothing to skip. */
  onSkip?: (() => void) | undefined;
}

/** The first questions: what is seen, since when, still able to sign in, who reads the mailbox. */
export function TriageForm({ incident, arrives, onDone, onSkip }: Props) {
  const { t, now, send, canWrite } = useFace();
  const heading = useArrival(arrives);
  const [answers, setAnswers] = useState<Triage>(() => firstAnswers(incident));
  const set = (change: Partial<Triage>) => setAnswers((before) => ({ ...before, ...change }));
  const isFirst = onSkip !== undefined;
  return (
    <form
      class="stack-wide no-print"
      data-part="triage"
      onSubmit={async (event) => {
        event.preventDefault();
        // A time ahead of the clock is taken for now.
        const since = answers.since === null ? null : Math.min(answers.since, now);
        if (await send({ type: 'triage', triage: { ...answers, since } })) onDone();
      }}
    >
      <div class="stack-tight">
        {isFirst && (
          <h2 tabIndex={-1} ref={heading}>
            {t('recovery.ask.title')}
          </h2>
        )}
        <p>{t('recovery.ask.lead')}</p>
      </div>
      <fieldset class="questions">
        <legend>{t('recovery.ask.signs')}</legend>
        {SIGN_IDS.map((sign) => (
          <SignBox
            key={sign}
            sign={sign}
            on={answers.signs.includes(sign)}
            onChange={(on) => set({ signs: SIGN_IDS.filter((id) => (id === sign ? on : answers.signs.includes(id))) })}
          />
        ))}
      </fieldset>
      <FalseAlarms />
      <Choice
        legend={t('recovery.ask.signIn')}
        options={SIGN_IN_ANSWERS.map((value) => ({ value, label: t(`recovery.ask.signInAnswer.${value}`) }))}
        value={answers.signIn}
        onChange={(signIn) => set({ signIn })}
      />
      <Choice
        legend={t('recovery.ask.mailbox')}
        options={MAILBOX_ANSWERS.map((value) => ({ value, label: t(`recovery.ask.mailboxAnswer.${value}`) }))}
        value={answers.mailbox}
        onChange={(mailbox) => set({ mailbox })}
      />
      <WhenField
        label={t('recovery.ask.since')}
        hint={t('recovery.ask.sinceHint')}
        value={answers.since}
        onChange={(since) => set({ since })}
        quick={[
          { label: t('recovery.ask.today'), at: midnight(now, 0) },
          { label: t('recovery.ask.yesterday'), at: midnight(now, 1) },
          { label: t('recovery.ask.notKnown'), at: null },
        ]}
      />
      <div class="row-of-buttons">
        <button type="submit" class={isFirst ? 'button button-primary' : 'button'} disabled={!canWrite}>
          {t(isFirst ? 'recovery.ask.plan' : 'recovery.ask.change')}
        </button>
        {onSkip && (
          <button type="button" class="button" onClick={onSkip}>
            {t('recovery.ask.skip')}
          </button>
        )}
      </div>
    </form>
  );
}
