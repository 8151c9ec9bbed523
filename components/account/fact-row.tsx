import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { FINDINGS } from '../../utils/account/findings.ts';
import type { FactRow as Row } from '../../utils/account/view.ts';
import { WORD_VALUES, type WordValue } from '../../utils/amazon/facts.ts';
import { linkTo } from '../../utils/amazon/links.ts';
import { FACT_PAGE } from '../../utils/amazon/table.ts';
import type { Key } from '../../utils/base/i18n.ts';
import type { AccountView } from '../../utils/state/select.ts';
import { Icon } from '../ui/icon.tsx';
import { Outward } from '../ui/outward.tsx';
import { StateMark, stateWord } from '../ui/state-mark.tsx';
import { type Surface, useSurface } from '../ui/surface.ts';
import { day, moment, when } from '../ui/when.ts';
import { openWords, valueWords } from './fact-words.ts';
import { MovedReading } from './moved-reading.tsx';
import './fact-row.css';

/** "Off · read 22 Nov": what is known, by whom and since when; where nothing is known, the page that would tell. */
export function knownWords({ fact, value, by, at }: Row, { t, now, language }: Surface): string {
  if (value === null || at === null) return t(`page.${FACT_PAGE[fact]}`);
  const seen = moment(at, now, language, t);
  if (value === 'unknown') return t('row.saidUnknown', { when: seen });
  return t(by === 'word' ? 'row.said' : 'row.read', { value: valueWords(fact, value, t), when: seen });
}

/** What a row says beyond its first line: where it was read, and what casts doubt on it. */
function Remarks({ row }: { row: Row }) {
  const { t, now, language } = useSurface();
  const { readOn, unreadAt, contradiction, elsewhere } = row;
  return (
    <>
      {readOn && <p class="small soft">{t('row.readOn', { page: t(`page.${readOn}`) })}</p>}
      {unreadAt !== null && <p class="small">{t('row.unread', { when: when(unreadAt, now, language, t) })}</p>}
      {elsewhere && (
        <p class="small">
          {t('row.elsewhere', { value: valueWords(row.fact, elsewhere.value, t), page: t(`page.${elsewhere.page}`) })}
        </p>
      )}
      {contradiction && (
        <p class="small">
          {t(contradiction.by === 'read' ? 'row.contradictionRead' : 'row.contradictionSaid', {
            when: when(contradiction.at, now, language, t),
            value: valueWords(row.fact, contradiction.value, t),
          })}
        </p>
      )}
    </>
  );
}

function Snoozed({ row }: { row: Row }) {
  const { t, now, language, send, canWrite } = useSurface();
  const { snoozed, finding, marketplace, account } = row;
  if (!snoozed || !finding) return null;
  return (
    <p class="small">
      {snoozed.until === null
        ? t('row.putOffChange')
        : t('row.putOffUntil', { date: day(snoozed.until, now, language) })}{' '}
      <button
        type="button"
        class="button button-plain"
        disabled={!canWrite}
        onClick={() => send({ type: 'wake', marketplace, account, about: finding })}
      >
        {t('row.showAgain')}
      </button>
    </p>
  );
}

/** "I looked myself": the choices of what was seen, and a way to take the answer back. */
function Looked({ row, afterUnsay }: { row: Row; afterUnsay: () => void }) {
  const { t, send, canWrite } = useSurface();
  const { fact, marketplace, account } = row;
  const words = WORD_VALUES[fact] as readonly WordValue[];
  const said = row.by === 'word' ? row.value : row.contradiction?.by === 'word' ? row.contradiction.value : null;
  return (
    <fieldset class="choices" disabled={!canWrite}>
      <legend>
        <strong>{t('row.lookedMyself')}</strong> <span class="soft">{t('row.whatSeen')}</span>
      </legend>
      <div class="row-of-buttons">
        {words.map((value) => (
          <button
            key={value}
            type="button"
            class="button"
            aria-pressed={said === value}
            onClick={() => send({ type: 'say', marketplace, account, fact, value })}
          >
            {value === 'unknown' ? t('row.couldNotTell') : t(`fact.${fact}.saw.${value}` as Key)}
          </button>
        ))}
        {said !== null && (
          <button
            type="button"
            class="button button-plain"
            onClick={async () => {
              if (await send({ type: 'unsay', marketplace, account, fact })) afterUnsay();
            }}
          >
            {t('row.unsay')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface Props {
  row: Row;
  /** The accounts of its store, to which a reading can be moved. */
  accounts?: readonly AccountView[] | undefined;
}

interface BodyProps extends Props {
  /** It stands below what is to be done first, which says why and where. */
  isFirst?: boolean;
  afterUnsay: () => void;
}

/** What is to be known of a fact beyond its first line: what it means, where to look, and "I looked myself". */
export function FactBody({ row, accounts = [], isFirst = false, afterUnsay }: BodyProps) {
  const { t } = useSurface();
  const { fact, finding } = row;
  return (
    <div class="fact-body">
      <Remarks row={row} />
      <MovedReading row={row} accounts={accounts} />
      {finding && !isFirst && (
        <>
          <p>{t(`finding.${finding}.why`)}</p>
          <Outward href={linkTo(FINDINGS[finding].fix, row.marketplace)} look="button">
            {t(`finding.${finding}.action`)}
          </Outward>
        </>
      )}
      <Snoozed row={row} />
      <p>{t(`fact.${fact}.look`, { page: t(`page.${FACT_PAGE[fact]}`) })}</p>
      {!(isFirst && !finding) && <Outward href={row.open}>{openWords(fact, t)}</Outward>}
      <Looked row={row} afterUnsay={afterUnsay} />
    </div>
  );
}

/** One fact: state and date at a glance, the rest when unfolded. */
export function FactRow({ row, accounts, open = false }: Props & { open?: boolean | undefined }) {
  const surface = useSurface();
  const { t } = surface;
  const { fact, state } = row;
  const summary = useRef<HTMLElement>(null);
  return (
    <li data-fact={fact} data-state={state}>
      <details open={open}>
        <summary ref={summary}>
          <StateMark state={state} />
          <span class="fact-name">{t(`fact.${fact}.name`)}</span>
          <span class="state-word" data-state={state}>
            {t(stateWord(row))}
          </span>
          <span class="chevron">
            <Icon name="chevron-down" small />
          </span>
          <span class="fact-when">{knownWords(row, surface)}</span>
        </summary>
        <FactBody row={row} accounts={accounts} afterUnsay={() => summary.current?.focus()} />
      </details>
    </li>
  );
}

/** A list of such rows. */
export const FactList = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <ul class="facts" aria-label={label}>
    {children}
  </ul>
);
