/**
 * What a mail can report. The order is the order in which they win when a mail speaks of several: Amazon's own rescue,
 * then changes of the account, then what Amazon did about account and orders, then mere notices, the surest first.
 */
export const MAIL_EVENTS = [
  'access-revoked',
  // changes
  'email-changed',
  'email-added',
  'password-changed',
  'authenticator-added',
  'two-step-method-changed',
  'two-step-off',
  'two-step-on',
  'phone-removed',
  'phone-changed',
  'phone-added',
  'name-changed',
  'passkey-added',
  'business-account',
  'seller-account',
  'family-invite',
  'device-registered',
  // what Amazon did
  'hold-lifted',
  'account-locked',
  'account-closed',
  'documents-required',
  'billing-required',
  'policy-stop',
  'prime-suspended',
  'password-reset-required',
  'gift-card-cancelled',
  'order-cancelled',
  'card-reported',
  // notices
  'data-access-attempt',
  'new-device-sign-in',
  'sign-in-attempt',
  'password-reset-attempt',
  'verification-code',
  'order-confirmed',
] as const;

export type MailEvent = (typeof MAIL_EVENTS)[number];
