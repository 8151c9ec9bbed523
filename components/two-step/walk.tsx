import { useRef } from 'preact/hooks';
import { linkTo } from '../../utils/amazon/links.ts';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { isAfterwards, WALK_STEPS, type WalkStep } from '../../utils/two-step/steps.ts';
import type { TwoStepView } from '../../utils/two-step/view.ts';
import type { Progress } from '../../utils/two-step/walk.ts';
import { Icon } from '../ui/icon.tsx';
import { Outward } from '../ui/outward.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import { useArrival } from './use-arrival.ts';

/** Whose walk it is. */
interface Of {
  store: MarketplaceId;
  /** Undefined: of the account seen last. */
  account: number | undefined;
}

const of = (account: number | undefined) => (account === undefined ? {} : { account });

/** What is to be known of a step beyond its name. */
function How({ step }: { step: WalkStep }) {
  const { t } = useSurface();
  return step === 'see-on' || step === 'note-key' || step === 'ask-again' ? <p>{t(`walk.how.${step}`)}</p> : null;
}

/** The step to do now: where, and for what only the person can know, the button that says it is done. */
function Next({ step, store, account }: Of & { step: WalkStep }) {
  const { t, send, canWrite } = useSurface();
  const heading = useRef<HTMLHeadingElement>(null);
  const { open } = WALK_STEPS[step];
  const tick = async () => {
    if (!isAfterwards(step)) return;
    // The next step takes the place of the one just done: the focus follows it there.
    if (await send({ type: 'tick-two-step', marketplace: store, ...of(account), step, done: true }))
      heading.current?.focus();
  };
  return (
    <section class="callout" data-step={step}>
      <p class="small soft">{t('walk.next')}</p>
      <h2 tabIndex={-1} ref={heading}>
        {t(`walk.step.${step}`)}
      </h2>
      <How step={step} />
      <Outward href={linkTo(open, store)} look="primary">
        {t('common.open', { page: t(`page.${open}`) })}
      </Outward>
      {isAfterwards(step) && (
        <button type="button" class="button" disabled={!canWrite} onClick={tick}>
          {t('recovery.tick')}
        </button>
      )}
    </section>
  );
}

function Row({ step: { step, done }, store, account }: Of & { step: Progress }) {
  const { t, send, canWrite } = useSurface();
  const { page, path } = WALK_STEPS[step];
  return (
    <li data-step={step} data-done={done !== null}>
      <details>
        <summary>
          {done ? (
            <StateMark state="fine" />
          ) : (
            <span class="step-open">
              <Icon name="circle" />
            </span>
          )}
          <span>{t(`walk.step.${step}`)}</span>
          <span class="chevron">
            <Icon name="chevron-down" small />
          </span>
        </summary>
        <div class="step-body">
          <How step={step} />
          <p class="small soft">{t('walk.path', { page: t(`page.${page}`), path })}</p>
          {done === 'word' && isAfterwards(step) && (
            <button
              type="button"
              class="button"
              disabled={!canWrite}
              onClick={() => send({ type: 'tick-two-step', marketplace: store, ...of(account), step, done: false })}
            >
              {t('recovery.untick')}
            </button>
          )}
        </div>
      </details>
    </li>
  );
}

/** The way to find out, where what was read or said does not agree: never a claim that it is on. */
function Doubt({ store }: { store: MarketplaceId }) {
  const { t } = useSurface();
  const page = t('page.two-step-settings');
  return (
    <section class="notice" data-doubt>
      <StateMark state="unknown" />
      <h2>{t('walk.doubtTitle')}</h2>
      <ol class="numbered">
        {(['open-settings', 'reload', 'look-for-disable', 'say-what-you-saw'] as const).map((id) => (
          <li key={id}>
            <span>{t(`walk.findOut.${id}`, { page })}</span>
          </li>
        ))}
      </ol>
      <p>
        <Outward href={linkTo('two-step-settings', store)} look="primary">
          {t('common.open', { page })}
        </Outward>
      </p>
    </section>
  );
}

/** The walk by the chosen plan: the next step first, all of them below. */
export function Walk({ view, store, account, arrives }: Of & { view: TwoStepView; arrives: boolean }) {
  const { t, send, canWrite } = useSurface();
  const heading = useArrival(arrives);
  const { walk, next, isOn, isDoubtful, isHidden } = view;
  const inDoubt = isDoubtful && !isOn;
  const done = walk.filter((step) => step.done !== null).length;
  return (
    <div class="stack">
      <h2 tabIndex={-1} ref={heading}>
        {next === null ? t('walk.finished') : t(isOn ? 'walk.afterwards' : 'walk.title')}
      </h2>
      <p class="small soft">
        {t('recovery.progress', { done, total: walk.length })} · {storeName(store)}
      </p>
      {inDoubt && <Doubt store={store} />}
      {next === null && <p>{t('walk.finishedWhy')}</p>}
      {next !== null && !inDoubt && <Next step={next} store={store} account={account} />}
      {next !== null && (
        <p class="small">
          {t(isHidden ? 'walk.hidden' : 'walk.onPages')}{' '}
          {isHidden && (
            <button
              type="button"
              class="button button-plain"
              disabled={!canWrite}
              onClick={() => send({ type: 'wake', marketplace: store, ...of(account), about: 'two-step-walk' })}
            >
              {t('row.showAgain')}
            </button>
          )}
        </p>
      )}
      <ol class="steps">
        {walk.map((step) => (
          <Row key={step.step} step={step} store={store} account={account} />
        ))}
      </ol>
    </div>
  );
}
