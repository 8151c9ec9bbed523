import type { MailEvent } from './events-table.ts';

/** What Amazon's own list of its messages is looked through for: changes of the account. Codes are not listed there. */
export const NOTICES = [
  'access-revoked',
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
  'device-registered',
  'new-device-sign-in',
] as const satisfies readonly MailEvent[];

export type Notice = (typeof NOTICES)[number];
