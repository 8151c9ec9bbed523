import { useEffect, useMemo, useReducer } from 'preact/hooks';
import { MINUTE } from '../../utils/base/time.ts';
import type { State } from '../../utils/state/schema.ts';
import { waitEnds } from '../../utils/state/select.ts';

/**
 * How long until the surfaces' clock ticks next, in milliseconds: a minute at most, and in step with the next thing that
 * comes due, so that a countdown changes with the minute and what is due shows at once.
 */
export function untilTick(state: State | null, now: number): number {
  const ahead = state ? waitEnds(state).filter((at) => at > now) : [];
  const next = Math.min(...ahead);
  return ahead.length > 0 ? (next - now) % MINUTE || MINUTE : MINUTE;
}

/**
 * The time: anew every minute, when a hold ends, when the page is shown again (after sleep, timers come late), and with
 * every change of `cause`.
 */
export function useNow(cause: unknown, state: State | null): number {
  const [looked, look] = useReducer(() => Date.now(), 0);
  const now = useMemo(() => Date.now(), [cause, looked]);
  useEffect(() => {
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(look, untilTick(state, Date.now()));
    return () => clearTimeout(timer);
  }, [state, now]);
  return now;
}
