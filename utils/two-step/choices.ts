import type { Answers } from './answers.ts';
import { PAIRS, type Pair, type Plan, type Way, waysOf } from './ways.ts';

/* Which pairs of methods a person can choose from, the better one first. */

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

/** Everything a person can choose from, the best first. One plan without a first method where nothing can be used. */
export function choicesFor(answers: Answers): Plan[] {
  const ways = waysOf(answers);
  const pairs = rank(ways);
  return pairs.length > 0 ? pairs : [alone(ways[0])];
}
