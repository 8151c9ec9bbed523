import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAYMENT_PAGES } from '../utils/amazon/families.ts';
import { run } from '../utils/page/run.ts';
import { tell } from '../utils/page/runtime.ts';
import { paymentReader } from '../utils/reading/readers/payment.ts';
import type { Reader } from '../utils/reading/reading.ts';

export default defineUnlistedScript(() => {
  let reader: Reader | undefined;
  run(PAYMENT_PAGES, async () => {
    reader ??= paymentReader(await tell({ type: 'payment-words' }));
    return reader;
  });
});
