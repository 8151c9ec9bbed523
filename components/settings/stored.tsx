import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SnoozedId } from '../../utils/account/findings.ts';
import { accountName } from '../../utils/account/name.ts';
import { NOBODY } from '../../utils/account/slice.ts';
import { type MarketplaceId, storeName } from '../../utils/amazon/marketplaces.ts';
import { type Key, listed } from '../../utils/base/i18n.ts';
import { isChangeQuestion, subjectOf } from '../../utils/memory/questions.ts';
import { OTHER_KEY } from '../../utils/memory/slice.ts';
import { CALL_SHEET_FIELDS } from '../../utils/recovery/call-sheet.ts';
import type { Entry } from '../../utils/recovery/schema.ts';
import { everyAccount } from '../../utils/state/accounts.ts';
import type { State } from '../../utils/state/schema.ts';
import { everythingStored, type StoredItem } from '../../utils/state/stored.ts';
import { QUESTIONS } from '../../utils/two-step/answers.ts';
import { valueWords } from '../account/fact-words.ts';
import { changeWords, historyWords } from '../checkup/history-words.ts';
import { entryLine, noteWords, stamp } from '../recovery/entry-words.ts';
import { pairWords } from '../two-step/words.ts';
import type { Client } from '../ui/client.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { saveFile } from '../ui/save-file.ts';
import { type Surface, useSurface } from '../ui/surface.ts';
import { day, moment, when } from '../ui/when.ts';

type Item<K extends StoredItem['kind']> = Extract<StoredItem, { kind: K }>;

const of = <K extends StoredItem['kind']>(items: StoredItem[], ...kinds: K[]): Item<K>[] =>
  items.filter((item): item is Item<K> => (kinds as string[]).includes(item.kind));

/** The words for a banner that is put off. */
const snoozedKey = (about: SnoozedId): Key =>
  isChangeQuestion(about) ? `change.subject.${subjectOf(about)}` : `finding.${about}.title`;

function Section({ title, children }: { title: string; children: ComponentChildren[] }) {
  const { t } = useSurface();
  return (
    <section class="stack-tight">
      <h2>{title}</h2>
      {children.length > 0 ? <ul class="stack">{children}</ul> : <p class="soft">{t('stored.nothing')}</p>}
    </section>
  );
}

interface Of {
  marketplace: MarketplaceId;
  account: number;
}

const keyOf = ({ marketplace, account }: Of): string => `${marketplace} ${account}`;

/** One stored thing about one fact or page of an account. */
function Line({ item, name, children }: { item: Of; name: string; children: ComponentChildren }) {
  const { t } = useSurface();
  const whose = item.account === NOBODY ? t('owner.nobody') : t('owner.account', { n: item.account });
  return (
    <li>
      <strong>{name}</strong>{' '}
      <span class="small soft">
        {storeName(item.marketplace)} · {whose}
      </span>
      <br />
      {children}
    </li>
  );
}

const said = ({ fact, value, at }: Item<'word'>, { t, now, language }: Surface): string => {
  const saidAt = moment(at, now, language, t);
  return value === 'unknown'
    ? t('row.saidUnknown', { when: saidAt })
    : t('row.said', { value: valueWords(fact, value, t), when: saidAt });
};

/** What is kept about the plan of two-step verification, in words. */
function twoStepWords(
  item: Item<'two-step-plan' | 'two-step-done' | 'phone-change'>,
  { t, now, language }: Surface,
): string {
  const moment = when(item.at, now, language, t);
  if (item.kind === 'phone-change') return t('stored.phone', { when: moment });
  if (item.kind === 'two-step-done') {
    const step = t('stored.tick', { step: t(`walk.step.${item.step}`), when: moment });
    return `${storeName(item.marketplace)}: ${step}`;
  }
  const yeses = QUESTIONS.filter((question) => item.answers[question]).map((question) =>
    t(`plan.question.${question}`),
  );
  const answers = listed(yeses, language);
  const plan = t('stored.plan', { when: moment, answers: answers || t('stored.noYes') });
  return item.plan ? `${plan} ${t('stored.chosen', { pair: pairWords(item.plan, t) })}` : plan;
}

/** What is kept of a recovery: its store, every line of its log, and the sheet for the call. */
function StoredIncident({ item }: { item: Item<'incident'> }) {
  const surface = useSurface();
  const { t, language } = surface;
  const { marketplace, clock, log, sheet } = item;
  return (
    <>
      <li>
        {t('stored.incident', { store: storeName(marketplace), when: stamp(clock, language) })}
        <Disclosure title={t('stored.log', { count: log.length })}>
          <ol class="stack" data-part="log">
            {log.map((entry, index) => (
              <li key={index}>
                <span class="small soft">{stamp(entry.at, language)}</span>
                <br />
                {entryLine(entry, surface)}
                <More entry={entry} />
              </li>
            ))}
          </ol>
        </Disclosure>
      </li>
      {sheet && (
        <li>
          <strong>{t('stored.callSheet')}</strong>
          <dl class="labelled" data-part="call-sheet">
            {CALL_SHEET_FIELDS.filter((field) => sheet[field]).map((field) => (
              <div key={field}>
                <dt>{t(`call.field.${field}.label`)}</dt>
                <dd class="written">{sheet[field]}</dd>
              </div>
            ))}
          </dl>
        </li>
      )}
    </>
  );
}

/** The time of a reading or an attempt, in words. */
function readWords(item: Item<'reading' | 'replaced' | 'unread' | 'elsewhere'>, { t, now, language }: Surface): string {
  if (item.kind === 'unread') return t('stored.unread', { when: when(item.since, now, language, t) });
  const readAt = moment(item.since, now, language, t);
  const read = t('row.read', { value: valueWords(item.fact, item.value, t), when: readAt });
  if (item.kind === 'replaced') return t('stored.replaced', { reading: read });
  return item.kind === 'elsewhere' ? t('stored.elsewhere', { reading: read }) : read;
}

/** What else an entry holds: the time it tells of, and the text of a note. */
function More({ entry }: { entry: Entry }) {
  const { t, language } = useSurface();
  const of = entry.kind === 'note' ? entry.happenedAt : entry.kind === 'mail' ? entry.mail.sentAt : null;
  return (
    <>
      {of !== null && <span class="small soft"> {t('stored.of', { when: stamp(of, language) })}</span>}
      {entry.kind === 'note' && (
        <>
          <br />
          <span class="written">{noteWords(entry.text, t)}</span>
        </>
      )}
    </>
  );
}

/** What stands under "also kept", in words. */
function otherWords(item: StoredItem, { t, now, language }: Surface): string | null {
  switch (item.kind) {
    case 'settings':
      return t('stored.kept.settings');
    case 'first-run':
      return item.doneAt === null ? null : t('stored.kept.firstRun', { when: when(item.doneAt, now, language, t) });
    case 'checkup':
      return t('stored.kept.checkup', {
        store: storeName(item.marketplace),
        when: when(item.startedAt, now, language, t),
      });
    case 'reminder':
      return item.lookAgainAt === null
        ? null
        : t('stored.kept.reminder', { when: when(item.lookAgainAt, now, language, t) });
    case 'forgot':
      return t('stored.kept.forgot', { store: storeName(item.marketplace), when: when(item.at, now, language, t) });
    case 'commands':
      return item.count === 0 ? null : t('stored.kept.commands', { count: item.count });
    default:
      return null;
  }
}

/** Everything that is kept, in words, leaving nothing out. */
function Everything({ state, client }: { state: State; client: Client }) {
  const surface = useSurface();
  const { t, now, language, send, canWrite } = surface;
  const items = everythingStored(state);
  const seen = (at: number) => when(at, now, language, t);
  const [backup, setBackup] = useState(false);
  useEffect(() => {
    void client.hasBackup().then(setBackup);
  }, [client, state]);
  const others = [
    ...items.map((item) => otherWords(item, surface)).filter((words) => words !== null),
    ...(backup ? [t('stored.kept.backup')] : []),
  ];

  return (
    <>
      <Section title={t('stored.readings')}>
        {of(items, 'reading', 'replaced', 'unread', 'elsewhere').map((item) => (
          <Line key={`${keyOf(item)} ${item.fact} ${item.kind}`} item={item} name={t(`fact.${item.fact}.name`)}>
            {readWords(item, surface)}{' '}
            <span class="small soft">
              {'signals' in item
                ? t('stored.signs', { page: t(`page.${item.page}`), signs: item.signals.join(', ') })
                : t(`page.${item.page}`)}
            </span>
          </Line>
        ))}
      </Section>
      <Section title={t('stored.accounts')}>
        {of(items, 'account').map((item) => (
          <Line key={keyOf(item)} item={item} name={accountName({ number: item.account, name: item.name }, t)}>
            {item.isMarked ? t('stored.marked') : t(`owner.origin.${item.origin}`)}
            {item.seenAt !== null && ` ${t('stored.seen', { when: seen(item.seenAt) })}`}
          </Line>
        ))}
      </Section>
      <Section title={t('stored.words')}>
        {of(items, 'word').map((item) => (
          <Line key={`${keyOf(item)} ${item.fact}`} item={item} name={t(`fact.${item.fact}.name`)}>
            {said(item, surface)}
          </Line>
        ))}
      </Section>
      <Section title={t('stored.putOff')}>
        {of(items, 'snooze').map((item) => (
          <Line key={`${keyOf(item)} ${item.finding}`} item={item} name={t(snoozedKey(item.finding))}>
            {item.until === null
              ? t('row.putOffChange')
              : t('row.putOffUntil', { date: day(item.until, now, language) })}{' '}
            <button
              type="button"
              class="button button-plain"
              disabled={!canWrite}
              onClick={() =>
                send({ type: 'wake', marketplace: item.marketplace, account: item.account, about: item.finding })
              }
            >
              {t('row.showAgain')}
            </button>
          </Line>
        ))}
      </Section>
      <Section title={t('stored.remembered')}>
        {[
          ...of(items, 'remembered').map((item) => (
            <Line key={`${keyOf(item)} ${item.subject}`} item={item} name={t(`change.subject.${item.subject}`)}>
              {t(item.reader === OTHER_KEY ? 'stored.hashOfOther' : 'stored.hash', { when: seen(item.at) })}
            </Line>
          )),
          ...of(items, 'change').map((item) => (
            <Line key={`${keyOf(item)} ${item.subject} ${item.to}`} item={item} name={t('history.waits')}>
              {changeWords(item, surface)}
            </Line>
          )),
        ]}
      </Section>
      <Section title={t('history.title')}>
        {of(items, 'history').map((item, index) => (
          <Line key={`${keyOf(item)} ${index}`} item={item} name={moment(item.line.at, now, language, t)}>
            {historyWords(item.line, surface)}
          </Line>
        ))}
      </Section>
      <Section title={t('stored.recoveries')}>
        {of(items, 'incident').map((item) => (
          <StoredIncident key={`${keyOf(item)} ${item.log[0]?.at}`} item={item} />
        ))}
      </Section>
      <Section title={t('stored.twoStep')}>
        {of(items, 'two-step-plan', 'two-step-done', 'phone-change').map((item) => (
          <li key={item.kind === 'two-step-done' ? `${keyOf(item)} ${item.step}` : item.kind}>
            {twoStepWords(item, surface)}
          </li>
        ))}
      </Section>
      <Section title={t('stored.stores')}>
        {of(items, 'page-seen').map((item) => (
          <Line key={`${keyOf(item)} ${item.page}`} item={item} name={t(`page.${item.page}`)}>
            {t('stored.seen', { when: seen(item.at) })}
          </Line>
        ))}
      </Section>
      <Section title={t('stored.other')}>
        {others.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </Section>
    </>
  );
}

interface MovesProps {
  client: Client;
  exportable: boolean;
  /** The person wrote something that is kept: notes, or the call sheet. */
  hasOwn: boolean;
}

/** Export, import and erase; what cannot be undone is asked twice. */
function Moves({ client, exportable, hasOwn }: MovesProps) {
  const { t, say, send } = useSurface();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [erasing, setErasing] = useState(false);
  const [own, setOwn] = useState(false);

  const save = async () => {
    saveFile('mamori.json', await client.exportDocument(own));
    say(t('stored.exported'));
  };
  const forgetFile = () => {
    if (input.current) input.current.value = '';
    setFile(null);
  };
  const load = async (chosen: File) => {
    const reply = await client.importDocument(await chosen.text());
    say(reply.ok ? t('stored.imported') : t(`error.${reply.error}`));
    forgetFile();
  };
  const erase = async () => {
    setErasing(false);
    if (await send({ type: 'erase' })) say(t('stored.erased'));
  };

  return (
    <div class="apart stack no-print">
      {exportable && (
        <div class="field">
          <button type="button" class="button" onClick={save}>
            {t('stored.export')}
          </button>
          <p class="small soft">{t('stored.exportWhat')}</p>
          {hasOwn && (
            <label class="switch">
              <input type="checkbox" checked={own} onChange={(event) => setOwn(event.currentTarget.checked)} />
              <span>
                {t('stored.own')}
                <br />
                <span class="small soft">{t('stored.ownWhat')}</span>
              </span>
            </label>
          )}
        </div>
      )}
      <div class="field">
        <label class="button file">
          {t('stored.import')}
          <input
            ref={input}
            type="file"
            accept="application/json,.json"
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </label>
        <p class="small soft">{t('stored.importWhat')}</p>
        {file && (
          <Confirm
            question={t('stored.importConfirm', { file: file.name })}
            action={t('stored.importDo')}
            onAction={() => load(file)}
            onCancel={forgetFile}
          />
        )}
      </div>
      <div class="field">
        <button type="button" class="button button-danger" onClick={() => setErasing(true)}>
          {t('stored.erase')}
        </button>
        <p class="small soft">{t('stored.eraseWhat')}</p>
        {erasing && (
          <Confirm
            question={t('stored.eraseConfirm')}
            action={t('stored.eraseDo')}
            onAction={erase}
            onCancel={() => setErasing(false)}
          />
        )}
      </div>
    </div>
  );
}

const wroteSomething = (state: State): boolean =>
  everyAccount(state).some(({ account: { name, recovery } }) => {
    const incidents = [...recovery.ended, ...(recovery.incident ? [recovery.incident] : [])];
    const isWritten = incidents.some(({ callSheet, log }) => callSheet || log.some(({ kind }) => kind === 'note'));
    return name !== null || isWritten;
  });

/** Everything stored, in words, with the ways to take it away. `state` is null where it cannot be read. */
export function Stored({ client, state }: { client: Client; state: State | null }) {
  const { t } = useSurface();
  return (
    <div class="stack">
      <p>{t('stored.lead')}</p>
      {state && <Everything state={state} client={client} />}
      <Moves client={client} exportable={state !== null} hasOwn={state !== null && wroteSomething(state)} />
    </div>
  );
}
