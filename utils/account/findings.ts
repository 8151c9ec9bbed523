import type { FactId, FactValue } from '../amazon/facts.ts';
import type { LinkId } from '../amazon/links.ts';
import type { PageId } from '../amazon/table.ts';
import { CHANGE_QUESTIONS, type ChangeQuestion } from '../memory/questions.ts';
import {
  OWNER_QUESTIONS,
  type OwnerQuestion,
  QUESTION_IDS,
  type QuestionId,
  YOURS_IDS,
  type YoursQuestion,
} from './questions.ts';

export type Severity = 'urgent' | 'soon';

interface FindingRule<F extends FactId = FactId> {
  severity: Severity;
  /** What it becomes once the person confirmed what was read, or it was read again. */
  onceSure?: Severity;
  /** The finding stands while this fact has this value. */
  fact: F;
  value: FactValue<F>;
  /** The exact place that fixes it. */
  fix: LinkId;
  /**
   * What the one button does when the person is on one of these pages already: a further place, or `here`, which brings
   * the part of the page that needs them into view.
   */
  onPage: readonly PageId[];
  whenThere: LinkId | 'here';
}

const rule = <F extends FactId>(r: FindingRule<F>): FindingRule<F> => r;

/** Where Amazon says why it stopped an account. */
const ASKED_ON = ['account-status', 'sign-in', 'password-reset'] as const;

/** Every finding, most urgent first. The order decides which one a banner shows. */
export const FINDINGS = {
  'account-locked': rule({
    severity: 'urgent',
    fact: 'access',
    value: 'locked',
    fix: 'contact',
    onPage: ['account-status'],
    whenThere: 'contact',
  }),
  'documents-required': rule({
    severity: 'urgent',
    fact: 'access',
    value: 'documents',
    fix: 'account-status',
    onPage: ASKED_ON,
    whenThere: 'here',
  }),
  'billing-required': rule({
    severity: 'urgent',
    fact: 'access',
    value: 'billing',
    fix: 'account-status',
    onPage: ASKED_ON,
    whenThere: 'here',
  }),
  'policy-stop': rule({
    severity: 'urgent',
    fact: 'access',
    value: 'policy',
    fix: 'account-status',
    onPage: ASKED_ON,
    whenThere: 'here',
  }),
  'account-closed': rule({
    severity: 'urgent',
    fact: 'access',
    value: 'closed',
    fix: 'contact',
    onPage: ['account-status'],
    whenThere: 'contact',
  }),
  'password-reset-required': rule({
    severity: 'urgent',
    fact: 'access',
    value: 'reset-required',
    fix: 'password-reset',
    onPage: ['password-reset'],
    whenThere: 'contact',
  }),
  'two-step-off': rule({
    severity: 'urgent',
    fact: 'twoStep',
    value: 'off',
    fix: 'two-step-settings',
    onPage: ['two-step-settings'],
    whenThere: 'two-step-setup',
  }),
  'prime-payment-problem': rule({
    severity: 'urgent',
    fact: 'primePayment',
    value: 'problem',
    fix: 'prime-payment',
    onPage: ['prime'],
    whenThere: 'prime-payment',
  }),
  'prime-payment-none': rule({
    severity: 'urgent',
    fact: 'primePayment',
    value: 'none',
    fix: 'prime-payment',
    onPage: ['prime'],
    whenThere: 'prime-payment',
  }),
  'email-not-found': rule({
    severity: 'soon',
    onceSure: 'urgent',
    fact: 'access',
    value: 'email-not-found',
    fix: 'contact',
    onPage: ['sign-in'],
    whenThere: 'contact',
  }),
  'payment-methods-none': rule({
    severity: 'soon',
    fact: 'paymentMethods',
    value: 'none',
    fix: 'wallet',
    onPage: ['wallet'],
    whenThere: 'here',
  }),
  'membership-gap': rule({
    severity: 'soon',
    fact: 'memberships',
    value: 'gap',
    fix: 'memberships',
    onPage: ['memberships'],
    whenThere: 'here',
  }),
  'addresses-none': rule({
    severity: 'soon',
    fact: 'addresses',
    value: 'none',
    fix: 'add-address',
    onPage: ['addresses'],
    whenThere: 'add-address',
  }),
} as const satisfies Record<string, FindingRule>;

export type FindingId = keyof typeof FINDINGS;

export const FINDING_IDS = Object.keys(FINDINGS) as FindingId[];

/** What a banner can be about, and be snoozed for: a finding, a question, the walk until two-step verification is on, or the strip of a checkup. */
export const BANNER_IDS = [
  ...FINDING_IDS,
  ...QUESTION_IDS,
  ...OWNER_QUESTIONS,
  ...CHANGE_QUESTIONS,
  ...YOURS_IDS,
  'two-step-walk',
  'checkup',
] as const;

/** Those whose snooze is kept; whose a page is, is put off in its tab. */
export type SnoozedId = Exclude<BannerId, OwnerQuestion | YoursQuestion | 'checkup'>;
export const SNOOZED_IDS: readonly BannerId[] = [
  ...FINDING_IDS,
  ...QUESTION_IDS,
  ...CHANGE_QUESTIONS,
  'two-step-walk',
] satisfies SnoozedId[];

export type BannerId =
  | FindingId
  | QuestionId
  | OwnerQuestion
  | ChangeQuestion
  | YoursQuestion
  | 'two-step-walk'
  | 'checkup';
