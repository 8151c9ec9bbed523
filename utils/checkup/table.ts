import type { FactId } from '../amazon/facts.ts';
import type { PageId } from '../amazon/table.ts';
import type { Sources } from '../base/confidence.ts';
import type { SubjectId } from '../memory/table.ts';

/** When the order and what there is to look for were last thought through. */
export const CHECKUP_AS_OF = '2026-11';

interface Stop {
  /** The fact that the page decides; its word is what the person says where the page cannot be read. */
  fact: FactId;
}

/**
 * The pages of a checkup, in the order in which they are opened: who can sign in comes first, then where a code goes,
 * then what money and parcels follow.
 */
export const STOPS = {
  'login-security': { fact: 'access' },
  'two-step-settings': { fact: 'twoStep' },
  wallet: { fact: 'paymentMethods' },
  addresses: { fact: 'addresses' },
  prime: { fact: 'primePayment' },
  memberships: { fact: 'memberships' },
} as const satisfies { readonly [P in PageId]?: Stop };

export type StopId = keyof typeof STOPS;

export const STOP_IDS = Object.keys(STOPS) as StopId[];

export const isStop = (page: PageId): page is StopId => page in STOPS;

interface Further {
  /** What a "no" is evidence of, where it is of something that is remembered. */
  subject: SubjectId | null;
}

/**
 * Places to look at with one's own eyes, the likeliest first: no public capture, and no two sources, show how Mamori could
 * read whose what stands there is (docs/PAGES.md).
 */
export const FURTHER = {
  orders: { subject: null },
  'archived-orders': { subject: null },
  devices: { subject: null },
  'login-with-amazon': { subject: 'apps' },
  'message-center': { subject: null },
  'gift-card': { subject: null },
  household: { subject: 'family' },
  communication: { subject: null },
  language: { subject: null },
} as const satisfies { readonly [P in PageId]?: Further };

export type FurtherId = keyof typeof FURTHER;

const INTRUDERS = 'what intruders were reported to leave behind (docs/RECOVERY.md)';

export const FURTHER_SOURCES: Sources<FurtherId> = {
  orders: { confidence: 'A', source: INTRUDERS },
  'archived-orders': { confidence: 'B', source: INTRUDERS },
  devices: { confidence: 'B', source: INTRUDERS },
  'login-with-amazon': { confidence: 'C', source: INTRUDERS },
  'message-center': { confidence: 'A', source: 'every genuine mail of Amazon is listed there' },
  'gift-card': { confidence: 'B', source: INTRUDERS },
  household: { confidence: 'C', source: INTRUDERS },
  communication: { confidence: 'C', source: 'an intruder may switch mails off' },
  language: { confidence: 'C', source: INTRUDERS },
};

export const FURTHER_IDS = Object.keys(FURTHER) as FurtherId[];

/** What a person says after looking: all of it is mine, something is not, could not tell. */
export const LOOK_ANSWERS = ['mine', 'not-mine', 'could-not-tell'] as const;
export type LookAnswer = (typeof LOOK_ANSWERS)[number];
