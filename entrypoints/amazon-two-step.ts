import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TWO_STEP_PAGES } from '../utils/amazon/families.ts';
import { run } from '../utils/page/run.ts';
import { readTwoStep } from '../utils/reading/readers/two-step.ts';

export default defineUnlistedScript(() => run(TWO_STEP_PAGES, async () => readTwoStep));
