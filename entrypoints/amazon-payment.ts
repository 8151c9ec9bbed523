import pages from 'built:pages/payment';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/page/run.ts';
import { tell } from '../utils/page/runtime.ts';
import { paymentReader } from '../utils/reading/readers/payment.ts';
import type { Reader } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => {
  let reader: Reader | undefined;
  run(pages, async () => {
    reader ??= paymentReader(await tell({ type: 'payment-words' }));
    return reader;
  });
});
