import type { Answers } from './answers.ts';
import { choicesFor } from './choices.ts';
import { type ReasonId, reasonsFor } from './reasons.ts';
import type { Method, Plan } from './ways.ts';

/*
 * Which methods of two-step verification suit a person.
 *
 * SMS, calls and the smartphone's app live on the main phone; a second number gives SMS and calls on another device; an
 * app can live on the computer. Better is, in this order: a first method, a backup, two devices, a pair that Amazon is
 * known to offer, fewer restricted methods. Travelling changes what is said about a plan, never the plan.
 */

/** A plan, what else would do, and why. */
export interface Planned {
  plan: Plan;
  /** The other pairs, the better one first. None without a pair: one method is no alternative to another. */
  alternatives: Plan[];
  /** A passkey can be kept, on a device or on a security key. It stands beside two-step verification, not in it. */
  passkey: boolean;
  reasons: ReasonId[];
}

/** The same in the shape that `npm run inspect -- --plan` prints. */
export interface Brief {
  first: Method | null;
  backup: Method | null;
  passkey: boolean;
  independent: boolean;
  reasons: ReasonId[];
  alternatives: { first: Method | null; backup: Method | null }[];
}

/** The best plan for these answers. */
export function planFor(answers: Answers): Planned {
  const [plan, ...alternatives] = choicesFor(answers) as [Plan, ...Plan[]];
  return {
    plan,
    alternatives,
    passkey: answers.passkeyDevice || answers.securityKey,
    reasons: reasonsFor(plan, answers),
  };
}

const methodsOf = ({ first, backup }: Plan) => ({ first: first?.method ?? null, backup: backup?.method ?? null });

/** A plan without its devices. */
export const inBrief = ({ plan, alternatives, passkey, reasons }: Planned): Brief => ({
  ...methodsOf(plan),
  passkey,
  independent: plan.independent,
  reasons,
  alternatives: alternatives.map(methodsOf),
});
