import type { Family } from '../amazon/page.ts';
import { PAGES } from '../amazon/pages.ts';
import type { KnownPage } from '../amazon/recognise.ts';
import { accessReader } from './readers/access.ts';
import { messagesReader } from './readers/messages.ts';
import { paymentReader } from './readers/payment.ts';
import { storedReader } from './readers/stored.ts';
import { twoStepReader } from './readers/two-step.ts';
import { careful, type FamilyReader, type PageReading } from './reading.ts';
import { wordsOf } from './wording/words.ts';

const READERS: Record<Family, FamilyReader> = {
  'two-step': twoStepReader(wordsOf('twoStep')),
  payment: paymentReader(wordsOf('payment')),
  stored: storedReader(wordsOf('lists')),
  access: accessReader(wordsOf('access')),
  other: messagesReader,
};

const ERROR_WORDS = wordsOf('errors');

/**
 * Reads any known page once: the readers of all content scripts in one place. Null when what stands at the address is
 * an error page, a robot check or nothing: then it is not that page.
 */
export const readPage = (known: KnownPage, document: Document): PageReading | null =>
  careful(READERS[PAGES[known.page].family], ERROR_WORDS)(document, known);
