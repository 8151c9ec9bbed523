import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recoverButton } from '../utils/content/recover.ts';
import { run } from '../utils/content/run.ts';
import { ACCESS_PAGES } from '../utils/pages/families.ts';
import { readAccess } from '../utils/pages/readers/access.ts';

export default defineUnlistedScript(() => run(ACCESS_PAGES, async () => readAccess, recoverButton));
