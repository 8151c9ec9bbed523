import { useId, useRef, useState } from 'preact/hooks';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { type CallSheetField, FIELD_LENGTH, type CallSheet as Sheet } from '../../utils/recovery/call-sheet.ts';
import type { PathId } from '../../utils/recovery/paths/ids.ts';
import type { SayId } from '../../utils/recovery/paths/rule.ts';
import { pathRule } from '../../utils/recovery/paths.ts';
import { fieldHint, fieldLabel } from '../../utils/recovery/sheet-words.ts';
import type { IncidentView } from '../../utils/recovery/view.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useSurface } from '../ui/surface.ts';
import { ChatSentence } from './chat-sentence.tsx';
import { ReachAmazon } from './contacts.tsx';
import { useKeptSheet } from './kept-sheet.ts';

/** What is written down during the call; the agent asks for everything else. */
const WRITTEN: readonly CallSheetField[] = ['caseNumber', 'saidByAgent'];
/** Fields that take more than a line, and how many lines they show. */
const ROWS: { readonly [F in CallSheetField]?: number } = {
  postalAddress: 2,
  lastOrder: 2,
  chargeList: 6,
  saidByAgent: 6,
};
const ADDRESSES: readonly CallSheetField[] = ['oldAddress', 'newAddress'];

/** What to keep to oneself: sentences `call.nevers.<id>`. */
const NEVERS = ['password', 'card', 'pin', 'gift'] as const;

interface FieldProps {
  field: CallSheetField;
  path: PathId;
  value: string;
  onText: (text: string) => void;
}

function Field({ field, path, value, onText }: FieldProps) {
  const { t } = useSurface();
  const id = useId();
  const rows = ROWS[field];
  const shared = {
    id,
    value,
    name: field,
    maxLength: FIELD_LENGTH,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': `${id}-hint`,
    style: { width: '100%' },
  };
  return (
    <div class="field">
      <label for={id}>{fieldLabel(field, path, t)}</label>
      <p id={`${id}-hint`} class="small soft">
        {fieldHint(field, path, t)}
      </p>
      {rows ? (
        <textarea {...shared} rows={rows} onInput={(event) => onText(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={ADDRESSES.includes(field) ? 'email' : 'text'}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

/** The same fields on paper: what is filled in, or an empty line. */
const OnPaper = ({ fields, path, sheet }: { fields: readonly CallSheetField[]; path: PathId; sheet: Sheet }) => {
  const { t } = useSurface();
  return (
    <div class="sheet">
      <dl class="blanks">
        {fields.map((field) => (
          <div key={field} style={{ minHeight: field === 'saidByAgent' ? '40mm' : undefined }}>
            <dt>{fieldLabel(field, path, t)}</dt>
            <dd class="written">{sheet[field]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** The sentences to say, filled in as far as the fields are. */
function Lines({ says, sheet }: { says: readonly SayId[]; sheet: Sheet }) {
  const { t } = useSurface();
  const said = (field: CallSheetField) => sheet[field]?.trim() || t('call.sayBlank');
  const isOnlyOld = Boolean(sheet.oldAddress?.trim()) && !sheet.newAddress?.trim();
  const filled = {
    name: said('accountName'),
    old: said('oldAddress'),
    new: said('newAddress'),
    time: said('mailTime'),
    list: said('chargeList'),
  };
  return (
    <ul class="bulleted" data-part="say">
      {says.map((id) => (
        <li key={id}>{t(`call.says.${id === 'changed' && isOnlyOld ? 'address' : id}`, filled)}</li>
      ))}
    </ul>
  );
}

interface KeepProps {
  /** The incident, where it is under way: only with one can the sheet be kept. */
  canKeep: boolean;
  isKept: boolean;
  onKeep: (kept: boolean) => void;
  onErase: () => void;
}

function Keep({ canKeep, isKept, onKeep, onErase }: KeepProps) {
  const { t, canWrite } = useSurface();
  const [asking, setAsking] = useState(false);
  return (
    <div class="apart stack no-print">
      {canKeep ? (
        <label class="switch">
          <input type="checkbox" checked={isKept} onChange={(event) => onKeep(event.currentTarget.checked)} />
          <span>
            {t('call.keep')}
            <br />
            <span class="small soft">{t('call.keepWhat')}</span>
          </span>
        </label>
      ) : (
        <p>
          {t(canWrite ? 'call.keepNot' : 'call.keepReadOnly')} {canWrite && <a href="#recovery">{t('call.start')}</a>}
        </p>
      )}
      <div class="field">
        <button type="button" class="button button-danger" onClick={() => setAsking(true)}>
          {t('call.erase')}
        </button>
        {asking && (
          <Confirm
            question={t('call.eraseConfirm')}
            action={t('call.erase')}
            onAction={() => {
              setAsking(false);
              onErase();
            }}
            onCancel={() => setAsking(false)}
          />
        )}
      </div>
    </div>
  );
}

interface Props {
  /** Null when there is none. */
  incident: IncidentView | null;
  /** The store to call where there is no incident. */
  store: MarketplaceId;
}

/**
 * The sheet for the call with Amazon: whom to call, what will be asked and what to say. What is written stays in this
 * page, unless the person has it kept.
 */
export function CallSheet({ incident, store }: Props) {
  const { t, say } = useSurface();
  const { sheet, isKept, canKeep, write, keep, erase } = useKeptSheet(incident);
  const first = useRef<HTMLHeadingElement>(null);
  const called = incident?.marketplace ?? store;
  const path = incident?.path ?? 'takeover';
  const { fields: all, says, asks } = pathRule(path).sheet;
  const asked = all.filter((field) => !WRITTEN.includes(field));
  const fields = (list: readonly CallSheetField[]) => (
    <>
      <div class="stack no-print">
        {list.map((field) => (
          <Field
            key={field}
            field={field}
            path={path}
            value={sheet[field] ?? ''}
            onText={(text) => write(field, text)}
          />
        ))}
      </div>
      <OnPaper fields={list} path={path} sheet={sheet} />
    </>
  );

  return (
    <div class="stack">
      <div class="sheet">
        <h1>{t('call.title', { store: storeName(called) })}</h1>
      </div>
      <p class="no-print">{t('call.lead')}</p>
      <h2>{t('call.reach')}</h2>
      <ReachAmazon store={called} look="primary" />
      <h2 tabIndex={-1} ref={first}>
        {t('call.asked')}
      </h2>
      <p>{t('call.askedWhy')}</p>
      {fields(asked)}
      <h2>{t('call.say')}</h2>
      <Lines says={says} sheet={sheet} />
      <div class="no-print">
        <ChatSentence path={path} store={called} sheet={sheet} />
      </div>
      <h2>{t('call.ask')}</h2>
      <ul class="bulleted">
        {asks.map((ask) => (
          <li key={ask}>{t(`call.asks.${ask}`)}</li>
        ))}
      </ul>
      <h2>{t('call.never')}</h2>
      <p>{t('call.neverWhy')}</p>
      <ul class="bulleted">
        {NEVERS.map((never) => (
          <li key={never}>{t(`call.nevers.${never}`)}</li>
        ))}
      </ul>
      <h2>{t('call.write')}</h2>
      {fields(WRITTEN)}
      <Keep
        canKeep={canKeep}
        isKept={isKept}
        onKeep={keep}
        onErase={async () => {
          if (!(await erase())) return;
          say(t('call.erased'));
          first.current?.focus();
        }}
      />
    </div>
  );
}
