import pages from 'built:pages/access';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { readerOf } from '../utils/page/words.ts';
import { accessReader } from '../utils/reading/readers/access.ts';

export default defineUnlistedScript(() => run(pages, readerOf('access', accessReader, errors)));
