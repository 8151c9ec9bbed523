import { FINDINGS } from '../../utils/account/findings.ts';
import { accountName } from '../../utils/account/name.ts';
import type { FactRow } from '../../utils/account/view.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { listed } from '../../utils/base/i18n.ts';
import { FRESH_FOR, isFresh } from '../../utils/base/time.ts';
import { lookedPlaces, progressOf, type StopView } from '../../utils/checkup/progress.ts';
import { isUnderWay } from '../../utils/checkup/reduce.ts';
import type { Checkup } from '../../utils/checkup/schema.ts';
import { STOPS } from '../../utils/checkup/table.ts';
import { waitingChanges } from '../../utils/memory/select.ts';
import { accountOf, storeOf } from '../../utils/state/accounts.ts';
import type { State } from '../../utils/state/schema.ts';
import { overview } from '../../utils/state/select.ts';
import { valueWords } from '../account/fact-words.ts';
import { Outward } from '../ui/outward.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useSurface } from '../ui/surface.ts';
import { day } from '../ui/when.ts';
import './checkup-card.css';

const LOOKED = { mine: 'fine', 'not-mine': 'urgent', 'could-not-tell': 'unknown' } as const;

interface StopProps extends StopView {
  /** What is known of the fact that its page decides. */
  row: FactRow | undefined;
}

/** A page of a checkup: what became of it, and what was found. */
function Stop({ page, outcome, isCurrent, row }: StopProps) {
  const { t, send, canWrite } = useSurface();
  const found = outcome === 'read' || outcome === 'said' ? row : undefined;
  const became = t(`checkup.outcome.${isCurrent && outcome === 'open' ? 'current' : outcome}`);
  return (
    <li aria-current={isCurrent ? 'step' : undefined}>
      <StateMark state={found?.state ?? 'unknown'} />
      <span>
        {t(`page.${page}`)}{' '}
        <span class="small soft">
          {found?.value ? t('checkup.found', { became, value: valueWords(found.fact, found.value, t) }) : became}
        </span>
      </span>
      {!isCurrent && (outcome === 'skipped' || outcome === 'unread') && (
        <button
          type="button"
          class="button button-plain"
          disabled={!canWrite}
          onClick={() => send({ type: 'visit-stop', page })}
        >
          {t('checkup.visit')}
        </button>
      )}
    </li>
  );
}

function UnderWay({ checkup, state }: { checkup: Checkup; state: State }) {
  const { t, now, send, canWrite, isPrivate } = useSurface();
  const { stops, number, total } = progressOf(checkup);
  const { rows } = overview(state, checkup.marketplace, now, checkup.account ?? undefined);
  return (
    <>
      <h2>{t(checkup.isPaused ? 'checkup.rests' : 'checkup.underWay', { n: number, total })}</h2>
      <p>{t('checkup.inTab', { store: storeName(checkup.marketplace) })}</p>
      <ol class="stops">
        {stops.map((stop) => (
          <Stop key={stop.page} {...stop} row={rows.find(({ fact }) => fact === STOPS[stop.page].fact)} />
        ))}
      </ol>
      <div class="row-of-buttons">
        {!isPrivate && (
          <button
            type="button"
            class="button button-primary"
            disabled={!canWrite}
            onClick={() => send({ type: 'resume-checkup' })}
          >
            {t('checkup.resume')}
          </button>
        )}
        {!checkup.isPaused && (
          <button type="button" class="button" disabled={!canWrite} onClick={() => send({ type: 'pause-checkup' })}>
            {t('checkup.pause')}
          </button>
        )}
        <button type="button" class="button" disabled={!canWrite} onClick={() => send({ type: 'stop-checkup' })}>
          {t('checkup.stop')}
        </button>
      </div>
    </>
  );
}

/** What a checkup came to: what was read, said and stays unknown, what to fix first, and when to look again. */
function Summary({ checkup, state, endedAt }: { checkup: Checkup; state: State; endedAt: number }) {
  const { t, now, language } = useSurface();
  const { stops, counts } = progressOf(checkup);
  const { marketplace, account } = checkup;
  const facts = stops.map(({ page }) => STOPS[page].fact);
  const { rows } = overview(state, marketplace, now, account ?? undefined);
  const toFix = rows.flatMap(({ fact, finding }) => (finding && facts.includes(fact as never) ? [finding] : []));
  const looked = lookedPlaces(checkup);
  const { accounts } = storeOf(state, marketplace);
  const of = accounts.length > 1 ? accounts.find(({ number }) => number === account) : undefined;
  // Never said of what nobody looked at, or beside something that is not theirs.
  const isQuiet =
    counts.read + counts.said > 0 &&
    looked.every(({ answer }) => answer !== 'not-mine') &&
    waitingChanges(accountOf(state, marketplace, account ?? undefined).memory).length === 0;
  const unknown = stops.filter(({ outcome }) => outcome !== 'read' && outcome !== 'said');
  return (
    <>
      <h2>{t('checkup.ended', { date: day(endedAt, now, language) })}</h2>
      {of && <p class="small soft">{accountName(of, t)}</p>}
      <p>
        {t('checkup.counts', { read: counts.read, said: counts.said, unknown: unknown.length })}{' '}
        {unknown.length > 0 &&
          t('checkup.unknown', {
            pages: listed(
              unknown.map(({ page }) => t(`page.${page}`)),
              language,
            ),
          })}
      </p>
      {toFix.length > 0 ? (
        <>
          <p>{t('checkup.toFix')}</p>
          <ol class="stack-tight">
            {toFix.map((finding) => (
              <li key={finding}>
                {t(`finding.${finding}.title`)}{' '}
                <Outward href={linkTo(FINDINGS[finding].fix, marketplace)}>{t(`finding.${finding}.action`)}</Outward>
              </li>
            ))}
          </ol>
        </>
      ) : (
        isQuiet && <p>{t('checkup.nothingToFix')}</p>
      )}
      {looked.length > 0 && (
        <>
          <p>{t('checkup.alsoLooked')}</p>
          <ul class="stops">
            {looked.map(({ page, answer }) => (
              <li key={page}>
                <StateMark state={LOOKED[answer]} />
                {t('checkup.lookedAs', { page: t(`page.${page}`), answer: t(`checkup.looked.${answer}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="small soft">
        {isFresh(endedAt, now)
          ? t('checkup.again', { date: day(endedAt + FRESH_FOR, now, language) })
          : t('checkup.stale')}
      </p>
    </>
  );
}

interface Props {
  state: State;
  store: MarketplaceId;
  /** The account that is shown; absent: none is known yet. */
  account: number | undefined;
  /** Without the sentence that says what it does. */
  isShort?: boolean;
}

/** "Check everything": begins a checkup, shows how far it is, and what it came to. */
export function CheckupCard({ state, store, account, isShort = false }: Props) {
  const { t, send, canWrite, isPrivate } = useSurface();
  const { checkup } = state;
  const ended = checkup?.marketplace === store ? checkup : null;
  const isButtonAlone = isShort && !isUnderWay(checkup) && !ended;
  const begin = () => send({ type: 'begin-checkup', marketplace: store, ...(account !== undefined && { account }) });
  return (
    <section class={isButtonAlone ? undefined : 'callout checkup-card'} aria-label={t('checkup.title')}>
      {isUnderWay(checkup) ? (
        <UnderWay checkup={checkup} state={state} />
      ) : (
        <>
          {ended && ended.endedAt !== null ? (
            <Summary checkup={ended} state={state} endedAt={ended.endedAt} />
          ) : (
            !isShort && <p>{t('checkup.what')}</p>
          )}
          {isPrivate ? (
            <p class="small soft">{t('checkup.private')}</p>
          ) : (
            <div class="row-of-buttons">
              <button type="button" class="button" disabled={!canWrite} onClick={begin}>
                {t('checkup.begin')}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
