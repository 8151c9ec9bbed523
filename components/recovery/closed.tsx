import type { ComponentChildren, ComponentType } from 'preact';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { useSurface } from '../ui/surface.ts';
import { PartLink } from './part-link.tsx';
import { RecheckAhead, RecheckDue } from './recheck.tsx';
import { RecoveryStatus } from './status.tsx';

interface Props {
  incident: IncidentView;
  /** What follows where there is room. */
  More?: ComponentType<MoreProps> | undefined;
  arrives: boolean;
  onBegin: () => void;
}

export interface MoreProps {
  incident: IncidentView;
  /** The button that opens it again, where that is offered. */
  reopen: ComponentChildren;
  /** Asks for a new recovery. */
  onBegin: () => void;
}

/** After the end: how it ended, the looks again, and the ways back in. */
export function Closed({ incident, More, arrives, onBegin }: Props) {
  const { t, send, canWrite } = useSurface();
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
      <RecoveryStatus incident={incident} compact={!More} heading={heading} onAnswered={focus} />
      {due === null ? (
        <RecheckAhead incident={incident} />
      ) : (
        <RecheckDue incident={incident} compact={!More} due={due} onAnswered={focus} />
      )}
      {More ? (
        <More incident={incident} reopen={due === null ? reopen : null} onBegin={onBegin} />
      ) : (
        <>
          {due === null && <p>{reopen}</p>}
          <PartLink part="recovery" compact>
            {t('recovery.open')}
          </PartLink>
        </>
      )}
    </div>
  );
}
