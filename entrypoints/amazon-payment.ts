import pages from 'built:pages/payment';
import errors from 'built:reading/errors';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { tell } from '../utils/page/runtime.ts';
import { paymentReader } from '../utils/reading/readers/payment.ts';
import { careful, type Reader } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => {
  let reader: Reader | undefined;
  run(pages, async () => {
    reader ??= careful(paymentReader(await tell({ type: 'payment-words' })), errors);
    return reader;
  });
});
