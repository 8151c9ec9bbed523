import { useState } from 'preact/hooks';
import { linkTo } from '../../utils/amazon/links.ts';
import { MARKETPLACE_IDS, type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Unfolding } from '../two-step/unfolding.tsx';
import { useFace } from '../ui/face.ts';
import { Outward } from '../ui/outward.tsx';
import { StoreSelect } from '../ui/store-picker.tsx';
import { DoneLooks } from './done-looks.tsx';
import { AllClear, Ending } from './ending.tsx';
import { FalseAlarms } from './false-alarms.tsx';
import { NextStep, nextStep } from './next-step.tsx';
import { Notes } from './notes.tsx';
import { PartLink } from './part-link.tsx';
import { Stands, useStanding } from './stands.tsx';
import type { StartWish } from './start-wish.ts';
import { StepList } from './step-list.tsx';
import { TriageForm } from './triage.tsx';
import { Waits } from './waits.tsx';

/** The parts that help besides the steps. */
function Besides({ incident }: { incident: IncidentView }) {
  const { t } = useFace();
  return (
    <ul class="beside no-print" aria-label={t('recovery.beside')}>
      <li>
        <PartLink part="mail">{t('recovery.mail')}</PartLink>
      </li>
      <li>
        <PartLink part="call-sheet">{t('recovery.callSheet')}</PartLink>
      </li>
      <li>
        <PartLink part="report">{t('recovery.report')}</PartLink>
      </li>
      <li>
        <Outward href={linkTo('contact', incident.marketplace)}>{t('recovery.alone')}</Outward>
      </li>
    </ul>
  );
}

/** Opened from a banner on another store than the recovery is about: asks which one is meant. */
function OtherStore({ incident, store }: { incident: IncidentView; store: MarketplaceId }) {
  const { t, send, canWrite } = useFace();
  if (store === incident.marketplace) return null;
  return (
    <section class="notice">
      <p>{t('recovery.otherStore', { from: storeName(store), store: storeName(incident.marketplace) })}</p>
      <button type="button" class="button" disabled={!canWrite} onClick={() => moveTo(store, send)}>
        {t('recovery.move', { store: storeName(store) })}
      </button>
    </section>
  );
}

const moveTo = (marketplace: MarketplaceId, send: ReturnType<typeof useFace>['send']) =>
  send({ type: 'open-incident', marketplace, via: 'button', mail: null });

/** The answers given, to be looked at and changed; and which store it is about. */
function Answers({ incident, onChanged }: { incident: IncidentView; onChanged: () => void }) {
  const { t, send } = useFace();
  const [changed, setChanged] = useState(0);
  return (
    <Unfolding key={changed} title={<strong>{t('recovery.ask.yours')}</strong>}>
      <TriageForm
        incident={incident}
        arrives={false}
        onDone={() => {
          setChanged(changed + 1);
          onChanged();
        }}
      />
      <StoreSelect
        label={t('recovery.store')}
        stores={MARKETPLACE_IDS}
        value={incident.marketplace}
        onChange={(store) => moveTo(store, send)}
      />
    </Unfolding>
  );
}

interface Props {
  incident: IncidentView;
  wish: StartWish | null;
  arrives: boolean;
}

/** A recovery under way, the whole of it: where we stand, the next step, all steps, notes, the end. */
export function Progress({ incident, wish, arrives }: Props) {
  const { heading, focus } = useStanding();
  const [skipped, skip] = useState(false);
  const { due, isHeld, isAnswered, isAllClear } = incident;
  const asks = !isAnswered && !skipped;
  const next = nextStep(incident);
  return (
    <div class="stack-wide">
      {wish && <OtherStore incident={incident} store={wish.store} />}
      <Stands incident={incident} asks={asks} heading={heading} onAnswered={focus} />
      {asks && <TriageForm incident={incident} arrives={arrives} onDone={() => undefined} onSkip={() => skip(true)} />}
      {!asks && isAllClear && <AllClear incident={incident} arrives={arrives} />}
      {!asks && next && (
        <NextStep step={next} isHeld={isHeld} isQuiet={due.length > 0 || isAllClear} arrives={arrives || skipped}>
          <DoneLooks step={next} />
        </NextStep>
      )}
      <Besides incident={incident} />
      <div class="losses no-print" id="waits" data-part="more">
        <Waits incident={incident} onAnswered={focus} />
        {!asks && <Answers incident={incident} onChanged={focus} />}
        {!asks && <FalseAlarms />}
      </div>
      {!asks && (
        <>
          <StepList incident={incident} />
          <Notes incident={incident} />
          <Ending incident={incident} />
        </>
      )}
    </div>
  );
}
