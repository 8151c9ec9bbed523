// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Stored } from '../../../components/settings/stored.tsx';
import type { Client } from '../../../components/ui/client.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';
import { CALL_SHEET_FIELDS, type CallSheet } from '../../../utils/recovery/call-sheet.ts';
import type { Entry, Incident } from '../../../utils/recovery/schema.ts';
import { exportText, LEFT_OUT } from '../../../utils/state/document.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { readDocument } from '../../../utils/state/read.ts';
import type { State } from '../../../utils/state/schema.ts';
import { everythingStored } from '../../../utils/state/stored.ts';
import { incidentIn, withIncident } from '../state/at.ts';
import { press, showInSurface } from './in-surface.tsx';

const T0 = new Date(2026, 10, 22, 21, 5).getTime();
const NOW = T0 + 3_600_000;
const saved = vi.hoisted(() => [] as string[]);
vi.mock('../../../components/ui/save-file.ts', () => ({ saveFile: (_: string, text: string) => saved.push(text) }));

const LOG: Entry[] = [
  { kind: 'opened', at: T0, via: 'mail' },
  {
    kind: 'mail',
    at: T0,
    mail: { event: 'email-changed', verdict: 'unproven', sentAt: T0 - 600_000, waitHours: null },
  },
  { kind: 'note', at: T0 + 1, happenedAt: T0 - 60_000, text: 'Spoke to <b>Ann</b>' },
  { kind: 'note', at: T0 + 2, happenedAt: T0, text: 'second' },
];
const SHEET = Object.fromEntries(CALL_SHEET_FIELDS.map((field) => [field, `of ${field}`]));
const incidentWith = (callSheet: CallSheet | null): Incident => ({
  marketplace: 'jp',
  log: LOG,
  callSheet,
  clock: NOW,
});
const having = (callSheet: CallSheet | null): State => withIncident(initialState(), incidentWith(callSheet));

const show = (state: State, language: LanguageId = 'en') =>
  act(async () => {
    const client = {
      hasBackup: async () => false,
      exportDocument: async (own?: boolean) => exportText({ kind: 'ok', state }, own),
    } as unknown as Client;
    showInSurface(<Stored client={client} state={state} />, language, NOW);
  });
const words = () => document.body.textContent ?? '';
const exportButton = () =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Export to a file');

beforeEach(() => {
  saved.length = 0;
});
afterEach(() => render(null, document.body));

describe('what is stored of a recovery', () => {
  it('is all of it: store, clock, each line of the log, and the call sheet', async () => {
    await show(having(SHEET));
    expect(words()).toContain('Recovery for amazon.co.jp; the clock of this computer last showed 22 Nov 2026, 22:05');
    const lines = [...document.querySelectorAll('[data-part=log] > li')].map(({ textContent }) => textContent);
    expect(lines).toEqual([
      '22 Nov 2026, 21:05Done: recovery started from an email',
      '22 Nov 2026, 21:05Seen: email: email address changed; sender not proven of 22 Nov 2026, 20:55',
      '22 Nov 2026, 21:05Said: note of 22 Nov 2026, 21:04Spoke to <b>Ann</b>',
      '22 Nov 2026, 21:05Said: note of 22 Nov 2026, 21:05second',
    ]);
    for (const field of CALL_SHEET_FIELDS) expect(words()).toContain(`of ${field}`);
  });

  it('is nothing where there was none', async () => {
    await show(initialState());
    expect(document.querySelector('[data-part=log]')).toBeNull();
    expect(document.querySelector('input[type=checkbox]')).toBeNull();
  });

  it('changes as data with every part of it', () => {
    const base = having(SHEET);
    const list = (change: Partial<Incident>) =>
      JSON.stringify(everythingStored(withIncident(base, { ...incidentWith(SHEET), ...change })));
    const before = list({});
    expect(list({ clock: NOW + 1 })).not.toBe(before);
    expect(list({ callSheet: null })).not.toBe(before);
    expect(list({ callSheet: {} })).not.toBe(list({ callSheet: null }));
    expect(list({ log: LOG.slice(1) })).not.toBe(before);
  });
});

it('sets its times into Japanese sentences without doubling a particle', async () => {
  const stored = JSON.parse(readFileSync(join(import.meta.dirname, '../state/documents/v2-lived-in.json'), 'utf8'));
  const read = readDocument(stored);
  if (read.kind === 'ok') await show(read.state, 'ja');
  expect(words()).toContain('答えた内容');
  expect(words()).toContain('照合用の値です');
  expect(words()).not.toMatch(/日に[にの）：]/);
  const names = [...document.querySelectorAll('li > strong')].map(({ textContent }) => textContent ?? '');
  expect(names.some((name) => /\d日\d/.test(name))).toBe(true);
  expect(names.filter((name) => name.endsWith('に'))).toEqual([]);
});

describe('an export', () => {
  const incidentOfFile = (text: string) => incidentIn(JSON.parse(text) as State);

  it('leaves out what the person wrote unless it is ticked', async () => {
    await show(having(SHEET));
    await press(exportButton());
    expect(saved[0]).not.toMatch(/Ann|second|of caseNumber/);
    expect(incidentOfFile(saved[0] ?? '{}')?.log.map((entry) => entry.kind === 'note' && entry.text)).toEqual([
      false,
      false,
      LEFT_OUT,
      LEFT_OUT,
    ]);
    await press(document.querySelector<HTMLElement>('input[type=checkbox]'));
    await press(exportButton());
    expect(incidentOfFile(saved[1] ?? '{}')).toEqual(incidentWith(SHEET));
  });

  it.each([false, true])('comes back whole, with what the person wrote: %s', (own) => {
    const state = having(SHEET);
    const back = readDocument(JSON.parse(exportText({ kind: 'ok', state }, own)));
    expect(back.kind).toBe('ok');
    const again = back.kind === 'ok' ? back.state : null;
    expect(incidentIn(again)?.log.length).toBe(LOG.length);
    expect(incidentIn(again)?.callSheet).toEqual(own ? SHEET : null);
  });

  it.each([
    ['en', '(left out)'],
    ['ja', '（省略）'],
  ] as const)('that was read in again says in %s that a note was left out', async (language, mark) => {
    const back = readDocument(JSON.parse(exportText({ kind: 'ok', state: having(null) })));
    if (back.kind === 'ok') await show(back.state, language);
    expect(document.querySelector('[data-part=log]')?.textContent).toContain(mark);
  });

  it('of a document that cannot be read is that document', () => {
    const raw = { version: 1, facts: 'lost' };
    expect(JSON.parse(exportText({ kind: 'broken', raw }))).toEqual(raw);
  });
});
