import { Alarms, Authorities, Passkeys } from './advice.tsx';
import { Pairs } from './pairs.tsx';
import { Sheet } from './sheet.tsx';
import type { FullTwoStep } from './two-step.tsx';
import { WhatIf } from './what-if.tsx';

/** All of the guide to two-step verification, for the options page. */
export const FULL_TWO_STEP: FullTwoStep = { Pairs, WhatIf, Authorities, Passkeys, Alarms, Sheet };
