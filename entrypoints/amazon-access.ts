import pages from 'built:pages/access';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { readAccess } from '../utils/reading/readers/access.ts';

export default defineUnlistedScript(() => run(pages, async () => readAccess));
