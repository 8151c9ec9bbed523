import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OTHER_PAGES } from '../utils/amazon/families.ts';
import { run } from '../utils/page/run.ts';

export default defineUnlistedScript(() => run(OTHER_PAGES, async () => () => ({ facts: {} })));
