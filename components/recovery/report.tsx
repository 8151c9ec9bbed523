import { useState } from 'preact/hooks';
import type { MarketplaceId } from '../../utils/amazon/marketplaces.ts';
import { listed } from '../../utils/base/i18n.ts';
import type { Memory } from '../../utils/memory/schema.ts';
import { CALL_SHEET_FIELDS, type CallSheetField } from '../../utils/recovery/call-sheet.ts';
import { type Report as ReportData, reportOf, type TimelineLine } from '../../utils/recovery/report.ts';
import { reportJson } from '../../utils/recovery/report-json.ts';
import { reportMarkdown } from '../../utils/recovery/report-markdown.ts';
import {
  changeLine,
  givenFor,
  headLines,
  holdLine,
  leftOutLine,
  needsOf,
  RECIPIENTS,
  type Recipient,
  type ReportWords,
  ROOM,
  unknownLines,
} from '../../utils/recovery/report-words.ts';
import type { Entry } from '../../utils/recovery/schema.ts';
import { fieldLabel } from '../../utils/recovery/sheet-words.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { saveFile } from '../ui/save-file.ts';
import { useSurface } from '../ui/surface.ts';
import { Choice } from './choice.tsx';
import { Contacts } from './contacts.tsx';
import { entryLine, entryWords, moneyWords, noteWords, stamp } from './entry-words.ts';
import './report.css';

/** The day as part of a file's name: `2026-11-22`, as this computer has it. */
const dayInName = (at: number): string => new Intl.DateTimeFormat('sv-SE').format(at);

/** What only the owner needs: it stays off the paper that is handed over. */
const OWNERS_ONLY: readonly Entry['kind'][] = [
  ...(['path', 'unticked', 'unsaid', 'hold-due', 'recheck-due', 'rechecked'] as const),
];

/** What stands where the reader asks for it. */
const GIVEN_ABOVE: readonly CallSheetField[] = ['chargeList', 'caseNumber'];

function Moment({ line }: { line: TimelineLine }) {
  const surface = useSurface();
  const { t, language } = surface;
  const { happenedAt, notedAt, entry } = line;
  return (
    <li class={OWNERS_ONLY.includes(entry.kind) ? 'no-print' : undefined}>
      <strong>{stamp(happenedAt, language)}</strong>
      {notedAt !== null && <span class="small soft"> {t('report.notedAt', { when: stamp(notedAt, language) })}</span>}
      <br />
      {entryLine(entry, surface)}
      {entry.kind === 'note' && (
        <>
          <br />
          <span class="written">{noteWords(entry.text, t)}</span>
        </>
      )}
    </li>
  );
}

/** What one recipient asks to see, and on paper room for what is written in by hand. */
function ForRecipient({
  recipient,
  report,
  words,
  isReader,
}: {
  recipient: Recipient;
  report: ReportData;
  words: ReportWords;
  isReader: boolean;
}) {
  const { t } = words;
  return (
    <section class={isReader ? 'stack-tight' : 'stack-tight no-print'} data-recipient={recipient}>
      <h3>{t(`report.for.${recipient}`)}</h3>
      <ul class="bulleted">
        {needsOf(recipient, report.store).map((need) => (
          <li key={need}>{t(need)}</li>
        ))}
      </ul>
      <div class="sheet">
        <dl class="blanks">
          {ROOM[recipient].map((room) => {
            const given = givenFor(room, report, words);
            const height = room === 'orders' ? '24mm' : undefined;
            return (
              <div key={room} style={{ minHeight: given === undefined ? height : 0 }}>
                <dt>
                  {t(`report.room.${room}`)}
                  {given === undefined && <span class="soft"> ({t('report.byHand')})</span>}
                </dt>
                <dd class="written">{given}</dd>
              </div>
            );
          })}
        </dl>
      </div>
    </section>
  );
}

interface FilesProps {
  reader: Recipient;
  onReader: (reader: Recipient) => void;
  /** What the person calls the account; null: it has no name. */
  name: string | null;
  isNamed: boolean;
  onNamed: (isNamed: boolean) => void;
  own: boolean;
  onOwn: (own: boolean) => void;
  onSave: (kind: 'markdown' | 'json') => void;
}

function Files({ reader, onReader, name, isNamed, onNamed, own, onOwn, onSave }: FilesProps) {
  const { t } = useSurface();
  return (
    <div class="stack no-print">
      <Choice
        legend={t('report.reader')}
        options={RECIPIENTS.map((value) => ({ value, label: t(`report.for.${value}`) }))}
        value={reader}
        onChange={onReader}
      />
      {name !== null && (
        <label class="switch">
          <input type="checkbox" checked={isNamed} onChange={(event) => onNamed(event.currentTarget.checked)} />
          <span>{t('report.named', { name })}</span>
        </label>
      )}
      <label class="switch">
        <input type="checkbox" checked={own} onChange={(event) => onOwn(event.currentTarget.checked)} />
        <span>
          {t('report.own')}
          <br />
          <span class="small soft">{t('report.ownWhat')}</span>
        </span>
      </label>
      <div class="row-of-buttons">
        <button type="button" class="button button-primary" onClick={() => print()}>
          {t('report.print')}
        </button>
        <button type="button" class="button" onClick={() => onSave('markdown')}>
          {t('report.saveMarkdown')}
        </button>
        <button type="button" class="button" onClick={() => onSave('json')}>
          {t('report.saveJson')}
        </button>
      </div>
      <p class="small soft">{t('report.formats')}</p>
    </div>
  );
}

/** The record of an incident as it can be handed over. */
function Record({
  report,
  words,
  reader,
  name,
}: {
  report: ReportData;
  words: ReportWords;
  reader: Recipient;
  name: string | null;
}) {
  const { t } = useSurface();
  const { timeline, changes, holds, callSheet } = report;
  const leftOut = leftOutLine(report, words);
  // The steps that are still open are the owner's own list.
  const [isOpenList] = unknownLines({ ...report, unknown: [] }, words);
  const isOwners = (line: string) => line === isOpenList;
  return (
    <>
      <dl class="labelled">
        {[
          ...headLines(report, words),
          ...(name === null ? [] : [[t('report.head.account'), name] as [string, string]]),
        ].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('report.needs')}</h2>
      <div class="stack-wide">
        {RECIPIENTS.map((recipient) => (
          <ForRecipient
            key={recipient}
            recipient={recipient}
            report={report}
            words={words}
            isReader={recipient === reader}
          />
        ))}
      </div>
      <h2>{t('report.timeline')}</h2>
      {leftOut && <p class="small soft">{leftOut}</p>}
      <ol class="stack timeline" data-part="timeline">
        {timeline.map((line) => (
          <Moment key={line.index} line={line} />
        ))}
      </ol>
      {changes.length > 0 && (
        <>
          <h2>{t('report.changes')}</h2>
          <ul class="bulleted" data-part="changes">
            {changes.map((change) => (
              <li key={`${change.subject} ${change.to}`}>{changeLine(change, words)}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('report.holds')}</h2>
      {holds.length === 0 ? (
        <p>{t('report.none')}</p>
      ) : (
        <ul class="bulleted">
          {holds.map((hold) => (
            <li key={hold.id}>{holdLine(hold, words)}</li>
          ))}
        </ul>
      )}
      <h2>{t('report.unknowns')}</h2>
      <ul class="bulleted">
        {unknownLines(report, words).map((unknown) => (
          <li key={unknown} class={isOwners(unknown) ? 'no-print' : undefined}>
            {unknown}
          </li>
        ))}
      </ul>
      {callSheet && (
        <>
          <h2>{t('report.callSheet')}</h2>
          <dl class="labelled" data-part="call-sheet">
            {CALL_SHEET_FIELDS.filter((field) => callSheet[field]).map((field) => (
              // On paper the orders and the case number stand above already, where the reader looks for them.
              <div key={field} class={GIVEN_ABOVE.includes(field) ? 'no-print' : undefined}>
                <dt>{fieldLabel(field, report.path, t)}</dt>
                <dd class="written">{callSheet[field]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}

interface Props {
  /** Null when there is none. */
  incident: IncidentView | null;
  /** What is remembered of its account. */
  memory: Memory;
  /** Whose country's places are shown first where there is no incident. */
  store: MarketplaceId;
  /** What the person calls the account; it is left out unless that is ticked. */
  accountName?: string | null;
}

/** The report for police, card company and consumer centre, and where to take it. */
export function Report({ incident, memory, store, accountName = null }: Props) {
  const { t, language, now, say } = useSurface();
  const [own, setOwn] = useState(false);
  const [reader, setReader] = useState<Recipient>('police');
  const [isNamed, setNamed] = useState(false);
  const country = incident?.marketplace ?? store;
  if (!incident) {
    return (
      <div class="stack">
        <p>{t('report.empty')}</p>
        <p>{t('report.lead')}</p>
        <Contacts store={country} />
      </div>
    );
  }

  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const report = reportOf(incident, memory, own, now, timeZone);
  const tongue = { t, language };
  const words: ReportWords = {
    t,
    entry: (entry) => entryWords(entry, tongue),
    note: (text) => noteWords(text, t),
    listed: (words) => listed(words, language),
    stamp: (at) => stamp(at, language),
    money: (sum) => moneyWords(sum, language),
  };
  const save = (kind: 'markdown' | 'json') => {
    const name = `mamori-report-${dayInName(now)}`;
    if (kind === 'json') saveFile(`${name}.json`, reportJson(report));
    else saveFile(`${name}.md`, reportMarkdown(report, words), 'text/markdown');
    say(t('report.saved'));
  };
  return (
    <div class="stack report">
      <p class="no-print">{t('report.lead')}</p>
      <div class="sheet">
        <h1>{t('report.titleOf', { path: t(`path.${report.path}.title`) })}</h1>
        <p>{t('report.made', { when: stamp(now, language), zone: timeZone })}</p>
        <p>{t('report.what')}</p>
      </div>
      <Files
        reader={reader}
        onReader={setReader}
        name={accountName}
        isNamed={isNamed}
        onNamed={setNamed}
        own={own}
        onOwn={setOwn}
        onSave={save}
      />
      <Record report={report} words={words} reader={reader} name={isNamed ? accountName : null} />
      <div class="no-print">
        <Contacts store={country} />
      </div>
    </div>
  );
}
