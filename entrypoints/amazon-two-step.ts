import pages from 'built:pages/two-step';
import errors from 'built:reading/errors';
import words from 'built:reading/twoStep';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { twoStepReader } from '../utils/reading/readers/two-step.ts';
import { careful } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => run(pages, async () => careful(twoStepReader(words), errors)));
