import pages from 'built:pages/other';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';

export default defineUnlistedScript(() => run(pages, async () => () => ({ facts: {} })));
