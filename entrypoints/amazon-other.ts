import pages from 'built:pages/other';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { careful, NO_READER } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => run(pages, async () => careful(NO_READER, errors)));
