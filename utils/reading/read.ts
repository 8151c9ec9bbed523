import { ACCESS_PAGES, PAYMENT_PAGES, STORED_PAGES, TWO_STEP_PAGES } from '../amazon/families.ts';
import type { KnownPage } from '../amazon/recognise.ts';
import { isShell } from './dom/shell.ts';
import { readAccess } from './readers/access.ts';
import { paymentReader } from './readers/payment.ts';
import { readStored } from './readers/stored.ts';
import { readTwoStep } from './readers/two-step.ts';
import type { PageReading, Reader } from './reading.ts';
import { PAYMENT_WORDS } from './wording/payment.ts';

const readPayment = paymentReader(PAYMENT_WORDS);

function readerOf({ page }: KnownPage): Reader {
  if (page in TWO_STEP_PAGES) return readTwoStep;
  if (page in PAYMENT_PAGES) return readPayment;
  if (page in STORED_PAGES) return readStored;
  if (page in ACCESS_PAGES) return readAccess;
  return () => ({ facts: {} });
}

/**
 * Reads any known page once: the readers of all content scripts in one place. Null when what stands at the address is
 * an error page, a robot check or nothing: then it is not that page.
 */
export const readPage = (known: KnownPage, document: Document): PageReading | null =>
  isShell(document) ? null : readerOf(known)(document, known);
