import type { FactReading, Facts } from '../amazon/facts.ts';
import { isOfFamily, type PageId } from '../amazon/table.ts';

/*
 * Whose a page without a mark is: of the nearest marked page of its tab, before it or after it, if no sign-in, sign-out or
 * switch of account stands between. Times are milliseconds.
 */

/** One page of a store, with the time it was loaded: that a tab showed, or on which somebody signed in in another one. */
export type Step =
  | { since: number; kind: 'account'; key: string }
  /** Amazon asked who it is. `isPassword`: it asked for no more than a password or a code. */
  | { since: number; kind: 'turn'; isPassword: boolean };

/** The pages of a tab, the one loaded first in front. */
export type Trail = readonly Step[];

/** How many pages of a tab are remembered. */
const STEPS_KEPT = 30;

const isSame = (a: Step, b: Step): boolean => a.since === b.since && a.kind === b.kind;

/** A trail with one more page. A page that is told of again stands once. */
export const withStep = (trail: Trail, step: Step): Trail =>
  [...trail.filter((other) => !isSame(other, step)), step].sort((a, b) => a.since - b.since).slice(-STEPS_KEPT);

/** Whether nobody is signed in on this page, by its kind or by what was read of it. */
export const isSignedOut = (page: PageId, { access }: Facts): boolean =>
  isOfFamily(page, 'access') || (access !== undefined && access.value !== 'ok' && access.value !== 'unknown');

/** A page on which Amazon asks who it is. */
export function turnAt(since: number, access: FactReading<'access'> | undefined): Step {
  const isPassword = access?.value === 'challenge' || access?.signals.includes('password-form') === true;
  return { since, kind: 'turn', isPassword };
}

/** Whether anybody may have signed in there, and not only whoever was in already. */
export const isSignIn = (step: Step): boolean => step.kind === 'turn' && !step.isPassword;

interface Neighbour {
  key: string;
  since: number;
  /** What stands between. */
  turns: readonly Extract<Step, { kind: 'turn' }>[];
}

function nearest(steps: readonly Step[]): Neighbour | null {
  const index = steps.findIndex(({ kind }) => kind === 'account');
  const step = steps[index];
  if (step?.kind !== 'account') return null;
  return { key: step.key, since: step.since, turns: steps.slice(0, index).filter((s) => s.kind === 'turn') };
}

/** The account of a page that bears no mark and was loaded at `since`; null: nothing tells, so far. */
export function neighbourOf(trail: Trail, since: number): string | null {
  const before = nearest(trail.filter((step) => step.since <= since).reverse());
  const after = nearest(trail.filter((step) => step.since > since));
  const open = [before, after].flatMap((neighbour) => (neighbour?.turns.length === 0 ? [neighbour] : []));
  const [near] = open.sort((a, b) => Math.abs(a.since - since) - Math.abs(b.since - since));
  if (near) return near.key;
  // A password asked again is no other sign-in where the same account stands on both sides.
  const isAskedAgain = [...(before?.turns ?? []), ...(after?.turns ?? [])].every(({ isPassword }) => isPassword);
  return before && after && before.key === after.key && isAskedAgain ? before.key : null;
}
