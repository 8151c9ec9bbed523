import { stepRule } from '../../utils/recovery/steps.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { useArrival } from '../two-step/use-arrival.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import { day } from '../ui/when.ts';
import { Erase } from './erase.tsx';
import { StepLinks } from './step-links.tsx';
import './ending.css';

/** As many are listed at once; more fold away. */
const FEW = 6;

/** What the all-clear still needs, each a way to its step. */
function Missing({ missing }: Pick<IncidentView, 'missing'>) {
  const { t } = useSurface();
  const list = <StepLinks steps={missing} />;
  return (
    <>
      <p>{t('recovery.clear.needs')}</p>
      {missing.length <= FEW ? (
        list
      ) : (
        <Disclosure title={t('recovery.clear.needsMany', { count: missing.length })}>{list}</Disclosure>
      )}
    </>
  );
}

/** When the last thing that the all-clear needs was read or confirmed. */
const clearSince = ({ steps, openedAt }: IncidentView): number =>
  Math.max(openedAt, ...steps.flatMap(({ id, done }) => (done && stepRule(id).isForEnd ? [done.at] : [])));

/** The word, with its date, and the button that closes the recovery with it. */
export function AllClear({ incident, arrives }: { incident: IncidentView; arrives: boolean }) {
  const { t, now, language, send, canWrite } = useSurface();
  const heading = useArrival(arrives);
  return (
    <section class="callout" data-part="all-clear">
      <h2 class="clear-word" tabIndex={-1} ref={heading}>
        <StateMark state="fine" />
        {t('recovery.clear.word', { date: day(clearSince(incident), now, language) })}
      </h2>
      <p>{t('recovery.clear.why')}</p>
      <button
        type="button"
        class="button button-primary"
        disabled={!canWrite}
        onClick={() => send({ type: 'end-incident', how: 'all-clear' })}
      >
        {t('recovery.clear.close')}
      </button>
      <p class="small">{t('recovery.end.sheetGoes')}</p>
    </section>
  );
}

/** The end of it: what the all-clear needs, and the ways to end without it. */
export function Ending({ incident }: { incident: IncidentView }) {
  const { t, send, canWrite } = useSurface();
  const { path, missing, isAllClear } = incident;
  return (
    <section class="stack" data-part="ending">
      <p class="small soft">{t(`path.${path}.end`)}</p>
      {missing.length > 0 && <Missing missing={missing} />}
      {missing.length === 0 && !isAllClear && <p>{t('recovery.clear.waits')}</p>}
      {isAllClear && <p>{t('recovery.stands.clear')}</p>}
      <div class="disclosures no-print">
        <Disclosure title={<strong>{t('recovery.end.title')}</strong>}>
          <p>{t('recovery.end.what')}</p>
          <p class="small">{t('recovery.end.sheetGoes')}</p>
          <div class="row-of-buttons">
            {!isAllClear && (
              <button
                type="button"
                class="button"
                disabled={!canWrite}
                onClick={() => send({ type: 'end-incident', how: 'by-you' })}
              >
                {missing.length > 0 ? t('recovery.end.byYou', { count: missing.length }) : t('recovery.end.button')}
              </button>
            )}
            <button
              type="button"
              class="button"
              disabled={!canWrite}
              onClick={() => send({ type: 'end-incident', how: 'false-alarm' })}
            >
              {t('recovery.end.falseAlarm')}
            </button>
          </div>
        </Disclosure>
        <Disclosure title={<strong>{t('recovery.erase.title')}</strong>}>
          <Erase />
        </Disclosure>
      </div>
    </section>
  );
}
