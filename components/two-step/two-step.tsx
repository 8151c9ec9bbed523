import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FactRow as Row } from '../../utils/account/view.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import type { Key } from '../../utils/base/i18n.ts';
import type { State } from '../../utils/state/schema.ts';
import { twoStepOf } from '../../utils/state/two-step.ts';
import type { TwoStepView } from '../../utils/two-step/view.ts';
import { FactList, FactRow } from '../account/fact-row.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Outward } from '../ui/outward.tsx';
import { useSurface } from '../ui/surface.ts';
import { Answer, Reasons } from './answer.tsx';
import { Pair } from './pair.tsx';
import { PhoneChange } from './phone-change.tsx';
import { Questions } from './questions.tsx';
import type { Sheet } from './sheet.tsx';
import { Walk } from './walk.tsx';
import type { WhatIf } from './what-if.tsx';

/** How it stands, as far as that is known. */
function statusSentence(row: Row | undefined): Key {
  if (row?.finding) return `finding.${row.finding}.title`;
  return row?.state === 'fine' ? 'guide.on' : 'guide.notKnown';
}

interface ChosenProps {
  view: TwoStepView;
  store: MarketplaceId;
  account: number | undefined;
  arrives: boolean;
  onChange: () => void;
}

/** The plan to walk by: the walk first, then the pair and its reasons, and a way back to the choice. */
function Chosen({ view, store, account, arrives, onChange }: ChosenProps) {
  const { t, send, canWrite } = useSurface();
  const { plan, reasons, choices } = view;
  if (!plan) return null;
  return (
    <>
      <Walk view={view} store={store} account={account} arrives={arrives} />
      <Pair plan={plan} tag={t('plan.chosen')} />
      <Disclosure title={t('plan.about')}>
        <Reasons reasons={reasons} />
      </Disclosure>
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

/** The parts that only the options page has room for. */
export interface FullTwoStep {
  Pairs: ComponentType;
  WhatIf: typeof WhatIf;
  Authorities: ComponentType;
  Passkeys: ComponentType<{ store: MarketplaceId }>;
  Alarms: ComponentType;
  Sheet: typeof Sheet;
}

interface Props {
  store: MarketplaceId;
  /** The account of the store; the one seen last where none is named. */
  account?: number | undefined;
  /** Null where what is stored cannot be read. */
  state: State | null;
  /** How it stands; undefined where what is stored cannot be read. */
  row: Row | undefined;
  /** What there is room for in the options page. Without it: only what is needed at hand. */
  full?: FullTwoStep;
}

/** The guide to two-step verification: how it stands, which ways suit the person, and the walk until it is on. */
export function TwoStep({ store, account, state, row, full }: Props) {
  const { t, now } = useSurface();
  const [editing, setEditing] = useState(false);
  // What is shown later takes the place of something else.
  const isOpen = useRef(false);
  useEffect(() => {
    isOpen.current = true;
  }, []);
  const arrives = isOpen.current;
  const view = state && twoStepOf(state, store, now, account);
  const phoneChangedAt = view?.phoneChangedAt ?? null;
  const asks = !view || view.asks || editing;
  const plan = view?.plan ?? view?.choices[0];
  return (
    <div class="stack">
      <div class={view?.plan ? 'stack no-print' : 'stack'}>
        <p class="headline">{t(statusSentence(row))}</p>
        {row && (
          <FactList label={t('guide.now')}>
            <FactRow key={String(view?.isDoubtful)} row={row} open={view?.isDoubtful && view.plan !== null} />
          </FactList>
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
            {full && <full.Pairs />}
          </>
        )}
        {!asks && view.plan && (
          <Chosen view={view} store={store} account={account} arrives={arrives} onChange={() => setEditing(true)} />
        )}
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
        {full && !asks && plan?.first && view.answers && <full.WhatIf plan={plan} answers={view.answers} />}
        {full && !asks && <full.Authorities />}
        {full && <full.Passkeys store={store} />}
        {view?.answers && phoneChangedAt === null && <PhoneChange changedAt={null} />}
        {full ? (
          <>
            <full.Alarms />
            <Outward href={linkTo('two-step-help', store)}>{t('guide.help')}</Outward>
          </>
        ) : (
          <a href="options.html#two-step" target="_blank" rel="noreferrer">
            {t('guide.more')}
          </a>
        )}
      </div>
      {full && view?.plan && view.answers && (
        <full.Sheet plan={view.plan} answers={view.answers} reasons={view.reasons} store={store} />
      )}
    </div>
  );
}
