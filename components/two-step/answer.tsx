import { REASONS, type ReasonId, type ReasonKind } from '../../utils/two-step/reasons.ts';
import type { TwoStepView } from '../../utils/two-step/view.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { useSurface } from '../ui/surface.ts';
import { Pair } from './pair.tsx';
import { useArrival } from './use-arrival.ts';
import './answer.css';

const ALL: readonly ReasonKind[] = ['why', 'caution', 'get', 'also'];

/** What is said about a plan: why, what to keep in mind, what to get, what to do besides. */
export function Reasons({ reasons, kinds = ALL }: { reasons: readonly ReasonId[]; kinds?: readonly ReasonKind[] }) {
  const { t } = useSurface();
  return (
    <dl class="labelled reasons">
      {kinds.map((kind) => {
        const said = reasons.filter((id) => REASONS[id].kind === kind);
        if (said.length === 0) return null;
        return (
          <div key={kind}>
            <dt>{t(`plan.kind.${kind}`)}</dt>
            <dd>
              <ul class="bulleted">
                {said.map((id) => (
                  <li key={id}>{t(`plan.reason.${id}`)}</li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface Props {
  view: TwoStepView;
  arrives: boolean;
}

/** The answer to the questions: the best plan with its reasons, and what else can be chosen. */
export function Answer({ view: { choices, reasons }, arrives }: Props) {
  const { t, send, canWrite } = useSurface();
  const heading = useArrival(arrives);
  const [best, ...others] = choices;
  const choose = (chosen: number) => send({ type: 'choose-pair', chosen });
  if (!best) return null;
  return (
    <div class="stack">
      <h2 tabIndex={-1} ref={heading}>
        {t(best.first ? 'plan.best' : 'plan.none')}
      </h2>
      {best.first && (
        <Pair plan={best}>
          <p>
            <button type="button" class="button button-primary" disabled={!canWrite} onClick={() => choose(0)}>
              {t(best.backup ? 'plan.choose' : 'plan.chooseOne')}
            </button>
          </p>
        </Pair>
      )}
      <Reasons reasons={reasons} />
      {others.length > 0 && (
        <Disclosure title={t('plan.others')}>
          {others.map((plan, index) => (
            <Pair key={`${plan.first?.method} ${plan.backup?.method}`} plan={plan}>
              <p>
                <button type="button" class="button" disabled={!canWrite} onClick={() => choose(index + 1)}>
                  {t('plan.choose')}
                </button>
              </p>
            </Pair>
          ))}
        </Disclosure>
      )}
    </div>
  );
}
