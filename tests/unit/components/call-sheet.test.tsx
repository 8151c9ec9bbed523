// @vitest-environment jsdom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CallSheet } from '../../../components/recovery/call-sheet.tsx';
import { translator } from '../../../locales/index.ts';
import type { MarketplaceId } from '../../../utils/amazon/marketplaces.ts';
import type { LanguageId } from '../../../utils/base/i18n.ts';
import type { Command } from '../../../utils/messages/commands.ts';
import type { CallSheetField } from '../../../utils/recovery/call-sheet.ts';
import { PATH_IDS } from '../../../utils/recovery/paths/ids.ts';
import { pathRule } from '../../../utils/recovery/paths.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { incidentOf } from '../../../utils/state/recovery.ts';
import { applyCommand, type Change } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { incidentIn } from '../state/at.ts';
import { press, showInSurface } from './in-surface.tsx';

/* The sheet in front of the real rules for commands. */

/** What the sheet of a takeover asks for. */
const FIELDS = pathRule('takeover').sheet.fields;
const NOW = new Date(2026, 10, 24, 12).getTime();
let state: State;
let sent: Command[];
let refuses: boolean;

function show(language: LanguageId = 'en', canWrite = true): void {
  showInSurface(<CallSheet incident={incidentOf(state, NOW)} store="us" />, language, NOW, {
    canWrite,
    send: async (command) => {
      sent.push(command);
      if (refuses) return false;
      state = applyCommand(state, command as Change, NOW);
      show(language, canWrite);
      return true;
    },
  });
}

const opened = (marketplace: MarketplaceId = 'jp'): State =>
  applyCommand(initialState(), { type: 'open-incident', marketplace, via: 'button', mail: null }, NOW);
const open = (from: State, language: LanguageId = 'en', canWrite = true) => {
  state = from;
  return act(async () => show(language, canWrite));
};
const field = (name: CallSheetField) =>
  document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`) as HTMLInputElement;
const write = (name: CallSheetField, text: string) =>
  act(async () => {
    field(name).value = text;
    field(name).dispatchEvent(new Event('input', { bubbles: true }));
  });
const keepBox = () => document.querySelector<HTMLInputElement>('input[type=checkbox]');
const button = (words: string) =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent?.trim() === words);
const pass = (ms: number) =>
  act(async () => {
    vi.advanceTimersByTime(ms);
  });
const words = () => document.body.textContent ?? '';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  sent = [];
  refuses = false;
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('what to say in the chat', () => {
  const chat = () => document.querySelector('[data-part=chat] blockquote');

  it('carries what the sheet knows, in the language of the store', async () => {
    await open(opened('jp'));
    await write('accountName', '見本 太郎');
    await write('newAddress', 'somebody-else@example.com');
    await write('birthDate', '1980-01-01');
    expect(chat()?.getAttribute('lang')).toBe('ja');
    expect(chat()?.textContent?.split('\n')).toEqual([
      translator('ja')('chat.takeover'),
      'アカウントの名前：見本 太郎',
      '変更後のアドレス：somebody-else@example.com',
    ]);
  });

  it('is English where Mamori does not speak the language of the store', async () => {
    await open(opened('de'), 'ja');
    await write('caseNumber', 'C-7');
    expect(chat()?.textContent).toBe(`${translator('en')('chat.takeover')}\nCase number: C-7`);
  });
});

describe('the sheet of any other path than a takeover', () => {
  it.each(['en', 'ja'] as const)('never says that the account was taken over, in %s', async (language) => {
    for (const path of PATH_IDS.filter((id) => id !== 'takeover')) {
      await open(applyCommand(opened('us'), { type: 'take-path', path }, NOW), language);
      for (const name of pathRule(path).sheet.fields) await write(name, 'x');
      expect(words(), path).not.toMatch(/taken over|takeover|intruder|乗っ取|侵入/i);
      // None was changed: it is the one to sign in with.
      expect(words(), path).not.toContain(translator(language)('call.field.oldAddress.label'));
    }
  });
});

describe('the sheet', () => {
  it.each(['en', 'ja'] as const)('has each field with a label and a hint in %s', async (language) => {
    await open(opened(), language);
    const t = translator(language);
    for (const name of FIELDS) {
      expect(document.querySelector(`label[for="${field(name).id}"]`)?.textContent).toBe(t(`call.field.${name}.label`));
      const hint = document.getElementById(field(name).getAttribute('aria-describedby') ?? '');
      expect(hint?.textContent).toBe(t(`call.field.${name}.hint`));
    }
  });

  it('leads to the contact page first, and says how old a number is', async () => {
    await open(opened());
    const [first] = document.querySelectorAll('a');
    expect(first?.href).toBe('https://www.amazon.co.jp/gp/help/customer/account-issues');
    expect(document.querySelectorAll('.button-primary')).toHaveLength(1);
    const phone = document.querySelector('[data-phone]') as HTMLElement;
    expect(phone.dataset.how).toBe('reported');
    expect(phone.textContent).toMatch(/^0120-999-373: reported in 2020; check on Amazon’s page\.Source: .*\(2020\)$/);
    expect(first?.compareDocumentPosition(phone)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('fills in what to say, and leaves room where nothing is filled in', async () => {
    await open(opened());
    const said = () => document.querySelector('[data-part=say]')?.textContent;
    expect(said()).toContain('was changed to ________ without me. Before, it was ________.');
    await write('oldAddress', 'me@example.jp');
    expect(said()).toContain('My sign-in address was me@example.jp.');
    await write('newAddress', 'x@example.com');
    expect(said()).toContain('was changed to x@example.com without me. Before, it was me@example.jp.');
    await write('accountName', 'Mori');
    expect(said()).toContain('The name on the account is Mori.');
  });

  it('says what never to give', async () => {
    await open(opened());
    expect(words()).toContain('Amazon says that it asks for none of these.');
    expect(words()).toContain('The password');
  });

  it('comes on paper with what is filled in, and lines for the rest', async () => {
    await open(opened());
    await write('lastOrder', 'A book');
    const lines = [...document.querySelectorAll('.sheet .blanks > div')];
    expect(lines).toHaveLength(FIELDS.length);
    expect(lines.filter((line) => line.querySelector('dd')?.textContent).map((line) => line.textContent)).toEqual([
      'Last order you made yourselfA book',
    ]);
  });
});

describe('keeping it', () => {
  it('keeps nothing until it is switched on', async () => {
    await open(opened());
    await write('accountName', 'Mori');
    await pass(10_000);
    expect(sent).toEqual([]);
    await press(keepBox());
    expect(sent).toEqual([{ type: 'keep-call-sheet', sheet: { accountName: 'Mori' } }]);
    expect(incidentIn(state)?.callSheet).toEqual({ accountName: 'Mori' });
  });

  it('then keeps each change, after a pause in writing', async () => {
    await open(opened());
    await press(keepBox());
    await write('accountName', 'M');
    await pass(300);
    await write('accountName', 'Mo');
    await pass(300);
    expect(sent).toHaveLength(1);
    await pass(300);
    expect(sent.slice(1)).toEqual([{ type: 'keep-call-sheet', sheet: { accountName: 'Mo' } }]);
    await write('accountName', '  ');
    await pass(600);
    expect(sent[2]).toEqual({ type: 'keep-call-sheet', sheet: {} });
    expect(field('accountName').value).toBe('  ');
  });

  it('keeps what was just written when the part or the page is left', async () => {
    await open(opened());
    await press(keepBox());
    await write('lastOrder', 'A lamp');
    await act(async () => {
      dispatchEvent(new Event('pagehide'));
    });
    expect(sent[1]).toEqual({ type: 'keep-call-sheet', sheet: { lastOrder: 'A lamp' } });
    await write('lastOrder', 'A lamp, white');
    await act(async () => render(null, document.body));
    expect(incidentIn(state)?.callSheet).toEqual({ lastOrder: 'A lamp, white' });
    await pass(10_000);
    expect(sent).toHaveLength(3);
  });

  it('is shown again as it was kept', async () => {
    await open(applyCommand(opened(), { type: 'keep-call-sheet', sheet: { caseNumber: '12' } }, NOW));
    expect(field('caseNumber').value).toBe('12');
    expect(keepBox()?.checked).toBe(true);
  });

  it('forgets it when switched off, and leaves the page as it is', async () => {
    await open(applyCommand(opened(), { type: 'keep-call-sheet', sheet: { caseNumber: '12' } }, NOW));
    await press(keepBox());
    expect(incidentIn(state)?.callSheet).toBeNull();
    expect(field('caseNumber').value).toBe('12');
    await write('caseNumber', '13');
    await pass(10_000);
    expect(incidentIn(state)?.callSheet).toBeNull();
  });

  it('says that it is not kept when that was refused', async () => {
    await open(opened());
    refuses = true;
    await press(keepBox());
    expect(keepBox()?.checked).toBe(false);
  });

  it('erases page and store at once, after asking', async () => {
    await open(applyCommand(opened(), { type: 'keep-call-sheet', sheet: { caseNumber: '12' } }, NOW));
    await write('caseNumber', '123');
    await press(button('Erase the sheet')[0]);
    expect(sent).toEqual([]);
    await press(button('Erase the sheet')[1]);
    expect(sent).toEqual([{ type: 'keep-call-sheet', sheet: null }]);
    expect(field('caseNumber').value).toBe('');
    expect(document.activeElement?.textContent).toBe('What you will be asked');
    await pass(10_000);
    expect(incidentIn(state)?.callSheet).toBeNull();
  });

  it('erases the page alone where nothing is kept', async () => {
    await open(opened());
    await write('caseNumber', '12');
    await press(button('Erase the sheet')[0]);
    await press(button('Erase the sheet')[1]);
    expect(sent).toEqual([]);
    expect(field('caseNumber').value).toBe('');
  });

  it('is emptied when the recovery is closed elsewhere, and what waits is not kept any more', async () => {
    await open(applyCommand(opened(), { type: 'keep-call-sheet', sheet: { caseNumber: '12' } }, NOW));
    await write('caseNumber', '123');
    state = applyCommand(state, { type: 'end-incident', how: 'by-you' }, NOW);
    await act(async () => show());
    expect(field('caseNumber').value).toBe('');
    await pass(10_000);
    expect(sent).toEqual([]);
    expect(keepBox()).toBeNull();
  });
});

describe('without a recovery under way', () => {
  it('works, and says why it cannot be kept', async () => {
    await open(initialState());
    await write('accountName', 'Mori');
    expect(keepBox()).toBeNull();
    expect(words()).toContain('a kept sheet belongs to a recovery under way');
    expect(document.querySelector('a')?.href).toBe('https://www.amazon.com/gp/help/customer/account-issues');
    await pass(10_000);
    expect(sent).toEqual([]);
  });

  it('says so too where what is stored cannot be written', async () => {
    await open(initialState(), 'en', false);
    expect(words()).toContain('because what is stored cannot be written');
  });
});
