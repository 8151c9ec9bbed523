import { ClosedMore } from './closed-more.tsx';
import { Progress } from './progress.tsx';
import type { FullRecovery } from './recovery.tsx';

/** All of the recovery, for the options page. */
export const FULL_RECOVERY: FullRecovery = { Progress, ClosedMore };
