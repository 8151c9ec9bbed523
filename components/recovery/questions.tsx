import { useId, useState } from 'preact/hooks';
import { pathRule } from '../../utils/recovery/paths.ts';
import { type Answers, QUESTIONS, type QuestionId } from '../../utils/recovery/questions.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { type Surface, useSurface } from '../ui/surface.ts';
import { Choice } from './choice.tsx';
import { WhenField } from './when-field.tsx';

const midnight = (now: number, daysBack: number): number => {
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() - daysBack);
  return date.getTime();
};

const optionWords = (question: QuestionId, option: string, { t }: Surface): string =>
  t(`ask.${question}.option.${option}` as 'ask.sign-in.option.yes');

interface QuestionProps {
  question: QuestionId;
  given: readonly string[];
  onGiven: (options: string[]) => void;
}

/** A question of which several answers may fit. */
function Several({ question, given, onGiven }: QuestionProps) {
  const surface = useSurface();
  const id = useId();
  const options: readonly string[] = QUESTIONS[question].options;
  return (
    <fieldset class="stack" data-question={question}>
      <legend>{surface.t(`ask.${question}.question`)}</legend>
      {options.map((option) => (
        <div key={option} class="switch">
          <input
            id={`${id}-${option}`}
            type="checkbox"
            value={option}
            checked={given.includes(option)}
            onChange={({ currentTarget: { checked } }) =>
              onGiven(options.filter((each) => (each === option ? checked : given.includes(each))))
            }
          />
          <label for={`${id}-${option}`}>{optionWords(question, option, surface)}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** A question of which one answer fits. */
function One({ question, given, onGiven }: QuestionProps) {
  const surface = useSurface();
  const options: readonly string[] = QUESTIONS[question].options;
  return (
    <div data-question={question}>
      <Choice
        legend={surface.t(`ask.${question}.question`)}
        options={options.map((value) => ({ value, label: optionWords(question, value, surface) }))}
        value={given[0] ?? null}
        onChange={(option) => onGiven([option])}
      />
    </div>
  );
}

interface Props {
  incident: IncidentView;
  /** They are asked for the first time: one after the other. Else all of them are shown, to be changed. */
  isFirst?: boolean;
  arrives: boolean;
  onDone: () => void;
}

/** The questions of the path, filled in as far as something seen has answered them; some hang on an earlier answer. */
export function Questions({ incident, isFirst = false, arrives, onDone }: Props) {
  const { t, now, send, canWrite } = useSurface();
  const heading = useArrival(arrives);
  const [answers, setAnswers] = useState<Answers>(incident.answers);
  const [since, setSince] = useState(incident.since);
  const questions = pathRule(incident.path).questions(answers);
  // One after the other: what comes next is shown once the one before is answered, or passed over.
  const [passed, pass] = useState(0);
  const open = isFirst ? questions.findIndex((id, index) => index >= passed && !answers[id]?.length) : -1;
  const shown = questions.filter((id, index) => open === -1 || index <= open || answers[id]?.length);
  const isLast = open === -1 || open === questions.length - 1;
  const finish = async () => {
    // What was passed over or taken back is an empty answer; a time ahead of the clock is taken for now.
    const given = Object.fromEntries(questions.map((id) => [id, answers[id] ?? []]));
    if (await send({ type: 'answer', answers: given, since: since === null ? null : Math.min(since, now) })) onDone();
  };
  return (
    <form
      class="stack-wide no-print"
      data-part={isFirst ? 'questions' : 'answers'}
      onSubmit={(event) => {
        event.preventDefault();
        if (isLast) void finish();
        else pass(open + 1);
      }}
    >
      {isFirst && (
        <h2 tabIndex={-1} ref={heading}>
          {t('recovery.ask.title')}
        </h2>
      )}
      {shown.map((question) => {
        const Question = QUESTIONS[question].isMany ? Several : One;
        return (
          <Question
            key={question}
            question={question}
            given={answers[question] ?? []}
            onGiven={(options) => setAnswers((before) => ({ ...before, [question]: options }))}
          />
        );
      })}
      {isLast && (
        <WhenField
          label={t('recovery.ask.since')}
          hint={t('recovery.ask.sinceHint')}
          value={since}
          onChange={setSince}
          quick={[
            { label: t('recovery.ask.today'), at: midnight(now, 0) },
            { label: t('recovery.ask.yesterday'), at: midnight(now, 1) },
            { label: t('recovery.ask.notKnown'), at: null },
          ]}
        />
      )}
      <div class="row-of-buttons">
        <button type="submit" class={isFirst ? 'button button-primary' : 'button'} disabled={!canWrite}>
          {t(isFirst ? (isLast ? 'recovery.ask.plan' : 'recovery.ask.next') : 'recovery.ask.change')}
        </button>
        {isFirst && !isLast && (
          <button type="button" class="button button-plain" disabled={!canWrite} onClick={finish}>
            {t('recovery.ask.skip')}
          </button>
        )}
      </div>
    </form>
  );
}
