import type { IncidentView } from '../../utils/recovery/view.ts';
import { Unfolding } from '../two-step/unfolding.tsx';
import { useArrival } from '../two-step/use-arrival.ts';
import { useFace } from '../ui/face.ts';
import { AskFirst, Erase } from './erase.tsx';
import { Notes } from './notes.tsx';
import { PartLink } from './part-link.tsx';
import { RecheckAhead, RecheckDue } from './recheck.tsx';
import { Stands } from './stands.tsx';
import { StepList } from './step-list.tsx';

interface Props {
  incident: IncidentView;
  compact: boolean;
  arrives: boolean;
  /** Asks for a new recovery at the store this one was about. */
  onBegin: () => void;
}

/** After the end: how it ended, the looks again, and the ways back in. */
export function Closed({ incident, compact, arrives, onBegin }: Props) {
  const { t, send, canWrite } = useFace();
  const heading = useArrival(arrives);
  const focus = () => heading.current?.focus();
  const { due } = incident.recheck;
  const reopen = (
    <button type="button" class="button" disabled={!canWrite} onClick={() => send({ type: 'reopen-incident' })}>
      {t('recovery.reopen')}
    </button>
  );
  return (
    <div class="stack">
      <Stands incident={incident} compact={compact} heading={heading} onAnswered={focus} />
      {due === null ? (
        <RecheckAhead incident={incident} />
      ) : (
        <RecheckDue incident={incident} compact={compact} due={due} onAnswered={focus} />
      )}
      {compact ? (
        <>
          {due === null && <p>{reopen}</p>}
          <PartLink part="recovery" compact>
            {t('recovery.open')}
          </PartLink>
        </>
      ) : (
        <>
          <div class="row-of-buttons no-print">
            {due === null && reopen}
            <PartLink part="report" look="button">
              {t('recovery.report')}
            </PartLink>
          </div>
          <StepList incident={incident} />
          <Notes incident={incident} />
          <div class="losses no-print">
            <Unfolding title={<strong>{t('recovery.anew.title')}</strong>}>
              <p>{t('recovery.anew.what')}</p>
              <AskFirst
                label={t('recovery.anew.title')}
                question={t('recovery.anew.question')}
                action={t('recovery.anew.do')}
                onAction={onBegin}
              />
            </Unfolding>
            <Unfolding title={<strong>{t('recovery.erase.title')}</strong>}>
              <Erase />
            </Unfolding>
          </div>
        </>
      )}
    </div>
  );
}
