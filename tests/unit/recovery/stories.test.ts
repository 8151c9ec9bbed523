import { describe, expect, it } from 'vitest';
import { amazonContact } from '../../../utils/recovery/contacts.ts';
import { leadsOn } from '../../../utils/recovery/leads-on.ts';
import { inOrder } from '../../../utils/recovery/log.ts';
import type { PathId } from '../../../utils/recovery/paths/ids.ts';
import { pathRule } from '../../../utils/recovery/paths.ts';
import type { Answers } from '../../../utils/recovery/questions.ts';
import type { Entry } from '../../../utils/recovery/schema.ts';
import { SIGN_IN_MESSAGES } from '../../../utils/recovery/sign-in-messages.ts';
import type { StepId } from '../../../utils/recovery/steps.ts';
import { suggestedByAccess, suggestedByMail } from '../../../utils/recovery/suggest.ts';
import { pathAmong } from '../../../utils/recovery/walk.ts';
import { nextWake, settle } from '../../../utils/shell/reminder-plan.ts';
import type { State } from '../../../utils/state/schema.ts';
import { T0 } from '../state/arbitraries.ts';
import { incidentIn } from '../state/at.ts';
import {
  answer,
  DAY,
  type Happening,
  HOUR,
  hold,
  lived,
  MINUTE,
  mail,
  news,
  open,
  read,
  stepAt,
  take,
  tick,
  viewAt,
  whose,
} from './life.ts';

/*
 * Public stories of people who were shut out or harmed, event by event: what was right to say or do at each, and what
 * would have misled.
 */

const ids = (state: State, at: number): StepId[] => viewAt(state, at).steps.map(({ id }) => id);

describe('up to 48 hours, and a mail after one', () => {
  const begun = lived([
    [0, open('us', 'takeover', { signs: ['address-mail'] }, news('email-changed', -HOUR))],
    [MINUTE, answer({ 'sign-in': ['no'], signs: ['address-mail', 'strange-orders'], mailbox: ['safe'] })],
  ]);
  const called = lived(
    [
      [5 * MINUTE, tick('contact')],
      [6 * MINUTE, hold('48-hours', 5 * MINUTE)],
    ],
    begun,
  );
  const given = lived([[HOUR + 5 * MINUTE, mail('hold-lifted', HOUR)]], called);
  const inside: Happening[] = [
    [2 * HOUR, { ...read('access', 'ok', 'addresses'), store: 'us' }],
    [2 * HOUR, { ...read('addresses', 'some'), store: 'us' }],
  ];

  it('the mail leads to the takeover, filled in', () => {
    expect(suggestedByMail('email-changed', null)).toEqual({
      paths: ['takeover'],
      answers: { signs: ['address-mail'] },
    });
  });

  it('contact comes first, with the number of the US, the words, and what to have at hand', () => {
    expect(viewAt(begun, 2 * MINUTE)).toMatchObject({ path: 'takeover', next: 'contact', phase: 'stop' });
    expect(amazonContact('us', T0).phones.map(({ number }) => number)).toContain('1-888-280-4331');
    const { fields, says } = pathRule('takeover').sheet;
    expect(says[0]).toBe('takeover');
    expect(fields).toEqual(expect.arrayContaining(['accountName', 'oldAddress', 'postalAddress', 'lastOrder']));
  });

  it('48 hours are among the named waits; an alarm is set; card and mailbox go on meanwhile', () => {
    expect(pathRule('takeover').waits).toContain('48-hours');
    const view = viewAt(called, 10 * MINUTE);
    expect(view).toMatchObject({ isHeld: true, next: 'card-company' });
    expect(view.holds.map(({ latest }) => latest)).toEqual([T0 + 5 * MINUTE + 48 * HOUR]);
    const busy = lived([[11 * MINUTE, tick('card-company')]], called);
    expect(viewAt(busy, 12 * MINUTE).next).toBe('mailbox');
    expect(nextWake(called, T0 + 47.9 * HOUR)).toBe(T0 + 5 * MINUTE + 48 * HOUR);
  });

  it('the mail that gives the account back ends the wait, and must not leave it running', () => {
    const view = viewAt(given, HOUR + 10 * MINUTE);
    expect(view.holds.map(({ status }) => status)).toEqual(['over']);
    expect(view.isHeld).toBe(false);
    const done = lived(
      [
        [HOUR + 20 * MINUTE, tick('card-company')],
        [HOUR + 21 * MINUTE, tick('mailbox')],
        [HOUR + 22 * MINUTE, tick('mail-flood')],
      ],
      given,
    );
    expect(viewAt(done, HOUR + 30 * MINUTE).next).toBe('password');
  });

  it('asks whose the addresses are, and a stranger’s is to be removed', () => {
    const state = lived(inside, given);
    expect(stepAt(state, 'address', 2 * HOUR + 1)).toMatchObject({ done: null, asksWhose: true });
    const denied = lived([[2 * HOUR + MINUTE, whose('address', false)]], state);
    expect(stepAt(denied, 'address', 3 * HOUR)).toMatchObject({ done: null, asksWhose: false, isNotMine: true });
    expect(stepAt(denied, 'strange-addresses', 3 * HOUR).because).toEqual(['not-yours']);
    const mine = lived([[2 * HOUR + MINUTE, whose('address', true)]], state);
    expect(stepAt(mine, 'address', 3 * HOUR)).toMatchObject({ done: { by: 'word' }, reading: { by: 'read' } });
  });

  it('looks again after days and a month, and ends with a date', () => {
    let state = lived(inside, given);
    for (const id of ids(state, 3 * HOUR)) state = lived([[3 * HOUR, tick(id)]], state);
    expect(viewAt(state, 4 * HOUR)).toMatchObject({ isAllClear: true, missing: [] });
    const ended = lived([[4 * HOUR, { type: 'end-incident', how: 'all-clear' }]], state);
    expect(viewAt(ended, 5 * HOUR).closing).toEqual({ at: T0 + 4 * HOUR, how: 'all-clear', left: 0 });
    const days = [1, 7, 30, 90].map((day) => lived([[4 * HOUR + day * DAY, 'settle']], ended));
    expect(days.map((later, i) => viewAt(later, 4 * HOUR + 91 * DAY).recheck.due ?? i)).toEqual([1, 7, 30, 90]);
  });
});

describe('fifteen orders of coins', () => {
  const begun = lived([
    [0, open('jp', 'takeover', { 'sign-in': ['no'], signs: ['amazon-locked'] }, news('access-revoked', -HOUR))],
    [MINUTE, answer({ signs: ['amazon-locked', 'strange-orders'] })],
  ]);

  it('the mail stops the account and states no wait', () => {
    expect(viewAt(begun, 2 * MINUTE)).toMatchObject({ suspensions: 1, holds: [], isHeld: false });
  });

  it('looks in the digital orders, and adds up the charges', () => {
    expect(ids(begun, 2 * MINUTE)).toEqual(expect.arrayContaining(['cancel-orders', 'digital-orders', 'charges']));
  });

  it('asks whether the number is his where two-step verification reads “on”, and ticks nothing', () => {
    const state = lived([[HOUR, read('twoStep', 'on')]], begun);
    expect(stepAt(state, 'two-step', 2 * HOUR)).toMatchObject({ done: null, asksWhose: true });
  });

  it('has the linked apps to look through', () => {
    expect(ids(begun, 2 * MINUTE)).toContain('login-with-amazon');
  });
});

describe('a seller’s fee weeks later', () => {
  it('the mail of welcome leads to the path of those in whose name somebody sells', () => {
    expect(suggestedByMail('seller-account', null)).toEqual({
      paths: ['seller'],
      answers: { 'seller-sign': ['welcome-mail'] },
    });
  });

  it('a look again is due after 30 days, and a takeover asks for a seller account', () => {
    expect(pathRule('takeover').looks).toContain(30);
    expect(ids(lived([[0, open('us', 'takeover')]]), MINUTE)).toContain('seller-account');
  });

  it('seller support is the first door, then the fee; listings and pay-out before closing; the buyer account is not known', () => {
    const state = lived([[0, open('us', 'seller', { 'seller-sign': ['fee'], 'sign-in': ['yes'] })]]);
    const view = viewAt(state, MINUTE);
    expect(view.next).toBe('seller-support');
    expect(view.steps.find(({ id }) => id === 'seller-support')?.open).toBe('https://sellercentral.amazon.com/');
    const order = ids(state, MINUTE);
    expect(order.indexOf('seller-listings')).toBeLessThan(order.indexOf('seller-close'));
    expect(order.indexOf('seller-payout')).toBeLessThan(order.indexOf('seller-close'));
    expect(stepAt(state, 'seller-close', MINUTE).because).toEqual(['closing-unknown']);
    expect(stepAt(state, 'seller-fee', MINUTE).because).toEqual(['fee-charged']);
  });

  it('sends nobody to a door that is not known', () => {
    const view = viewAt(lived([[0, open('de', 'seller')]]), MINUTE);
    expect(view.steps.find(({ id }) => id === 'seller-support')?.open).toBeNull();
  });
});

describe('Amazon’s own mistake', () => {
  const begun = lived([[0, open('us', 'unknown-charge', { charge: ['order-mail'] }, news('unknown', -HOUR))]]);
  const nowhere = lived([[MINUTE, answer({ 'in-list': ['nowhere'] })]], begun);

  it('a confirmation leads to the path of a charge, and the first question is whether there is such an order', () => {
    expect(suggestedByMail('order-confirmed', null)?.paths).toEqual(['unknown-charge']);
    expect(viewAt(begun, 30_000).unanswered[0]).toBe('in-list');
  });

  it('asks again for nothing that was passed over', () => {
    const asked = viewAt(begun, 30_000).unanswered;
    expect(asked.length).toBeGreaterThan(0);
    const passed = lived([[MINUTE, answer(Object.fromEntries(asked.map((question) => [question, []])))]], begun);
    expect(viewAt(passed, 2 * MINUTE)).toMatchObject({ unanswered: [], answers: { charge: ['order-mail'] } });
  });

  it('no order: likely no takeover, look once more tomorrow, and must not be 28 steps', () => {
    const view = viewAt(nowhere, 2 * MINUTE);
    expect(view.isLikelyHarmless).toBe(true);
    expect(view.steps).toHaveLength(2);
    expect(view.next).toBe('charge-mail');
    const looked = lived([[3 * MINUTE, tick('charge-mail')]], nowhere);
    expect(viewAt(looked, 4 * MINUTE)).toMatchObject({ next: 'charge-tomorrow' });
    expect(stepAt(looked, 'charge-tomorrow', 4 * MINUTE).notBefore).toBe(T0 + MINUTE + DAY);
    expect(stepAt(looked, 'charge-tomorrow', 2 * MINUTE + DAY).notBefore).toBeNull();
    expect(nextWake(looked, T0 + HOUR)).toBe(T0 + MINUTE + DAY);
    expect(settle(looked, T0 + MINUTE + DAY).due).toEqual(['recheck']);
  });

  it('ends as a false alarm the next day: the log is kept, and no look again comes', () => {
    const ended = lived([[DAY + HOUR, { type: 'end-incident', how: 'false-alarm' }]], nowhere);
    const view = viewAt(ended, DAY + 2 * HOUR);
    expect(view.closing?.how).toBe('false-alarm');
    expect(view.recheck.next).toBeNull();
    expect(view.log.length).toBeGreaterThan(3);
  });

  it('one real order brings the full plan at once', () => {
    const state = lived([[DAY, answer({ 'in-list': ['strange'] })]], nowhere);
    const view = viewAt(state, DAY + 1);
    expect(view).toMatchObject({ path: 'takeover', next: 'contact', answers: { signs: ['strange-orders'] } });
    expect(view.steps.length).toBeGreaterThan(20);
  });
});

describe('a passkey that is elsewhere, and no code', () => {
  const begun = lived([
    [0, open('de', 'no-code', { obstacle: ['passkey'], message: ['device-without-passkeys'] } satisfies Answers)],
  ]);

  it('is no alarm: the account has a passkey elsewhere, and there are ways on', () => {
    const order = ids(begun, MINUTE);
    expect(viewAt(begun, MINUTE)).toMatchObject({ path: 'no-code', turn: null });
    expect(order).toEqual(expect.arrayContaining(['passkey-elsewhere', 'code-other-way', 'code-behind-password']));
    expect(order).not.toContain('contact');
  });

  it('“I never made one” asks for other signs, and one of them makes it a takeover', () => {
    const never = lived([[MINUTE, answer({ 'made-passkey': ['no'] })]], begun);
    expect(viewAt(never, 2 * MINUTE)).toMatchObject({ path: 'no-code', unanswered: ['beside'] });
    expect(stepAt(never, 'passkey-elsewhere', 2 * MINUTE).because).toEqual(['never-made']);
    const strange = lived([[3 * MINUTE, answer({ beside: ['strange-order'] })]], never);
    expect(viewAt(strange, 4 * MINUTE)).toMatchObject({ path: 'takeover', next: 'contact' });
  });

  it('the message about the number means a wrong password, and must not send to change the number', () => {
    expect(SIGN_IN_MESSAGES['cannot-verify-number']).toMatchObject({ means: 'wrong-password', store: 'de' });
    const state = lived([[MINUTE, answer({ message: ['cannot-verify-number'] })]], begun);
    expect(viewAt(state, 2 * MINUTE).next).toBe('code-message');
    expect(stepAt(state, 'code-number', 2 * MINUTE).phase).toBe('clean');
  });

  it('a strange device among the passkeys: sign out everywhere, and a new password', () => {
    const state = lived(
      [
        [HOUR, { ...read('access', 'ok'), store: 'de' }],
        [HOUR + MINUTE, whose('code-passkeys', false)],
      ],
      begun,
    );
    expect(ids(state, 2 * HOUR)).toEqual(expect.arrayContaining(['sign-out-everywhere', 'password']));
    expect(ids(begun, 2 * HOUR)).not.toContain('password');
  });

  it('too many codes: stop, wait, another way', () => {
    const state = lived([[MINUTE, answer({ message: ['too-many-codes'] })]], begun);
    expect(viewAt(state, 2 * MINUTE).next).toBe('code-pause');
  });

  it('two-step turned off after one’s own recovery is one’s own step', () => {
    expect(suggestedByMail('two-step-off', 'no-code')).toBeNull();
    expect(suggestedByMail('two-step-off', null)?.paths).toEqual(['takeover']);
  });
});

describe('stopped for another reason', () => {
  it.each([
    ['documents', 'stop-documents'],
    ['billing', 'stop-billing'],
    ['policy', 'stop-answer'],
    ['closed', 'stop-payments'],
  ] as const)('a page that says “%s” opens that path, filled in', (value, step) => {
    const { paths, answers } = suggestedByAccess(value) ?? { paths: [], answers: {} };
    expect(paths).toEqual(['stopped']);
    expect(ids(lived([[0, open('us', 'stopped', answers)]]), MINUTE)).toContain(step);
  });

  it('a lock asks which', () => {
    expect(suggestedByAccess('locked')?.paths.length).toBeGreaterThan(1);
  });
});

describe('the path is changed', () => {
  it('and what was ticked and answered stays, there and back', () => {
    const state = lived([
      [0, open('us', 'takeover', { 'sign-in': ['no'] })],
      [MINUTE, tick('mailbox')],
      [2 * MINUTE, take('stopped')],
      [3 * MINUTE, answer({ stop: ['documents'] })],
      [4 * MINUTE, take('takeover')],
    ]);
    expect(stepAt(state, 'mailbox', HOUR).done).toMatchObject({ by: 'word' });
    expect(viewAt(state, HOUR).answers).toEqual({ 'sign-in': ['no'], stop: ['documents'] });
    expect(viewAt(lived([[HOUR, take('stopped')]], state), 2 * HOUR)).toMatchObject({ next: 'stop-page' });
  });
});

describe('something seen while a path is walked', () => {
  const seen = (path: PathId, what: Happening[1], answers: Answers = {}) =>
    viewAt(
      lived([
        [0, open('jp', path, answers)],
        [HOUR, what],
      ]),
      2 * HOUR,
    ).leadsOn;

  it('leads to another path, filled in', () => {
    expect(seen('takeover', mail('documents-required', HOUR))).toEqual({
      paths: ['stopped'],
      answers: { stop: ['documents'] },
    });
    expect(seen('unknown-charge', mail('email-changed', HOUR))?.paths).toEqual(['takeover']);
    expect(seen('no-code', mail('account-locked', HOUR))?.paths).toEqual(['stopped', 'takeover']);
    expect(seen('unasked', mail('order-confirmed', HOUR))?.paths).toEqual(['unknown-charge']);
  });

  it.each<[PathId, Happening[1]]>([
    ['takeover', mail('account-locked', HOUR)],
    ['takeover', mail('password-reset-required', HOUR)],
    ['takeover', mail('verification-code', HOUR)],
    ['stopped', mail('account-closed', HOUR)],
    ['no-code', mail('two-step-off', HOUR)],
    ['no-code', mail('verification-code', HOUR)],
    ['insider', mail('email-changed', HOUR)],
    ['takeover', { type: 'add-mail', mail: { ...news('account-closed', HOUR), verdict: 'suspicious' } }],
  ])('of %s, what belongs to it or proves nothing leads nowhere (%#)', (path, what) => {
    expect(seen(path, what)).toBeNull();
  });

  it('is settled by the person’s word, until something new comes', () => {
    const stays = lived([
      [0, open('jp', 'takeover')],
      [HOUR, mail('documents-required', HOUR)],
      [2 * HOUR, take('takeover')],
    ]);
    expect(viewAt(stays, 3 * HOUR).leadsOn).toBeNull();
    const again = lived([[4 * HOUR, mail('account-closed', 4 * HOUR)]], stays);
    expect(viewAt(again, 5 * HOUR).leadsOn?.answers).toEqual({ stop: ['closed'] });
  });

  it('is not what was seen once the way in is open again, of another account, or before the recovery moved', () => {
    const read = (value: 'locked' | 'documents' | 'ok', at: number) => ({
      kind: 'read' as const,
      at,
      fact: 'access' as const,
      value,
      page: 'account-status' as const,
    });
    const leads = (...log: Entry[]) =>
      leadsOn(inOrder([{ kind: 'path', at: T0, path: 'takeover' }, ...log], T0 + 9), 'takeover');
    expect(leads(read('documents', T0 + 1))?.paths).toEqual(['stopped']);
    expect(leads(read('documents', T0 + 1), read('ok', T0 + 2))).toBeNull();
    expect(leads(read('documents', T0 + 1), { kind: 'owned', at: T0 + 2, isOwn: false })).toBeNull();
    expect(leads(read('documents', T0 + 1), { kind: 'moved', at: T0 + 2, marketplace: 'us' })).toBeNull();
  });

  it('begins or goes on with the path that is walked where it is among those, and never leaves a quiet one', () => {
    const incidentOn = (path: PathId) => incidentIn(lived([[0, open('jp', path)]]));
    expect(pathAmong(['takeover', 'insider'], null)).toBe('takeover');
    expect(pathAmong(['insider', 'takeover'], incidentOn('takeover'))).toBe('takeover');
    expect(pathAmong(['takeover'], incidentOn('seller'))).toBe('takeover');
    expect(pathAmong(['takeover'], incidentOn('insider'))).toBe('insider');
  });
});

describe('a second stop', () => {
  const stopped = lived([
    [0, open('jp', 'takeover', { 'sign-in': ['no'] })],
    [MINUTE, mail('access-revoked', 0)],
    [2 * HOUR, read('access', 'ok')],
    [2 * HOUR + 1, tick('mailbox')],
    [2 * HOUR + 2, tick('devices')],
    [10 * HOUR, mail('access-revoked', 10 * HOUR - MINUTE)],
  ]);

  it('asks first whether something new came with it', () => {
    expect(viewAt(stopped, 11 * HOUR)).toMatchObject({ suspensions: 2, unexplained: 2 });
  });

  it('nothing new: a known case, and what no reset undoes stays done', () => {
    const state = lived([[11 * HOUR, { type: 'answer-stop', suspension: 2, isAttack: false }]], stopped);
    expect(viewAt(state, 12 * HOUR).unexplained).toBeNull();
    expect(stepAt(state, 'mailbox', 12 * HOUR).done).not.toBeNull();
  });

  it('something new: what a new attack undoes is open again', () => {
    const state = lived([[11 * HOUR, { type: 'answer-stop', suspension: 2, isAttack: true }]], stopped);
    expect(stepAt(state, 'mailbox', 12 * HOUR)).toMatchObject({ done: null, wasUndone: true });
    expect(stepAt(state, 'devices', 12 * HOUR)).toMatchObject({ done: null, wasUndone: true });
    expect(viewAt(state, 12 * HOUR).next).toBe('contact');
  });
});
