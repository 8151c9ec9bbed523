import pages from 'built:pages/two-step';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { readTwoStep } from '../utils/reading/readers/two-step.ts';

export default defineUnlistedScript(() => run(pages, async () => readTwoStep));
