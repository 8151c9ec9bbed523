import type { FactValue } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';
import type { MailEvent } from '../mail/events-table.ts';
import type { SubjectId } from '../memory/table.ts';
import type { PathId } from './paths/ids.ts';
import type { Answers } from './questions.ts';

/*
 * Which path something seen leads to, with what it answers already. A suggestion opens a path filled in; what happened,
 * the person says.
 */

export const SUGGESTIONS_AS_OF = '2026-11';

export interface Suggestion {
  /** The likeliest first. More than one: the person is asked which. */
  paths: readonly PathId[];
  answers: Answers;
}

const to = (path: PathId, answers: Answers = {}): Suggestion => ({ paths: [path], answers });

/** By what a page of sign-in or status says. */
const BY_ACCESS: { readonly [value: string]: Suggestion } = {
  'email-not-found': to('takeover', { 'sign-in': ['no'], signs: ['cannot-sign-in'] }),
  'reset-required': to('stopped', { stop: ['reset'] }),
  documents: to('stopped', { stop: ['documents'] }),
  billing: to('stopped', { stop: ['billing'] }),
  policy: to('stopped', { stop: ['policy'] }),
  closed: to('stopped', { stop: ['closed'] }),
  // A lock alone does not say who made Amazon lock it.
  locked: {
    paths: ['stopped', 'takeover'],
    answers: { 'sign-in': ['no'], stop: ['only-stopped'], signs: ['amazon-locked'] },
  },
};

const CHANGED = to('takeover', { signs: ['change-mail'] });

/** By what a mail reports. */
const BY_MAIL: { readonly [E in MailEvent]?: Suggestion } = {
  'access-revoked': to('takeover', { 'sign-in': ['no'], signs: ['amazon-locked'] }),
  'email-changed': to('takeover', { signs: ['address-mail'] }),
  'email-added': CHANGED,
  'password-changed': CHANGED,
  'authenticator-added': CHANGED,
  'two-step-method-changed': CHANGED,
  'two-step-off': CHANGED,
  'two-step-on': CHANGED,
  'phone-removed': CHANGED,
  'phone-changed': CHANGED,
  'phone-added': CHANGED,
  'name-changed': CHANGED,
  // Amazon and phones make passkeys by themselves, and a former partner can have made one.
  'passkey-added': { paths: ['takeover', 'insider'], answers: { signs: ['strange-device'], way: ['passkey'] } },
  'device-registered': { paths: ['takeover', 'insider'], answers: { signs: ['strange-device'], way: ['device'] } },
  'business-account': CHANGED,
  'seller-account': to('seller', { 'seller-sign': ['welcome-mail'] }),
  'family-invite': { paths: ['insider', 'takeover'], answers: { way: ['family'], signs: ['change-mail'] } },
  'account-locked': { paths: ['stopped', 'takeover'], answers: { stop: ['only-stopped'], signs: ['amazon-locked'] } },
  'account-closed': to('stopped', { stop: ['closed'] }),
  'documents-required': to('stopped', { stop: ['documents'] }),
  'billing-required': to('stopped', { stop: ['billing'] }),
  'policy-stop': to('stopped', { stop: ['policy'] }),
  'password-reset-required': to('stopped', { stop: ['reset'] }),
  'prime-suspended': to('unknown-charge', { charge: ['membership'] }),
  'gift-card-cancelled': {
    paths: ['takeover', 'unknown-charge'],
    answers: { signs: ['strange-orders'], charge: ['gift-card'] },
  },
  'order-cancelled': {
    paths: ['unknown-charge', 'takeover'],
    answers: { charge: ['order'], signs: ['strange-orders'] },
  },
  'card-reported': to('unknown-charge', { charge: ['card-line'] }),
  'order-confirmed': to('unknown-charge', { charge: ['order-mail'] }),
  'data-access-attempt': to('unasked', { came: ['mail'] }),
  'new-device-sign-in': to('unasked', { came: ['mail'] }),
  'sign-in-attempt': to('unasked', { came: ['approval'] }),
  'password-reset-attempt': to('unasked', { came: ['code'] }),
  'verification-code': to('unasked', { came: ['code'] }),
};

/**
 * By what changed on a page and is not the person's. A passkey, an app or Family is also how somebody in the house gets
 * in; a card or an address alone is what an intruder leaves.
 */
const BY_CHANGE: Record<SubjectId, Suggestion> = {
  email: to('takeover', { signs: ['address-mail'] }),
  phone: CHANGED,
  name: CHANGED,
  passkeys: { paths: ['takeover', 'insider'], answers: { signs: ['strange-device'], way: ['passkey'] } },
  twoStepMethods: CHANGED,
  cards: CHANGED,
  addresses: CHANGED,
  apps: { paths: ['takeover', 'insider'], answers: { signs: ['strange-device'], way: ['device'] } },
  family: { paths: ['insider', 'takeover'], answers: { way: ['family'], signs: ['change-mail'] } },
};

/** The path that a change leads to which the person did not make. */
export const suggestedByChange = (subject: SubjectId): Suggestion => BY_CHANGE[subject];

/** By where something was seen that is not the person's, and that no page was read for. */
const BY_LOOK: { readonly [P in PageId]?: Suggestion } = {
  orders: to('takeover', { signs: ['strange-orders'] }),
  'archived-orders': to('takeover', { signs: ['strange-orders'] }),
  devices: { paths: ['takeover', 'insider'], answers: { signs: ['strange-device'], way: ['device'] } },
  'gift-card': to('takeover', { signs: ['strange-orders'] }),
};

/** The path that something strange on a page leads to which the person looked at. */
export const suggestedByLook = (page: PageId): Suggestion => BY_LOOK[page] ?? CHANGED;

/** The path that a reading of the way in leads to; null where it says nothing of the kind. */
export const suggestedByAccess = (value: FactValue<'access'> | string): Suggestion | null => BY_ACCESS[value] ?? null;

/**
 * The path that a mail leads to. After one's own recovery by a document Amazon writes that two-step verification was
 * turned off: that is one's own step.
 * @param walked the path that is being walked already
 */
export const suggestedByMail = (event: MailEvent | 'unknown', walked: PathId | null): Suggestion | null =>
  event === 'unknown' || (walked === 'no-code' && event === 'two-step-off') ? null : (BY_MAIL[event] ?? null);
