import { useId, useState } from 'preact/hooks';
import { type Answers, QUESTIONS, type Question } from '../../utils/two-step/answers.ts';
import { useSurface } from '../ui/surface.ts';
import { useArrival } from './use-arrival.ts';

const NO_TO_ALL = Object.fromEntries(QUESTIONS.map((question) => [question, false])) as Answers;

function Toggle({ question, on, onChange }: { question: Question; on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useSurface();
  const id = useId();
  const hint = question === 'sms' ? `${id}-hint` : undefined;
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        data-question={question}
        checked={on}
        aria-describedby={hint}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{t(`plan.question.${question}`)}</label>
      {hint && (
        <p id={hint} class="small soft">
          {t('plan.smsHint')}
        </p>
      )}
    </div>
  );
}

interface Props {
  /** The answers given last. */
  answers: Answers | null;
  arrives: boolean;
  onDone: () => void;
}

/** The eight questions, and the button that makes a plan of the answers. */
export function Questions({ answers: given, arrives, onDone }: Props) {
  const { t, send, canWrite } = useSurface();
  const heading = useArrival(arrives);
  const [answers, setAnswers] = useState(given ?? NO_TO_ALL);
  return (
    <form
      class="stack"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await send({ type: 'answer-two-step', answers })) onDone();
      }}
    >
      <h2 tabIndex={-1} ref={heading}>
        {t('plan.title')}
      </h2>
      <p>{t('plan.lead')}</p>
      <fieldset class="stack" disabled={!canWrite} aria-label={t('plan.title')}>
        {QUESTIONS.map((question) => (
          <Toggle
            key={question}
            question={question}
            on={answers[question]}
            onChange={(on) => setAnswers((before) => ({ ...before, [question]: on }))}
          />
        ))}
      </fieldset>
      <p>
        <button type="submit" class="button button-primary" disabled={!canWrite}>
          {t('plan.make')}
        </button>
      </p>
    </form>
  );
}
