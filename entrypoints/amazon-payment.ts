import pages from 'built:pages/payment';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { unlessUnchanged } from '../utils/page/unchanged.ts';
import { readerOf } from '../utils/page/words.ts';
import { paymentReader } from '../utils/reading/readers/payment.ts';

export default defineUnlistedScript(() => run(pages, readerOf('payment', paymentReader, errors, unlessUnchanged)));
