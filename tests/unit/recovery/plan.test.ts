import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BECAUSE_IDS, planFor } from '../../../utils/recovery/plan.ts';
import {
  LEFT_BEHIND,
  needsAccount,
  STEP_IDS,
  STEPS,
  type StepId,
  stepLink,
  stepRule,
} from '../../../utils/recovery/steps.ts';
import { NOTHING_ANSWERED, SIGN_IDS, type Triage } from '../../../utils/recovery/triage.ts';
import { triage } from '../state/arbitraries.ts';

const ids = (answers: Partial<Triage>, isStopped = false): StepId[] =>
  planFor({ ...NOTHING_ANSWERED, ...answers }, isStopped).map(({ id }) => id);
const becauseOf = (answers: Partial<Triage>, step: StepId, isStopped = false) =>
  planFor({ ...NOTHING_ANSWERED, ...answers }, isStopped).find(({ id }) => id === step)?.because;

describe('the plan for any answers', () => {
  it('has each step once, in a safe order, and all that the all-clear needs', () => {
    fc.assert(
      fc.property(triage, fc.boolean(), (answers, isStopped) => {
        const plan = ids(answers, isStopped);
        expect(new Set(plan).size).toBe(plan.length);
        const inThisOrder = (...chain: StepId[]) => {
          const places = chain.filter((id) => plan.includes(id)).map((id) => plan.indexOf(id));
          expect(places, chain.join()).toEqual([...places].sort((a, b) => a - b));
        };
        expect(plan[0]).toBe('mailbox');
        inThisOrder('password', 'two-step', 'card');
        for (const id of ['sign-out-everywhere', 'devices', 'passkeys'] as const) inThisOrder('password', id, 'card');
        for (const id of LEFT_BEHIND) inThisOrder('card', id);
        for (const id of STEP_IDS) if (stepRule(id).isForAllClear) expect(plan).toContain(id);
        if (answers.signIn === 'yes' && !isStopped) {
          expect(plan).not.toContain('wait');
          inThisOrder('password', 'contact');
        } else {
          inThisOrder('contact', 'wait', 'password');
          for (const id of ['contact', 'wait'] as const) expect(plan).toContain(id);
          // Nothing inside the account comes before the password.
          for (const id of plan.filter(needsAccount)) inThisOrder('password', id);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives reasons from the table, and only those that the answers give', () => {
    fc.assert(
      fc.property(triage, fc.boolean(), (answers, isStopped) => {
        for (const { because } of planFor(answers, isStopped)) {
          for (const id of because) expect(BECAUSE_IDS).toContain(id);
          expect(new Set(because).size).toBe(because.length);
        }
      }),
    );
    expect(planFor(NOTHING_ANSWERED, false).every(({ because }) => because.length === 0)).toBe(true);
  });

  it('can give every reason', () => {
    const given = new Set(
      [true, false].flatMap((isStopped) =>
        (['yes', 'no'] as const).flatMap((signIn) =>
          (['safe', 'unsafe', 'unknown'] as const).flatMap((mailbox) =>
            [...SIGN_IDS.map((sign) => [sign]), SIGN_IDS].flatMap((signs) =>
              planFor({ signs, since: null, signIn, mailbox }, isStopped).flatMap(({ because }) => because),
            ),
          ),
        ),
      ),
    );
    expect([...given].sort()).toEqual([...BECAUSE_IDS].sort());
  });
});

describe('what the answers change', () => {
  it('who is still in puts the intruder out first, and then takes the telephone', () => {
    const plan = ids({ signIn: 'yes' });
    expect(plan.slice(0, 7)).toEqual([
      'mailbox',
      'password',
      'sign-out-everywhere',
      'devices',
      'passkeys',
      'contact',
      'card-company',
    ]);
    expect(ids({ signIn: 'yes' }, true)).toEqual(ids({ signIn: 'no' }));
    expect(ids({})).toEqual(ids({ signIn: 'no' }));
  });

  it('orders that were made are cancelled, and looked for under a flood of mails', () => {
    expect(ids({})).not.toContain('cancel-orders');
    expect(ids({ signs: ['strange-orders'] })).toEqual(expect.arrayContaining(['cancel-orders', 'mail-flood']));
    expect(ids({ signs: ['newsletters'] })).toContain('mail-flood');
  });

  it('Prime’s payment method alone calls nobody to the telephone, unless the person is out', () => {
    expect(ids({ signs: ['prime-payment'], signIn: 'yes' })).not.toContain('contact');
    expect(ids({ signs: ['prime-payment'], signIn: 'no' })).toContain('contact');
    expect(ids({ signs: ['prime-payment', 'strange-orders'], signIn: 'yes' })).toContain('card-company');
  });

  it('says why', () => {
    expect(becauseOf({ mailbox: 'unsafe' }, 'mailbox')).toEqual(['mailbox-unsafe']);
    expect(becauseOf({ signs: ['address-mail'] }, 'contact')).toEqual(['address-changed']);
    expect(becauseOf({ signs: ['address-mail'] }, 'contact', true)).toEqual(['amazon-acted']);
    expect(becauseOf({}, 'wait', true)).toEqual(['stopped']);
  });
});

describe('the table of steps', () => {
  it('leads who can sign in to the settings, and anyone else to "forgot password"', () => {
    expect(stepLink('password', 'jp', true)).toBe('login-security');
    expect(stepLink('password', 'jp', false)).toBe('password-reset');
    expect([stepLink('amazon-pay', 'us', true), stepLink('amazon-pay', 'jp', true)]).toEqual([
      'amazon-pay',
      'account-hub',
    ]);
  });

  it('undoes by a reset only what is in the account, or the wait for it', () => {
    const undone = STEP_IDS.filter((id) => STEPS[id].isUndone);
    expect(undone).toEqual(['wait', 'password', 'two-step', 'card', 'address', 'prime', 'memberships']);
    expect(undone.filter((id) => !needsAccount(id))).toEqual(['wait']);
  });
});
