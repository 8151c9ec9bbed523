// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryLine, entryWords } from '../../../components/recovery/entry-words.ts';
import { Report } from '../../../components/recovery/report.tsx';
import { LANGUAGES, tongueOf } from '../../../locales/index.ts';
import { FACT_IDS, FACT_VALUES } from '../../../utils/amazon/facts.ts';
import { MARKETPLACE_IDS, type MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import { PAGE_IDS } from '../../../utils/amazon/table.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';
import { MAIL_EVENTS } from '../../../utils/mail/events-table.ts';
import { VERDICTS } from '../../../utils/mail/verdicts.ts';
import { NO_MEMORY } from '../../../utils/memory/slice.ts';
import { HOLD_KINDS } from '../../../utils/recovery/holds.ts';
import { PATH_IDS } from '../../../utils/recovery/paths/ids.ts';
import { QUESTION_IDS, QUESTIONS } from '../../../utils/recovery/questions.ts';
import { RECHECK_DAYS } from '../../../utils/recovery/rechecks.ts';
import { ENDINGS, type Entry, HOLD_ANSWERS, WAYS_IN } from '../../../utils/recovery/schema.ts';
import { STEP_IDS } from '../../../utils/recovery/steps.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { incidentOf } from '../../../utils/state/recovery.ts';
import { withIncident } from '../state/at.ts';
import { press, showInSurface } from './in-surface.tsx';

const T0 = new Date(2026, 10, 22, 21, 5).getTime();
const NOW = T0 + 3_600_000;
const saved = vi.hoisted(() => [] as { name: string; text: string; type: string | undefined }[]);
vi.mock('../../../components/ui/save-file.ts', () => ({
  saveFile: (name: string, text: string, type?: string) => saved.push({ name, text, type }),
}));

const LOG: Entry[] = [
  { kind: 'opened', at: T0, via: 'button' },
  { kind: 'note', at: T0 + 1, happenedAt: T0 - 7_200_000, text: 'She said:\nwait' },
];
const show = (
  log: Entry[] | null,
  language: LanguageId = 'en',
  marketplace: MarketplaceId = 'jp',
  accountName: string | null = null,
) =>
  act(async () => {
    const incident = log && { marketplace, log, callSheet: { caseNumber: 'C-7' }, clock: NOW };
    showInSurface(
      <Report
        incident={incidentOf(incident ? withIncident(initialState(), incident) : initialState(), NOW)}
        memory={NO_MEMORY}
        store="de"
        accountName={accountName}
      />,
      language,
      NOW,
    );
  });
const words = () => document.body.textContent ?? '';
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label);
const part = (name: string) => document.querySelector<HTMLElement>(`[data-part=${name}]`);

beforeEach(() => {
  saved.length = 0;
});
afterEach(() => render(null, document.body));

describe('the report', () => {
  it('says what will be here while there is no recovery, and shows contacts all the same', async () => {
    await show(null);
    expect(words()).toContain('There is no recovery yet.');
    expect(part('contacts')?.dataset.country).toBe('de');
    expect(words()).toContain('116 116');
  });

  it('leaves out what the person wrote, says so, and takes it in when ticked', async () => {
    await show(LOG);
    expect(part('timeline')?.querySelectorAll('li')).toHaveLength(1);
    expect(words()).toContain('What the owner wrote (notes, call sheet) is left out.');
    expect(words()).not.toMatch(/She said|C-7/);
    await press(document.querySelector<HTMLElement>('input[type=checkbox]'));
    expect(part('timeline')?.querySelectorAll('li')).toHaveLength(2);
    expect(part('timeline')?.querySelector('li')?.textContent).toContain('noted 22 Nov 2026, 21:05');
    expect(part('call-sheet')?.textContent).toContain('C-7');
  });

  it('names the account only when that is ticked', async () => {
    await show(LOG, 'en', 'jp', 'Mother');
    const head = () => document.querySelector('dl.labelled')?.textContent;
    expect(head()).not.toContain('Mother');
    await press(document.querySelector<HTMLElement>('input[type=checkbox]'));
    expect(head()).toContain('AccountMother');
    expect(words()).not.toMatch(/She said|C-7/);
  });

  it('is saved as Markdown and as JSON, as it is shown', async () => {
    await show(LOG);
    await press(button('Save as Markdown'));
    await press(document.querySelector<HTMLElement>('input[type=checkbox]'));
    await press(button('Save as JSON'));
    expect(saved.map(({ name, type }) => [name, type])).toEqual([
      ['mamori-report-2026-11-22.md', 'text/markdown'],
      ['mamori-report-2026-11-22.json', undefined],
    ]);
    expect(saved[0]?.text).toMatch(/^# Record of an Amazon account/);
    expect(saved[0]?.text).not.toContain('She said');
    expect(JSON.parse(saved[1]?.text ?? '')).toMatchObject({ ownWords: true, callSheet: { caseNumber: 'C-7' } });
  });

  it.each(LANGUAGES)('says in %s what each of them needs, with room to write on paper', async (language) => {
    await show(LOG, language);
    const recipients = [...document.querySelectorAll<HTMLElement>('[data-recipient]')];
    expect(recipients.map(({ dataset }) => dataset.recipient)).toEqual(['police', 'card', 'consumer']);
    for (const recipient of recipients)
      expect(recipient.querySelectorAll('.sheet dd').length).toBeGreaterThanOrEqual(2);
    expect(recipients[0]?.textContent).toContain('印鑑');
  });

  it('shows the places of the country of the store, and of any other', async () => {
    await show(LOG);
    expect(part('contacts')?.textContent).toContain('#9110');
    expect(part('contacts')?.textContent).toContain('is no crime report (被害届)');
    const select = document.querySelector('select') as HTMLSelectElement;
    expect(select.options).toHaveLength(MARKETPLACE_IDS.length);
    for (const country of MARKETPLACE_IDS) {
      await act(async () => {
        select.value = country;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      expect(part('contacts')?.dataset.country).toBe(country);
      expect(part('contacts')?.querySelectorAll('[data-place]').length).toBeGreaterThan(0);
      expect(part('contacts')?.querySelector('dt')?.textContent).toBe('Your card company');
    }
  });
});

describe('entries in words', () => {
  const at = T0;
  const mail = { event: 'unknown', verdict: 'unproven', sentAt: null, waitHours: null } as const;
  const hold = { kind: 'hold', at, id: 0, from: at, earliest: at + 86_400_000, latest: at + 86_400_000 } as const;
  /** Every kind, with every name that it can carry. */
  const every: Entry[] = [
    ...WAYS_IN.map((via): Entry => ({ kind: 'opened', at, via })),
    ...MARKETPLACE_IDS.map((marketplace): Entry => ({ kind: 'moved', at, marketplace })),
    ...PATH_IDS.map((path): Entry => ({ kind: 'path', at, path })),
    { kind: 'answered', at, answers: {}, since: null },
    ...QUESTION_IDS.flatMap((question) =>
      QUESTIONS[question].options.map(
        (option): Entry => ({
          kind: 'answered',
          at,
          answers: { [question]: [option] },
          since: at,
        }),
      ),
    ),
    { kind: 'stop-said', at, suspension: 2, isAttack: true },
    { kind: 'stop-said', at, suspension: 2, isAttack: false },
    ...[...MAIL_EVENTS, 'unknown' as const].map((event): Entry => ({ kind: 'mail', at, mail: { ...mail, event } })),
    ...VERDICTS.map((verdict): Entry => ({ kind: 'mail', at, mail: { ...mail, verdict, sentAt: at, waitHours: 5 } })),
    ...PAGE_IDS.map((page): Entry => ({ kind: 'read', at, fact: 'access', value: 'ok', page })),
    ...FACT_IDS.flatMap((fact): Entry[] => [
      ...FACT_VALUES[fact].flatMap((value): Entry[] => [
        { kind: 'read', at, fact, value, page: 'prime' },
        { kind: 'said', at, fact, value },
      ]),
      { kind: 'unsaid', at, fact },
    ]),
    ...STEP_IDS.flatMap((step): Entry[] => [
      { kind: 'ticked', at, step },
      { kind: 'unticked', at, step },
      { kind: 'not-mine', at, step },
    ]),
    ...HOLD_KINDS.flatMap((kind): Entry[] => [
      { ...hold, hold: kind, by: 'mail' },
      { ...hold, hold: kind, by: 'person', id: 1 },
    ]),
    { kind: 'hold-due', at, id: 0 },
    ...HOLD_ANSWERS.map((how): Entry => ({ kind: 'hold-said', at, id: 0, how })),
    { kind: 'note', at, happenedAt: at, text: 'secret' },
    { kind: 'clock-set-back', at, was: at + 1 },
    ...ENDINGS.map((how): Entry => ({ kind: 'ended', at, how, left: 3 })),
    { kind: 'reopened', at },
    ...RECHECK_DAYS.flatMap((day): Entry[] => [
      { kind: 'recheck-due', at, day },
      { kind: 'rechecked', at, day },
    ]),
  ];

  it.each(LANGUAGES)('are all there in %s, without a gap', (language) => {
    const tongue = tongueOf(language);
    for (const entry of every) {
      const line = entryLine(entry, tongue);
      expect(line, entry.kind).not.toMatch(/\{\{|undefined|NaN|Invalid|null/);
      expect(entryWords(entry, tongue).length).toBeGreaterThan(1);
    }
  });

  it.each(LANGUAGES)('differ wherever the entries do, in %s', (language) => {
    const tongue = tongueOf(language);
    const different = [...new Set(every.filter(({ kind }) => kind !== 'hold').map((entry) => JSON.stringify(entry)))];
    const lines = different.map((entry) => entryWords(JSON.parse(entry), tongue));
    expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
  });

  it('name a wait by its number, length and end', () => {
    const tongue = tongueOf('en');
    const entry: Entry = { ...hold, hold: '24-hours', by: 'person' };
    expect(entryLine(entry, tongue)).toBe(
      'Said: wait no. 1, imposed by Amazon: 24 hours, from 22 Nov 2026, 21:05 until 23 Nov 2026, 21:05',
    );
    expect(entryLine({ ...entry, by: 'mail' }, tongue)).toMatch(/^Seen: /);
  });

  it('never hold the text of a note', () => {
    expect(entryLine({ kind: 'note', at, happenedAt: at, text: 'secret' }, tongueOf('en'))).toBe('Said: note');
  });
});
