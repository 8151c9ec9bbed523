import { PATIENCE } from './patience.ts';

/**
 * Asks until the answer is neither null, undefined nor false, and gives it back. A question that throws has no answer
 * yet (pages go away under the hands of a driver). Throws after `within` milliseconds, naming what was waited for.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  within = PATIENCE,
): Promise<Exclude<T, null | undefined | false>> {
  const deadline = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) {
        return answer as Exclude<T, null | undefined | false>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${within} ms in vain for ${what}; last answer: ${String(last)}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
