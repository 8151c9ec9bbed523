import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../utils/account/decide.ts';
import { accountOf } from '../../../utils/state/accounts.ts';
import { initialState } from '../../../utils/state/initial.ts';
import { urgentCount } from '../../../utils/state/recovery.ts';
import { applyCommand, observe } from '../../../utils/state/reduce.ts';
import type { State } from '../../../utils/state/schema.ts';
import { T0 } from './arbitraries.ts';

const SECOND = 1000;

/** A sign-in page that says that Amazon finds no account, loaded at this time. */
const notFound = (state: State, at: number): State =>
  observe(
    state,
    {
      marketplace: 'jp',
      page: 'sign-in',
      facts: { access: { value: 'email-not-found', signals: ['not-found-sentence'] } },
      since: at,
    },
    at,
  );
const severity = (state: State, at: number) => findingsOf(accountOf(state, 'jp').facts, at)[0]?.severity;

describe('"no account with this address"', () => {
  const once = notFound(initialState(), T0);

  it('is mostly a mistyped one: it can wait, and counts on no badge', () => {
    expect([severity(once, T0 + SECOND), urgentCount(once, T0 + SECOND)]).toEqual(['soon', 0]);
  });

  it('is urgent once the person says that it was typed rightly', () => {
    const said = applyCommand(
      once,
      { type: 'say', marketplace: 'jp', fact: 'access', value: 'email-not-found' },
      T0 + 2 * SECOND,
    );
    expect([severity(said, T0 + 3 * SECOND), urgentCount(said, T0 + 3 * SECOND)]).toEqual(['urgent', 1]);
  });

  it('is urgent when it is read again, and not when the same page is looked at again', () => {
    const same = notFound(once, T0 + SECOND);
    expect(severity(same, T0 + 2 * SECOND)).toBe('soon');
    const again = notFound(once, T0 + 20 * SECOND);
    expect([severity(again, T0 + 21 * SECOND), urgentCount(again, T0 + 21 * SECOND)]).toEqual(['urgent', 1]);
  });
});
