import type { Verdict } from './sender.ts';

/** Every verdict on a sender, apart from what judges it: the state document needs the names alone. */
export const VERDICTS = ['authenticated', 'suspicious', 'unproven'] as const satisfies readonly Verdict[];
