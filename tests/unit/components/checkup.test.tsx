// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Changes } from '../../../components/checkup/changes.tsx';
import { CheckupPage } from '../../../components/checkup/checkup-page.tsx';
import { History } from '../../../components/checkup/history.tsx';
import { DAY } from '../../../utils/base/time.ts';
import { arrive, goOn } from '../../../utils/checkup/reduce.ts';
import type { Command } from '../../../utils/messages/commands.ts';
import { accountOf } from '../../../utils/state/accounts.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { applyCommand, type Change, changeCheckup, observe } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { press, showInSurface } from './in-surface.tsx';

/* The checkup as a person sees it in popup and options. */

const NOW = new Date(2026, 10, 26, 12, 0).getTime();
const KEY = { key: '0123456789abcdef' };

let sent: Command[];
let isInRecovery: boolean;
const show = (part: preact.ComponentChild, language = 'en') =>
  showInSurface(part, language, NOW, { send: async (command) => sent.push(command) > 0 });
const words = () => document.body.textContent ?? '';
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const onRecovery = () => {
  isInRecovery = true;
};
const page = (state: State, language = 'en') =>
  show(<CheckupPage state={state} store="jp" account={1} onRecovery={onRecovery} />, language);
const does = (state: State, command: Change) => applyCommand(state, command, NOW);

const read = (state: State, email: string, days: number, of = KEY): State =>
  observe(
    state,
    {
      marketplace: 'jp',
      page: 'login-security',
      facts: { access: { value: 'ok', signals: [] } },
      since: NOW - days * DAY,
      shown: { digests: { email }, isMadeHere: false },
    },
    NOW,
    of,
  );
const changed = read(read(initialState(), 'a'.repeat(16), 24), 'b'.repeat(16), 2);

beforeEach(() => {
  sent = [];
  isInRecovery = false;
});
afterEach(() => render(null, document.body));

describe('the checkup', () => {
  it('begins with a press, for the account that is shown', async () => {
    page(read(initialState(), 'a'.repeat(16), 2));
    await press(button('Check everything'));
    expect(sent).toEqual([{ type: 'begin-checkup', marketplace: 'jp', account: 1 }]);
  });

  it('shows how far it is, goes on, rests and stops', async () => {
    const begun = does(read(initialState(), 'a'.repeat(16), 2), {
      type: 'begin-checkup',
      marketplace: 'jp',
      account: 1,
    });
    page(changeCheckup(begun, (checkup) => goOn(checkup, NOW)));
    expect(words()).toContain('The checkup is at 2 of 6');
    expect(words()).toContain('Login & security passed over');
    for (const label of ['Go on', 'Pause the checkup', 'Stop the checkup', 'Open']) await press(button(label));
    expect(sent.map(({ type }) => type)).toEqual(['resume-checkup', 'pause-checkup', 'stop-checkup', 'visit-stop']);
  });

  it('shows what was found, and marks as fine only what is', () => {
    const begun = does(read(initialState(), 'a'.repeat(16), 2), {
      type: 'begin-checkup',
      marketplace: 'jp',
      account: 1,
    });
    const off = observe(
      begun,
      { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value: 'off', signals: [] } }, since: NOW },
      NOW,
      KEY,
    );
    const pages = ['login-security', 'two-step-settings'] as const;
    page(
      pages.reduce(
        (next, at) =>
          changeCheckup(next, (checkup) =>
            arrive(checkup, { marketplace: 'jp', page: at, account: 1, since: NOW, isRead: true }, NOW),
          ),
        off,
      ),
    );
    expect(words()).toContain('Login & security read: Signed in');
    expect(words()).toContain('Settings read: Off');
    const marks = [...document.querySelectorAll('.stops > li')].map((each) => each.querySelector('svg')?.outerHTML);
    expect(marks[0]).not.toBe(marks[1]);
    expect(marks[1]).not.toBe(marks[2]);
  });

  it('ends in what was read, said and not known, what to fix, and when to look again', () => {
    let state = does(read(initialState(), 'a'.repeat(16), 2), { type: 'begin-checkup', marketplace: 'jp', account: 1 });
    state = observe(
      state,
      { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value: 'off', signals: [] } }, since: NOW },
      NOW,
      KEY,
    );
    const arrived = { marketplace: 'jp', page: 'two-step-settings', account: 1, since: NOW, isRead: true } as const;
    state = changeCheckup(state, (checkup) => arrive(checkup, arrived, NOW));
    page(does(state, { type: 'stop-checkup' }));
    expect(words()).toContain('Read: 1. Said by you: 0. Unknown: 5.');
    expect(words()).toContain('Not known: Login & security');
    expect(words()).toContain('Two-step verification is off');
    expect(words()).toContain('Look again on 26 Dec');
    expect(words()).not.toContain('nothing needs you');
  });

  it('stands its looks beside what was read, says whose it was where there are two, and that it has grown old', () => {
    const two = observe(
      read(initialState(), 'a'.repeat(16), 40),
      { marketplace: 'jp', page: 'orders', facts: {}, since: NOW - 40 * DAY },
      NOW,
      { key: 'f'.repeat(16) },
    );
    const longAgo = (state: State, command: Change) => applyCommand(state, command, NOW - 40 * DAY);
    let state = longAgo(two, { type: 'begin-checkup', marketplace: 'jp', account: 1 });
    state = longAgo(longAgo(state, { type: 'stop-checkup' }), { type: 'say-looked', page: 'devices', answer: 'mine' });
    state = longAgo(state, { type: 'say-looked', page: 'orders', answer: 'not-mine' });
    page(state);
    expect(words()).toContain(
      'You looked yourself:Your Orders: Something is not mineManage Your Content and Devices: All of it is mine',
    );
    expect(words()).toContain('more than 30 days old');
    expect(words()).not.toContain('Look again on');
    expect(words()).toContain('Account 1');
    expect(words()).not.toContain('nothing needs you');
  });

  it('is not offered in a private window', () => {
    showInSurface(<CheckupPage state={initialState()} store="jp" account={1} onRecovery={onRecovery} />, 'en', NOW, {
      isPrivate: true,
    });
    expect(button('Check everything')).toBeUndefined();
    expect(words()).toContain('Private windows have no checkup');
  });

  it('has places to look at with one’s own eyes, and leads on from something that is not one’s own', async () => {
    const begun = does(read(initialState(), 'a'.repeat(16), 2), {
      type: 'begin-checkup',
      marketplace: 'jp',
      account: 1,
    });
    page(begun);
    await press(button('Something is not mine'));
    expect(sent).toEqual([{ type: 'say-looked', page: 'orders', answer: 'not-mine' }]);
    page(does(begun, { type: 'say-looked', page: 'orders', answer: 'not-mine' }));
    await press(button('Start the recovery'));
    expect(sent.at(-1)).toMatchObject({
      type: 'open-incident',
      path: 'takeover',
      account: 1,
      answers: { signs: ['strange-orders'] },
    });
    expect(isInRecovery).toBe(true);
  });
});

describe('a change', () => {
  it('is asked about, and leads to the path where it was not the person', async () => {
    show(<Changes state={changed} store="jp" account={accountOf(changed, 'jp', 1)} onRecovery={onRecovery} />);
    expect(words()).toContain('The sign-in email address changed between 2 Nov and 24 Nov.');
    await press(button('It was not me'));
    expect(sent).toMatchObject([{ type: 'answer-change', account: 1, answer: 'not-mine', via: 'button' }]);
    expect(isInRecovery).toBe(true);
  });

  describe('of an account while another’s recovery is open', () => {
    const [one = { subject: 'email', from: 0, to: 0 } as const] = accountOf(changed, 'jp', 1).memory.pending;
    const { subject, from, to } = one;
    const notMine = {
      type: 'answer-change',
      marketplace: 'jp',
      account: 1,
      answer: 'not-mine',
      via: 'button',
    } as const;
    const seen = read(changed, 'c'.repeat(16), 1, { key: 'fedcba9876543210' });
    const going = does(seen, { type: 'open-incident', marketplace: 'jp', account: 2, via: 'button', mail: null });
    const changes = (state: State, language = 'en') =>
      show(<Changes state={state} store="jp" account={accountOf(state, 'jp', 1)} onRecovery={onRecovery} />, language);
    const held = (state: State) => does(state, { ...notMine, subject, from, to });

    it('says why no recovery begins, and what can be done, and is asked again once one can', async () => {
      changes(going);
      await press(button('It was not me'));
      expect(isInRecovery).toBe(false);
      changes(held(going));
      expect(words()).toContain('You said: “It was not me”.Another account is being recovered');
      expect(words()).toContain('Not over yet');
      expect(words()).not.toContain('Waits for your answer');
      expect(document.querySelector('a')?.textContent).toBe('Contact Amazon');
      expect(button('It was not me')).toBeUndefined();
      await press(button('Open the other recovery'));
      expect(isInRecovery).toBe(true);
      changes(does(held(going), { type: 'end-incident', how: 'by-you' }));
      expect(button('It was not me')).toBeDefined();
    });

    it('says nothing of a path that others must not see', () => {
      changes(held(does(going, { type: 'take-path', path: 'insider' })));
      expect(document.querySelector('a')?.textContent).toBe('Contact Amazon');
      expect(words()).not.toMatch(/recover/i);
    });
  });

  it('that the person is not sure of says how to find out', () => {
    const { pending } = accountOf(changed, 'jp', 1).memory;
    const [{ subject, from, to } = { subject: 'email', from: 0, to: 0 } as const] = pending;
    const unsure = does(changed, {
      type: 'answer-change',
      marketplace: 'jp',
      account: 1,
      subject,
      from,
      to,
      answer: 'not-sure',
      via: 'button',
    });
    show(<Changes state={unsure} store="jp" account={accountOf(unsure, 'jp', 1)} onRecovery={onRecovery} />);
    expect(words()).toContain('cannot read its mailbox');
    expect(button('I am not sure')).toBeUndefined();
  });
});

describe('the history', () => {
  it('puts a page that is told of late at its own time', () => {
    const late = read(read(initialState(), 'a'.repeat(16), 2), 'b'.repeat(16), 24);
    show(<History store="jp" account={accountOf(late, 'jp', 1)} />);
    expect([...document.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      ...['24 Nov Mamori read “Login & security”.', '2 Nov Mamori read “Login & security”.'],
    ]);
  });

  it('says what was read, changed and answered, the latest first, and is erased after a question', async () => {
    const [{ subject, from, to } = { subject: 'email', from: 0, to: 0 } as const] = accountOf(changed, 'jp', 1).memory
      .pending;
    const answered = does(changed, {
      type: 'answer-change',
      marketplace: 'jp',
      account: 1,
      subject,
      from,
      to,
      answer: 'mine',
      via: 'button',
    });
    show(<History store="jp" account={accountOf(answered, 'jp', 1)} />);
    const lines = [...document.querySelectorAll('ol li')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('You said: “It was me”.');
    expect(lines.at(-1)).toContain('Mamori read “Login & security”.');
    await press(button('Erase the history'));
    expect(sent).toEqual([]);
    await press(
      [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === 'Erase the history'),
    );
    expect(sent).toEqual([{ type: 'erase-history', marketplace: 'jp', account: 1 }]);
    const erased = does(answered, { type: 'erase-history', marketplace: 'jp', account: 1 });
    expect(accountOf(erased, 'jp', 1).memory).toMatchObject({
      history: [],
      known: { email: { digest: 'b'.repeat(16) } },
    });
  });
});
