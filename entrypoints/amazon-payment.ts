import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { run } from '../utils/content/run.ts';
import { tell } from '../utils/content/runtime.ts';
import { PAYMENT_PAGES } from '../utils/pages/families.ts';
import { paymentReader } from '../utils/pages/readers/payment.ts';
import type { Reader } from '../utils/pages/reading.ts';

export default defineUnlistedScript(() => {
  let reader: Reader | undefined;
  run(PAYMENT_PAGES, async () => {
    reader ??= paymentReader(await tell({ type: 'payment-words' }));
    return reader;
  });
});
