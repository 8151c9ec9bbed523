import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/content/run.ts';
import { STORED_PAGES } from '../utils/pages/families.ts';
import { readStored } from '../utils/pages/readers/stored.ts';

export default defineUnlistedScript(() => run(STORED_PAGES, async () => readStored));
