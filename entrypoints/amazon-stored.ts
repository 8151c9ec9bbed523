import pages from 'built:pages/stored';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { unlessUnchanged } from '../utils/page/unchanged.ts';
import { readerOf } from '../utils/page/words.ts';
import { storedReader } from '../utils/reading/readers/stored.ts';

export default defineUnlistedScript(() => run(pages, readerOf('stored', storedReader, errors, unlessUnchanged)));
