import pages from 'built:pages/access';
import words from 'built:reading/access';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { accessReader } from '../utils/reading/readers/access.ts';
import { careful } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => run(pages, async () => careful(accessReader(words), errors)));
