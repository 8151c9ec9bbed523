import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOLD_KINDS, HOLD_SOURCES } from '../../../../utils/recovery/holds.ts';
import { PATH_IDS, type PathId, QUIET_PATHS } from '../../../../utils/recovery/paths/ids.ts';
import { type Case, PHASES } from '../../../../utils/recovery/paths/rule.ts';
import { PATH_SOURCES } from '../../../../utils/recovery/paths/sources.ts';
import { pathRule } from '../../../../utils/recovery/paths.ts';
import type { Answers } from '../../../../utils/recovery/questions.ts';
import { INSIDER_SOURCES } from '../../../../utils/recovery/steps/insider.ts';
import { NO_CODE_SOURCES } from '../../../../utils/recovery/steps/no-code.ts';
import { SELLER_SOURCES } from '../../../../utils/recovery/steps/seller.ts';
import { STOPPED_SOURCES } from '../../../../utils/recovery/steps/stopped.ts';
import { TAKEOVER_SOURCES } from '../../../../utils/recovery/steps/takeover.ts';
import { UNASKED_SOURCES } from '../../../../utils/recovery/steps/unasked.ts';
import { CHARGE_SOURCES } from '../../../../utils/recovery/steps/unknown-charge.ts';
import { needsAccount, STEP_IDS, type StepId, stepLink, stepRule } from '../../../../utils/recovery/steps.ts';
import { pathAnswers } from '../../state/arbitraries.ts';

const caseOf = (answers: Answers, isStopped = false): Case => ({ answers, isStopped, isNotMine: () => false });
const planned = (path: PathId, answers: Answers = {}, isStopped = false): StepId[] =>
  pathRule(path)
    .plan(caseOf(answers, isStopped))
    .map(({ id }) => id);

describe('out of a takeover', () => {
  const locked = { 'sign-in': ['no'], signs: ['address-mail', 'cannot-sign-in'] } satisfies Answers;

  it.each(['safe', 'unknown'] as const)(
    'goes to Amazon, the card, then the mailbox, where the mailbox is %s',
    (mailbox) => {
      expect(planned('takeover', { ...locked, mailbox: [mailbox] }).slice(0, 3)).toEqual([
        'contact',
        'card-company',
        'mailbox',
      ]);
    },
  );

  it('has the mailbox beside Amazon and the card where somebody else reads it', () => {
    const steps = pathRule('takeover').plan(caseOf({ ...locked, mailbox: ['unsafe'] }));
    expect(steps.filter(({ isBeside }) => isBeside).map(({ id }) => id)).toEqual(['mailbox']);
    expect(steps[0]?.id).toBe('contact');
  });

  it('begins with Amazon for whoever is still in, too, and waits for nothing', () => {
    const steps = planned('takeover', { 'sign-in': ['yes'], signs: ['strange-orders'] });
    expect(steps[0]).toBe('contact');
    expect(steps).not.toContain('wait');
    expect(steps.indexOf('password')).toBeLessThan(steps.indexOf('card'));
  });

  it('looks at devices, passkeys and linked apps before the password where no code came', () => {
    const steps = planned('takeover', { ...locked, signs: ['no-code-came'] });
    for (const id of ['devices', 'passkeys', 'login-with-amazon'] as const)
      expect(steps.indexOf(id), id).toBeLessThan(steps.indexOf('password'));
  });

  it('leaves out Amazon and the card where only Prime’s payment method is gone, and the person is in', () => {
    const steps = planned('takeover', { 'sign-in': ['yes'], signs: ['prime-payment'] });
    expect(steps).not.toContain('contact');
    expect(steps).not.toContain('card-company');
    expect(planned('takeover', { 'sign-in': ['no'], signs: ['prime-payment'] })).toContain('contact');
    expect(planned('takeover', { 'sign-in': ['yes'], signs: ['prime-payment', 'strange-orders'] })).toContain(
      'contact',
    );
  });

  it('holds nobody for in whom Amazon stopped, and takes who did not say for locked out', () => {
    expect(planned('takeover', { 'sign-in': ['yes'] }, true)).toEqual(planned('takeover', { 'sign-in': ['no'] }));
    expect(planned('takeover')).toEqual(planned('takeover', { 'sign-in': ['no'] }));
  });

  it('says why', () => {
    const because = (answers: Answers, step: StepId, isStopped = false) =>
      pathRule('takeover')
        .plan(caseOf(answers, isStopped))
        .find(({ id }) => id === step)?.because;
    expect(because({ mailbox: ['unsafe'] }, 'mailbox')).toEqual(['mailbox-unsafe']);
    expect(because({ signs: ['address-mail'] }, 'contact')).toEqual(['address-changed']);
    expect(because({ signs: ['address-mail'] }, 'contact', true)).toEqual(['amazon-acted']);
    expect(because({}, 'wait', true)).toEqual(['stopped']);
  });

  it('asks for digital orders and the sum of the charges where there are strange orders', () => {
    expect(planned('takeover', { signs: ['strange-orders'] })).toEqual(
      expect.arrayContaining(['cancel-orders', 'digital-orders', 'charges']),
    );
    expect(planned('takeover', locked)).not.toContain('digital-orders');
  });
});

describe('stopped by Amazon', () => {
  it('asks for a new password alone where nothing else is wanted', () => {
    expect(planned('stopped', { stop: ['reset'], beside: ['nothing'] })).toEqual(['stop-password']);
  });

  it('reads Amazon’s page before anything is sent, and counts refusals', () => {
    const steps = planned('stopped', { stop: ['documents'], refused: ['more'] });
    expect(steps.slice(0, 3)).toEqual(['stop-page', 'stop-documents', 'stop-refused']);
    expect(steps).toContain('stop-consumer');
  });

  it('ends running payments first where the account is closed', () => {
    const steps = planned('stopped', { stop: ['closed'] });
    expect(steps.slice(0, 3)).toEqual(['stop-page', 'stop-payments', 'stop-answer']);
    expect(steps).toEqual(expect.arrayContaining(['stop-losses', 'stop-linked', 'stop-data', 'stop-consumer']));
  });

  it.each(['strange-order', 'change-mail'] as const)('turns into a takeover with a %s', (beside) => {
    expect(pathRule('stopped').turn({ stop: ['documents'], beside: [beside] })?.path).toBe('takeover');
    expect(pathRule('stopped').turn({ stop: ['documents'], beside: ['nothing'] })).toBeNull();
  });
});

describe('no way past the code', () => {
  it('goes from what costs nothing to the document and the specialist', () => {
    const steps = planned('no-code', { obstacle: ['no-code'], message: ['another'] });
    expect(steps).toEqual([
      'code-device',
      'code-other-way',
      'code-behind-password',
      'code-call',
      'code-recovery',
      'code-specialist',
      'code-pause',
      'wait',
      'code-number',
      'code-second-way',
      'code-passkeys',
    ]);
  });

  it('stops at once where Amazon counts the codes', () => {
    expect(planned('no-code', { message: ['too-many-codes'] })[0]).toBe('code-pause');
  });

  it('takes the message about the number for a wrong password, and never sends to change the number for it', () => {
    const [first] = pathRule('no-code').plan(caseOf({ message: ['cannot-verify-number'] }));
    expect(first).toMatchObject({ id: 'code-message', because: ['message-means-password'] });
  });

  it('asks for other signs where the person never made a passkey, and turns only by one', () => {
    const answers = { obstacle: ['passkey'], 'made-passkey': ['no'] } satisfies Answers;
    expect(pathRule('no-code').questions(answers)).toContain('beside');
    expect(pathRule('no-code').turn({ ...answers, beside: ['nothing'] })).toBeNull();
    expect(pathRule('no-code').turn({ ...answers, beside: ['strange-order'] })).toMatchObject({
      path: 'takeover',
      answers: { signs: ['strange-device', 'strange-orders'] },
    });
  });
});

describe('a charge nobody knows', () => {
  it('is two steps and likely harmless where an email came without an order', () => {
    const answers = { charge: ['order-mail'], 'in-list': ['nowhere'] } satisfies Answers;
    expect(planned('unknown-charge', answers)).toEqual(['charge-mail', 'charge-tomorrow']);
    expect(pathRule('unknown-charge').isLikelyHarmless(answers)).toBe(true);
  });

  it('turns into the full plan by one order that nobody made', () => {
    expect(pathRule('unknown-charge').turn({ charge: ['order-mail'], 'in-list': ['strange'] })).toEqual({
      path: 'takeover',
      answers: { signs: ['strange-orders'] },
    });
  });
});

describe('codes, calls and mails unasked', () => {
  it.each(['code', 'computer', 'money'] as const)('goes to the bank first where a %s was given', (given) => {
    expect(planned('unasked', { came: ['call'], given: [given] })[0]).toBe('unasked-bank');
  });

  it('leaves the bank alone where nothing was given', () => {
    expect(planned('unasked', { came: ['code'], given: ['nothing'] })).not.toContain('unasked-bank');
  });
});

describe('somebody the person knows', () => {
  it('thinks of safety before anything that the other would notice', () => {
    const steps = planned('insider', { safe: ['no'] });
    expect(steps[0]).toBe('known-safety');
    expect(steps.indexOf('known-record')).toBeLessThan(steps.indexOf('known-sign-out'));
    expect(steps.indexOf('known-password')).toBeLessThan(steps.indexOf('known-family'));
  });

  it('alone is quiet', () => {
    expect(PATH_IDS.filter((id) => pathRule(id).isQuiet)).toEqual(QUIET_PATHS);
  });
});

describe('whatever is answered', () => {
  const anyCase = fc.record({ path: fc.constantFrom(...PATH_IDS), answers: pathAnswers, isStopped: fc.boolean() });

  it('a plan has each step once, with at least one, and never steps from a later part to an earlier one', () => {
    fc.assert(
      fc.property(anyCase, ({ path, answers, isStopped }) => {
        const steps = pathRule(path).plan(caseOf(answers, isStopped));
        const ids = steps.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeGreaterThan(0);
        const phases = steps.map(({ phase }) => PHASES.indexOf(phase));
        expect(phases).toEqual([...phases].sort());
      }),
    );
  });

  it('the intruder is out, and two-step verification on, before any new card', () => {
    fc.assert(
      fc.property(pathAnswers, fc.boolean(), (answers, isStopped) => {
        const steps = planned('takeover', answers, isStopped);
        for (const id of ['sign-out-everywhere', 'devices', 'passkeys', 'two-step'] as const)
          expect(steps.indexOf(id), id).toBeLessThan(steps.indexOf('card'));
      }),
    );
  });

  it('who is locked out comes to nothing inside the account before the wait, and to that after Amazon', () => {
    fc.assert(
      fc.property(pathAnswers, (answers) => {
        const steps = planned('takeover', answers, true);
        const wait = steps.indexOf('wait');
        expect(wait).toBeGreaterThan(steps.indexOf('contact'));
        for (const id of steps.filter(needsAccount)) expect(steps.indexOf(id), id).toBeGreaterThan(wait);
      }),
    );
  });

  it('a plan gives only reasons that the answers give, each once', () => {
    fc.assert(
      fc.property(anyCase, ({ path, answers, isStopped }) => {
        for (const { because } of pathRule(path).plan(caseOf(answers, isStopped)))
          expect(new Set(because).size).toBe(because.length);
      }),
    );
    const unasked = PATH_IDS.flatMap((path) =>
      pathRule(path)
        .plan(caseOf({}))
        .flatMap(({ because }) => because),
    );
    // What closing a seller account does is not known, whatever was answered.
    expect(unasked).toEqual(['closing-unknown']);
  });

  it('questions are asked once, and asking ends', () => {
    fc.assert(
      fc.property(anyCase, ({ path, answers }) => {
        const asked = pathRule(path).questions(answers);
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });

  it('a turn leads to another path, whose own answers turn no further', () => {
    fc.assert(
      fc.property(anyCase, ({ path, answers }) => {
        const turn = pathRule(path).turn(answers);
        if (!turn) return;
        expect(turn.path).not.toBe(path);
        expect(pathRule(turn.path).turn({ ...answers, ...turn.answers })).toBeNull();
      }),
    );
  });

  it('nothing is likely harmless that turns into another path', () => {
    fc.assert(
      fc.property(anyCase, ({ path, answers }) => {
        const { turn, isLikelyHarmless } = pathRule(path);
        expect(turn(answers) !== null && isLikelyHarmless(answers)).toBe(false);
      }),
    );
  });
});

describe('the tables', () => {
  it('lead who can sign in to the settings, and anyone else to "forgot password"', () => {
    expect(stepLink('password', 'jp', true)).toBe('login-security');
    expect(stepLink('password', 'jp', false)).toBe('password-reset');
    expect(stepLink('amazon-pay', 'us', true)).toBe('amazon-pay');
    expect(stepLink('amazon-pay', 'jp', true)).toBe('account-hub');
    expect(stepLink('seller-support', 'jp', true)).toBe('seller-central');
    expect(stepLink('seller-support', 'fr', true)).toBeNull();
  });

  it('undo by a stop only what is in the account, or the wait for it', () => {
    const undone = STEP_IDS.filter((id) => stepRule(id).isUndoneByStop);
    expect(undone.filter((id) => !needsAccount(id))).toEqual(['wait']);
    expect(undone).toEqual(
      expect.arrayContaining(['password', 'two-step', 'card', 'address', 'prime', 'memberships', 'stop-password']),
    );
  });

  it('have no step that no path knows', () => {
    const some = PATH_IDS.flatMap((path) =>
      fc.sample(pathAnswers, { numRuns: 300, seed: 7 }).flatMap((a) => planned(path, a)),
    );
    expect(STEP_IDS.filter((id) => !some.includes(id))).toEqual([]);
  });

  it('say of everything where it comes from', () => {
    const sources: Record<string, { source: string }> = {
      ...TAKEOVER_SOURCES,
      ...STOPPED_SOURCES,
      ...NO_CODE_SOURCES,
      ...CHARGE_SOURCES,
      ...UNASKED_SOURCES,
      ...SELLER_SOURCES,
      ...INSIDER_SOURCES,
    };
    for (const id of STEP_IDS) expect(sources[id]?.source.length, id).toBeGreaterThan(3);
    for (const id of PATH_IDS) expect(PATH_SOURCES[id].source.length, id).toBeGreaterThan(3);
    for (const id of HOLD_KINDS) expect(HOLD_SOURCES[id].source.length, id).toBeGreaterThan(3);
  });

  it('end no path without something that was looked at', () => {
    for (const path of PATH_IDS) {
      const steps = pathRule(path).plan(caseOf({}));
      expect(
        steps.some(({ id }) => stepRule(id).isForEnd),
        path,
      ).toBe(true);
    }
  });
});
