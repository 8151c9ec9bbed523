import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { STORED_PAGES } from '../utils/amazon/families.ts';
import { run } from '../utils/page/run.ts';
import { readStored } from '../utils/reading/readers/stored.ts';

export default defineUnlistedScript(() => run(STORED_PAGES, async () => readStored));
