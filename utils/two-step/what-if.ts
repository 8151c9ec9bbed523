import type { Answers } from './answers.ts';
import type { SourceId } from './sources.ts';
import { isRestricted, type Plan, uses, type Way, waysIn } from './ways.ts';

/** What becomes of a way: it gives a code, it may, it does not. */
export type Fate = 'works' | 'unsure' | 'gone';

interface LossRule {
  source: SourceId;
  fate(way: Way): Fate;
}

const goneIf = (gone: boolean): Fate => (gone ? 'gone' : 'works');

/** What can happen, and what becomes of each way then. A number that is gone is gone for SMS and calls alike. */
export const LOSSES = {
  'phone-lost': { source: 'answers', fate: ({ device }) => goneIf(device === 'main') },
  'sim-gone': { source: 'answers', fate: (way) => goneIf(way.device === 'main' && isRestricted(way)) },
  'app-wiped': { source: 'answers', fate: ({ method }) => goneIf(method === 'app') },
  // Codes by telephone may not arrive, and what was left at home gives none.
  abroad: {
    source: 'traveller-report',
    fate: (way) => (isRestricted(way) || way.device !== 'main' ? 'unsure' : 'works'),
  },
  // Mail is no second step: password and code still sign in. What is lost is the way to a new password.
  'mailbox-gone': { source: 'method-pages', fate: () => 'works' },
} as const satisfies Record<string, LossRule>;

export type LossId = keyof typeof LOSSES;

export const LOSS_IDS = Object.keys(LOSSES) as LossId[];

/** A loss under a plan. */
interface Case {
  loss: LossId;
  plan: Plan;
  answers: Answers;
  opens: Fate;
}

interface CaseRule {
  source: SourceId;
  when(given: Case): boolean;
}

const appFails = ({ loss, plan }: Case): boolean =>
  waysIn(plan).some((way) => way.method === 'app' && LOSSES[loss].fate(way) !== 'works');
const appIsGone = ({ loss, plan }: Case): boolean =>
  waysIn(plan).some((way) => way.method === 'app' && LOSSES[loss].fate(way) === 'gone');
/** A copy on the other device lives on, whichever of the two held the app that failed. */
const copyHelps = (given: Case): boolean => appFails(given) && given.answers.smartphone && given.answers.computer;
const isShut = ({ opens }: Case): boolean => opens !== 'works';

/**
 * What opens the account besides the two methods, if it was prepared. A passkey is not among them: it stands in for the
 * password, and Amazon was seen asking for the code all the same.
 */
export const FALLBACKS = {
  'app-copy': { source: 'app-key-report', when: copyHelps },
  'app-key': { source: 'app-key-report', when: appIsGone },
  'trusted-browser': { source: 'sign-in-page', when: isShut },
  // Takes days, and leaves two-step verification off.
  'identity-check': { source: 'identity-check-help', when: isShut },
} as const satisfies Record<string, CaseRule>;

export type FallbackId = keyof typeof FALLBACKS;

const FALLBACK_IDS = Object.keys(FALLBACKS) as FallbackId[];

/** What to do today, so that a loss stays small. */
export const PREPARATIONS = {
  'use-two-devices': { source: 'nist-two', when: ({ loss, opens }) => loss === 'phone-lost' && opens === 'gone' },
  'add-app': { source: 'nist-restricted', when: (given) => isShut(given) && !uses(given.plan, 'app') },
  'add-number': { source: 'nist-two', when: ({ loss, opens }) => loss === 'app-wiped' && opens === 'gone' },
  'copy-app': { source: 'app-key-report', when: copyHelps },
  'note-app-key': { source: 'app-key-report', when: appIsGone },
  'trust-a-browser': { source: 'sign-in-page', when: (given) => isShut(given) && given.loss !== 'abroad' },
  'set-carrier-pin': {
    source: 'cisa',
    when: ({ loss, plan }) => loss === 'sim-gone' && waysIn(plan).some((way) => LOSSES[loss].fate(way) === 'gone'),
  },
  'take-device-along': {
    source: 'answers',
    when: ({ loss, plan }) => loss === 'abroad' && waysIn(plan).some(({ device }) => device !== 'main'),
  },
  'try-before-leaving': {
    source: 'traveller-report',
    when: ({ loss, plan }) => loss === 'abroad' && waysIn(plan).some(isRestricted),
  },
  'keep-password': { source: 'mailbox-reports', when: ({ loss }) => loss === 'mailbox-gone' },
  'guard-mailbox': { source: 'mailbox-reports', when: ({ loss }) => loss === 'mailbox-gone' },
} as const satisfies Record<string, CaseRule>;

export type PreparationId = keyof typeof PREPARATIONS;

const PREPARATION_IDS = Object.keys(PREPARATIONS) as PreparationId[];

/** What one loss means for one plan. */
export interface WhatIf {
  loss: LossId;
  first: Fate;
  /** Null where the plan has no backup. */
  backup: Fate | null;
  /** The better of the two: whether the account still opens without anything else. */
  opens: Fate;
  fallbacks: FallbackId[];
  prepare: PreparationId[];
}

const BEST_FIRST: readonly Fate[] = ['works', 'unsure', 'gone'];
const better = (a: Fate, b: Fate): Fate => BEST_FIRST[Math.min(BEST_FIRST.indexOf(a), BEST_FIRST.indexOf(b))] as Fate;

/** What each loss means for a plan: what still opens the account, and what to do today. Nothing without a first method. */
export function whatIf(plan: Plan, answers: Answers): WhatIf[] {
  const { first, backup } = plan;
  if (!first) return [];
  return LOSS_IDS.map((loss) => {
    const { fate } = LOSSES[loss];
    const fates = { first: fate(first), backup: backup && fate(backup) };
    const opens = fates.backup ? better(fates.first, fates.backup) : fates.first;
    const given: Case = { loss, plan, answers, opens };
    return {
      loss,
      ...fates,
      opens,
      fallbacks: FALLBACK_IDS.filter((id) => FALLBACKS[id].when(given)),
      prepare: PREPARATION_IDS.filter((id) => PREPARATIONS[id].when(given)),
    };
  });
}
