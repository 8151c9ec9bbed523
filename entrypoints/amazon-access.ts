import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ACCESS_PAGES } from '../utils/amazon/families.ts';
import { recoverButton } from '../utils/page/recover.ts';
import { run } from '../utils/page/run.ts';
import { readAccess } from '../utils/reading/readers/access.ts';

export default defineUnlistedScript(() => run(ACCESS_PAGES, async () => readAccess, recoverButton));
