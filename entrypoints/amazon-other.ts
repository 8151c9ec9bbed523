import pages from 'built:pages/other';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { messagesReader } from '../utils/reading/readers/messages.ts';
import { careful } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => run(pages, async () => careful(messagesReader, errors)));
