import pages from 'built:pages/stored';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { readStored } from '../utils/reading/readers/stored.ts';

export default defineUnlistedScript(() => run(pages, async () => readStored));
