import type { Answers } from './answers.ts';
import { type ReasonId, reasonsFor } from './reasons.ts';
import { type Method, PAIRS, type Pair, type Plan, type Way, waysOf } from './ways.ts';

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

const NO_PLAN: Plan = { first: null, backup: null, independent: false, offer: null };

/**
 * Puts a pair in its places: on two devices where that can be, the first method on the device nearest to hand. So the app
 * goes to the computer where the other method needs the phone.
 */
function place({ first, backup, offer }: Pair, ways: readonly Way[]): Plan | undefined {
  const plans = ways
    .filter(({ method }) => method === first)
    .flatMap((a) =>
      ways
        .filter((b) => b.method === backup && b !== a)
        .map((b): Plan => ({ first: a, backup: b, independent: a.device !== b.device, offer })),
    );
  return plans.find(({ independent }) => independent) ?? plans[0];
}

/** Every pair that can be had, the better one first: those on two devices, and among equals the order of the table. */
const rank = (ways: readonly Way[]): Plan[] =>
  PAIRS.map((pair) => place(pair, ways))
    .filter((plan) => plan !== undefined)
    .sort((a, b) => Number(b.independent) - Number(a.independent));

/** One method alone. Some were asked for a backup before they could go on, others not. */
const alone = (way: Way | undefined): Plan => (way ? { ...NO_PLAN, first: way, offer: 'maybe' } : NO_PLAN);

/** The best plan for these answers. */
export function planFor(answers: Answers): Planned {
  const ways = waysOf(answers);
  const [best, ...alternatives] = rank(ways);
  const plan = best ?? alone(ways[0]);
  return {
    plan,
    alternatives,
    passkey: answers.passkeyDevice || answers.securityKey,
    reasons: reasonsFor(plan, answers),
  };
}

/** Everything a person can choose from, the best first. One plan without a first method where nothing can be used. */
export function choicesFor(answers: Answers): Plan[] {
  const { plan, alternatives } = planFor(answers);
  return [plan, ...alternatives];
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
