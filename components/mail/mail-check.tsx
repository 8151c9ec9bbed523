import { useEffect, useRef, useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useSurface } from '../ui/surface.ts';
import { MailField } from './mail-field.tsx';
import { type MailRead, readMail } from './read-mail.ts';
import type { Result } from './result.tsx';
import { Ways } from './ways.tsx';
import './mail-check.css';

interface Props {
  /** Null when there is none. */
  incident: IncidentView | null;
  /** The store a new incident is about, where the mail names none. */
  store: MarketplaceId;
}

/** What stands there: nothing yet, a mail that is being read, or what came of it. `id` is new for each mail. */
type Stage = { kind: 'none' | 'reading'; id: number } | (MailRead & { id: number });

/** What shows a result: loaded with the first mail, like what reads it. */
type ShowResult = typeof Result;

/**
 * The mail check: what a mail reports and who sent it. The mail itself stays in this part, and goes with it.
 */
export function MailCheck({ incident, store }: Props) {
  const { t } = useSurface();
  const [stage, setStage] = useState<Stage>({ kind: 'none', id: 0 });
  const latest = useRef(0);
  const show = useRef<ShowResult | null>(null);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  /** True when it could be read. A mail that was asked about later takes its place. */
  const check = async (source: string | Blob): Promise<boolean> => {
    const id = latest.current + 1;
    latest.current = id;
    setStage({ kind: 'reading', id });
    const [read, shown] = await Promise.all([readMail(source), import('./result.tsx').catch(() => null)]);
    show.current = shown?.Result ?? null;
    if (latest.current !== id) return false;
    setStage(shown ? { ...read, id } : { kind: 'refused', why: 'failed', id });
    return shown !== null && read.kind === 'read';
  };

  const Shown = show.current;
  return (
    <div class="stack">
      {stage.kind === 'read' && Shown ? (
        <Shown key={stage.id} check={stage.check} incident={incident} store={store} />
      ) : (
        <p>{t('mail.lead')}</p>
      )}
      {stage.kind === 'read' && <h2>{t('mail.another')}</h2>}
      <MailField
        key="field"
        isReading={stage.kind === 'reading'}
        isFirst={stage.kind !== 'read'}
        refusal={stage.kind === 'refused' ? stage.why : null}
        onCheck={check}
      />
      <Ways key="ways" />
    </div>
  );
}
