import type { FindingId, Severity } from '../../../utils/account/findings.ts';
import type { FactId } from '../../../utils/amazon/facts.ts';

/** What the documentation promises: which value of which fact is a finding, and how pressing. Written out by hand. */
export const DOCUMENTED: { fact: FactId; value: string; id: FindingId; severity: Severity }[] = [
  { fact: 'twoStep', value: 'off', id: 'two-step-off', severity: 'urgent' },
  { fact: 'primePayment', value: 'none', id: 'prime-payment-none', severity: 'urgent' },
  { fact: 'primePayment', value: 'problem', id: 'prime-payment-problem', severity: 'urgent' },
  { fact: 'memberships', value: 'gap', id: 'membership-gap', severity: 'soon' },
  { fact: 'paymentMethods', value: 'none', id: 'payment-methods-none', severity: 'soon' },
  { fact: 'addresses', value: 'none', id: 'addresses-none', severity: 'soon' },
  { fact: 'access', value: 'locked', id: 'account-locked', severity: 'urgent' },
  { fact: 'access', value: 'documents', id: 'documents-required', severity: 'urgent' },
  { fact: 'access', value: 'billing', id: 'billing-required', severity: 'urgent' },
  { fact: 'access', value: 'policy', id: 'policy-stop', severity: 'urgent' },
  { fact: 'access', value: 'closed', id: 'account-closed', severity: 'urgent' },
  { fact: 'access', value: 'reset-required', id: 'password-reset-required', severity: 'urgent' },
  { fact: 'access', value: 'email-not-found', id: 'email-not-found', severity: 'soon' },
];
