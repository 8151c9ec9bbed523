import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '../../../utils/account/slice.ts';
import { FACT_VALUES, type FactId, type FactValue } from '../../../utils/amazon/facts.ts';
import { FACT_PAGE, type PageId } from '../../../utils/amazon/table.ts';
import { accountOf, incidentAtHand, storeOf } from '../../../utils/state/accounts.ts';
import { stateOf } from '../../../utils/state/document.ts';
import { ACCOUNTS_KEPT, initialState } from '../../../utils/state/initial.ts';
import { readDocument } from '../../../utils/state/read.ts';
import { urgentCount } from '../../../utils/state/recovery.ts';
import { applyCommand, type Change, noteOutside, type Owner, observe } from '../../../utils/state/reduce.ts';
import { type State, schema } from '../../../utils/state/schema.ts';
import { accountsOf, overview } from '../../../utils/state/select.ts';
import { answerClaim, claimFor, takenFor, withInstall } from '../../../utils/state/whose.ts';
import { T0 } from './arbitraries.ts';
import { incidentIn } from './at.ts';

const HOUR = 3_600_000;
const keyOf = (n: number): string => n.toString(16).padStart(16, '0');
const [A, B] = [keyOf(0xa), keyOf(0xb)];

const reading = (fact: FactId, value: FactValue, since: number, page: PageId = FACT_PAGE[fact]) => ({
  marketplace: 'jp' as const,
  page,
  facts: { [fact]: { value, signals: [] } },
  since,
});
const seen = (state: State, fact: FactId, value: FactValue, since: number, owner: Owner, now = since, page?: PageId) =>
  observe(state, reading(fact, value, since, page), now, owner);
const run = (state: State, ...commands: Change[]): State =>
  commands.reduce((next, command, i) => applyCommand(next, command, T0 + i), state);
const readIn = (state: State, fact: FactId, account: number) =>
  accountOf(state, 'jp', account).facts[fact]?.reading?.value;
const OPEN: Change = { type: 'open-incident', marketplace: 'jp', via: 'button', mail: null };
const ok = (state: State): State => schema.parse(state);

describe('the accounts of a store', () => {
  it('are told apart by their keys, and each keeps its own', () => {
    const state = seen(seen(initialState(), 'twoStep', 'off', T0, { key: A }), 'twoStep', 'on', T0 + 1, { key: B });
    expect([readIn(state, 'twoStep', 1), readIn(state, 'twoStep', 2)]).toEqual(['off', 'on']);
    expect(urgentCount(state, T0 + 1)).toBe(1);
    expect(overview(state, 'jp', T0 + 1, 1).rows[0]).toMatchObject({ fact: 'twoStep', state: 'urgent', account: 1 });
    // The one seen last is shown where none is named.
    expect(overview(state, 'jp', T0 + 1).rows.find(({ fact }) => fact === 'twoStep')).toMatchObject({ state: 'fine' });
  });

  it('are the first of those that pages without a mark told of', () => {
    const before = seen(initialState(), 'twoStep', 'off', T0, { takenFor: 1 });
    expect(accountOf(before, 'jp', 1).facts.twoStep?.reading?.isAssumed).toBe(true);
    const after = seen(before, 'paymentMethods', 'some', T0 + 1, { key: A });
    expect(storeOf(after, 'jp').accounts).toHaveLength(1);
    expect(readIn(after, 'twoStep', 1)).toBe('off');
  });

  it('can be but one for a page without a mark where but one was seen', () => {
    const one = seen(initialState(), 'twoStep', 'off', T0, { key: A });
    expect(takenFor(one, 'jp')).toBe(1);
    expect(takenFor(seen(one, 'twoStep', 'off', T0, { key: B }), 'jp')).toBeNull();
  });

  it('get back what an assumed reading replaced, once it is known whose that was', () => {
    const own = seen(initialState(), 'twoStep', 'on', T0, { key: A });
    const assumed = seen(own, 'twoStep', 'off', T0 + 5, { takenFor: 1 });
    expect(readIn(assumed, 'twoStep', 1)).toBe('off');
    const known = seen(assumed, 'twoStep', 'off', T0 + 5, { key: B }, T0 + 9);
    expect([readIn(known, 'twoStep', 1), readIn(known, 'twoStep', 2)]).toEqual(['on', 'off']);
    expect(accountOf(known, 'jp', 1).facts.twoStep?.replaced).toBeNull();
  });

  it('give a reading away when the person says that it was another account', () => {
    const both = seen(seen(initialState(), 'twoStep', 'off', T0, { key: A }), 'addresses', 'some', T0, { key: B });
    const moved = run(both, { type: 'move-reading', marketplace: 'jp', account: 1, fact: 'twoStep', to: 2 });
    expect([readIn(moved, 'twoStep', 1), readIn(moved, 'twoStep', 2)]).toEqual([undefined, 'off']);
    const apart = run(both, { type: 'move-reading', marketplace: 'jp', account: 1, fact: 'twoStep', to: null });
    expect([readIn(apart, 'twoStep', 1), readIn(apart, 'twoStep', 3)]).toEqual([undefined, 'off']);
    ok(apart);
    // It is not that of the account from which it was moved, whatever comes.
    expect(claimFor(apart, 'jp', A)).toBeNull();
  });

  it('are named, joined and forgotten, and two marks are never one', () => {
    const both = seen(seen(initialState(), 'twoStep', 'off', T0, { key: A }), 'twoStep', 'on', T0, { key: B });
    const named = run(both, { type: 'name-account', marketplace: 'jp', account: 2, name: 'Mother' });
    expect(accountsOf(named, 'jp').map(({ name }) => name)).toContain('Mother');
    expect(run(named, { type: 'join-accounts', marketplace: 'jp', from: 1, into: 2 })).toBe(named);
    const gone = run(named, { type: 'forget-account', marketplace: 'jp', account: 1 });
    expect(storeOf(gone, 'jp').accounts.map(({ number }) => number)).toEqual([2]);
    const unknown = run(gone, { type: 'move-reading', marketplace: 'jp', account: 2, fact: 'twoStep', to: null });
    const joined = run(unknown, { type: 'join-accounts', marketplace: 'jp', from: 3, into: 2 });
    expect(accountsOf(joined, 'jp')).toHaveLength(1);
    expect(readIn(joined, 'twoStep', 2)).toBe('on');
  });

  it('are bounded: the one not seen for the longest is forgotten, with a word, never one that is recovered', () => {
    let state = run(initialState(), OPEN);
    for (let n = 1; n <= 100; n++) state = seen(state, 'twoStep', 'on', T0 + n * HOUR, { key: keyOf(n) });
    const { accounts, forgotAt } = storeOf(ok(state), 'jp');
    expect(accounts).toHaveLength(ACCOUNTS_KEPT);
    expect(forgotAt).toBe(T0 + 100 * HOUR);
    expect(incidentIn(state)).not.toBeNull();
    expect(accounts.map(({ key }) => key)).toContain(keyOf(100));
    expect(accounts.map(({ key }) => key)).not.toContain(keyOf(1));
    expect(storeOf(run(state, { type: 'seen-forgotten', marketplace: 'jp' }), 'jp').forgotAt).toBeNull();
  });
});

describe('of two readings', () => {
  /** Facts whose own pages decide them. */
  const FACTS = ['twoStep', 'primePayment', 'memberships', 'paymentMethods', 'addresses'] as const;
  const load = fc.constantFrom(...FACTS).chain((fact) =>
    fc.record({
      fact: fc.constant(fact),
      value: fc.constantFrom(...FACT_VALUES[fact].filter((value) => value !== 'unknown')),
      since: fc.integer({ min: 0, max: 1000 }),
      account: fc.integer({ min: 1, max: 4 }),
    }),
  );
  const loads = fc.uniqueArray(load, {
    maxLength: 40,
    selector: ({ fact, since, account }) => `${fact} ${since} ${account}`,
  });

  it('the one that is so since later counts, of each account, in any interleaving and however late the other arrives', () => {
    fc.assert(
      fc.property(
        loads.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, heard]) => {
          const now = T0 + 2000;
          const state = heard.reduce(
            (next, { fact, value, since, account }, i) =>
              seen(next, fact, value, T0 + since, { key: keyOf(account) }, now + i),
            initialState(),
          );
          ok(state);
          for (const account of [1, 2, 3, 4]) {
            const of = storeOf(state, 'jp').accounts.find(({ key }) => key === keyOf(account));
            for (const fact of FACTS) {
              const [newest] = all
                .filter((l) => l.fact === fact && l.account === account)
                .sort((a, b) => b.since - a.since);
              expect(of?.facts[fact]?.reading?.value).toBe(newest?.value);
            }
          }
        },
      ),
    );
  });

  it('the other is remembered where it differs, until a page that was loaded later settles it', () => {
    const on = seen(initialState(), 'twoStep', 'on', T0 + HOUR, { key: A });
    const late = seen(on, 'twoStep', 'off', T0, { key: A }, T0 + 2 * HOUR);
    expect(readIn(late, 'twoStep', 1)).toBe('on');
    expect(overview(late, 'jp', T0 + 2 * HOUR).rows.find(({ fact }) => fact === 'twoStep')).toMatchObject({
      state: 'fine',
      elsewhere: { value: 'off', page: 'two-step-settings' },
    });
    // The page that counts, shown again, settles nothing; loaded anew, it does.
    expect(
      accountOf(seen(late, 'twoStep', 'on', T0 + HOUR, { key: A }, T0 + 3 * HOUR), 'jp').facts.twoStep?.elsewhere,
    ).not.toBeNull();
    expect(accountOf(seen(late, 'twoStep', 'on', T0 + 3 * HOUR, { key: A }), 'jp').facts.twoStep?.elsewhere).toBeNull();
    expect(accountOf(seen(on, 'twoStep', 'on', T0, { key: A }, T0 + HOUR), 'jp').facts.twoStep?.elsewhere).toBeNull();
  });

  it('one ahead of the clock loses, also against nothing', () => {
    const on = seen(initialState(), 'twoStep', 'on', T0, { key: A });
    expect(readIn(seen(on, 'twoStep', 'off', T0 + HOUR, { key: A }, T0), 'twoStep', 1)).toBe('on');
    expect(readIn(seen(initialState(), 'twoStep', 'off', T0 + HOUR, { key: A }, T0), 'twoStep', 1)).toBeUndefined();
  });

  it('a word counts from when it was said, and a reading from when the page was loaded', () => {
    const off = seen(initialState(), 'twoStep', 'off', T0, { key: A });
    const said = applyCommand(off, { type: 'say', marketplace: 'jp', fact: 'twoStep', value: 'on' }, T0 + HOUR);
    const row = (state: State) => overview(state, 'jp', T0 + 3 * HOUR).rows.find(({ fact }) => fact === 'twoStep');
    expect(row(seen(said, 'twoStep', 'off', T0, { key: A }, T0 + 2 * HOUR))).toMatchObject({ value: 'on', by: 'word' });
    expect(row(seen(said, 'twoStep', 'off', T0 + 2 * HOUR, { key: A }))).toMatchObject({ value: 'off', by: 'read' });
  });

  it('a fact is old by the time the page was loaded', () => {
    const late = seen(initialState(), 'twoStep', 'on', T0, { key: A }, T0 + 40 * 24 * HOUR);
    expect(overview(late, 'jp', T0 + 40 * 24 * HOUR).rows.find(({ fact }) => fact === 'twoStep')).toMatchObject({
      stale: true,
      state: 'unknown',
    });
  });
});

describe('pages on which nobody is signed in', () => {
  const locked = (state: State, since: number) =>
    seen(state, 'access', 'locked', since, 'nobody', since, 'account-status');

  it('stand beside the accounts, with words and snoozes of their own', () => {
    const state = locked(seen(initialState(), 'twoStep', 'on', T0, { key: A }), T0 + 1);
    expect(accountOf(state, 'jp', 1).facts.access).toBeUndefined();
    expect(overview(state, 'jp', T0 + 1).rows[0]).toMatchObject({ fact: 'access', account: NOBODY, state: 'urgent' });
    expect(urgentCount(state, T0 + 1)).toBe(1);
    const said = applyCommand(
      state,
      { type: 'say', marketplace: 'jp', account: NOBODY, fact: 'access', value: 'ok' },
      T0 + 2,
    );
    expect([urgentCount(said, T0 + 2), accountOf(said, 'jp', 1).facts.access]).toEqual([0, undefined]);
  });

  it('are settled by getting into the only account there is, and not by getting into one of two', () => {
    const one = locked(seen(initialState(), 'twoStep', 'on', T0, { key: A }), T0 + 1);
    const back = seen(one, 'access', 'ok', T0 + 2, { key: A }, T0 + 2, 'wallet');
    expect(urgentCount(back, T0 + 2)).toBe(0);
    const helper = seen(one, 'access', 'ok', T0 + 2, { key: B }, T0 + 2, 'wallet');
    expect(urgentCount(helper, T0 + 2)).toBe(1);
  });

  it('are noted in a recovery after a yes, and only then', () => {
    const begun = run(seen(initialState(), 'twoStep', 'on', T0, { key: A }), OPEN);
    const shown = locked(begun, T0 + HOUR);
    expect(incidentIn(shown)?.log).toHaveLength(1);
    const told = noteOutside(shown, reading('access', 'locked', T0 + HOUR, 'account-status'), T0 + HOUR);
    expect(incidentIn(told)?.log.at(-1)).toMatchObject({ kind: 'read', fact: 'access', value: 'locked' });
  });
});

describe('a recovery', () => {
  const helper = seen(initialState(), 'twoStep', 'off', T0, { key: B });
  const begun = run(helper, OPEN, { type: 'add-hold', hold: '5-hours', from: T0, hours: null });
  const six = (state: State, key: string, at: number): State =>
    (['twoStep', 'primePayment', 'memberships', 'paymentMethods', 'addresses', 'access'] as const).reduce(
      (next, fact, i) => seen(next, fact, FACT_VALUES[fact][0] as FactValue, at + i, { key }, at + i),
      state,
    );

  it('is of no account that was seen before, and nothing that is read of one moves it', () => {
    const before = incidentIn(begun);
    const after = six(begun, B, T0 + 6 * HOUR);
    expect(incidentIn(after)).toEqual(before);
    expect(readIn(after, 'twoStep', 1)).toBe('on');
    expect(claimFor(after, 'jp', B)?.question).toBe('taken-over-account');
  });

  it('goes on by words, mails and the clock until it is known whose it is', () => {
    const ticked = run(begun, { type: 'tick', step: 'mailbox', done: true });
    expect(incidentIn(ticked)?.log.at(-1)?.kind).toBe('ticked');
  });

  it('is of an account after a yes, and then what is read of that counts', () => {
    const seenThen = six(begun, A, T0 + 6 * HOUR);
    const claim = claimFor(seenThen, 'jp', A);
    if (!claim) throw new Error('nothing is asked');
    const now = T0 + 7 * HOUR;
    const owned = ok(answerClaim(seenThen, 'jp', A, claim, true, now));
    expect(incidentAtHand(owned)?.account.key).toBe(A);
    expect(incidentIn(owned)?.log.filter(({ kind }) => kind === 'read').length).toBeGreaterThan(3);
    expect(claimFor(owned, 'jp', A)).toBeNull();
    expect(claimFor(owned, 'jp', B)).toBeNull();
    const other = six(owned, B, now + HOUR);
    expect(incidentIn(other)).toEqual(incidentIn(owned));
  });

  it('is of another after a no, which is asked again of a third', () => {
    const claim = claimFor(begun, 'jp', B);
    if (!claim) throw new Error('nothing is asked');
    const rejected = answerClaim(begun, 'jp', B, claim, false, T0 + HOUR);
    expect(claimFor(rejected, 'jp', B)).toBeNull();
    expect(claimFor(seen(rejected, 'twoStep', 'on', T0 + HOUR, { key: A }), 'jp', A)?.question).toBe(
      'taken-over-account',
    );
  });

  it('stands by itself again when a wrong yes is taken back, without what was read', () => {
    const claim = claimFor(begun, 'jp', B);
    if (!claim) throw new Error('nothing is asked');
    const wrong = six(answerClaim(begun, 'jp', B, claim, true, T0 + 6 * HOUR), B, T0 + 7 * HOUR);
    const { account } = incidentAtHand(wrong) ?? {};
    const back = ok(
      applyCommand(wrong, { type: 'disown-recovery', marketplace: 'jp', account: account?.number ?? 0 }, T0 + 8 * HOUR),
    );
    expect(incidentAtHand(back)?.account.key).toBeNull();
    expect(claimFor(back, 'jp', B)).toBeNull();
    expect(accountOf(back, 'jp', 1).facts.twoStep?.reading?.value).toBe('on');
    expect(incidentIn(back)?.log.at(-1)).toMatchObject({ kind: 'owned', isOwn: false });
  });

  it('that ended is kept beside the next, up to a bound', () => {
    let state = run(initialState(), OPEN);
    for (let n = 0; n < 9; n++) state = run(state, { type: 'end-incident', how: 'by-you' }, OPEN);
    const { recovery } = accountOf(ok(state), 'jp');
    expect([recovery.incident !== null, recovery.ended.length]).toEqual([true, 5]);
  });
});

describe('what was kept before accounts were told apart', () => {
  const old = {
    version: 1,
    facts: {
      jp: {
        '': {
          twoStep: {
            reading: { value: 'off', signals: [], page: 'two-step-settings', at: T0 },
            unread: null,
            word: null,
          },
        },
      },
    },
    snoozes: { jp: { 'two-step-off': { until: null } } },
    pagesSeen: { jp: { 'two-step-settings': T0 } },
    incident: null,
    twoStepPlan: null,
    twoStepDone: {},
    phoneChange: null,
    settings: { language: 'auto', notifications: true, monthlyReminder: true, marketplace: 'jp' },
    firstRun: { doneAt: null },
    reminders: { lookAgainAt: null },
    commands: [],
  };
  const migrated = stateOf(readDocument(old)) as State;

  it('stands as not yet known whose, and is asked about once', () => {
    expect(accountsOf(migrated, 'jp')).toMatchObject([{ number: 1, unknown: 'earlier' }]);
    const marked = seen(migrated, 'addresses', 'some', T0 + 1, { key: A });
    const claim = claimFor(marked, 'jp', A);
    expect(claim?.question).toBe('whose-past');
    if (!claim) return;
    const joined = ok(answerClaim(marked, 'jp', A, claim, true, T0 + 2));
    expect(accountsOf(joined, 'jp')).toMatchObject([{ number: 1, unknown: null }]);
    expect([readIn(joined, 'twoStep', 1), readIn(joined, 'addresses', 1)]).toEqual(['off', 'some']);
    expect(accountOf(joined, 'jp', 1).snoozes).toEqual({ 'two-step-off': { until: null } });
    const apart = ok(answerClaim(marked, 'jp', A, claim, false, T0 + 2));
    expect(accountsOf(apart, 'jp')).toHaveLength(2);
    expect(claimFor(seen(apart, 'addresses', 'some', T0 + 3, { key: B }), 'jp', B)).toBeNull();
  });

  it('from another install, or of a key that is lost, stands as not seen here, and nothing is lost', () => {
    const own = withInstall(initialState(), keyOf(1), 'import');
    const kept = seen(own, 'twoStep', 'off', T0, { key: A });
    expect(withInstall(kept, keyOf(1), 'key-lost')).toBe(kept);
    const lost = ok(withInstall(kept, keyOf(2), 'key-lost'));
    expect(accountsOf(lost, 'jp')).toMatchObject([{ number: 1, unknown: 'key-lost' }]);
    const next = seen(lost, 'twoStep', 'on', T0 + 1, { key: B });
    expect([readIn(next, 'twoStep', 1), readIn(next, 'twoStep', 2)]).toEqual(['off', 'on']);
    expect(claimFor(next, 'jp', B)?.question).toBe('whose-past');
  });
});
