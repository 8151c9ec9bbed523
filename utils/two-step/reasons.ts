import type { Answers } from './answers.ts';
import type { SourceId } from './sources.ts';
import { isRestricted, type Plan, uses, waysIn } from './ways.ts';

/** `why` speaks for the plan, `caution` against it, `get` says what would make it better, `also` what to do besides. */
export type ReasonKind = 'why' | 'caution' | 'get' | 'also';

interface ReasonRule {
  kind: ReasonKind;
  source: SourceId;
  when(plan: Plan, answers: Answers): boolean;
}

const hasApp = (answers: Answers): boolean => answers.smartphone || answers.computer;
const hasLine = (answers: Answers): boolean => answers.sms || answers.call || answers.secondNumber;

/** Everything that is said about a plan, in the order in which it is said. */
export const REASONS = {
  'nothing-usable': { kind: 'caution', source: 'answers', when: ({ first }) => first === null },
  'known-offer': { kind: 'why', source: 'victim-report', when: ({ offer }) => offer === 'known' },
  'if-offered': {
    kind: 'caution',
    source: 'pair-guide',
    when: ({ offer, backup }) => offer === 'maybe' && backup !== null,
  },
  'separate-devices': { kind: 'why', source: 'answers', when: ({ independent }) => independent },
  'app-on-computer': {
    kind: 'why',
    source: 'answers',
    when: (plan) => waysIn(plan).some(({ method, device }) => method === 'app' && device === 'computer'),
  },
  'second-number': {
    kind: 'why',
    source: 'answers',
    when: (plan) => waysIn(plan).some(({ device }) => device === 'second'),
  },
  'call-without-sms': {
    kind: 'why',
    source: 'victim-report',
    when: (plan, { sms, secondNumber }) => uses(plan, 'call') && !sms && !secondNumber,
  },
  'app-without-signal': { kind: 'why', source: 'method-pages', when: (plan) => uses(plan, 'app') },
  'one-device': { kind: 'caution', source: 'pair-guide', when: ({ backup, independent }) => !!backup && !independent },
  'no-backup': { kind: 'caution', source: 'one-method-reports', when: ({ first, backup }) => !!first && !backup },
  'restricted-method': { kind: 'caution', source: 'nist-restricted', when: (plan) => waysIn(plan).some(isRestricted) },
  'only-restricted': {
    kind: 'caution',
    source: 'nist-restricted',
    when: (plan) => plan.first !== null && waysIn(plan).every(isRestricted),
  },
  'abroad-codes-may-fail': {
    kind: 'caution',
    source: 'traveller-report',
    when: (plan, { travels }) => travels && waysIn(plan).some(isRestricted),
  },
  'abroad-app-works': {
    kind: 'why',
    source: 'method-pages',
    when: (plan, { travels }) => travels && uses(plan, 'app'),
  },
  'abroad-take-along': {
    kind: 'caution',
    source: 'answers',
    when: (plan, { travels }) => travels && waysIn(plan).some(({ device }) => device !== 'main'),
  },
  'get-app': { kind: 'get', source: 'nist-restricted', when: (_, answers) => !hasApp(answers) },
  'get-line': { kind: 'get', source: 'nist-two', when: (_, answers) => !hasLine(answers) },
  'get-second-device': {
    kind: 'get',
    source: 'nist-two',
    when: ({ first, independent }, { computer, secondNumber }) =>
      first !== null && !independent && !computer && !secondNumber,
  },
  'app-on-both': {
    kind: 'also',
    source: 'app-key-report',
    when: (_, { smartphone, computer }) => smartphone && computer,
  },
  'note-app-key': { kind: 'also', source: 'app-key-report', when: (plan) => uses(plan, 'app') },
  'passkey-each-store': {
    kind: 'also',
    source: 'passkey-report',
    when: (_, { passkeyDevice, securityKey }) => passkeyDevice || securityKey,
  },
  'security-key-as-passkey': {
    kind: 'also',
    source: 'two-factor-directory',
    when: (_, { securityKey }) => securityKey,
  },
} as const satisfies Record<string, ReasonRule>;

export type ReasonId = keyof typeof REASONS;

export const REASON_IDS = Object.keys(REASONS) as ReasonId[];

/** What is to be said about a plan. Never nothing: every plan is explained, and so is having none. */
export const reasonsFor = (plan: Plan, answers: Answers): ReasonId[] =>
  REASON_IDS.filter((id) => REASONS[id].when(plan, answers));
