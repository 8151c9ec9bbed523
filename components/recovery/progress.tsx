import { useState } from 'preact/hooks';
import { linkTo } from '../../utils/amazon/links.ts';
import { MARKETPLACE_IDS, type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Outward } from '../ui/outward.tsx';
import { StoreSelect } from '../ui/store-picker.tsx';
import { useSurface } from '../ui/surface.ts';
import { AmazonPhones } from './contacts.tsx';
import { DoneLooks } from './done-looks.tsx';
import { EarlierCharges } from './earlier-charges.tsx';
import { EndAsFalseAlarm } from './end-as-false-alarm.tsx';
import { AllClear, Ending } from './ending.tsx';
import { FalseAlarms } from './false-alarms.tsx';
import { LeadsOn } from './leads-on.tsx';
import { NextStep, nextStep } from './next-step.tsx';
import { Notes } from './notes.tsx';
import { OtherHolds } from './other-holds.tsx';
import { PartLink } from './part-link.tsx';
import { Questions } from './questions.tsx';
import type { ProgressProps } from './recovery.tsx';
import { SaveCopy } from './save-copy.tsx';
import { RecoveryStatus, useStatusHeading } from './status.tsx';
import { MessageMeaning, StepLines } from './step-lines.tsx';
import { StepLinks } from './step-links.tsx';
import { StepList } from './step-list.tsx';
import { WhatHappened } from './what-happened.tsx';

/** The parts that help besides the steps. */
function Besides({ incident, onSaveCopy }: Pick<ProgressProps, 'incident' | 'onSaveCopy'>) {
  const { t } = useSurface();
  return (
    <ul class="stack-tight no-print" aria-label={t('recovery.beside')}>
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
      {incident.doneCount > 0 && (
        <li>
          <SaveCopy onSave={onSaveCopy} />
        </li>
      )}
    </ul>
  );
}

/** Opened from a banner on another store than the recovery is about: asks which one is meant. */
function OtherStore({ incident, store }: { incident: IncidentView; store: MarketplaceId }) {
  const { t, send, canWrite } = useSurface();
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

const moveTo = (marketplace: MarketplaceId, send: ReturnType<typeof useSurface>['send']) =>
  send({ type: 'open-incident', marketplace, via: 'button', mail: null });

/** The answers given, to be looked at and changed; and which store it is about. */
function Answers({ incident, onChanged }: { incident: IncidentView; onChanged: () => void }) {
  const { t, send } = useSurface();
  const [changed, setChanged] = useState(0);
  return (
    <Disclosure key={changed} title={<strong>{t('recovery.ask.yours')}</strong>}>
      <Questions
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
    </Disclosure>
  );
}

/** What happened, as the person said; it can be said anew at any time, and nothing is lost. */
function PathHead({ incident }: { incident: IncidentView }) {
  const { t, send, canWrite } = useSurface();
  const [changed, setChanged] = useState(0);
  const { path, turn, isLikelyHarmless, isQuiet } = incident;
  const take = async (to: PathId) => {
    if (await send({ type: 'take-path', path: to })) setChanged(changed + 1);
  };
  return (
    <section class="stack-tight" data-part="path">
      <h2>{t(`path.${path}.title`)}</h2>
      {turn && (
        <div class="notice" data-part="turn">
          <p>{t('walkPath.suggest', { path: t(`path.${turn.path}.answer`) })}</p>
          <button type="button" class="button" disabled={!canWrite} onClick={() => take(turn.path)}>
            {t('walkPath.goThere')}
          </button>
        </div>
      )}
      {isLikelyHarmless && (
        <div class="notice" data-part="harmless">
          <p>{t('walkPath.harmless')}</p>
          <EndAsFalseAlarm />
        </div>
      )}
      {isQuiet && <Quiet />}
      <Disclosure key={changed} title={t('walkPath.change')}>
        <p class="small soft">{t('walkPath.kept')}</p>
        <WhatHappened current={path} onChoose={take} />
      </Disclosure>
      {!isLikelyHarmless && (
        <p class="no-print">
          <EndAsFalseAlarm isPlain />
        </p>
      )}
    </section>
  );
}

/** Somebody who shares the screen may see it: what Mamori leaves out, and the two ways away from here. */
function Quiet() {
  const { t, send, canWrite } = useSurface();
  return (
    <div class="notice" data-part="quiet">
      <p>{t('walkPath.quiet')}</p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={() => location.replace('about:blank')}>
          {t('walkPath.close')}
        </button>
        <button type="button" class="button" disabled={!canWrite} onClick={() => send({ type: 'erase-incident' })}>
          {t('walkPath.erase')}
        </button>
      </div>
    </div>
  );
}

/** Steps that go on beside the one to do now. */
function Meanwhile({ incident: { steps, beside } }: { incident: IncidentView }) {
  const { t } = useSurface();
  const open = steps.filter(({ id }) => beside.includes(id));
  if (open.length === 0) return null;
  return (
    <section class="stack-tight" data-part="beside">
      <h2>{t('walkPath.beside')}</h2>
      <StepLinks steps={open.map(({ id }) => id)} />
    </section>
  );
}

/** The paths that begin with what looks like somebody else, and may be nobody. */
const MAY_BE_NONE: readonly PathId[] = ['takeover', 'unknown-charge', 'unasked'];

/** A recovery under way, the whole of it: where we stand, the next step, all steps, notes, the end. */
export function Progress({ incident, wish, arrives, onSaveCopy }: ProgressProps) {
  const { t } = useSurface();
  const { heading, focus } = useStatusHeading();
  const { due, isAnswered, unanswered, isAllClear, path } = incident;
  const asks = !isAnswered || unanswered.length > 0;
  const next = nextStep(incident);
  return (
    <div class="stack-wide">
      {wish && <OtherStore incident={incident} store={wish.store} />}
      <LeadsOn incident={incident} />
      <PathHead incident={incident} />
      {incident.doneCount === 0 && !incident.isQuiet && (
        <p class="small">
          <SaveCopy onSave={onSaveCopy} />
        </p>
      )}
      <EarlierCharges earlier={incident.earlier} />
      <RecoveryStatus incident={incident} asks={asks} heading={heading} onAnswered={focus} />
      {asks && (
        // Another path, or an answer on which others hang, asks anew.
        <Questions
          key={`${incident.path} ${unanswered.join(' ')}`}
          incident={incident}
          isFirst
          arrives={arrives}
          onDone={() => undefined}
        />
      )}
      {!asks && isAllClear && <AllClear incident={incident} arrives={arrives} />}
      {!asks && next && (
        <NextStep
          incident={incident}
          step={next}
          how={
            <>
              {next.id === 'code-message' && <MessageMeaning incident={incident} />}
              <StepLines id={next.id}>
                <DoneLooks step={next} />
              </StepLines>
              {next.id === 'contact' && <AmazonPhones store={incident.marketplace} />}
            </>
          }
          isQuiet={due.length > 0 || isAllClear}
          arrives={arrives}
        />
      )}
      {!asks && <Meanwhile incident={incident} />}
      <Besides incident={incident} onSaveCopy={onSaveCopy} />
      <div class="disclosures no-print" id="waits" data-part="more">
        <OtherHolds incident={incident} onAnswered={focus} />
        {!asks && <Answers incident={incident} onChanged={focus} />}
        {!asks && MAY_BE_NONE.includes(path) && <FalseAlarms />}
      </div>
      {!asks && (
        <>
          <StepList incident={incident} />
          <div class="disclosures">
            <Disclosure title={<strong>{t('recovery.note.title')}</strong>}>
              <Notes incident={incident} isTitled={false} />
            </Disclosure>
            <Disclosure title={<strong>{t('recovery.clear.title')}</strong>}>
              <Ending incident={incident} />
            </Disclosure>
          </div>
        </>
      )}
    </div>
  );
}
