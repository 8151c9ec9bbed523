import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/content/run.ts';
import { OTHER_PAGES } from '../utils/pages/families.ts';

export default defineUnlistedScript(() => run(OTHER_PAGES, async () => () => ({ facts: {} })));
