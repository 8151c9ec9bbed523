import type { Answers, Question } from './answers.ts';
import type { SourceId } from './sources.ts';

/** The methods that Amazon offers as a second step. `restricted` as NIST uses the word: the code comes by telephone. */
export const METHODS = {
  app: { restricted: false, source: 'method-pages' },
  sms: { restricted: true, source: 'method-pages' },
  call: { restricted: true, source: 'method-pages' },
} as const satisfies Record<string, { restricted: boolean; source: SourceId }>;

export type Method = keyof typeof METHODS;

/** `main` is the phone at hand, `second` the device with the second number. */
export type Device = 'main' | 'computer' | 'second';

/** One method on one device. */
export interface Way {
  method: Method;
  device: Device;
}

/** Every way and the answer that opens it, the device nearest to hand first. */
const WAYS: readonly (Way & { needs: Question })[] = [
  { method: 'app', device: 'main', needs: 'smartphone' },
  { method: 'sms', device: 'main', needs: 'sms' },
  { method: 'call', device: 'main', needs: 'call' },
  { method: 'app', device: 'computer', needs: 'computer' },
  { method: 'sms', device: 'second', needs: 'secondNumber' },
  { method: 'call', device: 'second', needs: 'secondNumber' },
];

/** The ways that these answers open, the device nearest to hand first. */
export const waysOf = (answers: Answers): Way[] =>
  WAYS.filter(({ needs }) => answers[needs]).map(({ method, device }) => ({ method, device }));

/**
 * `known`: a source says that Amazon offers this pair, in these places, for one telephone number. `maybe`: said only by
 * text of unknown age, or not ruled out.
 */
export type Offer = 'known' | 'maybe';

export interface Pair {
  first: Method;
  backup: Method;
  offer: Offer;
  source: SourceId;
}

/**
 * Every pair of methods, the better one first: known before maybe, fewer restricted methods, and where that leaves a
 * choice the app as the everyday method, then SMS before calls. Only SMS may stand twice, on two numbers.
 */
export const PAIRS: readonly Pair[] = [
  { first: 'app', backup: 'sms', offer: 'known', source: 'victim-report' },
  { first: 'sms', backup: 'app', offer: 'known', source: 'victim-report' },
  { first: 'call', backup: 'app', offer: 'known', source: 'victim-report' },
  { first: 'app', backup: 'call', offer: 'maybe', source: 'pair-guide' },
  { first: 'sms', backup: 'sms', offer: 'maybe', source: 'pair-guide' },
  { first: 'sms', backup: 'call', offer: 'maybe', source: 'pair-guide' },
  { first: 'call', backup: 'sms', offer: 'maybe', source: 'no-report' },
];

/** A first method and a backup, each in its place; or what there is of them. */
export interface Plan {
  first: Way | null;
  backup: Way | null;
  /** No loss of one device takes both. Never so without a backup. */
  independent: boolean;
  /** Whether Amazon is known to offer it; null where there is nothing to offer. */
  offer: Offer | null;
}

/** The ways a plan is made of. */
export const waysIn = ({ first, backup }: Plan): Way[] => [first, backup].filter((way) => way !== null);

/** Whether a plan uses a method. */
export const uses = (plan: Plan, method: Method): boolean => waysIn(plan).some((way) => way.method === method);

/** Whether a code of this way comes by telephone. */
export const isRestricted = ({ method }: Way): boolean => METHODS[method].restricted;
