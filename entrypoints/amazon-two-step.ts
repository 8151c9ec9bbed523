import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/content/run.ts';
import { TWO_STEP_PAGES } from '../utils/pages/families.ts';
import { readTwoStep } from '../utils/pages/readers/two-step.ts';

export default defineUnlistedScript(() => run(TWO_STEP_PAGES, async () => readTwoStep));
