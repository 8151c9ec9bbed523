import pages from 'built:pages/two-step';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { unlessUnchanged } from '../utils/page/unchanged.ts';
import { readerOf } from '../utils/page/words.ts';
import { twoStepReader } from '../utils/reading/readers/two-step.ts';

export default defineUnlistedScript(() => run(pages, readerOf('two-step', twoStepReader, errors, unlessUnchanged)));
