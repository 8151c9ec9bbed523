import { useEffect, useRef, useState } from 'preact/hooks';
import type { FactRow as Row } from '../../utils/account/view.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { Key } from '../../utils/base/i18n.ts';
import type { State } from '../../utils/state/schema.ts';
import { twoStepOf } from '../../utils/state/select.ts';
import type { TwoStepView } from '../../utils/two-step/view.ts';
import { FactRow } from '../account/fact-row.tsx';
import { useFace } from '../ui/face.ts';
import { Outward } from '../ui/outward.tsx';
import { Answer, Reasons } from './answer.tsx';
import { Alarms, Authorities, Passkeys, PhoneChange } from './more.tsx';
import { Pair } from './pair.tsx';
import { Questions } from './questions.tsx';
import { Sheet } from './sheet.tsx';
import { Unfolding } from './unfolding.tsx';
import { Walk } from './walk.tsx';
import { WhatIf } from './what-if.tsx';

/** The pairs that Amazon offers for one telephone number, the one that fits most people first. */
const PAIRS = [
  { id: 'app-sms', first: 'app', backup: 'sms' },
  { id: 'sms-app', first: 'sms', backup: 'app' },
  { id: 'call-app', first: 'call', backup: 'app' },
] as const;

/** The starting point of somebody who has not answered yet. */
function Pairs() {
  const { t } = useFace();
  return (
    <Unfolding title={t('guide.pairs')}>
      <ul class="pairs">
        {PAIRS.map(({ id, first, backup }, index) => (
          <li key={id} class="pair" data-recommended={index === 0 ? '' : undefined}>
            {index === 0 && <p class="tag">{t('guide.recommended')}</p>}
            <p>
              <strong>
                {t(`guide.pair.${first}`)} + {t(`guide.pair.${backup}`)}
              </strong>
            </p>
            <p>
              {t(`guide.pair.${id}.choose`)} <span class="soft">{t(`guide.pair.${id}.why`)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>{t('guide.samePhone')}</p>
    </Unfolding>
  );
}

/** How it stands, as far as that is known. */
function standing(row: Row | undefined): Key {
  if (row?.finding) return `finding.${row.finding}.title`;
  return row?.state === 'fine' ? 'guide.on' : 'guide.notKnown';
}

interface ChosenProps {
  view: TwoStepView;
  store: MarketplaceId;
  arrives: boolean;
  onChange: () => void;
}

/** The plan to walk by: the walk first, then the pair and its reasons, and a way back to the choice. */
function Chosen({ view, store, arrives, onChange }: ChosenProps) {
  const { t, send, canWrite } = useFace();
  const { plan, reasons, choices } = view;
  if (!plan) return null;
  return (
    <>
      <Walk view={view} store={store} arrives={arrives} />
      <Pair plan={plan} tag={t('plan.chosen')} />
      <Unfolding title={t('plan.about')}>
        <Reasons reasons={reasons} />
      </Unfolding>
      <div class="row-of-buttons">
        {choices.length > 1 && (
          <button
            type="button"
            class="button"
            disabled={!canWrite}
            onClick={() => send({ type: 'choose-pair', chosen: null })}
          >
            {t('plan.others')}
          </button>
        )}
        <button type="button" class="button" onClick={onChange}>
          {t('plan.change')}
        </button>
      </div>
    </>
  );
}

interface Props {
  store: MarketplaceId;
  /** Null where what is stored cannot be read. */
  state: State | null;
  /** How it stands; undefined where what is stored cannot be read. */
  row: Row | undefined;
  /** Only what is needed at hand; the rest is in the options page. */
  compact?: boolean;
}

/** The guide to two-step verification: how it stands, which ways suit the person, and the walk until it is on. */
export function TwoStep({ store, state, row, compact = false }: Props) {
  const { t, now } = useFace();
  const [editing, setEditing] = useState(false);
  // What is shown later takes the place of something else.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
  }, []);
  const arrives = isOpen.current;
  const view = state && twoStepOf(state, store, now);
  const phoneChangedAt = view?.phoneChangedAt ?? null;
  const asks = !view || view.asks || editing;
  const plan = view?.plan ?? view?.choices[0];
  return (
    <div class="stack">
      <div class={view?.plan ? 'stack no-print' : 'stack'}>
        <p class="summary">{t(standing(row))}</p>
        {row && (
          <ul class="facts" aria-label={t('guide.now')}>
            <FactRow key={String(view?.isDoubtful)} row={row} open={view?.isDoubtful && view.plan !== null} />
          </ul>
        )}
        {phoneChangedAt !== null && <PhoneChange changedAt={phoneChangedAt} arrives={arrives} />}
        {asks && (
          <>
            <p>{t('guide.lead')}</p>
            <Questions
              answers={view?.answers ?? null}
              arrives={arrives && (editing || phoneChangedAt === null)}
              onDone={() => setEditing(false)}
            />
            {!compact && <Pairs />}
          </>
        )}
        {!asks && view.plan && <Chosen view={view} store={store} arrives={arrives} onChange={() => setEditing(true)} />}
        {!asks && !view.plan && (
          <>
            <Answer view={view} arrives={arrives} />
            <p>
              <button type="button" class="button" onClick={() => setEditing(true)}>
                {t('plan.change')}
              </button>
            </p>
          </>
        )}
        {!compact && !asks && plan?.first && view.answers && <WhatIf plan={plan} answers={view.answers} />}
        {!compact && !asks && <Authorities />}
        {!compact && <Passkeys store={store} />}
        {view?.answers && phoneChangedAt === null && <PhoneChange changedAt={null} />}
        {compact ? (
          <a href="options.html#two-step" target="_blank" rel="noreferrer">
            {t('guide.more')}
          </a>
        ) : (
          <>
            <Alarms />
            <Outward href={linkTo('two-step-help', store)}>{t('guide.help')}</Outward>
          </>
        )}
      </div>
      {!compact && view?.plan && view.answers && (
        <Sheet plan={view.plan} answers={view.answers} reasons={view.reasons} store={store} />
      )}
    </div>
  );
}
