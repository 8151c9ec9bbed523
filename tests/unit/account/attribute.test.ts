import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignedOut, neighbourOf, type Step, turnAt, withStep } from '../../../utils/account/attribute.ts';

const [A, B] = ['a', 'b'];
const account = (since: number, key: string): Step => ({ since, kind: 'account', key });
const turn = (since: number, isPassword = false): Step => ({ since, kind: 'turn', isPassword });
const owner = (since: number, ...steps: Step[]) => neighbourOf(steps.reduce(withStep, [] as readonly Step[]), since);

describe('a page without a mark', () => {
  it.each<[string, Step[], string | null]>([
    ['before any other', [], null],
    ['after a marked one', [account(1, A)], A],
    ['before a marked one', [account(9, A)], A],
    ['between two of one account', [account(1, A), account(9, A)], A],
    ['nearer to the one before', [account(4, A), account(9, B)], A],
    ['nearer to the one after', [account(1, A), account(6, B)], B],
    ['after a sign-in', [account(1, A), turn(3)], null],
    ['after a sign-in, before a marked one', [account(1, A), turn(3), account(9, B)], B],
    ['before a sign-out', [account(1, A), turn(7), account(9, B)], A],
    ['between two sign-ins', [account(1, A), turn(3), turn(7), account(9, A)], null],
    ['after a password asked again', [account(1, A), turn(3, true)], null],
    [
      'between two passwords asked again, of one account',
      [account(1, A), turn(3, true), turn(7, true), account(9, A)],
      A,
    ],
    ['between two passwords, of two accounts', [account(1, A), turn(3, true), turn(7, true), account(9, B)], null],
    ['between a password and a sign-in', [account(1, A), turn(3, true), turn(7), account(9, A)], null],
    ['before a sign-out, shown again after it', [account(1, A), turn(6), account(7, B), account(8, B)], A],
  ])('%s', (_, steps, key) => {
    expect(owner(5, ...steps)).toBe(key);
  });

  it('is told the same in whatever order its neighbours were heard of', () => {
    const step = fc.oneof(
      fc.tuple(fc.nat({ max: 40 }), fc.constantFrom(A, B)).map(([since, key]) => account(since, key)),
      fc.tuple(fc.nat({ max: 40 }), fc.boolean()).map(([since, isPassword]) => turn(since, isPassword)),
    );
    const steps = fc.uniqueArray(step, { maxLength: 8, selector: ({ since }) => since });
    fc.assert(
      fc.property(steps, steps, fc.nat({ max: 40 }), (some, _, since) => {
        const told = owner(since, ...some);
        expect(owner(since, ...some.toReversed())).toBe(told);
        // Never that of an account which no page of the tab bore.
        const keys = some.flatMap((s) => (s.kind === 'account' ? [s.key] : []));
        if (told !== null) expect(keys).toContain(told);
        // One more page of that account beside it changes nothing.
        if (told !== null && !some.some((s) => s.since === since))
          expect(owner(since, ...some, account(since, told))).toBe(told);
      }),
    );
  });
});

it('takes a page for one on which nobody is signed in by its kind, or by what was read', () => {
  expect(isSignedOut('sign-in', {})).toBe(true);
  expect(isSignedOut('wallet', {})).toBe(false);
  expect(isSignedOut('wallet', { access: { value: 'ok', signals: [] } })).toBe(false);
  expect(isSignedOut('wallet', { access: { value: 'unknown', signals: [] } })).toBe(false);
  expect(isSignedOut('wallet', { access: { value: 'signed-out', signals: ['email-form'] } })).toBe(true);
});

it('tells a password or a code that is asked again from being asked who it is', () => {
  expect(turnAt(1, { value: 'signed-out', signals: ['password-form'] })).toMatchObject({ isPassword: true });
  expect(turnAt(1, { value: 'challenge', signals: ['mfa-form'] })).toMatchObject({ isPassword: true });
  expect(turnAt(1, { value: 'signed-out', signals: ['email-form'] })).toMatchObject({ isPassword: false });
  expect(turnAt(1, undefined)).toMatchObject({ isPassword: false });
});
