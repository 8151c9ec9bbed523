import type { FactId } from './facts.ts';
import type { PageId } from './table.ts';

/** The pages that may speak for a fact. What any other page claims is not believed. */
export const READ_ON: Record<FactId, readonly PageId[]> = {
  twoStep: ['two-step-settings', 'login-security', 'two-step-setup'],
  primePayment: ['prime'],
  memberships: ['memberships'],
  paymentMethods: ['wallet'],
  addresses: ['addresses'],
  access: ['login-security', 'two-step-settings', 'wallet', 'addresses', 'sign-in', 'password-reset', 'account-status'],
};

/**
 * The pages on which a finding about a fact shows its banner. That an account is locked is said where the person
 * stands before it, not on every page that was read while signed in.
 */
export const BANNER_ON: Record<FactId, readonly PageId[]> = {
  ...READ_ON,
  access: ['sign-in', 'password-reset', 'account-status'],
};
