import pages from 'built:pages/stored';
import errors from 'built:reading/errors';
import words from 'built:reading/lists';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { storedReader } from '../utils/reading/readers/stored.ts';
import { careful } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => run(pages, async () => careful(storedReader(words), errors)));
