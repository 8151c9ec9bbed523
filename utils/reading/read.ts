import type { Family } from '../amazon/page.ts';
import { PAGES } from '../amazon/pages.ts';
import type { KnownPage } from '../amazon/recognise.ts';
import { isShell } from './dom/shell.ts';
import { readAccess } from './readers/access.ts';
import { paymentReader } from './readers/payment.ts';
import { readStored } from './readers/stored.ts';
import { readTwoStep } from './readers/two-step.ts';
import type { PageReading, Reader } from './reading.ts';
import { PAYMENT_WORDS } from './wording/payment.ts';

const READERS: Record<Family, Reader> = {
  'two-step': readTwoStep,
  payment: paymentReader(PAYMENT_WORDS),
  stored: readStored,
  access: readAccess,
  other: () => ({ facts: {} }),
};

/**
 * Reads any known page once: the readers of all content scripts in one place. Null when what stands at the address is
 * an error page, a robot check or nothing: then it is not that page.
 */
export const readPage = (known: KnownPage, document: Document): PageReading | null =>
  isShell(document) ? null : READERS[PAGES[known.page].family](document, known);
