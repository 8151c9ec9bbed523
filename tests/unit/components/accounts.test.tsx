// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountNotes } from '../../../components/account/account-notes.tsx';
import { AccountPicker } from '../../../components/account/account-picker.tsx';
import { Accounts } from '../../../components/account/accounts.tsx';
import { Checkup } from '../../../components/account/checkup.tsx';
import { Owner } from '../../../components/recovery/owner.tsx';
import type { Command } from '../../../utils/messages/commands.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { applyCommand, observe, type Owner as Whose } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { accountsOf, overview, recoveredAccount } from '../../../utils/state/select.ts';
import { press, showInSurface } from './in-surface.tsx';

/* Accounts as a person sees them: by number or the name they gave, never by what tells them apart. */

const NOW = new Date(2026, 10, 26, 12, 0).getTime();
const [A, B] = ['0123456789abcdef', 'fedcba9876543210'];

let sent: Command[];
const seen = (state: State, value: 'on' | 'off', owner: Whose, since = NOW): State =>
  observe(
    state,
    { marketplace: 'jp', page: 'two-step-settings', facts: { twoStep: { value, signals: [] } }, since },
    NOW,
    owner,
  );
const one = seen(initialState(), 'on', { key: A });
const two = seen(one, 'off', { key: B }, NOW - 60_000);

const show = (part: preact.ComponentChild, language = 'en') =>
  showInSurface(part, language, NOW, { send: async (command) => sent.push(command) > 0 });
const words = () => document.body.textContent ?? '';
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);

beforeEach(() => {
  sent = [];
});
afterEach(() => render(null, document.body));

describe('the picker', () => {
  it('stands only where there is more than one account', () => {
    show(<AccountPicker accounts={accountsOf(one, 'jp')} value={1} onChange={() => undefined} />);
    expect(document.querySelector('select')).toBeNull();
    show(<AccountPicker accounts={accountsOf(two, 'jp')} value={1} onChange={() => undefined} />);
    expect([...document.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'Account 1',
      'Account 2',
    ]);
    expect(document.querySelector('label')?.textContent).toBe('Account');
    expect(document.body.innerHTML).not.toContain(A);
  });
});

describe('a reading', () => {
  const checkup = (state: State, account: number) => (
    <Checkup overview={overview(state, 'jp', NOW, account)} accounts={accountsOf(state, 'jp')} />
  );

  it('can be said to be of another account, one that is known or not', async () => {
    show(checkup(two, 1));
    await press(button('This was another account'));
    await press(button('Account 2'));
    expect(sent).toEqual([{ type: 'move-reading', marketplace: 'jp', account: 1, fact: 'twoStep', to: 2 }]);
  });

  it('of the only account is of one that is not known yet', async () => {
    show(checkup(one, 1));
    await press(button('This was another account'));
    expect(sent).toEqual([{ type: 'move-reading', marketplace: 'jp', account: 1, fact: 'twoStep', to: null }]);
  });

  it('says that it was taken for this account, and that another tab shows it otherwise', () => {
    show(checkup(seen(one, 'off', { takenFor: 1 }, NOW + 1), 1));
    expect(words()).toContain('The page did not say which account it was');
    show(checkup(seen(one, 'off', { key: A }, NOW - 1), 1));
    expect(words()).toContain('Another tab, opened earlier, shows “Off”');
  });

  it('answers for the account that is shown', async () => {
    show(checkup(two, 2));
    await press(button('I could not tell'));
    expect(sent[0]).toMatchObject({ type: 'say', account: 2 });
  });
});

describe('the list of accounts', () => {
  it('takes a name, and forgets only after asking', async () => {
    show(<Accounts state={two} />);
    const name = document.querySelector('[data-account="2"] input') as HTMLInputElement;
    name.value = ' Mother ';
    name.dispatchEvent(new Event('change', { bubbles: true }));
    expect(sent).toEqual([{ type: 'name-account', marketplace: 'jp', account: 2, name: 'Mother' }]);
    await press(document.querySelector('[data-account="1"] .row-of-buttons button:last-child') as HTMLElement);
    expect(sent).toHaveLength(1);
    await press(document.querySelector('.confirm .button-danger') as HTMLElement);
    expect(sent[1]).toEqual({ type: 'forget-account', marketplace: 'jp', account: 1 });
  });

  it('joins only what may be the same', async () => {
    show(<Accounts state={two} />);
    expect(words()).not.toContain('is the same account');
    const unknown = applyCommand(
      two,
      { type: 'move-reading', marketplace: 'jp', account: 2, fact: 'twoStep', to: null },
      NOW,
    );
    show(<Accounts state={unknown} />);
    await press(button('Account 3 is the same account'));
    expect(sent).toMatchObject([{ type: 'join-accounts', from: 3 }]);
  });
});

describe('whose a recovery is', () => {
  const begun = applyCommand(one, { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null }, NOW);

  it.each(['en', 'ja'])('is said in %s while it is not known', (language) => {
    const of = recoveredAccount(begun);
    if (!of) throw new Error('no recovery');
    show(<Owner of={of} />, language);
    expect(words()).toMatch(/not known yet which account|お尋ねします/);
    expect(button('It is another account')).toBeUndefined();
  });

  it('can be taken back once it is known', async () => {
    show(<Owner of={{ marketplace: 'jp', number: 1, account: { number: 1, name: 'Mother' }, isKnown: true }} />);
    expect(words()).toContain('This is about Mother.');
    await press(button('It is another account'));
    expect(sent).toEqual([{ type: 'disown-recovery', marketplace: 'jp', account: 1 }]);
  });
});

it('says why it is not known whose an account is, and that one was forgotten', async () => {
  const [account] = accountsOf(one, 'jp');
  if (!account) throw new Error('no account');
  show(<AccountNotes store="jp" account={{ ...account, unknown: 'import' }} isForgotten />);
  expect(words()).toContain('From another browser; not seen here yet.');
  await press(button('Understood'));
  expect(sent).toEqual([{ type: 'seen-forgotten', marketplace: 'jp' }]);
});
